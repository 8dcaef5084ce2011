/** The atlas: one state in the address, and map, table and panels that show it. */
import { api, once } from './api.js';
import { lang, t } from './i18n.js';
import { officialOrder } from './logic/sorting.js';
import { isExpert, isSameButSteps, readState, writeState } from './logic/viewstate.js';
import { createMap } from './map/map.js';
import { layersOf, showControls, visibleState } from './panels/controls.js';
import { districtPanel } from './panels/district.js';
import { fillFrame } from './panels/layer-frame.js';
import { layerTable } from './panels/layer-table.js';
import { openedLink } from './panels/link-repairs.js';
import { districtHint, mapOptions } from './panels/map-options.js';
import { placeTitle } from './panels/place-card.js';
import { VIEWS } from './panels/views.js';
import { alertBox, fill, problemBox } from './ui/alerts.js';
import { showLanguages, startPage } from './ui/chrome.js';
import { announce, bringIntoSight, byId, patch } from './ui/dom.js';
import { rolesAt } from './ui/session.js';

const REST = 400; // ms without a move of the slider
const link = openedLink(location.search);

let state = readState(location.search);
let context = null;
let map = null;
let table = null;
let view = null;
let loads = 0;
let resting = 0;

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
  const known = collection.features.map((feature) => feature.properties);
  const districts = officialOrder(known, lang());
  context = { city, districts, roles: await rolesAt(city), change, adjust, hover, repaint };
  state = visibleState(state, context);
  const actions = { onSelect: (id) => change({ district: id }), onHover: hover, describe };
  map = createMap(byId('map'), mapOptions(context, collection.features, actions));
  context.map = map;
  api
    .basemap()
    .then(map.showBasemap, (error) => byId('summary').before(alertBox('info', t('atlas.noBasemap'), error.detail)));
  addEventListener('popstate', () => {
    const before = state;
    link.forget();
    state = visibleState(readState(location.search), context);
    if (writeState(state) !== writeState(before)) showFrom(before); // a jump within the page is no new view
  });
  await show();
}

/** A step of the user: a new entry in the history, so that "back" undoes it. */
function change(part) {
  const onlyDistrict = Object.keys(part).length === 1 && 'district' in part;
  const before = state;
  link.forget();
  state = visibleState({ ...state, ...part }, context);
  history.pushState(null, '', writeState(state) || location.pathname);
  showLanguages();
  if (onlyDistrict) showDistrict(true);
  else showFrom(before);
}

/** Other edits of a what-if, another spot or square are shown by the layer itself; everything else is loaded. */
function showFrom(before) {
  if (view?.take && isSameButSteps(before, state)) view.take(state);
  else show();
}

/** What a layer has new to say without being loaded again: what changes while somebody drags, and nothing else. */
function repaint(session, part) {
  if (view?.session !== session) return;
  view = { ...view, ...part };
  for (const [index, node] of [...byId('summary').children].entries()) patch(node, view.summary[index]);
  map.showChanges(view);
  table?.update(view.rows);
}

/** A move of a slider: shown at once from what is there, written down and said when the hand rests. */
function adjust(part) {
  link.forget();
  state = { ...state, ...part };
  if (!view?.live) return;
  showLayer({ ...view, ...view.live(state) });
  table?.update(view.rows);
  clearTimeout(resting);
  resting = setTimeout(() => {
    history.replaceState(null, '', writeState(state));
    showLanguages();
    announce(view.sentence ?? '');
  }, REST);
}

async function show() {
  view?.stop?.(); // what is on the screen is of another question from here on
  await fill(byId('table'), load);
}

/** Fields first, then the layer. An older question must neither paint over a newer one nor take the state back to it. */
async function load() {
  loads += 1;
  const turn = loads;
  const asked = state;
  const module = VIEWS[asked.layer];
  let fields = [];
  let problem = null;
  try {
    // What the address leaves open is filled in and written down, so that the link means the same tomorrow.
    const parts = await module.resolve(asked, context);
    if (turn !== loads) return [];
    if (state !== asked) return load(); // a step or a district chosen meanwhile
    state = { ...asked, ...parts };
    history.replaceState(null, '', writeState(state) || location.pathname);
    link.compare(state, context.city);
    showLanguages();
    fields = await module.fields(state, change, context);
  } catch (error) {
    problem = error;
  }
  if (turn !== loads) return [];
  showControls(byId('controls'), layersOf(context, isExpert(state)), state, fields, change);
  showDistrict(problem === null);
  return showView(turn, problem);
}

/** Loads the layer and gives the table; map, legend and summary follow in the same step. */
async function showView(turn, problem) {
  const asked = state;
  let next;
  try {
    if (problem !== null) throw problem;
    next = await VIEWS[asked.layer].load(asked, context);
  } catch (error) {
    if (turn === loads) showLayer({ title: t('atlas.title'), summary: [], legend: [], styles: new Map() });
    throw error;
  }
  if (turn !== loads) return [];
  showLayer(next);
  if (writeState(asked) !== writeState(state) && isSameButSteps(asked, state)) next.take?.(state); // a step taken meanwhile
  table = null;
  if (next.rows.length === 0) return alertBox('info', t('table.empty.title'), t('table.empty.text'));
  const made = layerTable(next, context.city, { onSelect: selectRow, onHover: hoverRow });
  table = made.table;
  table.select(state.district);
  return made.nodes;
}

function showLayer(next) {
  if (view?.stop !== next.stop) view?.stop?.();
  view = next;
  fillFrame(next);
  map.showLayer(next);
  next.chart?.mark(next.marks);
  next.chart?.select(state.district);
}

/** The chosen district: its panel, and what the layer has to say about it or else about the city. */
function showDistrict(resolved) {
  map.selectDistrict(state.district);
  table?.select(state.district);
  view?.chart?.select(state.district);
  const panel = byId('district');
  const district = context.districts.find((one) => one.id === state.district);
  const asked = state;
  fill(byId('detail'), async () => (resolved && VIEWS[asked.layer].detail?.(asked, context, district)) || []);
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

function hoverRow(row) {
  map.lightDistrict(row?.district ?? null);
  map.lightPlace(row?.place ?? null);
  view?.chart?.light(row?.district ?? null);
}

function hover(id) {
  map.lightDistrict(id);
  table?.light(id);
  view?.chart?.light(id);
}

/** What the pointer reads on a district of the map. */
function describe(id) {
  const district = context.districts.find((one) => one.id === id);
  const row = view?.describe ? view.rows.find((one) => one.district === id) : undefined;
  return districtHint(district?.name ?? id, row ? view.describe(row) : null);
}

start();
