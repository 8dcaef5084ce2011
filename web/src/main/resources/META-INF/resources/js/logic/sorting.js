import { numberOf } from './figure.js';

/**
 * Rows in the order of one column. What has no number stands at the end in both directions, so that a hidden
 * figure cannot be read off from its place; ties keep the order the rows came in.
 */
export function sortRows(rows, toValue, direction, locale) {
  const sign = direction === 'descending' ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true });
  const empty = (value) =>
    value === null || value === undefined || value === '' || (typeof value === 'object' && numberOf(value) === null);
  return rows
    .map((row, index) => ({ row, index, value: toValue(row) }))
    .sort((a, b) => {
      if (empty(a.value) || empty(b.value)) return empty(a.value) - empty(b.value) || a.index - b.index;
      const bothNumbers = typeof a.value === 'number' && typeof b.value === 'number';
      const order = bothNumbers ? a.value - b.value : collator.compare(String(a.value), String(b.value));
      return sign * order || a.index - b.index;
    })
    .map((entry) => entry.row);
}

/** What a click on a column's header does next. */
export function nextDirection(current) {
  return current === 'ascending' ? 'descending' : 'ascending';
}

/** Districts in their official order: number, then name. Never by poverty or fear. */
export function officialOrder(districts, locale) {
  const collator = new Intl.Collator(locale, { numeric: true });
  const key = (district) =>
    district.number === null || district.number === undefined ? '\uFFFF' : String(district.number);
  return [...districts].sort((a, b) => collator.compare(key(a), key(b)) || collator.compare(a.name, b.name));
}
