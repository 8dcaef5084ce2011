import { isTelling, numberOf } from './figure.js';

/** Whether there is anything to say of how far a goal is: a number above nothing, or that it is not shown. */
export function isMissing(distance) {
  if (!distance || !isTelling(distance.amount)) return false;
  const amount = numberOf(distance.amount);
  return amount === null || amount > 0;
}

/**
 * What is not known, each with the names of its districts in official order; no names where it is the city as a whole, or all of the districts.
 *
 * @param {{reason: string, districts: string[]}[]} unknowns
 * @param {{id: string, name: string}[]} districts in official order
 */
export function unknownLines(unknowns, districts) {
  return (unknowns ?? []).map((unknown) => {
    const names = districts.filter(({ id }) => unknown.districts.includes(id)).map(({ name }) => name);
    const isEverywhere = names.length > 1 && names.length === districts.length;
    return { reason: unknown.reason, names: isEverywhere ? [] : names, isEverywhere };
  });
}
