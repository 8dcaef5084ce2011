/** What is told where nothing is known yet: a list nobody has confirmed as complete has no result, and least of all "nobody". */

/** The figure for it. */
export const UNKNOWN = { missing: 'unknown' };

/** @param {{people: number, unknownPeople: number}} part `people` are those of whom it is known */
export const isNothingKnown = ({ people, unknownPeople }) => people === 0 && unknownPeople > 0;

/** A part of an answer without the counts of these names where they would say 0 and mean that nothing is known. */
export function asFarAsKnown(part, names, isUnknown = isNothingKnown(part)) {
  return isUnknown ? { ...part, ...Object.fromEntries(names.map((name) => [name, UNKNOWN])) } : part;
}
