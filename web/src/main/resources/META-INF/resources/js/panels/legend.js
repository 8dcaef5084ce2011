/** Legends say in words what colour, hatch and shape mean. */
import { nameOf, t, tCode } from '../i18n.js';
import { classRanges } from '../logic/classes.js';
import { numberOf } from '../logic/figure.js';
import { el, svg } from '../ui/dom.js';
import { figureText } from '../ui/figures.js';
import { placeShape } from '../ui/shapes.js';

const HATCHED = new Set(['pending', 'hidden', 'uncertain']);

/** One class of the choropleth, in the very style the map uses. */
export function classEntry(style, text) {
  const fill = HATCHED.has(style) ? { fill: `url(#hatch-${style})` } : {};
  const box = svg('rect', { x: 1, y: 1, width: 26, height: 16, class: `swatch fill-${style}`, ...fill });
  return entry(svg('svg', { viewBox: '0 0 28 18', 'aria-hidden': 'true', focusable: 'false' }, box), text);
}

/** The first class has no lower bound of its own: it begins at the smallest value shown. */
export function choroplethEntries(breaks, figures, unit) {
  const values = figures.map(numberOf).filter((value) => value !== null);
  if (values.length === 0) return [];
  const smallest = Math.min(...values);
  return classRanges(breaks).map((range) => {
    const from = figureText(range.lower ?? smallest, unit);
    const to = figureText(range.upper, unit);
    return classEntry(
      range.style,
      range.lower === null ? t('legend.fromTo', { from, to }) : t('legend.overTo', { from, to }),
    );
  });
}

/** A shape that stands on the map. */
export function shapeEntry(shape, text) {
  return entry(shape, text);
}

/** Districts with an outline of their own. */
export function markEntry(text) {
  const box = svg('rect', { x: 3, y: 3, width: 22, height: 12, class: 'swatch is-marked' });
  return entry(svg('svg', { viewBox: '0 0 28 18', 'aria-hidden': 'true', focusable: 'false' }, box), text);
}

/** Hatches for what has no number, only those that occur. */
export function signEntries(kinds) {
  const texts = {
    pending: t('legend.pending'),
    hidden: t('legend.hidden'),
    uncertain: t('legend.uncertain'),
    none: t('legend.none'),
  };
  return Object.keys(texts)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => classEntry(kind, texts[kind]));
}

export function walkEntry(name) {
  const mark = name === 'unconnected' ? svg('path', { d: 'M6 1l16 16', class: 'walk-strike' }) : null;
  const box = svg('rect', { x: 6, y: 1, width: 16, height: 16, class: `swatch walk-${name}` });
  return entry(
    svg('svg', { viewBox: '0 0 28 18', 'aria-hidden': 'true', focusable: 'false' }, box, mark),
    tCode('walk', name),
  );
}

/** What is within some minutes of a place. */
export function areaEntry(minutes) {
  const box = svg('rect', { x: 2, y: 2, width: 24, height: 14, class: `area area-${minutes}` });
  return entry(
    svg('svg', { viewBox: '0 0 28 18', 'aria-hidden': 'true', focusable: 'false' }, box),
    t('around.within', { minutes }),
  );
}

/** Kinds and statuses that occur among these places. */
export function placeEntries(places) {
  const kinds = [...new Set(places.map((place) => place.kind))].sort();
  const statuses = ['open', 'planned', 'suggested', 'closed'].filter((status) =>
    places.some((place) => place.status === status),
  );
  return [
    ...kinds.map((kind) => entry(placeShape(kind, 'open'), nameOf(kind))),
    ...statuses.map((status) => entry(placeShape('meeting-place', status), tCode('placeStatus', status))),
  ];
}

function entry(sign, text) {
  return el('li', {}, sign, el('span', {}, text));
}

export function legendNode(title, entries) {
  return entries.length === 0 ? [] : [el('h3', {}, title), el('ul', {}, entries)];
}
