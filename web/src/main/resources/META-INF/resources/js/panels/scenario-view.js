/** The layer "Was wäre, wenn?": places moved, added, opened and closed, and who would reach the service then. */
import { api, keyOf, once } from '../api.js';
import { nameOf, t, tCode } from '../i18n.js';
import { editsForServer, isOfSpaces, readEdits, writeEdits } from '../logic/scenario.js';
import { coverageSources } from '../logic/sources.js';
import { alertBox } from '../ui/alerts.js';
import { sourcesNode } from '../ui/figures.js';
import { options } from './columns.js';
import { footing } from './coverage-summary.js';
import * as coverage from './coverage-view.js';
import { fearSpaces } from './fear-spaces.js';
import { fittingGroup, groupField, listGroups } from './groups.js';
import { askComparison } from './scenario-comparison.js';
import { scenarioHead } from './scenario-csv.js';
import { legendEntries } from './scenario-figures.js';
import { editsFor, startSession } from './scenario-session.js';
import { topicOffers } from './service-places.js';

/** The evening is for people inside the house. */
export async function resolve(state, context) {
  const time = context.city.audience === 'public' ? 'day' : state.time;
  const group = await fittingGroup(state);
  const edits = writeEdits(editsFor(context.city, state.edits).edits); // what cannot be read is said once, and goes
  return { ...(await coverage.resolve(state, context)), time, group, edits };
}

/** The fields of coverage without what counts: that is what the edits say. */
export async function fields(state, change, context) {
  // Places of another service are none of this one; what is new may be anything, and fear spaces are of none.
  const isOfAny = (edit) => edit.op === 'add' || isOfSpaces(edit);
  const newOnes = writeEdits(readEdits(state.edits).edits.filter(isOfAny));
  const changeAll = (part) => change('service' in part ? { ...part, edits: newOnes, versus: '' } : part);
  const all = await coverage.fields(state, changeAll, context);
  const isPublic = context.city.audience === 'public';
  const groups = await listGroups();
  return [
    ...all.filter((field) => field.name !== 'status'),
    ...(isPublic ? [] : [timeField(state, change)]),
    ...(groups.length > 0 ? [groupField(state, change, groups)] : []),
  ];
}

function timeField(state, change) {
  return {
    name: 'time',
    label: t('field.timeOfDay'),
    value: state.time,
    options: options(['day', 'evening'], (id) => tCode('timeOfDay', id)),
    onChange: (time) => change({ time }),
  };
}

/** The answer with what its figures are explained by: the question, and the edits as the address writes them. */
function withQuestion(answer, edits) {
  const { service, profile, status, time, before } = answer;
  return { ...answer, asked: { service, minutes: before.minutes, profile, status, time, edits: writeEdits(edits) } };
}

/** What the server is asked about these edits. */
export function scenarioQuestion(state, edits) {
  return {
    service: state.service,
    ...(state.minutes === 'standard' ? {} : { minutes: Number(state.minutes) }),
    profile: state.profile,
    ...(state.time === 'evening' ? { time: 'evening' } : {}),
    ...(state.group === '' ? {} : { group: state.group }),
    cells: true,
    edits: editsForServer(edits),
  };
}

export async function load(state, context) {
  if (state.service === '') return coverage.withoutServices(t('layer.scenario'));
  const { city } = context;
  const [base, places, spaces] = await Promise.all([
    baseOf(state),
    scenarioPlaces(state.service, city),
    fearSpaces(city),
  ]);
  const ask = async (edits) => withQuestion(await api.evaluateScenario(scenarioQuestion(state, edits)), edits);
  const versus = state.versus === '' ? null : await askComparison(editsFor(city, state.versus), ask);
  const question = (edits, wanted) => {
    // For whom sites are looked for is asked there.
    const { cells: _, group: __, ...asked } = scenarioQuestion(state, edits);
    return { ...asked, ...wanted };
  };
  const rooms = await roomsById();
  const candidateKinds = [...(rooms.size > 0 ? ['rooms'] : []), ...(base.network === 'none' ? [] : ['nodes'])];
  const siting = { question, candidateKinds, rooms, groups: await listGroups(), complete: base.complete };
  const session = startSession({ state, context, base, places, spaces, versus, ask, siting });
  await session.first();
  const { isEvening } = session;
  const what = { service: nameOf(base.service), minutes: base.minutes };
  return {
    title: isEvening ? t('scenario.titleEvening', what) : t('scenario.title', what),
    legendTitle: t('legend.scenario'),
    legend: legendEntries(base, places, isEvening ? [...session.spaces(), { look: 'new' }, { look: 'gone' }] : []),
    styles: new Map(),
    cells: base.cells ?? [],
    cellSizeMetres: base.cellSizeMetres,
    areCellsFaded: true,
    file: ['scenario', base.service, `${base.minutes}min`, base.profile, ...(isEvening ? ['evening'] : [])],
    csvHead: () => scenarioHead(session, { base, places, spaces, city }),
    ...session.view(),
  };
}

/** Below the map: what kind of figures these are. */
export async function detail(state, { city }) {
  if (state.service === '') return [];
  const base = await baseOf(state);
  const service = city.services.find((one) => one.id === state.service);
  return [
    alertBox('info', t('scenario.model.title'), t('scenario.model.text')),
    state.time === 'evening' ? alertBox('info', t('evening.model.title'), t('spaces.model')) : null,
    ...footing(base),
    sourcesNode(coverageSources(city.sources, service)),
  ];
}

function baseOf(state) {
  const time = state.time === 'evening' ? 'evening' : '';
  const query = { ...coverage.coverageQuery({ ...state, status: 'open' }, true), time };
  return once(keyOf('coverage', query), () => api.coverage(query));
}

/** The rooms in which a place could be. */
async function roomsById() {
  const all = (await once('places', () => api.places({}))).features;
  const rooms = all.filter(({ properties }) => properties.kind === 'room-candidate' && properties.status !== 'closed');
  return new Map(
    rooms.map(({ properties: { id, name }, geometry }) => {
      const [lon, lat] = geometry.coordinates;
      return [id, { name, lon, lat }];
    }),
  );
}

/** All places of a service, with whether they count today. What may not be seen is not there. */
async function scenarioPlaces(serviceId, city) {
  const service = city.services.find((one) => one.id === serviceId);
  const all = (await once('places', () => api.places({}))).features;
  const isOpen = (feature) => feature.properties.status === 'open';
  if (service?.kind !== 'topic')
    return all
      .filter((feature) => feature.properties.kind === serviceId)
      .map((feature) => scenarioPlace(feature, isOpen(feature)));
  const offers = await topicOffers(serviceId);
  const ids = new Set(offers.map((offer) => offer.place));
  const open = new Set(offers.filter((offer) => offer.status === 'open').map((offer) => offer.place));
  return all
    .filter((feature) => ids.has(feature.properties.id))
    .map((feature) => scenarioPlace(feature, isOpen(feature) && open.has(feature.properties.id)));
}

function scenarioPlace({ geometry, properties }, counts) {
  const [lon, lat] = geometry.coordinates;
  const { id, name, kind, status } = properties;
  return { id, name, kind, status, lon, lat, counts };
}
