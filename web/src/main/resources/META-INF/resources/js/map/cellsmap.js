/** The map of cells for people of the house: what the public sees, or would see. */
import { addAttribution } from './attribution.js';
import { addBasemap } from './basemap.js';
import { cellMarker } from './cellsigns.js';
import { control, Map as LeafletMap, latLngBounds } from './leaflet.js';

/**
 * @param {HTMLElement} node
 * @param {{bbox: number[], basemap: object|null, texts: object, cells: {topic, size, label, geometry}[]}} options
 */
export function createCellsMap(node, { bbox, basemap, texts, cells }) {
  const [west, south, east, north] = bbox;
  const box = latLngBounds([south, west], [north, east]);
  const map = new LeafletMap(node, { zoomControl: false, attributionControl: false, maxZoom: 18, zoomSnap: 0.25 });
  map.createPane('basemap').style.zIndex = 200;
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  addAttribution(map, { openStreetMap: true, texts: [] });
  map.fitBounds(box);
  if (basemap !== null) addBasemap(map, basemap);
  for (const cell of cells) cellMarker(cell).addTo(map);
  // Made before it stands in the page, it has no size to fit anything into.
  let isFitted = false;
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    if (isFitted || node.clientWidth === 0) return;
    isFitted = true;
    map.fitBounds(box);
  }).observe(node);
}
