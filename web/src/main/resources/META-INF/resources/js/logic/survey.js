/** Which column of a survey's table is what, as somebody sets it; what the server is told of it; and how far an import is. */

export const CODED = [
  'topic',
  'timeOfDay',
  'reasons',
  'placeType',
  'consent',
  'ageGroup',
  'gender',
  'frequency',
  'reaction',
];
export const FIELDS = ['topic', 'position', 'latitude', 'longitude', 'consent', ...CODED.slice(1, 4)].concat(
  ['words', 'date', 'respondent', 'language'],
  CODED.slice(5),
);

/** Fields that may be the same for all rows. */
export const FIXABLE = ['topic', 'consent'];

/** What a value means when nobody said otherwise: nothing of it is taken. */
export const EMPTY = '';

/**
 * @typedef {object} Choice
 * @property {Record<string, string>} columns  by field
 * @property {Record<string, string>} fixed    by field, the code for all rows
 * @property {Record<string, Record<string, string>>} codes  by field and value, what somebody chose
 * @property {Record<string, string>} ticks    by column, the reason
 * @property {boolean} lonFirst
 * @property {boolean} spaceSeparated
 * @property {boolean} [consentChecked]  whether somebody looked that all agreed, where no column says so
 */

/** As the server guessed it. @returns {Choice} */
export function choiceOf({ mapping }) {
  return {
    columns: Object.fromEntries(mapping.columns.map(({ field, column }) => [field, column])),
    fixed: Object.fromEntries(mapping.fixed.map(({ field, code }) => [field, code])),
    codes: {},
    ticks: Object.fromEntries(mapping.ticks.map(({ column, reason }) => [column, reason])),
    lonFirst: mapping.lonFirst,
    spaceSeparated: mapping.spaceSeparated,
  };
}

/** The same with another column, or another code for all rows, for a field; neither where both are empty. */
export function withField(choice, field, { column = '', code = '' }) {
  const columns = { ...choice.columns };
  const fixed = { ...choice.fixed };
  delete columns[field];
  delete fixed[field];
  if (column !== '') columns[field] = column;
  if (code !== '') fixed[field] = code;
  // Who said that all agreed said it of this.
  const consentChecked = field !== 'consent' && choice.consentChecked === true;
  return { ...choice, columns, fixed, consentChecked };
}

/** The same with what a value means. */
export function withCode(choice, field, value, code) {
  return { ...choice, codes: { ...choice.codes, [field]: { ...choice.codes[field], [value]: code } } };
}

/** The same with what a column to tick stands for; nothing where the reason is empty. */
export function withTick(choice, column, reason) {
  const ticks = { ...choice.ticks };
  delete ticks[column];
  if (reason !== '') ticks[column] = reason;
  return { ...choice, ticks };
}

/** Values of the column of a field and what they mean; null where nobody knows. @returns {{value: string, count: number, code: string|null}[]} */
export function valuesOf(choice, field, { columns }) {
  const column = columns.find(({ name }) => name === choice.columns[field]);
  if (column === undefined || !CODED.includes(field)) return [];
  const values = field === 'reasons' && column.parts.length > 0 ? column.parts : column.values;
  return values.map(({ value, count, codes }) => ({
    value,
    count,
    code: choice.codes[field]?.[value] ?? codes[field] ?? null,
  }));
}

/** Columns somebody may tick: those with an answer in their name, and those that were recognised. */
export function tickColumns(choice, { columns }) {
  const used = new Set(Object.values(choice.columns));
  return columns.filter(
    ({ name, tick, personal }) =>
      !used.has(name) && ((tick && !personal && /\[.+\]|\/./.test(name)) || name in choice.ticks),
  );
}

/** What would be left out although it is there: values nobody knows, and columns to tick that stand for no reason. @returns {{column: string, value: string|null, count: number|null}[]} */
export function unsaid(choice, preview) {
  const values = Object.entries(choice.columns).flatMap(([field, column]) =>
    valuesOf(choice, field, preview)
      .filter(({ code }) => code === null)
      .map(({ value, count }) => ({ column, value, count })),
  );
  const ticks = tickColumns(choice, preview)
    .filter(({ name }) => choice.ticks[name] === undefined)
    .map(({ name }) => ({ column: name, value: null, count: null }));
  return [...values, ...ticks];
}

