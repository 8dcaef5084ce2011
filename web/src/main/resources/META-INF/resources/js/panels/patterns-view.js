/** The layer "Räumliche Muster", expert view only: do districts with similar values lie side by side, and how unevenly does a group live? */
import { api, keyOf, once } from '../api.js';
import { pick, t, tCode } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { explained } from '../ui/explain.js';
import { figureText, sourcesNode } from '../ui/figures.js';
import { districtColumn, districtRows, fact, numberColumn, options } from './columns.js';
import { classEntry } from './legend.js';
import { segregationPart } from './segregation.js';

const CLUSTERS = {
  'high-high': 'split-7',
  'hot-spot': 'split-7',
  'high-low': 'split-5',
  'low-high': 'split-3',
  'low-low': 'split-1',
  'cold-spot': 'split-1',
  'not-significant': 'none',
};

async function rates() {
  return (await once('indicators', api.indicators)).filter((one) => one.kind === 'rate');
}

export async function resolve(state) {
  const entries = await rates();
  const entry =
    entries.find((one) => one.id === state.indicator) ?? entries.find((one) => one.theme === 'social') ?? entries[0];
  const years = (entry?.years ?? []).map(String);
  const year = years.includes(state.year) ? state.year : (years.at(-1) ?? '');
  return {
    indicator: entry?.id ?? '',
    year,
    since: years.includes(state.since) && state.since < year ? state.since : '',
  };
}

export async function fields(state, change) {
  const entries = await rates();
  const years = (entries.find((one) => one.id === state.indicator)?.years ?? []).map(String).reverse();
  const select = (name, label, choices) => ({
    name,
    label,
    value: state[name],
    options: choices,
    onChange: (value) => change({ [name]: value }),
  });
  return [
    select(
      'indicator',
      t('field.indicator'),
      entries.map((one) => ({ value: one.id, text: pick(one.label) })),
    ),
    select('year', t('field.year'), options(years, String)),
    select(
      'statistic',
      t('field.statistic'),
      options(['moran', 'gi', 'gi-star'], (id) => tCode('statistic', id)),
    ),
    select(
      'weights',
      t('field.weights'),
      options(['queen', 'rook', 'nearest', 'band'], (id) => tCode('weights', id)),
    ),
    select('since', t('field.since'), [
      { value: '', text: t('field.since.none') },
      ...options(
        years.filter((year) => year < state.year),
        String,
      ),
    ]),
  ];
}

export async function load(state, { city, districts }) {
  const { indicator, year, statistic, weights } = state;
  const query = { indicator, year, statistic, weights };
  const answer = city.layers.includes('autocorrelation')
    ? await once(keyOf('autocorrelation', query), () => api.autocorrelation(query))
    : { districts: [], sources: [], reason: 'not-released' };
  const rows = answer.districts.length === 0 ? [] : districtRows(districts, answer.districts, 'id');
  const seen = Object.keys(CLUSTERS).filter((cluster) => rows.some((row) => row.cluster === cluster));
  return {
    title: t('patterns.title', { name: pick((await rates()).find((one) => one.id === indicator)?.label), year }),
    rows,
    columns: columns(answer, state),
    summary: summary(answer, state),
    legend: seen.map((cluster) => classEntry(CLUSTERS[cluster], tCode('cluster', cluster))),
    legendTitle: t('patterns.legend'),
    styles: new Map(rows.map((row) => [row.district, CLUSTERS[row.cluster] ?? 'plain'])),
    describe: (row) => (row.cluster ? tCode('cluster', row.cluster) : figureText(row.value, 'fraction')),
    file: ['patterns', indicator, year, statistic, weights],
  };
}

function columns(answer, { indicator, year, statistic, weights }) {
  const asked = { figure: 'autocorrelation', indicator, year, statistic, weights };
  const local = (label, name, unit) => ({
    label,
    value: (row) => row[name],
    unit,
    explain: (row) => ({ ...asked, part: name, district: row.district }),
  });
  return [
    numberColumn(),
    districtColumn(),
    {
      label: t('col.figure'),
      value: (row) => row.value,
      unit: 'fraction',
      explain: (row) => ({ figure: 'indicator', indicator, year, district: row.district }),
    },
    ...(answer.reason
      ? []
      : [
          {
            label: t('patterns.cluster'),
            value: (row) =>
              row.cluster ? tCode('cluster', row.cluster) : row.excluded ? tCode('exclusion', row.excluded) : '',
          },
          local(t('patterns.local'), 'statistic', 'index'),
          local(t('patterns.z'), 'z', 'index'),
          local(t('patterns.p'), 'p', 'probability'),
          local(t('patterns.q'), 'q', 'probability'),
        ]),
  ];
}

function summary(answer, { indicator, year, statistic, weights }) {
  if (answer.reason === 'too-few-areas')
    return [
      alertBox(
        'info',
        t('patterns.tooFew.title'),
        t('patterns.tooFew.text', { areas: answer.areas, least: answer.minimumAreas }),
      ),
      sourcesNode(answer.sources),
    ];
  if (answer.reason) return [alertBox('info', tCode('patterns.reason', answer.reason))];
  const asked = { figure: 'autocorrelation', indicator, year, statistic, weights };
  const whole = (label, figure, unit, part) => fact(label, explained(figure, unit, { ...asked, part }));
  return [
    el(
      'dl',
      { class: 'facts' },
      whole(tCode('statistic', answer.statistic), answer.figure, 'index', 'statistic'),
      whole(t('patterns.z'), answer.z, 'index', 'z'),
      whole(t('patterns.p'), answer.p, 'probability', 'p'),
    ),
    el('p', { class: 'help' }, t('patterns.method', { permutations: answer.permutations, seed: String(answer.seed) })),
    answer.weights.islands > 0
      ? el('p', { class: 'help' }, t('patterns.islands', { count: answer.weights.islands }))
      : null,
    answer.hidden > 0 ? el('p', { class: 'help' }, t('concentration.hidden', { count: answer.hidden })) : null,
    sourcesNode(answer.sources),
  ];
}

/** How unevenly the group lives over the whole city. */
export async function detail({ indicator, year, since }, { city }) {
  if (!city.layers.includes('segregation')) return [];
  const query = { indicator, year, since };
  return segregationPart(await once(keyOf('segregation', query), () => api.segregation(query)), city);
}
