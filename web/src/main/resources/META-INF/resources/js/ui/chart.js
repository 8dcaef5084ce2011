/** Charts as drawings of our own: paper, axes, and points one can step through by keyboard. */
import { linear, ticks } from '../logic/scale.js';
import { el, svg } from './dom.js';

const MARGIN = { top: 12, right: 16, bottom: 46, left: 62 };
const USUAL_WIDTH = 560;
const LEAST_WIDTH = 260;
const PIXELS_PER_TICK = { x: 90, y: 48 };

/**
 * A paper with axes for numbers.
 *
 * @param {{width: number, height: number, x: Axis, y: Axis}} options an axis is {domain, label, textOf, whole?, marks?}; marks in place of round numbers
 * @returns {{x: (value) => number, y: (value) => number, nodes: Node[], left: number, right: number, top: number, bottom: number}}
 */
export function paper({ width, height, x, y }) {
  const sides = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const toX = linear(x.domain, [sides.left, sides.right]);
  const toY = linear(y.domain, [sides.bottom, sides.top]);
  const marks = (axis, length, pixels) => {
    if (axis.marks) return axis.marks;
    const found = ticks(...axis.domain, Math.max(2, Math.floor(length / pixels)));
    return axis.whole ? found.filter(Number.isInteger) : found;
  };
  const across = marks(y, sides.bottom - sides.top, PIXELS_PER_TICK.y).flatMap((value) => [
    svg('path', { d: `M${sides.left} ${toY(value)}H${sides.right}`, class: 'chart-grid' }),
    svg('text', { x: sides.left - 8, y: toY(value) + 4, 'text-anchor': 'end' }, y.textOf(value)),
  ]);
  const along = marks(x, sides.right - sides.left, PIXELS_PER_TICK.x).flatMap((value) => [
    svg('path', { d: `M${toX(value)} ${sides.bottom}v5`, class: 'chart-axis' }),
    svg('text', { x: toX(value), y: sides.bottom + 20, 'text-anchor': 'middle' }, x.textOf(value)),
  ]);
  const nodes = [
    ...across,
    ...along,
    svg('path', { d: `M${sides.left} ${sides.bottom}H${sides.right}`, class: 'chart-axis' }),
    svg(
      'text',
      { x: (sides.left + sides.right) / 2, y: height - 6, 'text-anchor': 'middle', class: 'chart-label' },
      x.label,
    ),
  ];
  return { x: toX, y: toY, nodes, ...sides };
}

/** The drawing as wide as its place: `draw(width)` is asked again when that changes. */
export function responsive(draw) {
  const place = el('div', { class: 'chart' });
  let width = 0;
  const redraw = (next) => {
    const wanted = Math.max(LEAST_WIDTH, Math.round(next));
    if (wanted === width) return;
    width = wanted;
    place.replaceChildren(draw(width));
  };
  redraw(USUAL_WIDTH);
  // In the next frame: a new drawing within the observation would start the next one.
  const observer = new ResizeObserver(([entry]) =>
    requestAnimationFrame(() => entry.contentRect.width > 0 && redraw(entry.contentRect.width)),
  );
  observer.observe(place);
  return place;
}

let lists = 0;

/**
 * Points of a chart: one stop for the Tab key, arrows go from point to point, Enter chooses.
 *
 * @param {{label: string, width: number, height: number, points: {id: string, node: Node, text: string}[], start: string, below: Node[], onActive: (id: string|null) => void, onChoose: (id: string) => void}} options
 */
export function pointList({ label, width, height, points, start, below, onActive, onChoose }) {
  lists += 1;
  const prefix = `chart-${lists}`;
  let active = points.findIndex((point) => point.id === start);
  const options = points.map((point, index) =>
    svg(
      'g',
      {
        id: `${prefix}-${index}`,
        role: 'option',
        class: 'chart-option',
        'aria-label': point.text,
        'aria-selected': String(point.id === start),
        'data-point': point.id,
        onclick: () => onChoose(point.id),
        onmouseenter: () => onActive(point.id),
        onmouseleave: () => onActive(null),
      },
      point.node,
    ),
  );
  const chart = svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'listbox',
      tabindex: 0,
      'aria-label': label,
      onkeydown: (event) => step(event),
      onfocus: () => go(Math.max(0, active)),
      onblur: () => onActive(null),
    },
    svg('g', { 'aria-hidden': 'true' }, below),
    options,
  );

  function go(index) {
    if (options.length === 0) return;
    active = Math.max(0, Math.min(options.length - 1, index));
    options.forEach((option, at) => {
      option.classList.toggle('is-active', at === active);
    });
    chart.setAttribute('aria-activedescendant', options[active].id);
    onActive(points[active].id);
  }

  function step(event) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (by !== undefined) go(Math.max(0, Math.min(options.length - 1, active + by)));
    else if ((event.key === 'Enter' || event.key === ' ') && points[active]) onChoose(points[active].id);
    else return;
    event.preventDefault();
  }

  return chart;
}
