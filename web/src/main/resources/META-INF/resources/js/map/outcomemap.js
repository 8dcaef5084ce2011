/** The map of what became of reports: the same as the lists of its page, which holds what is shown. */
import { api } from '../api.js';
import { wider } from '../logic/position.js';
import { addBasemap } from './basemap.js';
import { cellMarker, popupText } from './cellsigns.js';
import { addStyles, createMap } from './citizenmap.js';
import { featureGroup, geoJSON, svg } from './leaflet.js';

const CLOSEST = 16;
const AROUND = 0.3;
const LEAST_METRES = 1500;

/** Everything is fetched before the map is made: one that failed half-way could not be made again. */
export async function showOutcomeMap(node, texts) {
  const { spaces, cells } = JSON.parse(document.getElementById('outcome').textContent);
  const everything = featureGroup([...spaces, ...cells].map(({ geometry }) => geoJSON(geometry)));
  const box = everything.getBounds();
  const drawn = box.pad(AROUND).extend(box.getCenter().toBounds(LEAST_METRES));
  const asked = wider([drawn.getWest(), drawn.getSouth(), drawn.getEast(), drawn.getNorth()]);
  // Without streets underneath what is shown is still where it is.
  const [basemap] = await Promise.all([api.basemap({ bbox: asked }).catch(() => null), addStyles()]);
  const map = createMap(node, texts, drawn, { label: node.dataset.label, centre: box.getCenter(), zoom: CLOSEST });
  if (basemap !== null) addBasemap(map, basemap);
  const renderer = svg({ padding: 0.3 }).addTo(map);
  for (const { label, geometry } of spaces)
    geoJSON(geometry, { style: { renderer, className: 'released', weight: 3 } })
      .bindPopup(popupText(label))
      .addTo(map);
  for (const cell of cells) cellMarker(cell).addTo(map);
  map.fitBounds(box.pad(0.15), { maxZoom: CLOSEST });
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(node);
}
