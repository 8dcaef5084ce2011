/** The city's own streets, water and green, in muted colours below the data. Nothing comes from outside. */
import { onSchemeChange, token } from './colors.js';
import { canvas, layerGroup, polygon, polyline } from './leaflet.js';

const PATHS_FROM_ZOOM = 14;
const MINOR_FROM_ZOOM = 12;

const flip = (line) => line.map(([lon, lat]) => [lat, lon]);

/**
 * All lines of a class are one layer: thousands of single ones would make every pan slow.
 *
 * @returns takes it away again
 */
export function addBasemap(map, data) {
  const renderer = canvas({ pane: 'basemap', padding: 0.3 });
  const common = { renderer, pane: 'basemap', interactive: false };
  const area = (rings) =>
    polygon(
      (rings ?? []).map((ring) => [flip(ring)]),
      { ...common, stroke: false, fillOpacity: 1, fillRule: 'nonzero' },
    );
  const line = (lines, more) => polyline((lines ?? []).map(flip), { ...common, ...more });
  const streets = data.streets ?? {};
  const layers = {
    green: area(data.green),
    water: area(data.water),
    waterways: line(data.waterways),
    path: line(streets.path),
    minor: line(streets.minor),
    railways: line(data.railways, { dashArray: '6 4' }),
    major: line(streets.major),
  };
  const group = layerGroup([layers.green, layers.water, layers.waterways, layers.railways, layers.major]).addTo(map);

  function restyle() {
    const zoom = map.getZoom();
    const wide = Math.max(0, zoom - 12);
    layers.green.setStyle({ fillColor: token('--map-green') });
    layers.water.setStyle({ fillColor: token('--map-water') });
    layers.waterways.setStyle({ color: token('--map-water'), weight: 1 + wide * 0.4 });
    layers.railways.setStyle({ color: token('--map-rail'), weight: 1 });
    layers.path.setStyle({ color: token('--map-path'), weight: 0.8 });
    layers.minor.setStyle({ color: token('--map-street'), weight: 0.6 + wide * 0.6 });
    layers.major.setStyle({ color: token('--map-major'), weight: 1.2 + wide * 0.9 });
    toggle(layers.minor, zoom >= MINOR_FROM_ZOOM);
    toggle(layers.path, zoom >= PATHS_FROM_ZOOM);
  }

  function toggle(layer, wanted) {
    if (wanted && !group.hasLayer(layer)) group.addLayer(layer);
    if (!wanted && group.hasLayer(layer)) group.removeLayer(layer);
  }

  map.on('zoomend', restyle);
  onSchemeChange(restyle);
  restyle();
  return () => {
    map.off('zoomend', restyle);
    group.remove();
  };
}
