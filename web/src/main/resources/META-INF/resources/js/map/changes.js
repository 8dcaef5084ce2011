/**
 * Cells that come within reach or fall out of it, on one canvas over the whole view that is drawn at once: tiles would come one after the
 * other while somebody drags. Gained is full with a plus, lost is hatched with a minus, so that both are told apart without colour.
 */
import { onSchemeChange, token } from './colors.js';
import { Browser, DomUtil, Layer, latLng } from './leaflet.js';

const EARTH_METRES = 40075016.686;
const SMALLEST_PIXELS = 4;
const SIGN_FROM_PIXELS = 11;
const HATCH_PIXELS = 6;
const PADDING = 0.1; // of the view, for the way until a pan ends

const ChangeLayer = Layer.extend({
  onAdd(map) {
    this.canvas = DomUtil.create('canvas', 'change-cells leaflet-zoom-hide', map.getPane('changes'));
    this.canvas.setAttribute('aria-hidden', 'true');
    this.cells = [];
    this.size = 100;
    map.on('moveend zoomend viewreset resize', this.place, this);
    this.place();
  },

  show(cells, sizeMetres) {
    this.cells = cells;
    this.size = sizeMetres;
    this.draw();
  },

  place() {
    const view = this._map.getSize();
    const margin = view.multiplyBy(PADDING).round();
    const ratio = Browser.retina ? 2 : 1;
    this.corner = this._map.containerPointToLayerPoint([0, 0]).subtract(margin);
    const size = view.add(margin.multiplyBy(2));
    DomUtil.setPosition(this.canvas, this.corner);
    this.canvas.width = size.x * ratio;
    this.canvas.height = size.y * ratio;
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    this.draw();
  },

  draw() {
    const ratio = Browser.retina ? 2 : 1;
    const pen = this.canvas.getContext('2d');
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    if (this.cells.length === 0) return;
    pen.scale(ratio, ratio);
    const colors = { gained: token('--gained'), lost: token('--lost'), paper: token('--paper') };
    const hatch = hatchOf(pen, colors);
    const worldPixels = 256 * 2 ** this._map.getZoom();
    for (const { lon, lat, kind } of this.cells) {
      const at = this._map.latLngToLayerPoint(latLng(lat, lon)).subtract(this.corner);
      const metre = worldPixels / (EARTH_METRES * Math.cos((lat * Math.PI) / 180));
      const side = Math.max(SMALLEST_PIXELS, this.size * metre);
      pen.fillStyle = kind === 'gained' ? colors.gained : hatch;
      pen.fillRect(at.x - side / 2, at.y - side / 2, side, side);
      if (side >= SIGN_FROM_PIXELS) drawSign(pen, at, side, kind, colors);
    }
  },
});

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
  let layer = null;
  onSchemeChange(() => layer?.draw());
  return (cells, sizeMetres) => {
    if (layer === null && cells.length === 0) return;
    layer ??= new ChangeLayer().addTo(map);
    layer.show(cells, sizeMetres);
  };
}
