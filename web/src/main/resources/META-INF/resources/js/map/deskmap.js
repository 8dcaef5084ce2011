/** What maps of people of the house share at their desk: the whole town, with its streets underneath. */
import { addAttribution } from './attribution.js';
import { addBasemap } from './basemap.js';
import { control, Map as LeafletMap, latLngBounds } from './leaflet.js';

/**
 * @param {HTMLElement} node
 * @param {{bbox: number[], basemap: object|null, texts: object}} options
 */
export function createDeskMap(node, { bbox, basemap, texts }) {
  const [west, south, east, north] = bbox;
  const box = latLngBounds([south, west], [north, east]);
  const map = new LeafletMap(node, { zoomControl: false, attributionControl: false, maxZoom: 18, zoomSnap: 0.25 });
  map.createPane('basemap').style.zIndex = 200;
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  addAttribution(map, { credit: texts.credit });
  map.fitBounds(box);
  if (basemap !== null) addBasemap(map, basemap);
  return { map, box };
}

/** Made before it stands in the page, a map has no size to fit anything into: looks once it has one. */
export function whenSized(node, map, look) {
  let isSized = false;
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    if (isSized || node.clientWidth === 0) return;
    isSized = true;
    look();
  }).observe(node);
  return () => isSized;
}