/** Columns that tell who somebody is and are left out. */
export function leftOutPersonal(choice, { columns }) {
  const used = new Set(Object.values(choice.columns));
  return columns.filter(({ name, personal }) => personal && !used.has(name)).map(({ name }) => name);
}

const POINTS = /^\s*([+-]?\d{1,3}\.\d+)[\s,;]+([+-]?\d{1,3}\.\d+)/;
const COMMAS = /^\s*([+-]?\d{1,3},\d+)[\s;]+([+-]?\d{1,3},\d+)/;
const degrees = (text) => Number.parseFloat(text.trim().replace(',', '.'));

/** Latitude and longitude of a row, as somebody chose; null if it has none. */
function placeOf({ columns, lonFirst }, names, row) {
  const cell = (field) => row[names.indexOf(columns[field])] ?? '';
  const [, one, other] = POINTS.exec(cell('position')) ?? COMMAS.exec(cell('position')) ?? [];
  const told = lonFirst ? [other, one] : [one, other];
  const [lat, lon] = (columns.position === undefined ? [cell('latitude'), cell('longitude')] : told).map((text) =>
    degrees(text ?? ''),
  );
  return Number.isNaN(lat) || Number.isNaN(lon) ? null : { lat, lon };
}

/** Whether latitude and longitude look exchanged: the first rows lie in the city only the other way round. @param {number[]} bbox west, south, east, north */
export function looksTurned(choice, { columns, first }, [west, south, east, north]) {
  const names = columns.map(({ name }) => name);
  const isIn = (lat, lon) => lat >= south && lat <= north && lon >= west && lon <= east;
  const places = first.map((row) => placeOf(choice, names, row)).filter((place) => place !== null);
  return places.some(({ lat, lon }) => isIn(lon, lat)) && !places.some(({ lat, lon }) => isIn(lat, lon));
}

/** The same with latitude and longitude exchanged. */
export function turned(choice) {
  const { latitude, longitude, ...columns } = choice.columns;
  if (longitude !== undefined) columns.latitude = longitude;
  if (latitude !== undefined) columns.longitude = latitude;
  return { ...choice, columns, lonFirst: !choice.lonFirst };
}

/** What has to be said before anything can be taken: the code of a problem, or nothing. */
export function missing({ columns, fixed, consentChecked = false }) {
  const has = (field) => columns[field] !== undefined || fixed[field] !== undefined;
  if (!has('topic')) return 'topic-missing';
  if (!has('position') && !(has('latitude') && has('longitude'))) return 'position-missing';
  if (!has('consent')) return 'consent-missing';
  if (fixed.consent !== undefined && !consentChecked) return 'consent-unchecked';
  const told = Object.entries(columns).filter(([field]) => field !== 'submitted');
  return new Set(told.map(([, column]) => column)).size < told.length ? 'column-twice' : '';
}

/** As the server reads it. */
export function mappingBody(choice, preview) {
  const values = CODED.filter((field) => choice.columns[field] !== undefined).flatMap((field) =>
    valuesOf(choice, field, preview)
      .filter(({ value }) => choice.codes[field]?.[value] !== undefined)
      .map(({ value, code }) => ({ field, value, code })),
  );
  return {
    columns: Object.entries(choice.columns).map(([field, column]) => ({ field, column })),
    fixed: Object.entries(choice.fixed).map(([field, code]) => ({ field, code })),
    ticks: Object.entries(choice.ticks).map(([column, reason]) => ({ column, reason })),
    values,
    lonFirst: choice.lonFirst,
    spaceSeparated: choice.spaceSeparated,
  };
}

const TURNED = { latitude: 'longitude', longitude: 'latitude' };

/** What the server was told, with latitude and longitude exchanged. */
export function turnedBody({ mapping, ...body }) {
  const columns = mapping.columns.map(({ field, column }) => ({ field: TURNED[field] ?? field, column }));
  return { ...body, mapping: { ...mapping, columns, lonFirst: !mapping.lonFirst } };
}

/** How far an import is, 0–1: looking at rows is the smaller part of it. */
export function progressOf({ rows, read, written }) {
  const part = (count) => (rows === 0 ? 0 : Math.min(1, count / rows));
  return 0.3 * part(read) + 0.7 * part(written);
}

/** Share of those asked who replied, or null if nobody counted them. */
export function replyShare({ groups, askedPeople }) {
  return askedPeople ? groups / askedPeople : null;
}
