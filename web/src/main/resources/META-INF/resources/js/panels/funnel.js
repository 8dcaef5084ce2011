/** The funnel: how far a share may lie from the city's by chance alone, given how many people live there. */
import { lang, t, tCode } from '../i18n.js';
import { formatFigure } from '../logic/figure.js';
import { bandPath, linePath } from '../logic/scale.js';
import { paper, pointList, responsive } from '../ui/chart.js';
import { el, svg } from '../ui/dom.js';
import { figureText } from '../ui/figures.js';

const HEIGHT = 340;
const RADIUS = 6;

/**
 * @param {object} answer of /api/v1/concentration
 * @param {{onHover: (id: string|null) => void, onSelect: (id: string) => void}} actions
 * @returns the node, and functions that light up and choose a district, and mark those over the line
 */
export function funnelChart(answer, { onHover, onSelect }) {
  const { funnel } = answer;
  const names = new Map(answer.districts.map((district) => [district.id, district.name]));
  const points = [...funnel.points].sort((a, b) => a.reference - b.reference);
  const reading = el('p', { class: 'chart-reading', 'aria-hidden': 'true' }, t('funnel.hint'));
  let shown = { selected: '', lit: null, marks: new Set() };

  const textOf = (point) =>
    t('funnel.point', {
      name: names.get(point.id) ?? point.id,
      share: figureText(point.share, 'fraction'),
      position: tCode('funnelPosition', point.position),
    });

  function activate(id) {
    const point = points.find((one) => one.id === id);
    reading.textContent = point ? textOf(point) : t('funnel.hint');
    onHover(id);
  }

  function draw(width) {
    const top = Math.max(...points.map((point) => point.share), ...funnel.limits.slice(3).map((at) => at.innerHigh));
    const last = funnel.limits.at(-1)?.reference ?? 1;
    const page = paper({
      width,
      height: HEIGHT,
      x: { domain: [0, last], label: t('funnel.x'), textOf: (value) => formatFigure(value, 'count', lang()) },
      y: { domain: [0, top * 1.1], textOf: (value) => formatFigure(value, 'fraction', lang()) },
    });
    const line = (name) =>
      funnel.limits.map((at) => [page.x(at.reference), Math.max(page.top, Math.min(page.bottom, page.y(at[name])))]);
    const below = [
      ...page.nodes,
      svg('path', { d: bandPath(line('outerLow'), line('outerHigh')), class: 'chart-band' }),
      svg('path', { d: bandPath(line('innerLow'), line('innerHigh')), class: 'chart-band' }),
      ...['outerLow', 'outerHigh'].map((name) => svg('path', { d: linePath(line(name)), class: 'chart-limit-outer' })),
      ...['innerLow', 'innerHigh'].map((name) => svg('path', { d: linePath(line(name)), class: 'chart-limit' })),
      svg('path', { d: `M${page.left} ${page.y(funnel.rate)}H${page.right}`, class: 'chart-line' }),
    ];
    const chart = pointList({
      label: t('funnel.label', { count: points.length }),
      width,
      height: HEIGHT,
      start: shown.selected,
      below,
      points: points.map((point) => ({
        id: point.id,
        text: textOf(point),
        node: [
          svg('circle', { cx: page.x(point.reference), cy: page.y(point.share), r: RADIUS * 2, class: 'chart-hit' }),
          svg('circle', { cx: page.x(point.reference), cy: page.y(point.share), r: RADIUS, class: 'chart-point' }),
        ],
      })),
      onActive: activate,
      onChoose: onSelect,
    });
    mark(chart);
    return chart;
  }

  function mark(root) {
    for (const option of root.querySelectorAll('.chart-option')) {
      const id = option.dataset.point;
      option.setAttribute('aria-selected', String(id === shown.selected));
      option.classList.toggle('is-lit', id === shown.lit);
      option.classList.toggle('is-marked', shown.marks.has(id));
    }
  }

  const place = responsive(draw);
  const show = (part) => {
    shown = { ...shown, ...part };
    mark(place);
  };
  return {
    node: el(
      'figure',
      { class: 'figure-chart' },
      el('figcaption', {}, t('funnel.title')),
      place,
      reading,
      el('p', { class: 'help' }, t('funnel.help', { rate: figureText(funnel.rate, 'fraction') })),
      el('p', { class: 'help' }, t('funnel.table')),
    ),
    light: (id) => show({ lit: id }),
    select: (id) => show({ selected: id }),
    mark: (marks) => show({ marks }),
  };
}
