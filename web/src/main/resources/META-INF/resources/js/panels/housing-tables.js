/** Tables below the map of housing need. */
import { lang, t, tCode } from '../i18n.js';
import { formatTarget } from '../logic/figure.js';
import { el, HOLE, withNodes } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { explained } from '../ui/explain.js';
import { makeTable } from '../ui/table.js';
import { fact, rangeColumn } from './columns.js';

/** Demand, served and unmet by income class or list and number of persons. */
export function segmentPart(answer, district, city) {
  const need = district ? answer.districts.find((one) => one.id === district.id)?.need : answer.city;
  const rows = need?.segments ?? [];
  if (rows.length === 0) return null;
  const byIncome = rows.some((row) => row.incomeClass);
  const group = (row) => (row.incomeClass ? tCode('incomeClass', row.incomeClass) : tCode('seekerList', row.list));
  const explain =
    (part) =>
    ({ persons, incomeClass, list }) => ({
      figure: 'housing-segment',
      part,
      mode: answer.mode,
      stock: answer.stock,
      persons,
      incomeClass,
      list,
      district: district?.id,
    });
  const column = (label, part) => ({
    label,
    value: (row) => row[part],
    unit: 'households',
    explain: explain(part),
  });
  const table = makeTable({
    caption: t('housing.segments', { place: district?.name ?? city.name }),
    columns: [
      { label: byIncome ? t('housing.income') : t('housing.list'), value: group, head: true },
      {
        label: t('housing.persons'),
        value: (row) => row.persons,
        cell: (row) => t('housing.personCount', { count: row.persons }),
      },
      column(t('housing.demand'), 'demand'),
      column(t('housing.served'), 'served'),
      column(t('housing.unmet'), 'unmet'),
      {
        ...rangeColumn('households', { label: t('housing.unmetRange'), low: 'leastUnmet', high: 'mostUnmet' }),
        // Two figures of their own, not the bounds of one.
        cell: (row) =>
          el(
            'span',
            {},
            withNodes(
              t('figure.range', { low: HOLE, high: HOLE }),
              explained(row.leastUnmet, 'households', explain('least-unmet')(row)),
              explained(row.mostUnmet, 'households', explain('most-unmet')(row)),
            ),
          ),
      },
    ],
    rows,
  });
  const file = ['housing-segments', answer.mode, answer.stock, district?.id];
  return [
    el('section', { class: 'detail-part' }, ...table.node),
    el('p', { class: 'help' }, t('housing.segments.help')),
    el('p', { class: 'actions' }, csvButton(table.plain, file, city)),
  ];
}

/** Dwellings whose binding ends, year by year. */
export function expiringPart(answer, district, city) {
  // Hidden, which the page says above: not the same as none.
  if (answer.districts.some((one) => one.expiring === null)) return null;
  const years = new Map();
  for (const one of answer.districts) {
    if (district && one.id !== district.id) continue;
    for (const [year, count] of Object.entries(one.expiring ?? {})) years.set(year, (years.get(year) ?? 0) + count);
  }
  const explain = (row) => ({ figure: 'expiring', year: row.year, district: district?.id });
  const title = t('housing.expiring', { place: district?.name ?? city.name });
  if (years.size === 0)
    return el('section', { class: 'detail-part' }, el('h3', {}, title), el('p', {}, t('housing.expiring.none')));
  const table = makeTable({
    caption: title,
    columns: [
      { label: t('col.year'), value: (row) => row.year, head: true },
      { label: t('housing.expiring.count'), value: (row) => row.count, unit: 'dwellings', explain },
    ],
    rows: [...years].sort().map(([year, count]) => ({ year, count })),
  });
  return [
    el('section', { class: 'detail-part' }, ...table.node),
    el('p', { class: 'actions' }, csvButton(table.plain, ['expiring-bindings', district?.id], city)),
  ];
}

/** Which number comes first hangs on the language. */
function neededText(target, year, number) {
  const text = t('subsidised.needed', { target, year: String(year), needed: '{needed}', expected: '{expected}' });
  return text.split(/\{(needed|expected)\}/).map((piece, index) => (index % 2 === 1 ? number(piece) : piece));
}

/** How much of what is built is subsidised rental housing, and what the years to come need. */
export function subsidisedPart(subsidised) {
  if (!subsidised) return null;
  const { completed, pipeline, remaining, target } = subsidised;
  const number = (part) => explained(remaining[part], 'dwellings', { figure: 'subsidised-share', part });
  const amount = (label, value, unit, part) =>
    fact(label, explained(value, unit, { figure: 'subsidised-share', part }));
  const goal = formatTarget(target, 'fraction', lang());
  return el(
    'section',
    { class: 'detail-part' },
    el('h3', {}, t('subsidised.title', { year: String(subsidised.baseYear) })),
    el(
      'dl',
      { class: 'facts' },
      amount(t('subsidised.share'), completed.share, 'fraction', 'share'),
      amount(t('subsidised.completed'), completed.all, 'dwellings', 'completed'),
      amount(t('subsidised.completedSubsidised'), completed.subsidisedRental, 'dwellings', 'completed-subsidised'),
      amount(t('subsidised.pipeline'), pipeline.all, 'dwellings', 'pipeline'),
      amount(t('subsidised.pipelineSubsidised'), pipeline.subsidisedRental, 'dwellings', 'pipeline-subsidised'),
      amount(t('subsidised.neededShare', { target: goal }), remaining.neededShare, 'fraction', 'needed-share'),
      amount(t('subsidised.beyondPipeline'), remaining.beyondPipeline, 'dwellings', 'beyond-pipeline'),
    ),
    el(
      'p',
      { class: 'help' },
      remaining.possible
        ? neededText(goal, subsidised.targetYear, number)
        : t('subsidised.impossible', { target: goal, year: String(subsidised.targetYear) }),
    ),
    subsidised.districtsWithout > 0
      ? el('p', { class: 'help' }, t('subsidised.without', { count: subsidised.districtsWithout }))
      : null,
  );
}
