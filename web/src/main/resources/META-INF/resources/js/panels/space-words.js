/** How fear spaces and what is done about them are called. */
import { formatDate, t, tCode } from '../i18n.js';
import { codeOf } from '../logic/password.js';
import { metresBetween } from '../logic/spaces.js';

export const stateWords = (state) => tCode('cases.state', state);
export const kindWords = (kind) => tCode('cases.step', kind);

/** Steps whose names say what is to come; in the history they are over. */
const OTHERWISE_PAST = new Set(['measure-planned', 'measure-dropped']);
export const happenedWords = (kind) =>
  OTHERWISE_PAST.has(kind) ? tCode('cases.happened', kind) : tCode('cases.step', kind);
export const releasedWords = ({ released }) =>
  released.releasedAt === null ? t('cases.public.no') : t('cases.public.yes');
/** In tens of metres: neither is a point. */
export const distanceWords = (one, other) =>
  t('cases.distance', { metres: Math.round(metresBetween(one, other) / 10) * 10 });
export const districtWords = (space) => space.districtName ?? t('reports.noDistrict');

/** Where it stands, in a few words; of one that has ended, how. */
export const standingWords = (space) =>
  space.closedBy === null ? stateWords(space.state) : tCode('cases.closed', space.closedBy);

/** One line about a space. */
export function lineWords(space) {
  return t('cases.line', {
    name: space.name,
    where: districtWords(space),
    state: standingWords(space),
    day: formatDate(space.since),
  });
}

const CODES = new Set([
  'not-now',
  'day-to-come',
  'day-before-state',
  'too-early',
  'owner-not-heard',
  'party-missing',
  'words-missing',
  'ended',
  'less-far',
  'too-far',
  'other-released',
  'squares-elsewhere',
  'names-people',
  'due-before-day',
  'public-shape-missing',
  'street-named',
  'protected-named',
  'square-outside',
  'released',
  'not-checked',
  'bad-geometry',
  'nothing-to-take-back',
]);

/** What a problem of the server means for who works with spaces; empty if it is none of these. @param {object|null} space the one it is about */
export function refusalWords(problem, space = null) {
  const code = codeOf(problem);
  if (code === 'day-before-state' && space !== null) return t('cases.refusedSince', { day: formatDate(space.since) });
  return CODES.has(code) ? tCode('cases.refused', code) : '';
}
