/** Fear spaces as areas; where an area would be too small to be seen, a sign of one size stands for it. Colours and lines come from css/evening.css. */
import { isHatched } from '../logic/fearspaces.js';
import { circleMarker, geoJSON, layerGroup, popup as leafletPopup, svg } from './leaflet.js';

const SMALLEST_PIXELS = 14;
const SIGN_RADIUS = 7;
const CLOSE_ZOOM = 16;
const SMALL_PIXELS = 90; // larger ones are seen around a figure

/**
 * @typedef {object} Space
 * @property {string} id
 * @property {object} geometry  GeoJSON
 * @property {'avoided'|'other'|'gone'|'new'} look
 */
export function addSpaces(map, isPicking) {
  const renderer = svg({ pane: 'spaces', padding: 0.3 });
  const group = layerGroup().addTo(map);
  let shown = [];
  let opened = null; // the popup of one of them
  let pointedAt = null;
  let chosen = null; // stays marked when the pointer has left the list, which it does when the page moves to the map

  function add(space, { describe, popup }) {
    const options = {
      renderer,
      pane: 'spaces',
      className: `space space-${space.look}`,
      fillColor: isHatched(space.look) ? 'url(#hatch-space)' : 'transparent',
      fillOpacity: 1,
      weight: 2,
    };
    const area = geoJSON(space.geometry, { style: options });
    const sign = circleMarker(area.getBounds().getCenter(), { ...options, radius: SIGN_RADIUS });
    for (const layer of [area, sign]) {
      layer.bindTooltip(() => describe(space), { sticky: true, opacity: 1 });
      if (popup) layer.on('click', (event) => isPicking() || openPopup(popup(space), event.latlng));
    }
    return { id: space.id, area, sign };
  }

  /** Not bound to the area, which would keep the click from whoever waits for one on the map. */
  function openPopup(content, at) {
    opened = leafletPopup({ maxWidth: 260 }).setLatLng(at).setContent(content).openOn(map);
  }

  const pathsOf = ({ area, sign }) => [sign, ...area.getLayers()].map((layer) => layer.getElement()).filter(Boolean);

  function isSeen(area) {
    const box = area.getBounds();
    const size = map.latLngToLayerPoint(box.getSouthEast()).subtract(map.latLngToLayerPoint(box.getNorthWest()));
    return Math.max(size.x, size.y) >= SMALLEST_PIXELS;
  }

  /** The box of one on the screen, as logic/badges.js has it. */
  function boxOf({ area }) {
    const bounds = area.getBounds();
    const [one, other] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) => map.latLngToLayerPoint(corner));
    const side = (axis) => (isSeen(area) ? Math.abs(other[axis] - one[axis]) : 2 * SIGN_RADIUS);
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, width: side('x'), height: side('y') };
  }

  function place() {
    for (const space of shown) {
      const isArea = isSeen(space.area);
      if (isArea) group.removeLayer(space.sign).addLayer(space.area);
      else group.removeLayer(space.area).addLayer(space.sign);
      // As with districts: a tooltip alone makes no stop for the Tab key; the list has the names.
      for (const path of pathsOf(space)) path.setAttribute('tabindex', '-1');
    }
    mark();
  }

  function mark() {
    const lit = pointedAt ?? chosen;
    for (const space of shown) for (const path of pathsOf(space)) path.classList.toggle('is-lit', space.id === lit);
  }

  map.on('zoomend', place);

  return {
    /** @param {{areas: Space[], describe: (space: Space) => Node, popup?: (space: Space) => Node}|null} next */
    show(next) {
      // What a popup offers belongs to what was shown.
      opened?.remove();
      opened = null;
      pointedAt = null;
      chosen = null;
      group.clearLayers();
      shown = (next?.areas ?? []).map((space) => add(space, next));
      place();
    },
    /** Those that a figure would hide. */
    boxes: () => shown.map(boxOf).filter(({ width, height }) => Math.max(width, height) < SMALL_PIXELS),
    /** @param {string|null} id what the pointer is on, elsewhere on the page */
    light(id) {
      pointedAt = id;
      mark();
    },
    /** Goes there, near enough to see what is around, and keeps it marked. */
    open(id) {
      const space = shown.find((one) => one.id === id);
      chosen = space ? id : null;
      mark();
      if (space) map.fitBounds(space.area.getBounds(), { maxZoom: CLOSE_ZOOM });
    },
  };
}
