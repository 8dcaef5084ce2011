/** The map of cells for people of the house: what the public sees, or would see. */
import { cellMarker } from './cellsigns.js';
import { createDeskMap, whenSized } from './deskmap.js';

/**
 * @param {HTMLElement} node
 * @param {{bbox: number[], basemap: object|null, texts: object, cells: {topic, size, label, geometry}[]}} options
 */
export function createCellsMap(node, { cells, ...options }) {
  const { map, box } = createDeskMap(node, options);
  for (const cell of cells) cellMarker(cell).addTo(map);
  whenSized(node, map, () => map.fitBounds(box));
}
