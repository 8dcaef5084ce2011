/** What the evening takes, and how much longer a way is then. */
import { asFarAsKnown, isNothingKnown } from './known.js';

/**
 * The answer about the evening, without counts where nothing is known.
 *
 * @param {object} answer of GET /evening; `city.people` are all people
 * @returns {object} the answer with `isKnown`
 */
export function eveningAsKnown(answer) {
  const { people, unknownPeople } = answer.city;
  const isUnknown = isNothingKnown({ people: people - unknownPeople, unknownPeople });
  const ofPeople = (part) => asFarAsKnown(part, ['coveredPeople', 'eveningCoveredPeople', 'lostPeople'], isUnknown);
  const ofSpace = (space) => asFarAsKnown(space, ['alonePeople', 'lastPeople'], isUnknown);
  return {
    ...answer,
    isKnown: !isUnknown,
    city: ofPeople(answer.city),
    districts: answer.districts.map(ofPeople),
    fearSpaces: answer.fearSpaces.map(ofSpace),
  };
}

/**
 * The cells whose people have no short way in the evening.
 *
 * @param {Array[]} cells [lon, lat, people, seconds, state] by day
 * @param {number[]} positions of those lost among them
 */
export function lostCells(cells, positions) {
  return (positions ?? [])
    .filter((position) => cells[position])
    .map((position) => ({ lon: cells[position][0], lat: cells[position][1], kind: 'lost' }));
}

/** Where the counted metres and those on the ground differ by no more, rounding did it. */
const ROUNDING_METRES = 2;

/**
 * The way in the evening beside the one by day.
 *
 * @param {{day: object|null, evening: object|null}} ways to the nearest place, each {place, metres, seconds, countedMetres}
 * @param {number} factor how many metres one within a fear space counts as
 * @returns {{kind: 'none'|'lost'|'same'|'longer'|'other', moreSeconds: number, moreMetres: number, withinMetres: number}} `same`: as long to the same place;
 *     `other`: another place is the nearest; `withinMetres` of the way in the evening lie in fear spaces
 */
export function compareWays({ day, evening }, factor) {
  const nothing = { moreSeconds: 0, moreMetres: 0, withinMetres: 0 };
  if (day === null) return { kind: 'none', ...nothing };
  if (evening === null) return { kind: 'lost', ...nothing };
  const counted = evening.countedMetres - evening.metres;
  const more = {
    moreSeconds: evening.seconds - day.seconds,
    moreMetres: evening.metres - day.metres,
    withinMetres: counted > ROUNDING_METRES ? Math.round(counted / (factor - 1)) : 0,
  };
  if (evening.place !== day.place) return { kind: 'other', ...more };
  return { kind: Math.abs(more.moreMetres) > ROUNDING_METRES ? 'longer' : 'same', ...more };
}
