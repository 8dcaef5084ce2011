/** What a layer has around its map and its table: title, summary, legend, panel and chart. */
import { byId } from '../ui/dom.js';
import { legendNode } from './legend.js';

/** @param {object} layer what its load() gave */
export function fillFrame({ title, summary, legendTitle, legend, panel, chart }) {
  byId('view-title').textContent = title;
  byId('summary').replaceChildren(...summary.filter(Boolean));
  byId('legend').replaceChildren(...legendNode(legendTitle, legend));
  byId('goals').replaceChildren(...(panel ?? []));
  byId('goals').hidden = !panel;
  if (byId('chart').firstChild !== (chart?.node ?? null)) byId('chart').replaceChildren(...(chart ? [chart.node] : []));
}
