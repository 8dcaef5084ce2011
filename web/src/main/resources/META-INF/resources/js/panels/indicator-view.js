/** The layer "Kennzahlen": one figure per district as a choropleth and as a table. */
import { api, once } from '../api.js';
import { pick, t } from '../i18n.js';
import { figureClass } from '../logic/classes.js';
import { kindOf } from '../logic/figure.js';
import { isExpert } from '../logic/viewstate.js';
import { el, HOLE, withNodes } from '../ui/dom.js';
import { explained } from '../ui/explain.js';
import { figureText, sourcesNode } from '../ui/figures.js';
import { districtColumn, districtRows, numberColumn, rangeColumn } from './columns.js';
import { choroplethEntries, signEntries } from './legend.js';
import { trendPart } from './trend.js';

/** Fills in what the address leaves open: the first indicator, its latest year. */
export async function resolve(state) {
  const catalogue = await once('indicators', api.indicators);
  const entry = catalogue.find((candidate) => candidate.id === state.indicator) ?? catalogue[0];
  if (entry === undefined) return { indicator: '', year: '' };
  const years = entry.years.map(String);
  return { indicator: entry.id, year: years.includes(state.year) ? state.year : (years.at(-1) ?? '') };
}

export async function fields(state, change) {
  const catalogue = await once('indicators', api.indicators);
  const entry = catalogue.find((candidate) => candidate.id === state.indicator);
  const years = [...(entry?.years ?? [])].map(String).reverse();
  return [
    {
      name: 'indicator',
      label: t('field.indicator'),
      value: state.indicator,
      options: catalogue.map((one) => ({ value: one.id, text: pick(one.label) })),
      onChange: (indicator) => change({ indicator, year: '' }),
    },
    {
      name: 'year',
      label: t('field.year'),
      value: state.year,
      options: years.map((year) => ({ value: year, text: year })),
      onChange: (year) => change({ year }),
    },
  ];
}

export async function load(state, { city, districts }) {
  if (state.indicator === '')
    return {
      title: t('layer.indicator'),
      summary: [el('p', {}, t('values.none'))],
      rows: [],
      columns: [],
      legend: [],
      styles: new Map(),
    };
  const catalogue = await once('indicators', api.indicators);
  const entry = catalogue.find((one) => one.id === state.indicator);
  const answer = await api.indicator(state.indicator, { year: state.year, classes: 5, scheme: 'quantile' });
  const rows = districtRows(districts, answer.values, 'district');
  const unit = answer.unit;
  const breaks = answer.breaks ?? [];
  const name = pick(answer.label);
  const isRate = answer.kind === 'rate';
  // How far a district is from the city is for people who work with it, not for a ranking in public.
  const isCompared = isRate && city.audience === 'internal' && entry?.theme === 'social';
  // Parts of a rate have sheets of their own only where over-representation may be seen.
  const hasParts = city.layers.includes('concentration');
  const explain =
    (figure) =>
    ({ district }) => ({
      figure: hasParts ? figure : 'indicator',
      indicator: answer.id,
      year: answer.year,
      district,
    });
  const columns = [
    numberColumn(),
    districtColumn(),
    // The title names the figure; a file has no title.
    {
      label: t('col.figure'),
      value: (row) => row.value,
      unit,
      explain: explain('indicator'),
      parts: [{ label: name, value: (row) => row.value }],
    },
    isRate && { ...rangeColumn(unit), explain: explain('indicator') },
    isCompared && {
      label: t('col.quotient'),
      value: (row) => row.quotient,
      unit: 'quotient',
      explain: explain('quotient'),
    },
    isRate && { label: t('col.numerator'), value: (row) => row.numerator, unit: 'count', explain: explain('count') },
    isRate && {
      label: t('col.denominator'),
      value: (row) => row.denominator,
      unit: 'count',
      explain: explain('reference'),
    },
  ].filter(Boolean);
  const seen = rows.map((row) => kindOf(row.value));
  return {
    title: t('values.title', { name, year: String(answer.year) }),
    summary: [
      el(
        'p',
        { class: 'city-figure' },
        withNodes(t('values.city', { name, value: HOLE }), explained(answer.city, unit, explain('indicator')({}))),
      ),
      isRate ? el('p', { class: 'help' }, t('values.range')) : null,
      ...(answer.seriesBreaks ?? []).map((one) =>
        el('p', { class: 'help' }, t('values.break', { year: String(one.year), reason: one.reason })),
      ),
      sourcesNode(answer.sources),
    ],
    columns,
    rows,
    legend: [
      ...choroplethEntries(
        breaks,
        rows.map((row) => row.value),
        unit,
      ),
      ...signEntries(seen),
    ],
    legendTitle: name,
    styles: new Map(rows.map((row) => [row.district, figureClass(row.value, breaks)])),
    describe: (row) => `${name}: ${figureText(row.value, unit)}`,
    file: ['indicator', answer.id, answer.year],
  };
}

/** The figure over the years, of the chosen district or the city. */
export async function detail(state, { city }, district) {
  if (state.indicator === '') return [];
  const catalogue = await once('indicators', api.indicators);
  const entry = catalogue.find((one) => one.id === state.indicator);
  return trendPart(
    {
      indicator: state.indicator,
      figure: entry?.kind === 'rate' ? 'share' : 'count',
      district: district?.id ?? '',
      name: pick(entry?.label),
      place: district?.name ?? city.name,
      expert: isExpert(state),
    },
    city,
  );
}
