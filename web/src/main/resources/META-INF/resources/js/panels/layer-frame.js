/** What a layer has around its map and its table: title, summary, legend, panel and chart. */
import { byId } from '../ui/dom.js';
import { legendNode } from './legend.js';

/** @param {object} layer what its load() gave; note: how the title is to be read, nothing if it says all */
export function fillFrame({ title, note = '', summary, legendTitle, legend, panel, chart }) {
  byId('view-title').textContent = title;
  byId('view-note').textContent = note;
  byId('summary').replaceChildren(...summary.filter(Boolean));
  byId('legend').replaceChildren(...legendNode(legendTitle, legend));
  byId('goals').replaceChildren(...(panel ?? []));
  byId('goals').hidden = !panel;
  if (byId('chart').firstChild !== (chart?.node ?? null)) byId('chart').replaceChildren(...(chart ? [chart.node] : []));
}
