/** The map of the citizens' pages: what the list shows, as numbers, and where from; or one place and the way there. */
import { api } from '../api.js';
import { wider } from '../logic/position.js';
import { addBasemap } from './basemap.js';
import { addStyles, createMap, pin } from './citizenmap.js';
import { onSchemeChange, token } from './colors.js';
import { latLngBounds, marker, polyline } from './leaflet.js';

const START_PIN = 20;
const CLOSEST = 16;
const AROUND = 0.6;
const LEAST_METRES = 1500;

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
    const when = card.querySelector('.when strong');
    if (when !== null) line.append(document.createElement('br'), when.textContent);
    box.append(line);
  }
  return box;
}

/** Everything is fetched before the map is made: one that failed half-way could not be made again. */
export async function showSmallMap(node, texts) {
  const { lon, lat, label, line } = node.dataset;
  const said = lon === undefined ? [] : [[Number(lat), Number(lon)]];
  // Only the map of one place says what it is called; the one of a list says at most where from.
  const place = label === undefined ? [] : said;
  const way = line ? line.split(' ').map((point) => point.split(',').map(Number).reverse()) : [];
  const start = label === undefined ? said : way.slice(0, 1);
  const points = label === undefined ? pointsOf(document.querySelectorAll('.card[data-lon]')) : [];
  const box = latLngBounds([...way, ...place, ...start, ...points.map(({ at }) => at)]);
  const drawn = box.pad(AROUND).extend(box.getCenter().toBounds(LEAST_METRES));
  const asked = wider([drawn.getWest(), drawn.getSouth(), drawn.getEast(), drawn.getNorth()]);
  // Without streets underneath the places are still where they are.
  const [basemap] = await Promise.all([api.basemap({ bbox: asked }).catch(() => null), addStyles()]);
  const map = createMap(node, texts, drawn, {
    label: texts['result.map.label'],
    centre: drawn.getCenter(),
    zoom: CLOSEST,
  });
  if (basemap !== null) addBasemap(map, basemap);
  for (const at of place) marker(at, { icon: pin('●'), title: label, alt: label, keyboard: true }).addTo(map);
  if (way.length > 0) addWay(map, way);
  points.forEach(({ at, cards }, index) => {
    const title = cards.map((card) => card.querySelector('h3').textContent).join(' · ');
    for (const card of cards) number(card, index + 1);
    // Pins may lie on each other; who uses the keyboard has the same in the list, without aiming.
    marker(at, { icon: pin(String(index + 1)), title, alt: title, keyboard: false })
      .bindPopup(popup(cards))
      .addTo(map);
  });
  for (const at of start) addStart(map, at, texts['map.you']);
  map.fitBounds(box.pad(0.15), { maxZoom: CLOSEST });
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(node);
}

function addWay(map, points) {
  const way = polyline(points, { weight: 5, opacity: 0.9 }).addTo(map);
  const restyle = () => way.setStyle({ color: token('--accent') });
  onSchemeChange(restyle);
  restyle();
}

/** Small and on top: where a way begins at a place, both are to be seen. */
function addStart(map, at, title) {
  marker(at, { icon: pin('', START_PIN, 'you'), title, alt: title, zIndexOffset: 1000 }).addTo(map);
}
