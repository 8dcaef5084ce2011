/** Cells that come within reach or fall out of it. Gained is full with a plus, lost is hatched with a minus, so that both are told apart without colour. */
import { token } from './colors.js';
import { addViewCanvas } from './viewcanvas.js';

const SMALLEST_PIXELS = 4;
const SIGN_FROM_PIXELS = 11;
const HATCH_PIXELS = 6;

function hatchOf(pen, { lost, paper }) {
  const tile = document.createElement('canvas');
  tile.width = HATCH_PIXELS;
  tile.height = HATCH_PIXELS;
  const tool = tile.getContext('2d');
  tool.fillStyle = paper;
  tool.fillRect(0, 0, HATCH_PIXELS, HATCH_PIXELS);
  tool.strokeStyle = lost;
  tool.lineWidth = 2;
  tool.beginPath();
  for (const shift of [-HATCH_PIXELS, 0, HATCH_PIXELS]) {
    tool.moveTo(shift, HATCH_PIXELS);
    tool.lineTo(shift + HATCH_PIXELS, 0);
  }
  tool.stroke();
  return pen.createPattern(tile, 'repeat');
}

function drawSign(pen, { x, y }, side, kind, { lost, paper }) {
  const arm = side / 4;
  pen.strokeStyle = kind === 'gained' ? paper : lost;
  pen.lineWidth = Math.max(1.5, side / 10);
  if (kind === 'lost') {
    pen.fillStyle = paper;
    pen.fillRect(x - arm * 1.3, y - arm * 0.8, arm * 2.6, arm * 1.6);
    pen.strokeRect(x - side / 2 + 0.5, y - side / 2 + 0.5, side - 1, side - 1);
  }
  pen.beginPath();
  pen.moveTo(x - arm, y);
  pen.lineTo(x + arm, y);
  if (kind === 'gained') {
    pen.moveTo(x, y - arm);
    pen.lineTo(x, y + arm);
  }
  pen.stroke();
}

/** Gives a function that shows other cells [{lon, lat, kind: 'gained'|'lost'}] of a size in metres. */
export function addChanges(map) {
  let cells = [];
  let size = 100;
  let canvas = null;

  function paint(pen, place) {
    if (cells.length === 0) return;
    const colors = { gained: token('--gained'), lost: token('--lost'), paper: token('--paper') };
    const hatch = hatchOf(pen, colors);
    for (const { lon, lat, kind } of cells) {
      const at = place(lon, lat, size);
      const side = Math.max(SMALLEST_PIXELS, at.side);
      pen.fillStyle = kind === 'gained' ? colors.gained : hatch;
      pen.fillRect(at.x - side / 2, at.y - side / 2, side, side);
      if (side >= SIGN_FROM_PIXELS) drawSign(pen, at, side, kind, colors);
    }
  }

  return (next, sizeMetres) => {
    cells = next;
    size = sizeMetres;
    if (canvas === null && cells.length === 0) return;
    if (canvas === null) canvas = addViewCanvas(map, 'changes', paint);
    else canvas.draw();
  };
}
