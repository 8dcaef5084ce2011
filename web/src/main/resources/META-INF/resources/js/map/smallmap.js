/** The map of the citizens' pages: what the list shows, as numbers; or one place and the way there. */
import { api } from '../api.js';
import { wider } from '../logic/position.js';
import { addAttribution } from './attribution.js';
import { addBasemap } from './basemap.js';
import { onSchemeChange, token } from './colors.js';
import { control, divIcon, Map as LeafletMap, latLngBounds, marker, polyline, STYLE } from './leaflet.js';

const PIN = [30, 30];
const CLOSEST = 17;

function addStyles() {
  const wanted = [STYLE, '/css/citizen-map.css'].map((href) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    return new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
    });
  });
  return Promise.all(wanted);
}

function pin(sign, style = '') {
  const html = document.createElement('span');
  html.textContent = sign;
  return divIcon({ className: `pin ${style}`, html, iconSize: PIN });
}

/** Cards of one place share a pin. */
function pointsOf(cards) {
  const points = new Map();
  for (const card of cards) {
    const key = `${card.dataset.lon},${card.dataset.lat}`;
    if (!points.has(key)) points.set(key, { at: [Number(card.dataset.lat), Number(card.dataset.lon)], cards: [] });
    points.get(key).cards.push(card);
  }
  return [...points.values()];
}

/** The number of its pin, where one looks for it: before the name. */
function number(card, value) {
  const sign = document.createElement('span');
  sign.className = 'number';
  sign.textContent = String(value);
  card.querySelector('h3').prepend(sign, ' ');
}

function popup(cards) {
  const box = document.createElement('div');
  for (const card of cards) {
    const link = card.querySelector('h3 a').cloneNode(true);
    const line = document.createElement('p');
    line.append(link);
    box.append(line);
  }
  return box;
}

export async function showSmallMap(node, texts) {
  await addStyles();
  const rightToLeft = document.documentElement.dir === 'rtl';
  const map = new LeafletMap(node, { preferCanvas: true, zoomControl: false, attributionControl: false, maxZoom: 18 });
  map.createPane('basemap').style.zIndex = 200;
  node.setAttribute('role', 'region');
  node.setAttribute('aria-label', texts['result.map.label']);
  control
    .zoom({
      position: rightToLeft ? 'topright' : 'topleft',
      zoomInTitle: texts['map.zoomIn'],
      zoomOutTitle: texts['map.zoomOut'],
    })
    .addTo(map);
  control.scale({ imperial: false, position: rightToLeft ? 'bottomright' : 'bottomleft' }).addTo(map);
  addAttribution(map, { openStreetMap: true, texts: [], position: rightToLeft ? 'bottomleft' : 'bottomright' });

  const box = latLngBounds([]);
  const { lon, lat, label, line } = node.dataset;
  if (lon !== undefined) {
    const at = [Number(lat), Number(lon)];
    marker(at, { icon: pin('●'), title: label, alt: label, keyboard: true }).addTo(map);
    box.extend(at);
    if (line) box.extend(addWay(map, line, texts).getBounds());
  } else {
    pointsOf(document.querySelectorAll('.card[data-lon]')).forEach(({ at, cards }, index) => {
      const title = cards.map((card) => card.querySelector('h3').textContent).join(' · ');
      for (const card of cards) number(card, index + 1);
      marker(at, { icon: pin(String(index + 1)), title, alt: title, keyboard: true })
        .bindPopup(popup(cards))
        .addTo(map);
      box.extend(at);
    });
  }
  map.fitBounds(box.pad(0.15), { maxZoom: CLOSEST });
  const shown = map.getBounds();
  const asked = wider([shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()]);
  addBasemap(map, await api.basemap({ bbox: asked }));
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(node);
}

function addWay(map, line, texts) {
  const points = line.split(' ').map((point) => point.split(',').map(Number).reverse());
  const way = polyline(points, { weight: 5, opacity: 0.9 }).addTo(map);
  const restyle = () => way.setStyle({ color: token('--accent') });
  onSchemeChange(restyle);
  restyle();
  marker(points[0], { icon: pin('○', 'you'), title: texts['map.you'], alt: texts['map.you'] }).addTo(map);
  return way;
}
