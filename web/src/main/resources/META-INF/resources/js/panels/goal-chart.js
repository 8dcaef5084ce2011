/** A goal's way to the target year: known years as dots, what is to come as a broken line with its range, the target across. */
import { lang, t, tCode } from '../i18n.js';
import { formatTarget } from '../logic/figure.js';
import { aheadPoints, hasRange, isDrawn, pathRows, pathTop, pathYears, unitOf, yearMarks } from '../logic/goalpath.js';
import { bandPath, linePath } from '../logic/scale.js';
import { paper, responsive } from '../ui/chart.js';
import { el, svg } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { makeTable } from '../ui/table.js';
import { rangeColumn } from './columns.js';

const HEIGHT = 190;
const RADIUS = 4;
const YEAR_WIDTH = 72;
const SAMPLE = { width: 28, height: 12 };

const said = (path) => (value) => formatTarget(value, unitOf(path), lang());

/** Nothing where there is no way to draw. */
export function goalChart({ path, targetYear }) {
  if (!isDrawn(path)) return null;
  const title = tCode('goal.path.title', path.counts);
  return el(
    'figure',
    { class: 'figure-chart goal-chart' },
    el('figcaption', {}, title),
    responsive((width) => drawing(path, targetYear, width)),
    key(path, targetYear),
  );
}

function drawing(path, targetYear, width) {
  const years = pathYears(path, targetYear);
  const page = paper({
    width,
    height: HEIGHT,
    x: { domain: years, label: t('col.year'), textOf: String, marks: yearMarks(years, Math.floor(width / YEAR_WIDTH)) },
    y: { domain: [0, pathTop(path)], textOf: said(path), whole: unitOf(path) === 'count' },
  });
  const at = (points) => points.map(([year, value]) => [page.x(year), page.y(value)]);
  const ahead = (name) => at(aheadPoints(path, name, years[1]));
  const known = at(path.history.map(({ year, value }) => [year, value]));
  return svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width,
      height: HEIGHT,
      role: 'img',
      'aria-label': spokenPath(path, targetYear),
    },
    page.nodes,
    hasRange(path) ? svg('path', { d: bandPath(ahead('low'), ahead('high')), class: 'chart-range' }) : null,
    svg('path', { d: `M${page.left} ${page.y(path.target)}H${page.right}`, class: 'chart-limit-outer' }),
    svg('path', { d: linePath(ahead('value')), class: 'chart-line chart-continued' }),
    svg('path', { d: linePath(known), class: 'chart-line' }),
    known.map(([cx, cy]) => svg('circle', { cx, cy, r: RADIUS, class: 'chart-point' })),
  );
}

/** Every number of the drawing, in words. */
function spokenPath(path, targetYear) {
  const rows = pathRows(path);
  const list = (kind) => rows.filter((row) => row.kind === kind).map((row) => `${row.year}: ${valueText(path, row)}`);
  return [
    tCode('goal.path.title', path.counts),
    `${tCode('goal.path.kind', 'known')}: ${list('known').join('; ')}`,
    path.ahead.length > 0 ? `${tCode('goal.path.kind', path.manner)}: ${list(path.manner).join('; ')}` : '',
    targetText(path, targetYear),
  ]
    .filter(Boolean)
    .join('. ');
}

function valueText(path, { value, low, high }) {
  const text = said(path);
  const range = high === null ? '' : ` (${t('figure.range', { low: text(low), high: text(high) })})`;
  return `${text(value)}${range}`;
}

const targetText = (path, targetYear) =>
  t('goal.path.target', { year: String(targetYear), value: said(path)(path.target) });

/** What the lines mean, told by shape. */
function key(path, targetYear) {
  const entries = [
    [tCode('goal.path.kind', 'known'), 'chart-line', true],
    path.ahead.length > 0 && [tCode('goal.path.kind', path.manner), 'chart-line chart-continued'],
    hasRange(path) && [tCode('goal.path.range', path.manner), 'chart-range'],
    [targetText(path, targetYear), 'chart-limit-outer'],
  ].filter(Boolean);
  return el(
    'ul',
    { class: 'chart-key' },
    entries.map(([text, style, dot]) => el('li', {}, sample(style, dot), text)),
  );
}

function sample(style, dot) {
  const { width, height } = SAMPLE;
  const shape = style === 'chart-range' ? `M0 1H${width}V${height - 1}H0Z` : `M0 ${height / 2}H${width}`;
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true', class: 'chart-sample' },
    svg('path', { d: shape, class: style }),
    dot ? svg('circle', { cx: width / 2, cy: height / 2, r: RADIUS, class: 'chart-point' }) : null,
  );
}

/** The same numbers as a table. */
export function goalPathTable({ id, path, targetYear }, city) {
  if (pathRows(path).length === 0) return [];
  const unit = unitOf(path);
  const table = makeTable({
    caption: t('goal.byYear', { title: tCode('goal.path.title', path.counts) }),
    columns: [
      { label: t('col.year'), value: (row) => row.year, cell: (row) => String(row.year), head: true },
      { label: t('col.figure'), value: (row) => row.value, unit },
      hasRange(path) && rangeColumn(unit),
      { label: t('col.trendKind'), value: (row) => tCode('goal.path.kind', row.kind) },
    ].filter(Boolean),
    rows: pathRows(path),
    isFixed: true,
  });
  return [
    ...table.node,
    el('p', { class: 'help' }, targetText(path, targetYear)),
    el('p', { class: 'actions' }, csvButton(table.plain, ['goal-path', id], city)),
  ];
}
