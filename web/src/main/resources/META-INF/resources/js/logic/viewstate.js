/** The view as a part of the address: a link is a state. Unknown or malformed parts fall back to the default. */

const ID = /^[a-z0-9-]{1,100}$/;
const SPOT = /^-?\d{1,3}\.\d{4}:-?\d{1,2}\.\d{4}$/; // four decimals, about ten metres
const oneOf =
  (...values) =>
  (text) =>
    values.includes(text);
const isId = (text) => ID.test(text);
const isSpot = (text) => SPOT.test(text);
// What is in it is read by logic/scenario.js; here it only must not be endless.
const isShort = (text) => text.length <= 64_000; // no address is longer
const isLanguage = (text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text);
const isDay = (text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1970' || text > '2101') return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
const isMonth = (text) => /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text);
const isYear = (text) => /^\d{4}$/.test(text);

/** The thresholds the slider of over-representation can be set to. */
export const THRESHOLDS = { min: 1, max: 3, step: 0.05 };
const isThreshold = (text) =>
  /^\d(\.\d{1,2})?$/.test(text) && Number(text) >= THRESHOLDS.min && Number(text) <= THRESHOLDS.max;

const PARTS = {
  layer: {
    fallback: 'indicator',
    accepts: oneOf(
      'indicator',
      'concentration',
      'social-index',
      'housing-need',
      'patterns',
      'coverage',
      'scenario',
      'evening',
      'places',
      'goals',
      'reports',
    ),
  },
  indicator: { fallback: '', accepts: isId },
  year: { fallback: '', accepts: isYear },
  rule: { fallback: 'ratio', accepts: oneOf('ratio', 'deviation', 'significance') },
  threshold: { fallback: '', accepts: isThreshold },
  dispersion: { fallback: 'none', accepts: oneOf('none', 'additive') },
  mode: { fallback: 'simple', accepts: oneOf('simple', 'model') },
  stock: { fallback: 'effective', accepts: oneOf('effective', 'potential') },
  since: { fallback: '', accepts: isYear },
  statistic: { fallback: 'moran', accepts: oneOf('moran', 'gi', 'gi-star') },
  weights: { fallback: 'queen', accepts: oneOf('queen', 'rook', 'nearest', 'band') },
  service: { fallback: '', accepts: isId },
  minutes: { fallback: 'standard', accepts: oneOf('standard', '5', '10', '15') },
  profile: { fallback: 'walk', accepts: isId },
  status: { fallback: 'open', accepts: oneOf('open', 'planned', 'suggested') },
  measure: { fallback: 'reach', accepts: oneOf('reach', 'hours') },
  scheme: { fallback: 'steps', accepts: oneOf('steps', 'gaussian') },
  session: { fallback: 'none', accepts: oneOf('none', 'any', 'evening', 'weekend') },
  language: { fallback: '', accepts: isLanguage },
  weeks: { fallback: '4', accepts: oneOf('1', '2', '4', '8') },
  from: { fallback: '', accepts: isDay },
  group: { fallback: '', accepts: isId },
  order: { fallback: '', accepts: isId },
  edits: { fallback: '', accepts: isShort },
  versus: { fallback: '', accepts: isShort },
  kind: { fallback: '', accepts: isId },
  placeStatus: { fallback: '', accepts: oneOf('open', 'planned', 'suggested', 'closed') },
  around: { fallback: '', accepts: isId },
  goal: { fallback: '', accepts: isId },
  topic: { fallback: 'unsafe', accepts: oneOf('unsafe', 'like', 'missing') },
  campaign: { fallback: '', accepts: isId },
  fromMonth: { fallback: '', accepts: isMonth },
  untilMonth: { fallback: '', accepts: isMonth },
  square: { fallback: '', accepts: isId },
  district: { fallback: '', accepts: isId },
  view: { fallback: 'simple', accepts: oneOf('simple', 'expert') },
  time: { fallback: 'day', accepts: oneOf('day', 'evening') },
  variant: { fallback: 'slowed', accepts: oneOf('slowed', 'closed') },
  // Where a way round begins: a spot somebody pointed at on the map and wants to pass on, not where they are; rounded all the same.
  at: { fallback: '', accepts: isSpot },
  lang: { fallback: '', accepts: (text) => /^[a-z]{2}(-[a-z]+)?$/.test(text) },
};

/** Which parts say something in which layer; the others would only make links long. */
const USED = {
  indicator: ['indicator', 'year'],
  concentration: ['indicator', 'year', 'rule', 'threshold', 'dispersion'],
  'social-index': ['year'],
  'housing-need': ['mode', 'stock'],
  patterns: ['indicator', 'year', 'since', 'statistic', 'weights'],
  coverage: [
    ...['service', 'minutes', 'profile', 'status'],
    ...['measure', 'scheme', 'session', 'language', 'weeks', 'from', 'group', 'order'],
  ],
  scenario: ['service', 'minutes', 'profile', 'time', 'group', 'edits', 'versus'],
  evening: ['service', 'minutes', 'profile', 'status', 'variant', 'at'],
  places: ['kind', 'placeStatus', 'around', 'profile'],
  goals: ['goal'],
  reports: ['topic', 'campaign', 'fromMonth', 'untilMonth', 'square'],
};

/** What these say is read step by step, in logic/scenario.js. */
const STEPS = new Set(['edits', 'versus']);

/** Parts that say something in a layer only beside another one. */
const ONLY_WITH = { places: { profile: 'around' } };

/** Whether the reader wants to see indices, p-values and local statistics. */
export const isExpert = (state) => state.view === 'expert';

/** @param {string} search "?layer=coverage&service=meeting-place" */
export function readState(search) {
  const params = new URLSearchParams(search);
  const state = {};
  for (const [name, part] of Object.entries(PARTS)) {
    const text = params.get(name);
    state[name] = text !== null && part.accepts(text) ? text : part.fallback;
  }
  return state;
}

/** The search part of the address, "" when everything is as it is by default. */
export function writeState(state) {
  const params = new URLSearchParams();
  const shown = ['layer', ...USED[state.layer], 'district', 'view', 'lang'];
  for (const name of shown) {
    const other = ONLY_WITH[state.layer]?.[name];
    const text = other === undefined || state[other] ? state[name] : '';
    if (text && (text !== PARTS[name].fallback || name === 'layer')) params.set(name, text);
  }
  // Both signs may stand in an address as they are, and edits are to be read there.
  const search = params.toString().replaceAll('%3A', ':').replaceAll('%7E', '~');
  return search === '' ? '' : `?${search}`;
}

/**
 * What an address says and the view does not: values nobody knows here.
 *
 * @param {string} search the address as it was opened
 * @param {object} state what came of it
 * @returns {{name: string, text: string}[]}
 */
export function lostParts(search, state) {
  const params = new URLSearchParams(search);
  const isUsed = (name) => !(name in (ONLY_WITH[state.layer] ?? {})) || state[ONLY_WITH[state.layer][name]];
  const names = ['layer', ...USED[state.layer].filter(isUsed), 'district', 'view'];
  return names
    .map((name) => ({ name, text: params.get(name) ?? '' }))
    .filter(({ name, text }) => text !== '' && text !== state[name] && !(STEPS.has(name) && PARTS[name].accepts(text)));
}

/** Whether two views are the same but for what their layer shows by itself: the edits of a what-if, the spot a way begins at, or a chosen square. */
export function isSameButSteps(one, other) {
  const steps = { edits: '', at: '', square: '' };
  return writeState({ ...one, ...steps }) === writeState({ ...other, ...steps });
}
