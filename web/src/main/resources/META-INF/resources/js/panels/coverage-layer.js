/** The layer "Erreichbarkeit": who reaches a service on foot, or a session of it, who does not, and for whom that is not known. */
import { api } from '../api.js';
import { languageName, nameOf, t, tCode } from '../i18n.js';
import { WALK_CLASSES, walkClass } from '../logic/classes.js';
import { sessionQuery } from '../logic/sessions.js';
import { figureText } from '../ui/figures.js';
import { districtRows } from './columns.js';
import { coverageColumns } from './coverage-columns.js';
import { optionFields, resolveOptions } from './coverage-options.js';
import { coverageSummary } from './coverage-summary.js';
import * as standard from './coverage-view.js';
import { equityPart } from './equity.js';
import { hoursDetail, loadHours } from './hours-view.js';
import { walkEntry } from './legend.js';
import { servicePlaces } from './service-places.js';
import { askToday, periodText } from './session-days.js';

export async function resolve(state, context) {
  const found = await standard.resolve(state, context);
  return { ...found, ...(await resolveOptions({ ...state, ...found }, context.city)) };
}

/** Hours have zones of their own and no limit. */
export async function fields(state, change, context) {
  const usual = await standard.fields(state, change, context);
  const fitting = usual.filter((field) => state.measure === 'reach' || field.name !== 'minutes');
  return [...fitting, ...(await optionFields(state, change, context.city))];
}

export async function load(state, context) {
  const { city, districts } = context;
  if (state.service === '') return standard.withoutServices(t('layer.coverage'));
  if (state.measure === 'hours') return loadHours(state, context, await servicePlaces(state, city));
  const query = { ...standard.coverageQuery(state, true), ...sessionQuery(state), group: state.group };
  const [answer, places, today] = await Promise.all([
    api.coverage(query),
    servicePlaces(state, city),
    state.session === 'none' ? '' : askToday(),
  ]);
  const rows = districtRows(districts, answer.districts, 'id');
  const cells = answer.cells ?? [];
  const seen = new Set(cells.map(([, , , seconds, state]) => walkClass(seconds, state)));
  return {
    title: title(answer, today),
    summary: coverageSummary(answer, context, today),
    columns: coverageColumns(answer, rows, city),
    rows,
    legend: WALK_CLASSES.filter((name) => seen.has(name)).map(walkEntry),
    legendTitle: answer.timed ? t('legend.walkToSession') : t('legend.walk'),
    styles: new Map(),
    describe: (row) => hover(answer, row),
    cells,
    cellSizeMetres: answer.cellSizeMetres,
    places,
    file: ['coverage', answer.service, `${answer.minutes}min`, answer.profile, answer.status, ...ofSessions(answer)],
  };
}

function title({ service, minutes, timed }, today) {
  if (!timed) return t('coverage.title', { service: nameOf(service), minutes });
  const session = tCode('sessionTitle', timed.session);
  const what = timed.language
    ? t('sessions.inLanguage', { what: session, language: languageName(timed.language) })
    : session;
  return t('sessions.title', {
    service: nameOf(service),
    what,
    minutes,
    weeks: periodText(timed, today),
  });
}

const ofSessions = ({ timed }) =>
  timed ? [timed.session, timed.language, `${timed.weeks}weeks`, timed.from].filter(Boolean) : [];

function hover({ timed }, row) {
  const share = figureText(row.coveredShare, 'fraction');
  const gap = figureText(row.gapPeople, 'count');
  if (!timed) return t('coverage.hover', { share, gap, unknown: figureText(row.unknownPeople, 'count') });
  return t('sessions.hover', { share, gap, days: figureText(row.timed.meanWaitingDays, 'days') });
}

/** Below the map: hours by place, or for whom coverage holds. */
export async function detail(state, context) {
  if (state.service === '') return [];
  return state.measure === 'hours' ? hoursDetail(state, context) : equityPart(state, context);
}
