/** The map on which somebody shows a place: by tapping, or by keyboard with the cross in its middle. */
import { api } from '../api.js';
import { geometryOf } from '../logic/drawing.js';
import { newestOnly } from '../logic/newest.js';
import { wider } from '../logic/position.js';
import { addBasemap } from './basemap.js';
import { addStyles, createMap, pin } from './citizenmap.js';
import { onSchemeChange, token } from './colors.js';
import { latLngBounds, layerGroup, marker, polygon, polyline } from './leaflet.js';

const NEAR = 16;
/** Farther out there is nothing to aim at, and many streets to fetch. */
const FARTHEST = 14;
const SPOT = 22;
const AROUND = 0.3;
const BEYOND_CITY = 0.2;

const flip = ([lon, lat]) => [lat, lon];

/**
 * @param {HTMLElement} node
 * @param {{texts: object, box: number[], start: number[], onTap: (lon: number, lat: number) => void}} options
 */
export async function showReportMap(node, { texts, box: [west, south, east, north], start, onTap }) {
  await addStyles();
  const city = latLngBounds([south, west], [north, east]).pad(BEYOND_CITY);
  const map = createMap(node, texts, city, {
    label: texts['report.map.label'],
    centre: flip(start),
    zoom: NEAR,
    minZoom: FARTHEST,
  });
  // Two quick taps are two corners.
  map.doubleClickZoom.disable();
  map.on('click', ({ latlng }) => onTap(latlng.lng, latlng.lat));
  const cross = document.createElement('span');
  cross.className = 'cross';
  node.append(cross);
  keepStreets(map);
  const shape = layerGroup().addTo(map);
  let shown = null;

  function draw(drawing) {
    shown = drawing;
    shape.clearLayers();
    const geometry = geometryOf(drawing);
    if (geometry === null) return;
    const corners = drawing.corners.map(flip);
    const style = { color: token('--accent'), weight: 5, interactive: false };
    if (geometry.type === 'LineString') polyline(corners, style).addTo(shape);
    if (geometry.type === 'Polygon') polygon(corners, { ...style, fillOpacity: 0.2 }).addTo(shape);
    for (const corner of corners)
      marker(corner, { icon: pin('', SPOT), interactive: false, keyboard: false }).addTo(shape);
  }

  onSchemeChange(() => shown !== null && draw(shown));
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(node);
  return {
    draw,
    middle: () => [map.getCenter().lng, map.getCenter().lat],
    go: (lon, lat) => map.setView([lat, lon], Math.max(map.getZoom(), NEAR), { animate: false }),
  };
}

/** Streets of what is seen and a little around it. Without them a place can be shown all the same. */
function keepStreets(map) {
  let known = null;
  let remove = () => {};
  const asking = newestOnly(
    ({ bbox }) => api.basemap({ bbox }),
    ({ bounds }, data) => {
      remove();
      remove = addBasemap(map, data);
      known = bounds;
    },
    () => {},
  );
  function look() {
    const seen = map.getBounds();
    if (known?.contains(seen)) return;
    const bounds = seen.pad(AROUND);
    asking.want({ bounds, bbox: wider([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]) });
  }
  map.on('moveend', look);
  look();
}
