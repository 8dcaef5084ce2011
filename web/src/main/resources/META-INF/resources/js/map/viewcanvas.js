/**
 * A canvas over the whole view, drawn at once and pixel by pixel. Tiles would come one after the other, and a map between two zoom steps
 * scales them in every frame in which anything on the page moves.
 */
import { onSchemeChange } from './colors.js';
import { Browser, latLng, latLngBounds, svgOverlay } from './leaflet.js';

const EARTH_METRES = 40075016.686;
const PADDING = 0.1; // of the view, for the way until a pan ends

/**
 * @param {string} pane
 * @param {(pen: CanvasRenderingContext2D, place: (lon: number, lat: number, sizeMetres: number) => {x, y, side}) => void} paint
 * @returns {{draw: () => void}} draws again, on an empty canvas
 */
export function addViewCanvas(map, pane, paint) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  // Whatever element Leaflet is given as an overlay it keeps in place, also while it zooms.
  const overlay = svgOverlay(canvas, map.getBounds(), { pane }).addTo(map);
  const ratio = Browser.retina ? 2 : 1;
  let corner;

  function fit() {
    const view = map.getSize();
    const margin = view.multiplyBy(PADDING).round();
    const size = view.add(margin.multiplyBy(2));
    corner = map.containerPointToLayerPoint([0, 0]).subtract(margin);
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    overlay.setBounds(latLngBounds(map.layerPointToLatLng(corner), map.layerPointToLatLng(corner.add(size))));
    draw();
  }

  function draw() {
    const pen = canvas.getContext('2d');
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.scale(ratio, ratio);
    const worldPixels = 256 * 2 ** map.getZoom();
    paint(pen, (lon, lat, sizeMetres) => {
      // Not latLngToLayerPoint, which rounds: neighbouring cells would overlap or gape.
      const { x, y } = map.project(latLng(lat, lon)).subtract(map.getPixelOrigin()).subtract(corner);
      return { x, y, side: (sizeMetres * worldPixels) / (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) };
    });
  }

  map.on('moveend resize', fit); // every zoom ends in a moveend
  onSchemeChange(draw);
  fit();
  return { draw };
}
