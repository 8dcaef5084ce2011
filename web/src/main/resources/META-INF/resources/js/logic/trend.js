import { numberOf } from './figure.js';

/** The years of an outlook, measured ones and continued ones, as rows of one table. */
export function trendRows({ series, outlook }) {
  const past = series.map(({ year, value, low, high, estimated }) => ({
    year,
    value,
    low,
    high,
    kind: estimated ? 'estimated' : 'measured',
  }));
  const future = (outlook?.years ?? []).map(({ year, central, low, high }) => ({
    year,
    value: central,
    low,
    high,
    kind: 'continued',
  }));
  return [...past, ...future];
}

/** Years from the first value to the target year. */
export function trendYears(rows, targetYear) {
  const years = rows.map((row) => row.year);
  return [Math.min(targetYear, ...years), Math.max(targetYear, ...years)];
}

/** The height of the chart: from nothing to a little more than the greatest number in it. */
export function trendTop(rows) {
  const numbers = rows.flatMap((row) => [row.value, row.low, row.high]).map(numberOf);
  const top = Math.max(0, ...numbers.filter((number) => number !== null));
  return top === 0 ? 1 : top * 1.08;
}
