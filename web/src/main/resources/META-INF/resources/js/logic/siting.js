/** What a search for sites says of itself. */
import { isNothingKnown } from './known.js';

const OVER = new Set(['done', 'cancelled', 'failed']);

/** Whether nothing more comes. */
export const isOver = ({ state }) => OVER.has(state);

/**
 * What there is to say about an answer.
 *
 * @returns {'unknown'|'sites'|'searching'|'none'|'nothing-yet'|'cancelled'|'failed'} `unknown`: of nobody it is known whether they have a short way, so that
 *     sites say nothing; `none`: proven that no site is of use; `nothing-yet`: the time was up, and that is no finding
 */
export function findingOf({ state, best, knownPeople, unknownPeople }) {
  if (isNothingKnown({ people: knownPeople, unknownPeople })) return 'unknown';
  if (best?.sites.length > 0) return 'sites';
  if (!isOver({ state })) return 'searching';
  if (best?.provenBest) return 'none';
  return state === 'done' ? 'nothing-yet' : state;
}

/** The positions to be taken over, each once: two hours may be at one place. @param {{lon: number, lat: number}[]} sites */
export function takenOver(sites) {
  const seen = new Set();
  return sites
    .map(({ lon, lat }) => ({ lon, lat }))
    .filter(({ lon, lat }) => {
      const key = `${lon},${lat}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
