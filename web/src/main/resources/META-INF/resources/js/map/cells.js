/** Population cells coloured by walking time, drawn tile by tile on canvas. */
import { walkClass } from '../logic/classes.js';
import { onSchemeChange, token } from './colors.js';
import { Browser, GridLayer, latLng } from './leaflet.js';

const EARTH_METRES = 40075016.686;
const SMALLEST_PIXELS = 2.5;

const CellLayer = GridLayer.extend({
  /** @param {Array} cells [lon, lat, people, seconds|null, state] as they come from the server */
  initialize(cells, sizeMetres, options) {
    GridLayer.prototype.initialize.call(this, options);
    this.cells = cells;
    this.sizeMetres = sizeMetres;
  },

  onAdd(map) {
    this.points = this.cells.map(([lon, lat, , seconds, state]) => {
      const point = map.project(latLng(lat, lon), 0);
      const metresToPixels = 256 / (EARTH_METRES * Math.cos((lat * Math.PI) / 180));
      return { x: point.x, y: point.y, half: (this.sizeMetres * metresToPixels) / 2, style: walkClass(seconds, state) };
    });
    GridLayer.prototype.onAdd.call(this, map);
  },

  createTile(coords) {
    const size = this.getTileSize();
    const ratio = Browser.retina ? 2 : 1;
    const tile = document.createElement('canvas');
    tile.width = size.x * ratio;
    tile.height = size.y * ratio;
    const pen = tile.getContext('2d');
    pen.scale(ratio, ratio);
    const scale = 2 ** coords.z;
    const colors = new Map();
    for (const point of this.points) {
      const half = Math.max(SMALLEST_PIXELS / 2, point.half * scale);
      const x = point.x * scale - coords.x * size.x;
      const y = point.y * scale - coords.y * size.y;
      if (x < -half || y < -half || x > size.x + half || y > size.y + half) continue;
      if (!colors.has(point.style)) colors.set(point.style, token(`--walk-${point.style}`));
      drawCell(pen, x, y, half, point.style, colors.get(point.style));
    }
    return tile;
  },
});

/** Not connected is crossed out and unknown is hollow: both must be told from a long walk without colour. */
function drawCell(pen, x, y, half, style, color) {
  const side = half * 2;
  pen.lineWidth = Math.max(1, half / 5);
  pen.strokeStyle = color;
  pen.fillStyle = color;
  if (style === 'unknown') {
    pen.strokeRect(
      x - half + pen.lineWidth,
      y - half + pen.lineWidth,
      side - 2 * pen.lineWidth,
      side - 2 * pen.lineWidth,
    );
    return;
  }
  pen.fillRect(x - half, y - half, side, side);
  if (style === 'unconnected' && half > 3) {
    pen.strokeStyle = token('--paper');
    pen.beginPath();
    pen.moveTo(x - half, y - half);
    pen.lineTo(x + half, y + half);
    pen.stroke();
  }
}

/** Gives a function that shows other cells of a size in metres, or none for null; faded where others stand on them. */
export function addCells(map) {
  let layer = null;
  onSchemeChange(() => layer?.redraw());
  return (cells, sizeMetres, isFaded = false) => {
    layer?.remove();
    const options = { pane: 'cells', opacity: isFaded ? 0.5 : 0.9 };
    layer = cells === null ? null : new CellLayer(cells, sizeMetres, options).addTo(map);
  };
}
