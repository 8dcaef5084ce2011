/**
 * Figures as the interface of the server gives them: a number, {hidden:true} or {missing:reason}.
 * null and undefined mean that there is nothing to show here.
 */

export const SIGNS = { hidden: '*', none: '–', pending: '…', uncertain: '/' };

/** Reasons for which the figure exists but is too weak to be shown; every other reason means "not yet". */
const UNCERTAIN = new Set(['too-few', 'unknown']);

/** A number, or null when there is none. Sorting, classes and sums go through here. */
export function numberOf(figure) {
  return typeof figure === 'number' && Number.isFinite(figure) ? figure : null;
}

/** Whether it would be a mean over people of whom there are none. */
export const isOfNobody = (figure) => figure?.missing === 'nobody';

/** Which kind of answer this is: number, hidden, pending, uncertain or none. */
export function kindOf(figure) {
  if (numberOf(figure) !== null) return 'number';
  if (figure?.hidden) return 'hidden';
  if (isOfNobody(figure)) return 'none';
  if (figure?.missing) return UNCERTAIN.has(figure.missing) ? 'uncertain' : 'pending';
  return 'none';
}

const FORMATS = {
  // Per cent exist only here; the server and the tables for download know fractions.
  fraction: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  count: { maximumFractionDigits: 0 },
  difference: { maximumFractionDigits: 0, signDisplay: 'exceptZero' },
  tenths: { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
  persons: { maximumFractionDigits: 0 },
  households: { maximumFractionDigits: 0 },
  quotient: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  number: { maximumFractionDigits: 2 },
  dwellings: { maximumFractionDigits: 0 },
  'square-metres': { maximumFractionDigits: 0 },
  metres: { maximumFractionDigits: 0 },
  minutes: { maximumFractionDigits: 1 },
  index: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' }, // "0,00", never "-0,00"
  days: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  hours: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  'hours-per-thousand': { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  'per-thousand': { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  hectares: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  change: { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'exceptZero' },
  points: { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' },
  probability: { minimumFractionDigits: 3, maximumFractionDigits: 3 },
};

/** Smaller probabilities are only said to be smaller. */
const LEAST_PROBABILITY = 0.001;

const formatters = new Map();

function formatter(unit, locale) {
  const key = `${locale}|${unit}`;
  if (!formatters.has(key)) formatters.set(key, new Intl.NumberFormat(locale, FORMATS[unit] ?? FORMATS.number));
  return formatters.get(key);
}

/** The figure as people read it in this language: "18,4 %", "1.234", "*". */
export function formatFigure(figure, unit, locale) {
  const kind = kindOf(figure);
  if (kind !== 'number') return SIGNS[kind];
  if (unit === 'probability' && figure < LEAST_PROBABILITY)
    return `< ${formatter(unit, locale).format(LEAST_PROBABILITY)}`;
  // A hyphen is too short for a minus, and lines break at it.
  return formatter(unit, locale).format(figure).replace('-', '\u2212');
}

/** Part of a whole; where one of the two is no number, so is the result, for the same reason. */
export function shareOf(part, whole) {
  if (numberOf(part) === null) return part;
  if (numberOf(whole) === null) return whole;
  return whole > 0 ? part / whole : null;
}

/** How much more the one is than the other; where one of the two is no number, so is the result, for the same reason. */
export function differenceOf(figure, other) {
  if (numberOf(figure) === null) return figure;
  return numberOf(other) === null ? other : figure - other;
}

/** Whether there is anything to say about this figure, be it that it is hidden or too uncertain. */
export function isTelling(figure) {
  return !['none', 'pending'].includes(kindOf(figure));
}

/** A target: fractions as per cent without needless decimals ("90 %"), everything else as a plain number. */
export function formatTarget(value, unit, locale) {
  const style = unit === 'fraction' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale, style).format(value);
}
