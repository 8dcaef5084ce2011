/** The map of the atlas. Everything the rest of the page wants from it goes through what createMap gives back. */
import { addAreas } from './areas.js';
import { addAttribution } from './attribution.js';
import { addBasemap } from './basemap.js';
import { addCells } from './cells.js';
import { addChanges } from './changes.js';
import { addDistricts } from './districts.js';
import { control, Map as LeafletMap, latLngBounds } from './leaflet.js';
import { addMovable } from './movable.js';
import { addPlaces } from './places.js';
import { addSigns } from './signs.js';
import { addSites } from './sites.js';
import { addSpaces } from './spaces.js';
import { addSquares } from './squares.js';
import { addWays } from './ways.js';

const PANES = {
  basemap: 200,
  cells: 300,
  areas: 320,
  changes: 350,
  districts: 400,
  squares: 405,
  spaces: 410,
  ways: 420,
};

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
  const movable = addMovable(map);
  // A click that says where a place goes is not one that chooses the district under it.
  const onSelect = (id) => movable.isPicking() || actions.onSelect(id);
  const areas = addDistricts(map, districts, { ...actions, onSelect });
  // At once: the end of an animation would undo where a layer has gone meanwhile.
  if (districts.length > 0)
    map.fitBounds(areas.bounds(), { paddingTopLeft: [8, 8], paddingBottomRight: [8, 48], animate: false });
  const points = addPlaces(map, places);
  const signs = addSigns(map, areas.centre, () => spaces.boxes());
  const sites = addSites(map);
  const showCells = addCells(map);
  const showAreas = addAreas(map);
  const spaces = addSpaces(map, movable.isPicking);
  const squares = addSquares(map);
  const showWays = addWays(map);
  // The frame changes with the window and with what stands above it.
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(node);

  const showCellChanges = addChanges(map);

  /** Figures give way to them. */
  function showSpaces(next) {
    spaces.show(next);
    signs.place();
  }

  /** What changes on the map while somebody drags. */
  function showChanges(layer) {
    signs.show(layer.signs ?? []);
    showCellChanges(layer.changes ?? [], layer.cellSizeMetres);
  }

  return {
    showBasemap: (data) => addBasemap(map, data),
    /** Everything a layer has on the map; what it does not name is taken away. */
    showLayer(layer) {
      areas.style(layer.styles, layer.marks);
      showCells(layer.cells ?? null, layer.cellSizeMetres, layer.areCellsFaded);
      showAreas(layer.around);
      showChanges(layer);
      if (layer.movable) movable.show(layer.movable.places, layer.movable.actions);
      else movable.clear();
      movable.pick(layer.onPick ?? null);
      points.show(layer.places ?? []);
      squares.show(layer.squares ?? null);
      showSpaces(layer.spaces ?? null);
      showWays(layer.ways ?? null);
    },
    showChanges,
    showSpaces,
    showWays,
    movable,
    squares: { select: squares.select, open: squares.open },
    selectDistrict: areas.select,
    lightDistrict: areas.light,
    openPlace: points.open,
    lightPlace: points.light,
    openSpace: spaces.open,
    lightSpace: spaces.light,
    showSites: sites.show,
    lightSite: sites.light,
  };
}
