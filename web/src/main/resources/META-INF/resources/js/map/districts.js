/** District polygons. Colours come from classes in css/map.css, so that they follow the scheme and the printer. */
import { geoJSON, svg } from './leaflet.js';

const HATCHED = new Set(['pending', 'hidden', 'uncertain']);

/**
 * @param {object[]} features GeoJSON features with an id
 * @param {{onSelect: (id: string) => void, onHover: (id: string|null) => void, describe: (id: string) => Node}} actions
 */
export function addDistricts(map, features, actions) {
  const renderer = svg({ pane: 'districts', padding: 0.3 });
  const byId = new Map();
  let selected = '';
  let lit = null;
  let styles = new Map();
  let marks = new Set();

  const layer = geoJSON(features, {
    renderer,
    pane: 'districts',
    style: { className: 'district', fillOpacity: 1, weight: 1 },
    onEachFeature(feature, path) {
      byId.set(feature.id, path);
      path.bindTooltip(() => actions.describe(feature.id), { sticky: true, opacity: 1 });
      path.on('click', () => actions.onSelect(feature.id));
      path.on('mouseover', () => actions.onHover(feature.id));
      path.on('mouseout', () => actions.onHover(null));
    },
  }).addTo(map);

  function draw(id) {
    const path = byId.get(id);
    const style = styles.get(id) ?? 'plain';
    // A pattern is only found from an attribute of the page itself, not from a style sheet.
    path.setStyle({ fillColor: HATCHED.has(style) ? `url(#hatch-${style})` : 'currentColor' });
    const names = ['district', 'leaflet-interactive', `fill-${style}`];
    if (marks.has(id)) names.push('is-marked');
    if (id === selected) names.push('is-selected');
    if (id === lit) names.push('is-lit');
    const node = path.getElement();
    node?.setAttribute('class', names.join(' '));
    // Leaflet's tooltips listen for focus, which alone makes nameless stops for the Tab key; the table has the names.
    node?.setAttribute('tabindex', '-1');
    if (id === selected || id === lit) path.bringToFront();
  }

  function drawAll() {
    for (const id of byId.keys()) draw(id);
    // An outline is only whole in front of its neighbours'.
    for (const id of [...marks, selected]) byId.get(id)?.bringToFront();
  }

  drawAll();

  return {
    bounds: () => layer.getBounds(),
    centre: (id) => byId.get(id)?.getCenter() ?? null,
    /** @param {Map<string, string>} next district id → style name @param {Set<string>} [outlined] ids with a mark */
    style(next, outlined = new Set()) {
      styles = next;
      marks = outlined;
      drawAll();
    },
    select(id) {
      selected = id;
      drawAll();
    },
    light(id) {
      const before = lit;
      lit = id;
      for (const changed of [before, id]) if (byId.has(changed)) draw(changed);
      for (const front of [...marks, selected]) byId.get(front)?.bringToFront();
    },
  };
}
