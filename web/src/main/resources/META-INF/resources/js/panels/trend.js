/** A figure over the years, with its breaks, and what would be in the target year if all went on as it did. */
import { api, keyOf, once } from '../api.js';
import { lang, t, tCode } from '../i18n.js';
import { formatFigure, kindOf, numberOf } from '../logic/figure.js';
import { bandPath, linePath, pieces } from '../logic/scale.js';
import { trendRows, trendTop, trendYears } from '../logic/trend.js';
import { paper, pointList, responsive } from '../ui/chart.js';
import { el, HOLE, svg, withNodes } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { explainButton, explained } from '../ui/explain.js';
import { figureText } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';
import { rangeColumn } from './columns.js';

const HEIGHT = 300;
const RADIUS = 4;

/**
 * @param {{indicator: string, figure: string, district: string, place: string, name: string, expert: boolean}} question
 */
export async function trendPart(question, city) {
  const { indicator, figure, district } = question;
  const query = { indicator, figure, district };
  const answer = await once(keyOf('outlook', query), () => api.outlook(query));
  const rows = trendRows(answer);
  if (!rows.some((row) => numberOf(row.value) !== null)) return [];
  const title = t('trend.title', { name: question.name, place: question.place, year: String(answer.targetYear) });
  return [
    el(
      'figure',
      { class: 'figure-chart' },
      el('figcaption', {}, title),
      ...trendChart(answer, rows, title),
      answer.outlook ? el('p', { class: 'chart-note' }, t('trend.note', { level: percent(answer.level) })) : null,
      answer.refused ? el('p', { class: 'chart-note' }, refusedText(answer)) : null,
      answer.breaks.map((one) =>
        el('p', { class: 'help' }, t('values.break', { year: String(one.year), reason: one.reason })),
      ),
      question.expert && answer.outlook ? el('p', { class: 'help' }, trendNumbers(answer)) : null,
    ),
    trendTable(answer, rows, title, city),
  ];
}

/** Slope, p-value and robust line in a sentence, in the order the sentence has them. */
function trendNumbers(answer) {
  const { indicator, figure, district, outlook, unit } = answer;
  const question = (part) => ({ figure: 'outlook', part, indicator, outlook: figure, district });
  return withNodes(
    t('trend.expert', { slope: HOLE, p: HOLE, robust: HOLE }),
    explainButton(slopeText(answer), question('slope')),
    explained(outlook.trendP, 'probability', question('trend-p')),
    explained(outlook.robust, unit, question('robust')),
  );
}

const percent = (fraction) =>
  new Intl.NumberFormat(lang(), { style: 'percent', maximumFractionDigits: 0 }).format(fraction);

/** Change a year; of a share in percentage points. */
function slopeText({ outlook, unit }) {
  const isShare = unit === 'fraction';
  const number = new Intl.NumberFormat(lang(), { maximumSignificantDigits: 2, signDisplay: 'exceptZero' }).format(
    isShare ? outlook.slope * 100 : outlook.slope,
  );
  return isShare ? t('trend.points', { value: number }) : number;
}

function refusedText({ refused, targetYear }) {
  return t('trend.refused', { year: String(targetYear), reason: tCode('outlookRefused', refused.reason) });
}

function trendChart(answer, rows, title) {
  const reading = el('p', { class: 'chart-reading', 'aria-hidden': 'true' }, t('trend.hint'));
  const textOf = (row) =>
    t('trend.point', {
      year: String(row.year),
      value: figureText(row.value, answer.unit),
      kind: tCode('trendKind', row.kind),
    });
  const known = rows.filter((row) => numberOf(row.value) !== null);
  const activate = (id) => {
    const row = known.find((one) => String(one.year) === id);
    reading.textContent = row ? textOf(row) : t('trend.hint');
  };
  const draw = (width) => {
    const page = paper({
      width,
      height: HEIGHT,
      x: { domain: trendYears(rows, answer.targetYear), label: t('col.year'), textOf: String, whole: true },
      y: { domain: [0, trendTop(rows)], textOf: (value) => formatFigure(value, answer.unit, lang()) },
    });
    const at = (row, name) => [page.x(row.year), page.y(row[name])];
    const hasRange = (row) => numberOf(row.low) !== null && numberOf(row.high) !== null;
    const band = (piece, style) =>
      svg('path', {
        d: bandPath(
          piece.map((row) => at(row, 'low')),
          piece.map((row) => at(row, 'high')),
        ),
        class: style,
      });
    const past = rows.filter((row) => row.kind !== 'continued');
    const future = rows.filter((row) => row.kind === 'continued');
    const below = [
      ...page.nodes,
      ...pieces(past, hasRange).map((piece) => band(piece, 'chart-range')),
      ...pieces(future, hasRange).map((piece) => band(piece, 'chart-band')),
      ...answer.breaks.map((one) =>
        svg('path', { d: `M${page.x(one.year - 0.5)} ${page.top}V${page.bottom}`, class: 'chart-break' }),
      ),
      ...pieces(past, (row) => numberOf(row.value) !== null).map((piece) =>
        svg('path', { d: linePath(piece.map((row) => at(row, 'value'))), class: 'chart-line' }),
      ),
      svg('path', { d: linePath(future.map((row) => at(row, 'value'))), class: 'chart-line chart-continued' }),
    ];
    return pointList({
      label: title,
      width,
      height: HEIGHT,
      start: '',
      below,
      points: known.map((row) => ({
        id: String(row.year),
        text: textOf(row),
        node: svg('circle', {
          cx: page.x(row.year),
          cy: page.y(row.value),
          r: RADIUS,
          class: row.kind === 'measured' ? 'chart-point' : 'chart-point is-open',
        }),
      })),
      onActive: activate,
      onChoose: activate,
    });
  };
  return [responsive(draw), reading];
}

function trendTable(answer, rows, title, city) {
  const { indicator, figure, district } = answer;
  const explain = (row) => {
    if (row.kind === 'continued') return { figure: 'outlook', indicator, outlook: figure, year: row.year, district };
    // The quotient has a sheet of its own; share and number are the indicator itself.
    return { figure: figure === 'quotient' ? figure : 'indicator', indicator, year: row.year, district };
  };
  const table = makeTable({
    caption: title,
    columns: [
      { label: t('col.year'), value: (row) => row.year, cell: (row) => String(row.year), head: true },
      { label: t('col.figure'), value: (row) => row.value, unit: answer.unit, explain },
      rows.some((row) => kindOf(row.low) === 'number') && { ...rangeColumn(answer.unit), explain },
      { label: t('col.trendKind'), value: (row) => tCode('trendKind', row.kind) },
    ].filter(Boolean),
    rows,
  });
  return el(
    'details',
    {},
    el('summary', {}, t('trend.table')),
    ...table.node,
    el('p', { class: 'actions' }, csvButton(table.plain, ['trend', indicator, figure, district], city)),
  );
}
