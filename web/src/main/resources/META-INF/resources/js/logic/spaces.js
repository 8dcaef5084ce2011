/** Fear spaces as people of the house work with them: which are shown, which may be joined, what a form says. */

/** In the order of their life. */
export const STATES = ['hint', 'checked', 'measure-planned', 'implemented', 'dismantled', 'reported-again'];

const PROGRESS = { hint: 0, checked: 1, 'reported-again': 1, 'measure-planned': 2, implemented: 3, dismantled: 4 };

/** Steps after which something is known, or done, that has to be described. */
const WITH_PARTY = [
  'confirmed',
  'not-confirmed',
  'owner-heard',
  'revisited-gone',
  'revisited-still',
  'measure-planned',
];
const WITH_COST = ['measure-planned', 'implemented'];

export const asksParty = (kind) => WITH_PARTY.includes(kind);
export const asksCost = (kind) => WITH_COST.includes(kind);

/** `''` those under way, `ended`, or a state: what is dismantled is no longer under way, but has not ended: it may be reported again. */
export function shownSpaces(spaces, state) {
  if (state === 'ended') return spaces.filter(({ closedBy }) => closedBy !== null);
  const isShown = state === '' ? (space) => space.state !== 'dismantled' : (space) => space.state === state;
  return spaces.filter((space) => space.closedBy === null && isShown(space));
}

/** What may be joined into a space: hints, and what has come as far; nothing may vanish in what is dealt with. Nearest first. */
export function joinable(space, spaces) {
  const far = ({ lon, lat }) =>
    ((lon - space.lon) * Math.cos((space.lat * Math.PI) / 180)) ** 2 + (lat - space.lat) ** 2;
  return spaces
    .filter(({ id, closedBy }) => id !== space.id && closedBy === null)
    .filter(
      ({ state }) =>
        PROGRESS[state] >= PROGRESS[space.state] || (state === 'hint' && PROGRESS[space.state] < PROGRESS.implemented),
    )
    .sort((one, other) => far(one) - far(other));
}

/** Whole euro as people write them: "12.500", "12 500 €"; null for nothing, NaN for what is none. */
export function euroOf(text) {
  const digits = text.replaceAll(/[\s.'€]/g, '');
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** The day of today in the zone of the browser, as ISO 8601 has it. */
export function isoDay(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What the public is to see: the squares chosen, and a sentence. */
export function versionOf(features, words) {
  const squares = features
    .filter(({ properties }) => properties.chosen)
    .map(({ properties: { column, row } }) => ({ column, row }));
  return { squares, words };
}

/** Whether two versions show the public the same. */
export function isSameVersion(one, other) {
  const keys = ({ squares }) =>
    squares
      .map(({ column, row }) => `${column}/${row}`)
      .sort()
      .join();
  return one.words.trim() === other.words.trim() && keys(one) === keys(other);
}
