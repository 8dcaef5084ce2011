import { isTelling, numberOf } from './figure.js';
import { added, writeEdits } from './scenario.js';
import { readState, writeState } from './viewstate.js';

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

/**
 * The search of the atlas that shows a new site as a what-if; null for any other step.
 *
 * @param {{kind: string, service?: string, lon?: number, lat?: number, room?: string}} step
 * @param {{parameters?: {minutes?: number, profile?: string}}} goal whose question is asked, as far as the atlas knows it
 */
export function trySearch(step, goal, lang) {
  if (step.kind !== 'new-site') return null;
  const edits = writeEdits(added([], { lon: step.lon, lat: step.lat, room: step.room }));
  const { minutes, profile } = goal.parameters ?? {};
  const { service } = step;
  const asked = new URLSearchParams({
    layer: 'scenario',
    service,
    minutes: minutes ?? '',
    profile: profile ?? '',
    lang,
  });
  return writeState({ ...readState(`?${asked}`), edits });
}
