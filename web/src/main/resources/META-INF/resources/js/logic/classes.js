import { kindOf, numberOf } from './figure.js';

/** How many steps of the one hue css/tokens.css knows (--class-1 … --class-7). */
export const PALETTE = 7;

/** Spreads n classes over the palette, so that five classes use its whole range as well. */
export function paletteStep(index, count) {
  if (count <= 1) return Math.ceil(PALETTE / 2);
  return 1 + Math.round((index * (PALETTE - 1)) / (count - 1));
}

/** Index of the class of a value; breaks are upper bounds that belong to their class. */
export function classIndex(value, breaks) {
  const index = breaks.findIndex((upper) => value <= upper);
  return index < 0 ? breaks.length - 1 : index;
}

/** Name of the style class of a figure: "class-3", or "hidden", "pending", "uncertain", "none". */
export function figureClass(figure, breaks) {
  const value = numberOf(figure);
  if (value === null || breaks.length === 0) return value === null ? kindOf(figure) : 'class-4';
  return `class-${paletteStep(classIndex(value, breaks), breaks.length)}`;
}

/** The classes that can hold values: [{lower, upper, style}]; equal bounds (ties) leave a class empty. */
export function classRanges(breaks) {
  const ranges = [];
  breaks.forEach((upper, index) => {
    const lower = index === 0 ? null : breaks[index - 1];
    if (lower !== null && upper <= lower) return;
    ranges.push({ lower, upper, style: `class-${paletteStep(index, breaks.length)}` });
  });
  return ranges;
}

const WALK_STEPS = [
  [300, '5'],
  [600, '10'],
  [900, '15'],
];

/**
 * The style of a cell: its walking time ("5", "10", "15", "over") with "in-" where that is within the limit and
 * "out-" where it is a gap; "unconnected" without any way, "unknown" where nobody can tell.
 */
export function walkClass(seconds, state) {
  if (state === 'unknown') return 'unknown';
  if (seconds === null || seconds === undefined) return 'unconnected';
  const step = WALK_STEPS.find(([limit]) => seconds <= limit)?.[1] ?? 'over';
  return `${state === 'covered' ? 'in' : 'out'}-${step}`;
}

export const WALK_CLASSES = [
  'in-5',
  'in-10',
  'in-15',
  'in-over',
  'out-5',
  'out-10',
  'out-15',
  'out-over',
  'unconnected',
  'unknown',
];
