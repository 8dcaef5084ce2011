/** The map of reports and fear spaces: each where it is said to be, as it was drawn. One can draw on it, and choose squares. Colours come from css/reports.css. */
import { createDeskMap, whenSized } from './deskmap.js';
import { circleMarker, featureGroup, geoJSON, layerGroup, svg } from './leaflet.js';

const CLOSE = 17;
const RADIUS = 7;

/**
 * @param {HTMLElement} node
 * @param {{bbox: number[], basemap: object|null, texts: object, describe: (report) => string, onSelect: (report) => void}} options
 */
export function createReportsMap(node, { describe, onSelect, ...options }) {
  const { map, box } = createDeskMap(node, options);
  const renderer = svg({ padding: 0.3 }).addTo(map);
  const group = layerGroup().addTo(map);
  const drawing = layerGroup().addTo(map);
  const squares = layerGroup().addTo(map);
  let drawn = new Map();
  let chosen = null;
  let tapped = null;
  map.on('click', ({ latlng }) => tapped?.(latlng.lng, latlng.lat));

  function add(report) {
    const options = {
      renderer,
      className: `report report-${report.state} ${report.className ?? ''}`,
      weight: 3,
      radius: RADIUS,
    };
    const shape = geoJSON(report.geometry, {
      style: options,
      pointToLayer: (_, at) => circleMarker(at, options),
    });
    shape.bindTooltip(() => describe(report), { sticky: true, opacity: 1 });
    shape.on('click', (event) => {
      // While somebody draws, what lies below is no button.
      if (tapped === null) onSelect(report);
      else tapped(event.latlng.lng, event.latlng.lat);
    });
    shape.addTo(group);
    return shape;
  }

  function mark() {
    for (const [id, shape] of drawn)
      for (const layer of shape.getLayers()) layer.getElement()?.classList.toggle('chosen', id === chosen);
  }

  const isSized = whenSized(node, map, look);

  /** At the chosen report, else at all that are shown. */
  function look() {
    const shape = drawn.get(chosen);
    if (shape) map.fitBounds(shape.getBounds(), { maxZoom: Math.min(CLOSE, Math.max(map.getZoom(), CLOSE - 2)) });
    else if (drawn.size > 0)
      map.fitBounds(
        featureGroup([...drawn.values()])
          .getBounds()
          .pad(0.1),
        { maxZoom: CLOSE - 2 },
      );
    else map.fitBounds(box);
  }

  return {
    show(reports) {
      group.clearLayers();
      drawn = new Map(reports.map((report) => [report.id, add(report)]));
      mark();
    },
    /** @param {((lon: number, lat: number) => void)|null} callback taps go there until another one takes them */
    onTap(callback) {
      tapped = callback;
      node.classList.toggle('drawing', callback !== null);
    },
    middle() {
      const { lng, lat } = map.getCenter();
      return [lng, lat];
    },
    /** @param {object|null} geometry what somebody draws */
    draw(geometry) {
      drawing.clearLayers();
      if (geometry === null) return;
      const style = { renderer, className: 'drawn', weight: 3, radius: RADIUS, interactive: false };
      geoJSON(geometry, { style, pointToLayer: (_, at) => circleMarker(at, style) }).addTo(drawing);
    },
    /** @param {object[]} features squares to choose from; none takes them away @param {(feature) => void} onToggle */
    squares(features, onToggle) {
      squares.clearLayers();
      for (const feature of features) {
        const { inside, chosen: isChosen } = feature.properties;
        const className = `square ${isChosen ? 'chosen' : ''} ${inside ? 'inside' : ''}`;
        geoJSON(feature, { style: { renderer, className, weight: 1 } })
          .on('click', () => onToggle(feature))
          .addTo(squares);
      }
    },
    /** @param {object|null} report */
    select(report) {
      chosen = report?.id ?? null;
      mark();
      if (isSized()) look();
    },
  };
}
