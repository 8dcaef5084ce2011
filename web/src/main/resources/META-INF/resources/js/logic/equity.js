/** For whom coverage holds: fifths of the people in the order of a figure of their districts. */
import { numberOf } from './figure.js';

/** Smaller indices are shown as 0 and mean it. */
const EVEN_BELOW = 0.005;

/** Where coverage lies by the concentration index: 'high' and 'low' (of the share of the districts), 'even', or null without an index. */
export function leaningOf(index) {
  const number = numberOf(index);
  if (number === null) return null;
  if (Math.abs(number) < EVEN_BELOW) return 'even';
  return number < 0 ? 'high' : 'low';
}

/** Fifths as rows of a table. A district across a bound is divided, and nobody reads parts of people. */
export function fifthRows(quintiles) {
  return quintiles.map(({ quintile, people, coveredPeople, coveredShare }) => ({
    quintile,
    people: Math.round(people),
    gapPeople: Math.round(people - coveredPeople),
    coveredShare,
  }));
}

/** Districts that are left out, by the reason: [[reason, ids], …] */
export function leftOutByReason(leftOut) {
  const byReason = new Map();
  for (const { district, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), district]);
  return [...byReason];
}
