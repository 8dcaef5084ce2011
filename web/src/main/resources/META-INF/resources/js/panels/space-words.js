/** How fear spaces and what is done about them are called. */
import { formatDate, t, tCode } from '../i18n.js';

export const stateWords = (state) => tCode('cases.state', state);
export const kindWords = (kind) => tCode('cases.step', kind);
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

/** What a problem of the server means for who works with spaces; empty if it is none of these. */
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
  'public-shape-missing',
  'street-named',
  'protected-named',
  'square-outside',
  'released',
  'not-checked',
  'bad-geometry',
  'nothing-to-take-back',
]);

export function refusalWords(problem) {
  const code = problem.type?.split(':').at(-1) ?? '';
  return CODES.has(code) ? tCode('cases.refused', code) : '';
}
