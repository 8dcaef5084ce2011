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

const spotOf = ({ lon, lat }) => `${lon},${lat}`;

/**
 * The positions to be taken over, each once: two hours may be at one place.
 *
 * @param {{id?: string, lon: number, lat: number}[]} sites
 * @param {{has: (id: string) => boolean}} [rooms] a site that is one of them keeps it as `room`
 */
export function takenOver(sites, rooms = new Set()) {
  const seen = new Set();
  return sites
    .filter((site) => !seen.has(spotOf(site)) && seen.add(spotOf(site)))
    .map(({ id, lon, lat }) => (rooms.has(id) ? { lon, lat, room: id } : { lon, lat }));
}

/**
 * Where the sites stand on the map: those at one spot share a sign, with the numbers they have in the list.
 *
 * @param {{lon: number, lat: number}[]} sites
 * @returns {{lon: number, lat: number, numbers: number[]}[]}
 */
export function siteSigns(sites) {
  const bySpot = new Map();
  for (const [index, site] of sites.entries()) {
    const { lon, lat } = site;
    const sign = bySpot.get(spotOf(site)) ?? { lon, lat, numbers: [] };
    sign.numbers.push(index + 1);
    bySpot.set(spotOf(site), sign);
  }
  return [...bySpot.values()];
}
