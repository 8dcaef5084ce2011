/** Squares of reports: classes by how many, months to choose among, and what one square says. Nothing here puts districts or squares in an order of their own. */
import { paletteStep } from './classes.js';

/** Upper bounds; the last three classes are those the public would see. */
const BOUNDS = [1, 2, 5, 10, Number.POSITIVE_INFINITY];

/** The style of a square with so many. */
export function countClass(groups) {
  const index = BOUNDS.findIndex((upper) => groups <= upper);
  return `class-${paletteStep(index, BOUNDS.length)}`;
}

/**
 * The classes that occur, from few to many.
 *
 * @param {number[]} counts of squares, each at least 1
 * @returns {{from: number, to: number|null, style: string}[]} `to` is null for the open one
 */
export function countClasses(counts) {
  return BOUNDS.map((upper, index) => ({
    from: index === 0 ? 1 : BOUNDS[index - 1] + 1,
    to: Number.isFinite(upper) ? upper : null,
    style: countClass(upper),
  })).filter(({ from, to }) => counts.some((count) => count >= from && (to === null || count <= to)));
}

/** Every month from the first to the last, as "2026-05"; none without reports. */
export function monthsBetween(first, last) {
  const months = [];
  if (first === null || last === null) return months;
  let [year, month] = first.split('-').map(Number);
  for (let text = first; text <= last; text = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(text);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months;
}

/**
 * What of a link can be asked: a campaign or a month nobody knows would be refused, and a last month before the first one.
 *
 * @param {{campaigns: {id: string}[], firstMonth: string|null, lastMonth: string|null}} known answer about the topic without any choice
 */
export function askable({ campaign, fromMonth, untilMonth }, { campaigns, firstMonth, lastMonth }) {
  const months = monthsBetween(firstMonth, lastMonth);
  const from = months.includes(fromMonth) ? fromMonth : '';
  const until = months.includes(untilMonth) && untilMonth >= from ? untilMonth : '';
  return {
    campaign: campaigns.some(({ id }) => id === campaign) ? campaign : '',
    fromMonth: from,
    untilMonth: until,
  };
}

/**
 * Squares to choose among, district by district in official order, in each from west to east; numbered there, as they have no names.
 *
 * @param {{id: string, properties: {district: string}}[]} features from west to east
 * @param {{id: string, name: string}[]} districts in official order
 */
export function numberedSquares(features, districts) {
  return districts.flatMap(({ id, name }) =>
    features
      .filter(({ properties }) => properties.district === id)
      .map((feature, index) => ({ id: feature.id, number: index + 1, districtName: name, ...feature.properties })),
  );
}
