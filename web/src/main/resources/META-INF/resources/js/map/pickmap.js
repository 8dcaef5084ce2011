/** A map on which somebody of the house shows one place. */
import { addAttribution } from './attribution.js';
import { addBasemap } from './basemap.js';
import { circleMarker, control, Map as LeafletMap, latLngBounds } from './leaflet.js';

const CLOSE = 16;
const RADIUS = 9;

/**
 * @param {HTMLElement} node
 * @param {{bbox: number[], basemap: object|null, texts: object, onPick: (lon: number, lat: number) => void}} options
 */
export function createPickMap(node, { bbox: [west, south, east, north], basemap, texts, onPick }) {
  const map = new LeafletMap(node, { zoomControl: false, attributionControl: false, maxZoom: 18, zoomSnap: 0.25 });
  map.createPane('basemap').style.zIndex = 200;
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  addAttribution(map, { credit: texts.credit });
  const box = latLngBounds([south, west], [north, east]);
  map.fitBounds(box);
  if (basemap !== null) addBasemap(map, basemap);
  map.on('click', ({ latlng }) => onPick(latlng.lng, latlng.lat));
  let spot = null;
  let isFitted = false;
  // Made before it stands in the page, it has no size to fit anything into.
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    if (!isFitted && node.clientWidth > 0) map.fitBounds(box);
    isFitted ||= node.clientWidth > 0;
  }).observe(node);
  return {
    /** Marks a place, and looks there if it came from words. */
    show(lon, lat, isFound) {
      spot?.remove();
      spot = circleMarker([lat, lon], { className: 'report chosen', weight: 3, radius: RADIUS, interactive: false });
      spot.addTo(map);
      if (isFound) map.setView([lat, lon], Math.max(map.getZoom(), CLOSE));
    },
    clear() {
      spot?.remove();
      spot = null;
    },
  };
}
