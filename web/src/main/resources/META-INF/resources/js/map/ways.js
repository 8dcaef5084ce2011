/** The way by day and the one in the evening from one spot: a broad line, and a dashed one on top of it, so that both are told apart without colour. */
import { divIcon, latLngBounds, layerGroup, marker, polyline, svg } from './leaflet.js';

const SIZE = 22;
const LEAST_PIXELS = 80; // shorter ones are looked at from nearer
const CLOSEST_ZOOM = 16;
const MARGIN = [32, 32];

const flip = ([lon, lat]) => [lat, lon];

/**
 * @returns shows other ways, or none for null: {lon, lat, node and label: what stands where they begin, day: positions|null, evening: positions|null}
 */
export function addWays(map) {
  const renderer = svg({ pane: 'ways', padding: 0.3 });
  const group = layerGroup().addTo(map);

  function draw(positions, style, weight) {
    const options = { renderer, pane: 'ways', interactive: false, weight, className: `way ${style}` };
    group.addLayer(polyline(positions.map(flip), options));
  }

  function bringIntoView(bounds) {
    const size = map.latLngToLayerPoint(bounds.getSouthEast()).subtract(map.latLngToLayerPoint(bounds.getNorthWest()));
    if (map.getBounds().contains(bounds) && Math.max(size.x, size.y) >= LEAST_PIXELS) return;
    map.fitBounds(bounds, { padding: MARGIN, maxZoom: Math.max(CLOSEST_ZOOM, map.getZoom()) });
  }

  return (ways) => {
    group.clearLayers();
    if (ways === null) return;
    const { lon, lat, node, label, day, evening } = ways;
    if (day) draw(day, 'way-day', 7);
    if (evening) {
      draw(evening, 'way-casing', 5);
      draw(evening, 'way-evening', 3);
    }
    const icon = divIcon({ html: node, className: 'way-start', iconSize: [SIZE, SIZE] });
    const start = marker([lat, lon], { icon, interactive: false, keyboard: false });
    if (label) start.bindTooltip(label, { permanent: true, direction: 'top', offset: [0, -SIZE / 2], opacity: 1 });
    group.addLayer(start);
    if (day || evening) bringIntoView(latLngBounds([...(day ?? []), ...(evening ?? [])].map(flip)));
  };
}
