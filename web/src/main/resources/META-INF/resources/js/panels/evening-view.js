/** The layer "Abends zu Fuß": who has a short way by day and none in the evening, when people go round fear spaces. A calculation of ways, not of safety. */
import { api, keyOf, once } from '../api.js';
import { nameOf, t, tCode } from '../i18n.js';
import { WALK_CLASSES, walkClass } from '../logic/classes.js';
import { eveningAsKnown, lostCells } from '../logic/evening.js';
import { spacesAfter } from '../logic/fearspaces.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { askable, explained } from '../ui/explain.js';
import { figureText, sourcesNode } from '../ui/figures.js';
import { districtColumn, districtRows, fact, numberColumn, options } from './columns.js';
import { footing } from './coverage-summary.js';
import * as coverage from './coverage-view.js';
import { effectsPart } from './evening-effects.js';
import { eveningQuestion } from './evening-question.js';
import { wayBox, wayEntries } from './evening-way.js';
import { fearSpaces, internalHead, spaceEntries, spaceHint } from './fear-spaces.js';
import { placeEntries, walkEntry } from './legend.js';
import { changeEntry } from './scenario-figures.js';
import { servicePlaces } from './service-places.js';

export const resolve = coverage.resolve;

export async function fields(state, change, context) {
  const all = await coverage.fields(state, change, context);
  return [
    ...all,
    {
      name: 'variant',
      label: t('field.variant'),
      value: state.variant,
      options: options(['slowed', 'closed'], (id) => tCode('evening.variant', id)),
      onChange: (variant) => change({ variant }),
    },
  ];
}

function eveningQuery(state) {
  return { ...coverage.coverageQuery(state, true), variant: state.variant };
}

async function ask(state) {
  const query = eveningQuery(state);
  return eveningAsKnown(await once(keyOf('evening', query), () => api.evening(query)));
}

export async function load(state, context) {
  if (state.service === '') return coverage.withoutServices(t('layer.evening'));
  const { city, districts } = context;
  const byDay = coverage.coverageQuery(state, true);
  const [answer, base, features, places] = await Promise.all([
    ask(state),
    once(keyOf('coverage', byDay), () => api.coverage(byDay)),
    fearSpaces(city),
    servicePlaces({ ...state, language: '' }, city),
  ]);
  const way = wayBox(state, context, eveningQuery(state));
  await way.first();
  const cells = base.cells ?? [];
  const rows = districtRows(districts, answer.districts, 'id');
  const areas = spacesAfter(features, []);
  const seen = new Set(cells.map(([, , , seconds, of]) => walkClass(seconds, of)));
  return {
    title: title(answer),
    summary: summary(answer, areas),
    columns: columns(answer, rows),
    rows,
    legend: [
      answer.city.lostPeople > 0 ? changeEntry('lost', t('evening.legend.lost')) : null,
      ...spaceEntries(areas),
      ...wayEntries(),
      ...WALK_CLASSES.filter((name) => seen.has(name)).map(walkEntry),
      ...placeEntries(places.map((place) => place.properties)),
    ].filter(Boolean),
    legendTitle: t('legend.evening'),
    styles: new Map(),
    describe: (row) =>
      t('evening.hover', {
        day: figureText(row.coveredPeople, 'count'),
        evening: figureText(row.eveningCoveredPeople, 'count'),
      }),
    signs: lossSigns(rows),
    cells,
    cellSizeMetres: base.cellSizeMetres,
    areCellsFaded: true,
    changes: lostCells(cells, answer.lostCells),
    spaces: { areas, describe: spaceHint },
    places,
    panel: [way.node],
    onPick: way.onPick,
    ways: way.ways(),
    take: way.take,
    stop: way.stop,
    csvHead: internalHead,
    file: ['evening', answer.service, `${answer.minutes}min`, answer.profile, answer.status, answer.variant],
  };
}

function title({ service, minutes, city, isKnown, network, fearSpaces }) {
  const what = { service: nameOf(service), minutes };
  if (!isKnown) return t('evening.titleUnknown', what);
  if (city.lostPeople > 0) return t('evening.title', { count: city.lostPeople, ...what });
  // That nobody loses a way is a finding only where there were ways, and something to go round.
  if (network === 'none' || fearSpaces.length === 0 || city.coveredPeople === 0) return t('evening.titlePlain', what);
  return city.unknownPeople > 0 ? t('evening.titleNoneKnown', what) : t('evening.titleNone', what);
}

function columns(answer, rows) {
  const column = (label, name) => ({
    label,
    value: (row) => row[name],
    unit: 'count',
    explain: ({ district, ...row }) => askable(row[name], eveningQuestion(answer, name, { district })),
  });
  return [
    numberColumn(),
    districtColumn(),
    column(t('evening.byDay'), 'coveredPeople'),
    column(t('evening.inTheEvening'), 'eveningCoveredPeople'),
    column(t('evening.lost'), 'lostPeople'),
    rows.some((row) => row.unknownReason) && {
      label: t('col.note'),
      wide: true,
      value: (row) => (row.unknownReason ? tCode('reason', row.unknownReason) : ''),
    },
  ].filter(Boolean);
}

function summary(answer, areas) {
  const { city } = answer;
  const hasWays = answer.network !== 'none';
  return [
    alertBox('info', t('evening.model.title'), `${modelText(answer)} ${t('evening.internal')}`),
    ...footing({ complete: answer.complete }),
    hasWays ? null : alertBox('warning', t('evening.noNetwork.title'), t('evening.noNetwork.text')),
    hasWays && answer.fearSpaces.length === 0
      ? alertBox(
          'info',
          t('evening.noSpaces.title'),
          areas.length === 0 ? t('evening.noSpaces.none') : t('evening.noSpaces.text'),
        )
      : null,
    el(
      'dl',
      { class: 'facts' },
      answer.isKnown ? knownFacts(answer) : null,
      city.unknownPeople > 0 ? peopleFact(answer, t('coverage.unknown'), 'unknownPeople') : null,
      fact(t('evening.spaces'), explained(answer.fearSpaces.length, 'count', eveningQuestion(answer, 'fearSpaces'))),
    ),
    sourcesNode(answer.sources),
  ];
}

function knownFacts(answer) {
  return [
    peopleFact(answer, t('evening.lost'), 'lostPeople'),
    peopleFact(answer, t('evening.byDay'), 'coveredPeople'),
    peopleFact(answer, t('evening.inTheEvening'), 'eveningCoveredPeople'),
  ];
}

function peopleFact(answer, label, name) {
  return fact(label, explained(answer.city[name], 'count', eveningQuestion(answer, name)));
}

function modelText({ variant, slowedFactor }) {
  const how = variant === 'closed' ? t('evening.model.closed') : t('evening.model.slowed', { factor: slowedFactor });
  return t('evening.model.text', { how });
}

/** What a district loses, where that is something. */
function lossSigns(rows) {
  return rows
    .filter((row) => row.lostPeople > 0)
    .map(({ district, lostPeople }) => ({
      district,
      isWide: true,
      text: String(lostPeople),
      node: el('span', { class: 'change-sign is-loss' }, figureText(-lostPeople, 'difference')),
    }));
}

/** Below the map: what each fear space takes. */
export async function detail(state, context) {
  if (state.service === '') return [];
  const [answer, features] = await Promise.all([ask(state), fearSpaces(context.city)]);
  return effectsPart(answer, features, context);
}
