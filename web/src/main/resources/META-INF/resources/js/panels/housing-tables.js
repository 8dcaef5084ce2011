/** Tables below the map of housing need. */
import { lang, t, tCode } from '../i18n.js';
import { formatTarget } from '../logic/figure.js';
import { el } from '../ui/dom.js';
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
  const table = makeTable({
    caption: t('housing.segments', { place: district?.name ?? city.name }),
    columns: [
      { label: byIncome ? t('housing.income') : t('housing.list'), value: group, head: true },
      {
        label: t('housing.persons'),
        value: (row) => row.persons,
        cell: (row) => t('housing.personCount', { count: row.persons }),
      },
      { label: t('housing.demand'), value: (row) => row.demand, unit: 'households' },
      { label: t('housing.served'), value: (row) => row.served, unit: 'households' },
      { label: t('housing.unmet'), value: (row) => row.unmet, unit: 'households' },
      rangeColumn('households', { label: t('housing.unmetRange'), low: 'leastUnmet', high: 'mostUnmet' }),
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
  const years = new Map();
  for (const one of answer.districts) {
    if (district && one.id !== district.id) continue;
    for (const [year, count] of Object.entries(one.expiring ?? {})) years.set(year, (years.get(year) ?? 0) + count);
  }
  const title = t('housing.expiring', { place: district?.name ?? city.name });
  if (years.size === 0)
    return el('section', { class: 'detail-part' }, el('h3', {}, title), el('p', {}, t('housing.expiring.none')));
  const table = makeTable({
    caption: title,
    columns: [
      { label: t('col.year'), value: (row) => row.year, head: true },
      { label: t('housing.expiring.count'), value: (row) => row.count, unit: 'dwellings' },
    ],
    rows: [...years].sort().map(([year, count]) => ({ year, count })),
  });
  return [
    el('section', { class: 'detail-part' }, ...table.node),
    el('p', { class: 'actions' }, csvButton(table.plain, ['expiring-bindings', district?.id], city)),
  ];
}

/** How much of what is built is subsidised rental housing, and what the years to come need. */
export function subsidisedPart(subsidised) {
  if (!subsidised) return null;
  const { completed, pipeline, remaining, target } = subsidised;
  const amount = (label, value, unit, part) =>
    fact(label, explained(value, unit, part ? { figure: 'subsidised-share', part } : null));
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
      amount(t('subsidised.completedSubsidised'), completed.subsidisedRental, 'dwellings', 'share'),
      amount(t('subsidised.pipeline'), pipeline.all, 'dwellings', 'pipeline'),
      amount(t('subsidised.pipelineSubsidised'), pipeline.subsidisedRental, 'dwellings'),
      amount(t('subsidised.neededShare', { target: goal }), remaining.neededShare, 'fraction', 'needed'),
      amount(t('subsidised.beyondPipeline'), remaining.beyondPipeline, 'dwellings', 'needed'),
    ),
    el(
      'p',
      { class: 'help' },
      remaining.possible
        ? t('subsidised.needed', {
            target: goal,
            year: String(subsidised.targetYear),
            needed: remaining.needed,
            expected: remaining.expected,
          })
        : t('subsidised.impossible', { target: goal, year: String(subsidised.targetYear) }),
    ),
    subsidised.districtsWithout > 0
      ? el('p', { class: 'help' }, t('subsidised.without', { count: subsidised.districtsWithout }))
      : null,
  );
}
