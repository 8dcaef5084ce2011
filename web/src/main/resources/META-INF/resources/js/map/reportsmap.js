/** The map of reports: each where it was said to be, as it was drawn. Colours come from css/reports.css. */
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
  let drawn = new Map();
  let chosen = null;

  function add(report) {
    const options = { renderer, className: `report report-${report.state}`, weight: 3, radius: RADIUS };
    const shape = geoJSON(report.geometry, {
      style: options,
      pointToLayer: (_, at) => circleMarker(at, options),
    });
    shape.bindTooltip(() => describe(report), { sticky: true, opacity: 1 });
    shape.on('click', () => onSelect(report));
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
    /** @param {object|null} report */
    select(report) {
      chosen = report?.id ?? null;
      mark();
      if (isSized()) look();
    },
  };
}
