/** A goal year by year: rows of a table and places of a drawing. What was is told apart from what is to come. */

const FEWEST_YEARS = 2;

/** Known years, then those to come, as rows of one table. A year to come has two ends where they differ. */
export function pathRows(path) {
  return [
    ...(path?.history ?? []).map(({ year, value }) => ({ year, value, low: null, high: null, kind: 'known' })),
    ...(path?.ahead ?? []).map(({ year, central, low, high }) => ({
      year,
      value: central,
      low: low < high ? low : null,
      high: low < high ? high : null,
      kind: path.manner,
    })),
  ];
}

/** One year alone is no way, and without a known one there is nothing to start from. */
export const isDrawn = (path) => (path?.history ?? []).length > 0 && pathRows(path).length >= FEWEST_YEARS;

export const hasRange = (path) => pathRows(path).some((row) => row.high !== null);

/** Shares are fractions; everything else is a number of districts. */
export const unitOf = (path) => (path.counts === 'share' ? 'fraction' : 'count');

/** From the first known year to the target year. */
export function pathYears(path, targetYear) {
  const years = pathRows(path).map((row) => row.year);
  return [Math.min(...years), Math.max(targetYear, ...years)];
}

/** The height of the drawing: from nothing to a little more than the greatest number in it, the target included. */
export function pathTop(path) {
  const top = Math.max(path.target, ...pathRows(path).flatMap((row) => [row.value, row.high ?? 0]));
  return top === 0 ? 1 : top * 1.08;
}

/**
 * Where the line to come goes, from the last known year on. What is planned is done within its year and stays until the last one; a trend
 * goes straight from year to year, and so does a plan over years nothing is said of.
 *
 * @param name "value", "low" or "high"; a year without range has its value at both ends
 * @returns {[year: number, value: number][]}
 */
export function aheadPoints(path, name, lastYear) {
  const { year, value } = path.history.at(-1);
  const rows = pathRows(path).filter((row) => row.kind !== 'known');
  if (rows.length === 0) return [];
  const points = [[year, value]];
  for (const row of rows) {
    const [before, stands] = points.at(-1);
    if (path.manner === 'planned' && row.year === before + 1) points.push([row.year, stands]);
    points.push([row.year, row[name] ?? row.value]);
  }
  if (path.manner === 'planned') points.push([lastYear, points.at(-1)[1]]);
  return points;
}

/** Years to be written under the drawing, the last one always: as many as find room, evenly apart. */
export function yearMarks([from, to], room) {
  const step = Math.max(1, Math.ceil((to - from) / Math.max(1, room - 1)));
  const marks = [];
  for (let year = to; year >= from; year -= step) marks.unshift(year);
  return marks;
}
