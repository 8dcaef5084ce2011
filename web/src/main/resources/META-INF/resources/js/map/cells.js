/** Population cells coloured by walking time. */
import { walkClass } from '../logic/classes.js';
import { token } from './colors.js';
import { addViewCanvas } from './viewcanvas.js';

const SMALLEST_PIXELS = 2.5;
const CROSSED_FROM_PIXELS = 6;

/** Not connected is crossed out and unknown is hollow: both must be told from a long walk without colour. */
function drawCell(pen, { x, y }, side, style, color) {
  const half = side / 2;
  pen.lineWidth = Math.max(1, half / 5);
  pen.strokeStyle = color;
  pen.fillStyle = color;
  if (style === 'unknown') {
    const inside = half - pen.lineWidth;
    pen.strokeRect(x - inside, y - inside, 2 * inside, 2 * inside);
    return;
  }
  pen.fillRect(x - half, y - half, side, side);
  if (style === 'unconnected' && side > CROSSED_FROM_PIXELS) {
    pen.strokeStyle = token('--paper');
    pen.beginPath();
    pen.moveTo(x - half, y - half);
    pen.lineTo(x + half, y + half);
    pen.stroke();
  }
}

/** Gives a function that shows other cells of a size in metres, or none for null; faded where others stand on them. */
export function addCells(map) {
  let cells = [];
  let size = 100;
  let isPale = false;
  let canvas = null;

  function paint(pen, place) {
    // Here and not on the canvas: what is translucent as a whole is drawn twice in every frame.
    pen.globalAlpha = isPale ? 0.5 : 0.9;
    const colors = new Map();
    for (const [lon, lat, , seconds, state] of cells) {
      const style = walkClass(seconds, state);
      if (!colors.has(style)) colors.set(style, token(`--walk-${style}`));
      const at = place(lon, lat, size);
      drawCell(pen, at, Math.max(SMALLEST_PIXELS, at.side), style, colors.get(style));
    }
  }

  /** @param {Array|null} next [lon, lat, people, seconds|null, state] as they come from the server */
  return (next, sizeMetres, isFaded = false) => {
    cells = next ?? [];
    size = sizeMetres;
    isPale = isFaded;
    if (canvas === null && cells.length === 0) return;
    if (canvas === null) canvas = addViewCanvas(map, 'cells', paint);
    else canvas.draw();
  };
}
