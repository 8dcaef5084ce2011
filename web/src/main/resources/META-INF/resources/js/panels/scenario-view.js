/** The layer "Was wäre, wenn?": places moved, added, opened and closed, and who would reach the service then. */
import { api, keyOf, once } from '../api.js';
import { formatDate, nameOf, t } from '../i18n.js';
import { editsForServer, readEdits, writeEdits } from '../logic/scenario.js';
import { coverageSources } from '../logic/sources.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { sourcesNode } from '../ui/figures.js';
import * as coverage from './coverage-view.js';
import { legendEntries } from './scenario-figures.js';
import { startSession } from './scenario-session.js';

export const resolve = coverage.resolve;

/** The fields of coverage without what counts: that is what the edits say. */
export async function fields(state, change, context) {
  // Places of another service are none of this one; what is new may be anything.
  const newOnes = writeEdits(readEdits(state.edits).edits.filter((edit) => edit.op === 'add'));
  const changeAll = (part) => change('service' in part ? { ...part, edits: newOnes, versus: '' } : part);
  const all = await coverage.fields(state, changeAll, context);
  return all.filter((field) => field.name !== 'status');
}

/** What the server is asked about these edits. */
export function scenarioQuestion(state, edits) {
  return {
    service: state.service,
    ...(state.minutes === 'standard' ? {} : { minutes: Number(state.minutes) }),
    profile: state.profile,
    cells: true,
    edits: editsForServer(edits),
  };
}

export async function load(state, context) {
  if (state.service === '')
    return {
      title: t('layer.scenario'),
      summary: [el('p', {}, t('coverage.none'))],
      rows: [],
      columns: [],
      legend: [],
      styles: new Map(),
    };
  const [base, places] = await Promise.all([baseOf(state), scenarioPlaces(state.service, context.city)]);
  const ask = (edits) => api.evaluateScenario(scenarioQuestion(state, edits));
  const versus = state.versus === '' ? null : await ask(readEdits(state.versus).edits);
  const session = startSession({ state, context, base, places, versus, ask });
  await session.first();
  return {
    title: t('scenario.title', { service: nameOf(base.service), minutes: base.minutes }),
    legendTitle: t('legend.scenario'),
    legend: legendEntries(base, places),
    styles: new Map(),
    cells: base.cells ?? [],
    cellSizeMetres: base.cellSizeMetres,
    areCellsFaded: true,
    file: ['scenario', base.service, `${base.minutes}min`, base.profile],
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
    base.complete
      ? el('p', { class: 'help' }, t('coverage.complete', { date: formatDate(base.complete) }))
      : alertBox('warning', t('coverage.incomplete.title'), t('coverage.incomplete.text')),
    base.network === 'none' ? alertBox('info', t('coverage.noNetwork.title'), t('coverage.noNetwork.text')) : null,
    sourcesNode(coverageSources(city.sources, service)),
  ];
}

function baseOf(state) {
  const query = coverage.coverageQuery({ ...state, status: 'open' }, true);
  return once(keyOf('coverage', query), () => api.coverage(query));
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
  const offers = await once(`offers ${serviceId}`, () => api.offers({ topic: serviceId }));
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
