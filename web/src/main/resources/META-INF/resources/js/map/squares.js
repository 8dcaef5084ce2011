/** Squares of 100 m in classes, over the districts; on a whole town they are drawn larger, to be seen and hit. Colours come from css/map.css. */
import { geoJSON, layerGroup, rectangle, svg } from './leaflet.js';

const SMALLEST_PIXELS = 9;
const CLOSE_ZOOM = 15;

/**
 * @typedef {object} Squares
 * @property {{id: string, geometry: object, style: string}[]} list
 * @property {(id: string) => Node} describe  what the pointer reads
 * @property {(id: string) => void} onChoose
 * @property {string} chosen
 */
export function addSquares(map) {
  const renderer = svg({ pane: 'squares', padding: 0.3 });
  const group = layerGroup().addTo(map);
  let shown = new Map();
  let chosen = '';

  function add({ id, geometry, style }, { describe, onChoose }) {
    const bounds = geoJSON(geometry).getBounds();
    const options = {
      renderer,
      pane: 'squares',
      className: `square fill-${style}`,
      fillColor: 'currentColor',
      weight: 1,
    };
    const path = rectangle(bounds, options).addTo(group);
    path.bindTooltip(() => describe(id), { sticky: true, opacity: 1 });
    path.on('click', () => onChoose(id));
    return { path, bounds };
  }

  /** As large as they are, or as they must be. */
  function fit() {
    for (const { path, bounds } of shown.values()) {
      const [west, east] = [bounds.getSouthWest(), bounds.getSouthEast()].map((at) => map.latLngToLayerPoint(at).x);
      const missing = SMALLEST_PIXELS / Math.max(1, east - west) - 1;
      path.setBounds(missing > 0 ? bounds.pad(missing / 2) : bounds);
    }
  }

  function mark() {
    for (const [id, { path }] of shown) {
      const node = path.getElement();
      node?.classList.toggle('is-chosen', id === chosen);
      // As with districts: a tooltip alone makes no stop for the Tab key; the list has the squares.
      node?.setAttribute('tabindex', '-1');
    }
    shown.get(chosen)?.path.bringToFront();
  }

  map.on('zoomend', fit);

  return {
    /** @param {Squares|null} next */
    show(next) {
      group.clearLayers();
      shown = new Map((next?.list ?? []).map((square) => [square.id, add(square, next)]));
      chosen = next?.chosen ?? '';
      fit();
      mark();
    },
    /** Marks one; none for "". */
    select(id) {
      chosen = id;
      mark();
    },
    /** Goes there, near enough to see what is around. */
    open(id) {
      const square = shown.get(id);
      if (square) map.setView(square.bounds.getCenter(), Math.max(map.getZoom(), CLOSE_ZOOM));
    },
  };
}
