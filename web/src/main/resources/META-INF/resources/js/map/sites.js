/** Sites that were found and not taken over: a numbered flag whose tip is at the spot. Unlike places nobody can take hold of one. */
import { divIcon, layerGroup, marker } from './leaflet.js';

const IN_FRONT = 30_000; // of places and figures: a number that is covered says nothing

/** @returns {{show: (signs: {lon: number, lat: number, numbers: number[], node: Node, label: string}[]) => void, light: (number: number|null) => void}} */
export function addSites(map) {
  const group = layerGroup().addTo(map);
  let shown = [];
  return {
    show(signs) {
      group.clearLayers();
      shown = signs.map(({ lon, lat, numbers, node, label }) => {
        // Without a size the icon is a point, and css/scenario.css puts the flag above it.
        const icon = divIcon({ html: node, className: 'site-marker', iconSize: [0, 0] });
        const point = marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: IN_FRONT });
        point.on('add', () => {
          point.getElement().setAttribute('role', 'img');
          point.getElement().setAttribute('aria-label', label);
        });
        group.addLayer(point);
        return { point, numbers };
      });
    },
    light(number) {
      for (const { point, numbers } of shown) point.getElement()?.classList.toggle('is-lit', numbers.includes(number));
    },
  };
}
