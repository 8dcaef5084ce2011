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

const METRES_A_DEGREE = 111_320;

/** From the middle of one to the middle of another. */
export function metresBetween(one, other) {
  const east = (other.lon - one.lon) * Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(east, other.lat - one.lat) * METRES_A_DEGREE;
}

/** Steps nobody enters: they come of joining and parting, and stay. */
const FOR_GOOD = ['merged-with', 'merged-into', 'split-from', 'split-into'];

/** The step that would be taken back; null where nothing entered is last. */
export function takableStep({ steps }) {
  const last = steps.findLast(({ takenBackAt }) => takenBackAt === null);
  return last === undefined || FOR_GOOD.includes(last.kind) ? null : last;
}

/** What may be joined into a space: hints, and what has come as far; nothing may vanish in what is dealt with. Nearest first. */
export function joinable(space, spaces) {
  return spaces
    .filter(({ id, closedBy }) => id !== space.id && closedBy === null)
    .filter(
      ({ state }) =>
        PROGRESS[state] >= PROGRESS[space.state] || (state === 'hint' && PROGRESS[space.state] < PROGRESS.implemented),
    )
    .sort((one, other) => metresBetween(space, one) - metresBetween(space, other));
}

const WAS_GONE = ['implemented', 'dismantled'];

/** Whether new reports may mean that it is back; else it was never thought to be gone. */
export const mayBeBack = ({ state }) => WAS_GONE.includes(state);

const DAYS_TO_COMPARE = 28;
const MS_A_DAY = 86_400_000;

/** Whether the newest measure is so new that before and after would not say anything. @param {string} today ISO 8601 */
export function isEarly({ steps, openedOn }, today) {
  const measure = steps.findLast(({ kind, takenBackAt }) => kind === 'implemented' && takenBackAt === null);
  return Date.parse(today) - Date.parse(measure?.day ?? openedOn) < DAYS_TO_COMPARE * MS_A_DAY;
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

const chosenWhere = (features, isChosen) =>
  features.map((one) => ({ ...one, properties: { ...one.properties, chosen: isChosen(one.properties) } }));

/** The squares in which the space lies, besides those chosen. */
export const withInside = (features) => chosenWhere(features, ({ inside, chosen }) => inside || chosen);

export const withNone = (features) => chosenWhere(features, () => false);

/** The latest day that is not to come: that of the city, or of the wall where the page has stood open over night. @param {{today: string}} city */
export function latestDay({ today }, now = new Date()) {
  return [today, isoDay(now)].sort().at(-1);
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
