/** The table of a layer, with what its signs mean and its file. */
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { signLegend } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';

/** @param {object} layer what its load() gave @param {{onSelect: (row) => void, onHover: (row|null) => void}} actions */
export function layerTable({ title, columns, rows, file, csvHead, isFixed }, city, actions) {
  const table = makeTable({ caption: title, columns, rows, isFixed, ...actions });
  const download = el('p', { class: 'actions' }, csvButton(table.plain, file, city, csvHead));
  return { table, nodes: [...table.node, signLegend(), download] };
}
