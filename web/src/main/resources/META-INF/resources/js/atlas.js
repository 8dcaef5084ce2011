/** The atlas: one state in the address, and map, table and panels that show it. */
import { api, once } from './api.js';
import { lang, t } from './i18n.js';
import { officialOrder } from './logic/sorting.js';
import { readState, writeState } from './logic/viewstate.js';
import { createMap } from './map/map.js';
import { layersOf, showControls } from './panels/controls.js';
import * as coverageView from './panels/coverage-view.js';
import { districtPanel } from './panels/district.js';
import * as goalsView from './panels/goals-view.js';
import * as indicatorView from './panels/indicator-view.js';
import { legendNode } from './panels/legend.js';
import { placeCard, placeIcon, placeTitle } from './panels/place-card.js';
import * as placesView from './panels/places-view.js';
import { alertBox, fill, problemBox } from './ui/alerts.js';
import { showLanguages, startPage } from './ui/chrome.js';
import { announce, byId, el } from './ui/dom.js';
import { csvButton } from './ui/download.js';
import { signLegend } from './ui/figures.js';
import { makeTable } from './ui/table.js';

const VIEWS = { indicator: indicatorView, coverage: coverageView, places: placesView, goals: goalsView };

let state = readState(location.search);
let context = null;
let map = null;
let table = null;
let view = null;
let loads = 0;

async function start() {
  const city = await startPage();
  if (city === null) return;
  let collection;
  try {
    collection = await once('districts', api.districts);
  } catch (error) {
    byId('table').replaceChildren(problemBox(error, () => location.reload()));
    return;
  }
  const districts = officialOrder(
    collection.features.map((feature) => feature.properties),
    lang(),
  );
  context = { city, districts, change };
  state = visible(state);
  map = createMap(byId('map'), mapOptions(city, collection.features));
  api
    .basemap()
    .then(map.showBasemap, (error) => byId('summary').before(alertBox('info', t('atlas.noBasemap'), error.detail)));
  addEventListener('popstate', () => {
    const before = writeState(state);
    state = visible(readState(location.search));
    if (writeState(state) !== before) show(); // a jump within the page is no new view
  });
  await show();
}

function mapOptions(city, features) {
  const openStreetMap = (city.sources ?? []).some((source) =>
    /openstreetmap|\bosm\b/i.test(`${source.name} ${source.licence}`),
  );
  const texts = [t('footer.version', { version: String(city.dataVersion) })];
  if (city.demo) texts.unshift(t('demo.mark'));
  return {
    bbox: city.bbox,
    districts: features,
    texts: { zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') },
    attribution: { openStreetMap, texts },
    actions: { onSelect: (id) => change({ district: id }), onHover: hover, describe },
    places: { icon: placeIcon, title: placeTitle, popup: placeCard },
  };
}

/** A link may name a layer that this reader may not see. */
function visible(wanted) {
  const layers = layersOf(context.city);
  return layers.includes(wanted.layer) ? wanted : { ...wanted, layer: layers[0] };
}

/** A step of the user: a new entry in the history, so that "back" undoes it. */
function change(part) {
  const onlyDistrict = Object.keys(part).length === 1 && 'district' in part;
  state = { ...state, ...part };
  history.pushState(null, '', writeState(state) || location.pathname);
  showLanguages();
  if (onlyDistrict) showDistrict();
  else show();
}

async function show() {
  const module = VIEWS[state.layer];
  let fields = [];
  try {
    // What the address leaves open is filled in and written down, so that the link means the same tomorrow.
    state = { ...state, ...(await module.resolve(state, context)) };
    history.replaceState(null, '', writeState(state) || location.pathname);
    showLanguages();
    fields = await module.fields(state, change, context);
  } catch {
    // The problem itself is shown by showView, which asks for the same things.
  }
  showControls(byId('controls'), layersOf(context.city), state, fields, change);
  showDistrict();
  await fill(byId('table'), showView);
}

/** Loads the layer and gives the table; map, legend and summary follow in the same step. */
async function showView() {
  loads += 1;
  const turn = loads;
  const asked = state;
  const module = VIEWS[asked.layer];
  let next;
  try {
    const resolved = { ...asked, ...(await module.resolve(asked, context)) };
    next = await module.load(resolved, context);
  } catch (error) {
    if (turn === loads) showLayer({ title: t('atlas.title'), summary: [], legend: [], styles: new Map() });
    throw error;
  }
  if (turn !== loads) return []; // an older answer must not paint over a newer one
  showLayer(next);
  table = null;
  if (next.rows.length === 0) return alertBox('info', t('table.empty.title'), t('table.empty.text'));
  table = makeTable({
    caption: next.title,
    columns: next.columns,
    rows: next.rows,
    onSelect: selectRow,
    onHover: hoverRow,
  });
  table.select(state.district);
  return [...table.node, signLegend(), el('p', { class: 'actions' }, csvButton(table.plain, next.file, context.city))];
}

function showLayer(next) {
  view = next;
  byId('view-title').textContent = next.title;
  byId('summary').replaceChildren(...next.summary.filter(Boolean));
  byId('legend').replaceChildren(...legendNode(next.legendTitle, next.legend));
  byId('goals').replaceChildren(...(next.panel ?? []));
  byId('goals').hidden = !next.panel;
  map.styleDistricts(next.styles);
  map.showCells(next.cells ?? null, next.cellSizeMetres);
  map.showPlaces(next.places ?? []);
}

function showDistrict() {
  map.selectDistrict(state.district);
  table?.select(state.district);
  const panel = byId('district');
  const district = context.districts.find((one) => one.id === state.district);
  panel.hidden = district === undefined;
  if (district === undefined) {
    panel.replaceChildren();
    return;
  }
  announce(t('district.chosen', { name: district.name }));
  fill(panel, () => districtPanel(district, context.city, closeDistrict));
}

function closeDistrict() {
  change({ district: '' });
  byId('table').focus();
}

function selectRow(row) {
  if (row.district && row.district !== state.district) {
    change({ district: row.district });
    bringIntoSight(byId('district'));
  }
  if (row.place) {
    map.openPlace(row.place);
    announce(placeTitle(row));
  }
}

/** On narrow screens the panel opens above the table, where nobody would notice it. */
function bringIntoSight(node) {
  const { top, bottom } = node.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) node.scrollIntoView({ block: 'start' });
}

function hoverRow(row) {
  map.lightDistrict(row?.district ?? null);
  map.lightPlace(row?.place ?? null);
}

function hover(id) {
  map.lightDistrict(id);
  table?.light(id);
}

/** What the pointer reads on a district of the map. */
function describe(id) {
  const district = context.districts.find((one) => one.id === id);
  const row = view?.describe ? view.rows.find((one) => one.district === id) : undefined;
  return el(
    'div',
    { class: 'hint' },
    el('strong', {}, district?.name ?? id),
    row ? el('div', {}, view.describe(row)) : null,
  );
}

start();
