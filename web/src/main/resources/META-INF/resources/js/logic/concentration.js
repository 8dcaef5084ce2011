import { numberOf } from './figure.js';

/**
 * Over-representation along the threshold, from one answer of the server: what the slider changes needs no request.
 * A row is a district of that answer.
 */

/** Differences this small come from computing with binary fractions. */
const ROUNDING = 1e-9;
const ROUNDING_PEOPLE = 1e-6;

/** Thresholds the sentence below the map compares with. */
export const COMPARED = [1.3, 1.5, 2];

/** Bounds of the quotient's classes, as far below 1 as above it by factor; the last class is open. */
export const QUOTIENT_BOUNDS = [1 / 2, 2 / 3, 9 / 10, 10 / 9, 3 / 2, 2];

/** Whether a district is over the line by a rule: true, false, or null where nobody can tell. */
export function isOver(row, rule, threshold) {
  if (rule !== 'ratio') return row.rules?.[rule] ?? null;
  if (row.over === null || row.rules?.ratio === null || row.rules === undefined) return null;
  const critical = numberOf(row.criticalThreshold);
  return critical !== null && critical >= threshold - ROUNDING;
}

/** Ids of the districts over the line, and how many can be assessed. */
export function overAt(rows, rule, threshold) {
  const known = rows.filter((row) => isOver(row, rule, threshold) !== null);
  return { over: known.filter((row) => isOver(row, rule, threshold)).map((row) => row.id), count: known.length };
}

/** How many recipients live above the line, in whole persons: sum of max(0, r - threshold * n * R). */
export function distanceAt(rows, rate, threshold) {
  const cityRate = numberOf(rate);
  if (cityRate === null) return rate;
  const sum = rows
    .filter((row) => numberOf(row.share) !== null)
    .reduce((total, { count, reference }) => total + Math.max(0, count - threshold * reference * cityRate), 0);
  return Math.ceil(sum - ROUNDING_PEOPLE) + 0;
}

/** What other thresholds would change: [{threshold, over, added, gone}] with ids. */
export function comparedWith(rows, threshold) {
  const now = new Set(overAt(rows, 'ratio', threshold).over);
  return COMPARED.filter((other) => Math.abs(other - threshold) > ROUNDING).map((other) => {
    const { over } = overAt(rows, 'ratio', other);
    return {
      threshold: other,
      over: over.length,
      added: over.filter((id) => !now.has(id)),
      gone: [...now].filter((id) => !over.includes(id)),
    };
  });
}

/** 1 to 7 for a quotient: bounds belong to the class below 1 they end, and to the class above 1 they begin. */
export function quotientClass(quotient) {
  const index = QUOTIENT_BOUNDS.findIndex((bound) => (bound < 1 ? quotient <= bound : quotient < bound));
  return index < 0 ? QUOTIENT_BOUNDS.length + 1 : index + 1;
}
