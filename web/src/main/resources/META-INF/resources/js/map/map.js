/** The map of the atlas. Everything the rest of the page wants from it goes through what createMap gives back. */
import { addAttribution } from './attribution.js';
import { addBasemap } from './basemap.js';
import { addCells } from './cells.js';
import { addDistricts } from './districts.js';
import { control, Map as LeafletMap, latLngBounds } from './leaflet.js';
import { addPlaces } from './places.js';
import { addSigns } from './signs.js';

const PANES = { basemap: 200, cells: 300, districts: 400 };

/**
 * @param {HTMLElement} node
 * @param {{bbox: number[], districts: object[], texts: object, attribution: object, actions: object, places: object}} options
 */
export function createMap(node, { bbox, districts, texts, attribution, actions, places }) {
  const map = new LeafletMap(node, {
    preferCanvas: true,
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.25,
    minZoom: 9,
    maxZoom: 18,
  });
  for (const [name, height] of Object.entries(PANES)) map.createPane(name).style.zIndex = height;
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  addAttribution(map, attribution);

  const [west, south, east, north] = bbox;
  const box = latLngBounds([south, west], [north, east]);
  map.fitBounds(box);
  const areas = addDistricts(map, districts, actions);
  if (districts.length > 0) map.fitBounds(areas.bounds(), { paddingTopLeft: [8, 8], paddingBottomRight: [8, 48] });
  const points = addPlaces(map, places);
  const showSigns = addSigns(map, areas.centre);
  const showCells = addCells(map);
  // The frame changes with the window and with what stands above it.
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(node);

  return {
    showBasemap: (data) => addBasemap(map, data),
    styleDistricts: areas.style,
    selectDistrict: areas.select,
    lightDistrict: areas.light,
    showCells,
    showSigns,
    showPlaces: points.show,
    openPlace: points.open,
    lightPlace: points.light,
  };
}
