/** A status is a shape and a word together; colour only helps. */
import { tCode } from '../i18n.js';
import { el, svg } from './dom.js';

const PATHS = {
  reached: 'M5 10.5l3.4 3.4L15 7.2',
  'on-track': 'M6 10h8M10.6 6.4L14.2 10l-3.6 3.6',
  uncertain: 'M5.4 11.4c1.4-2.6 3-2.6 4.6-1.2s3.2 1.4 4.6-1.2',
  'off-track': 'M10 7.2v5M10 14.8v.2',
  unmet: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  'not-assessable': 'M7.4 7.6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.9-1.1 1.8M10 14.4v.2',
};

const FRAMES = {
  reached: () => svg('circle', { cx: 10, cy: 10, r: 9, class: 'frame' }),
  'on-track': () => svg('circle', { cx: 10, cy: 10, r: 9, class: 'frame' }),
  uncertain: () => svg('path', { d: 'M5.3 1.8h9.4l4.7 8.2-4.7 8.2H5.3L.6 10z', class: 'frame' }),
  'off-track': () => svg('path', { d: 'M10 1.4L19.2 18H.8z', class: 'frame' }),
  unmet: () => svg('rect', { x: 1.5, y: 1.5, width: 17, height: 17, rx: 2, class: 'frame' }),
  'not-assessable': () => svg('path', { d: 'M10 .8L19.2 10 10 19.2.8 10z', class: 'frame' }),
};

export function statusShape(status) {
  const known = PATHS[status] ? status : 'not-assessable';
  return svg(
    'svg',
    { viewBox: '0 0 20 20', class: `shape shape-${known}`, 'aria-hidden': 'true', focusable: 'false' },
    FRAMES[known](),
    svg('path', { d: PATHS[known], class: 'mark' }),
  );
}

/** Shape and word of a goal's status. */
export function statusMark(status) {
  return el('span', { class: `status status-${status}` }, statusShape(status), tCode('goal.status', status));
}

/** The same for one district: true, false or null (unknown). */
export function holdsMark(holds) {
  const code = holds === null || holds === undefined ? 'unknown' : String(holds);
  const shape = { true: 'reached', false: 'unmet', unknown: 'not-assessable' }[code];
  return el('span', { class: `status status-${shape}` }, statusShape(shape), tCode('goal.holds', code));
}

/** A district over the line: the outline of the map and a word, no colour of warning. */
export function supportMark(word) {
  return el(
    'span',
    { class: 'status' },
    svg(
      'svg',
      { viewBox: '0 0 20 20', class: 'shape shape-support', 'aria-hidden': 'true', focusable: 'false' },
      svg('rect', { x: 2, y: 4, width: 16, height: 12, class: 'is-marked' }),
    ),
    word,
  );
}

const ARROWS = {
  positive: 'M4 5l11 10M15 15V8M15 15H8',
  stable: 'M3 10h13M16 10l-4-4M16 10l-4 4',
  negative: 'M4 15L15 5M15 5v7M15 5H8',
};

/** Where need grows (up), shrinks (down) or stays, compared with the city. */
export function dynamicsShape(dynamics) {
  return svg(
    'svg',
    { viewBox: '0 0 20 20', class: 'shape shape-arrow', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: ARROWS[dynamics] ?? ARROWS.stable, class: 'halo' }),
    svg('path', { d: ARROWS[dynamics] ?? ARROWS.stable, class: 'mark' }),
  );
}

export function dynamicsMark(dynamics) {
  return el('span', { class: 'status' }, dynamicsShape(dynamics), tCode('socialDynamics', dynamics));
}

/** Places: the outline tells the kind, the filling the status (see css/places.css). */
const PLACE_SHAPES = {
  'neighbourhood-office': () => svg('rect', { x: 3, y: 3, width: 14, height: 14, rx: 1 }),
  'meeting-place': () => svg('circle', { cx: 10, cy: 10, r: 7.5 }),
  'guide-outlet': () => svg('path', { d: 'M10 2.2L18 16.5H2z' }),
  'room-candidate': () => svg('path', { d: 'M10 1.5L18.5 10 10 18.5 1.5 10z' }),
};

export function placeShape(kind, status) {
  const shape = PLACE_SHAPES[kind] ?? PLACE_SHAPES['meeting-place'];
  const inner = { planned: 'M10 6.5v7M6.5 10h7', closed: 'M4 4l12 12M16 4L4 16' }[status];
  return svg(
    'svg',
    {
      viewBox: '0 0 20 20',
      class: `place place-${PLACE_SHAPES[kind] ? kind : 'other'} place-is-${status}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    shape(),
    inner ? svg('path', { d: inner, class: 'inner' }) : null,
  );
}
