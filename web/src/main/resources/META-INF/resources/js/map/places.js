/** Places as markers: shape for the kind, filling for the status, both in words in name and popup. */
import { divIcon, layerGroup, marker } from './leaflet.js';

const SIZE = 26;

function name(icon, text) {
  icon.setAttribute('role', 'img');
  icon.setAttribute('aria-label', text);
}

/**
 * @param {(properties: object) => Node} icon @param {(properties: object) => string} title
 * @param {(properties: object) => Node} popup
 */
export function addPlaces(map, { icon, title, popup }) {
  const group = layerGroup().addTo(map);
  const byId = new Map();
  return {
    show(features) {
      group.clearLayers();
      byId.clear();
      for (const feature of features) {
        const [lon, lat] = feature.geometry.coordinates;
        const properties = feature.properties;
        // A function per popup: it is only built when somebody opens it, and always as nodes.
        const point = marker([lat, lon], {
          icon: divIcon({ html: icon(properties), className: 'place-marker', iconSize: [SIZE, SIZE] }),
          title: title(properties),
          riseOnHover: true,
          // Markers overlap and may be hundreds: by keyboard, the table's rows open them.
          keyboard: false,
        }).bindPopup(() => popup(properties), { maxWidth: 280 });
        point.on('add', () => name(point.getElement(), title(properties)));
        byId.set(properties.id, point);
        group.addLayer(point);
      }
    },
    open(id) {
      byId.get(id)?.openPopup();
    },
    light(id) {
      for (const [key, point] of byId) point.getElement()?.classList.toggle('is-lit', key === id);
    },
  };
}
