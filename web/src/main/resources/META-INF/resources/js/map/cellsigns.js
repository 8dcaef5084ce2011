/** Signs of cells on a map. They keep their size, whatever the zoom: on a whole town a square of 100 m would be a dot. Colours come from css/signs.css. */
import { divIcon, geoJSON, marker } from './leaflet.js';

const BOX = 24;

export function signOf(topic, size) {
  const sign = document.createElement('span');
  sign.className = 'sign';
  sign.dataset.topic = topic;
  sign.dataset.size = size;
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}

export function popupText(text) {
  const box = document.createElement('p');
  box.textContent = text;
  return box;
}

/** In the middle of its square. Who uses the keyboard has the same in the list, without aiming. */
export function cellMarker({ topic, size, label, geometry }) {
  const icon = divIcon({ className: 'sign-at', html: signOf(topic, size), iconSize: [BOX, BOX] });
  return marker(geoJSON(geometry).getBounds().getCenter(), {
    icon,
    title: label,
    alt: label,
    keyboard: false,
  }).bindPopup(popupText(label));
}
