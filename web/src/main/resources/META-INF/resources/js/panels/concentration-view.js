/** The layer "Überrepräsentation": in which districts many more people than elsewhere receive a benefit, by a rule that is said. */
import { api, keyOf, once } from '../api.js';
import { lang, pick, t, tCode } from '../i18n.js';
import { distanceAt, isOver, QUOTIENT_BOUNDS, quotientClass } from '../logic/concentration.js';
import { formatFigure, kindOf, numberOf } from '../logic/figure.js';
import { isExpert, THRESHOLDS } from '../logic/viewstate.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { explained } from '../ui/explain.js';
import { sourcesNode } from '../ui/figures.js';
import { districtRows, fact, options } from './columns.js';
import { concentrationColumns, hoverText } from './concentration-table.js';
import { changeTexts, factor, overText, unevenness } from './concentration-words.js';
import { funnelChart } from './funnel.js';
import { provisionalMark } from './goal-facts.js';
import { classEntry, markEntry, signEntries } from './legend.js';
import { trendPart } from './trend.js';

const RULES = ['ratio', 'deviation', 'significance'];

/** Rates, those about social benefits first. */
export async function rates() {
  const all = (await once('indicators', api.indicators)).filter((one) => one.kind === 'rate');
  return [...all.filter((one) => one.theme === 'social'), ...all.filter((one) => one.theme !== 'social')];
}

/** The answer does not hang on rule and threshold: those are applied here. */
function ask(state) {
  const query = {
    indicator: state.indicator,
    year: state.year,
    overDispersion: isExpert(state) && state.dispersion === 'additive' ? 'true' : '',
  };
  return once(keyOf('concentration', query), () => api.concentration(query));
}

export async function resolve(state) {
  const entries = await rates();
  const entry = entries.find((one) => one.id === state.indicator) ?? entries[0];
  const years = (entry?.years ?? []).map(String);
  const found = {
    indicator: entry?.id ?? '',
    year: years.includes(state.year) ? state.year : (years.at(-1) ?? ''),
  };
  const threshold = state.threshold || String((await ask({ ...state, ...found })).threshold);
  return { ...found, threshold };
}

export async function fields(state, change, { adjust }) {
  const entries = await rates();
  const entry = entries.find((one) => one.id === state.indicator);
  const years = [...(entry?.years ?? [])].map(String).reverse();
  const select = (name, label, choices, onChange) => ({ name, label, value: state[name], options: choices, onChange });
  const set = (name) => (value) => change({ [name]: value });
  return [
    select(
      'indicator',
      t('field.indicator'),
      entries.map((one) => ({ value: one.id, text: pick(one.label) })),
      (indicator) => change({ indicator, year: '' }),
    ),
    select('year', t('field.year'), options(years, String), set('year')),
    {
      ...select(
        'rule',
        t('field.rule'),
        options(RULES, (rule) => tCode('rule', rule)),
        set('rule'),
      ),
      help: tCode('ruleHelp', state.rule),
    },
    state.rule === 'ratio' && {
      kind: 'range',
      name: 'threshold',
      label: t('field.threshold'),
      help: t('field.threshold.help'),
      value: state.threshold,
      ...THRESHOLDS,
      textOf: (value) => t('figure.times', { value: factor(value) }),
      onInput: (threshold) => adjust({ threshold }),
    },
    isExpert(state) &&
      select(
        'dispersion',
        t('field.dispersion'),
        options(['none', 'additive'], (id) => tCode('dispersion', id)),
        set('dispersion'),
      ),
  ].filter(Boolean);
}

export async function load(state, context) {
  const answer = await ask(state);
  const uneven = await unevenness(state, context.city);
  const seen = new Set(answer.districts.map((row) => (numberOf(row.quotient) === null ? kindOf(row.quotient) : '')));
  const chart =
    answer.funnel && answer.funnel.points.length > 0
      ? funnelChart(answer, { onHover: context.hover, onSelect: (district) => context.change({ district }) })
      : null;
  const palette = isExpert(state) ? 'split' : 'class';
  return {
    title: t('concentration.title', { name: pick(answer.label), year: String(answer.year) }),
    columns: concentrationColumns(answer, isExpert(state)),
    legend: [
      ...quotientEntries(palette),
      markEntry(t('concentration.support')),
      ...signEntries([...seen].filter(Boolean)),
    ],
    legendTitle: t('col.quotient'),
    describe: hoverText,
    chart,
    file: ['concentration', answer.indicator, answer.year],
    live: (next) => atThreshold(answer, next, context, palette, uneven),
    ...atThreshold(answer, state, context, palette, uneven),
  };
}

/** What hangs on rule and threshold. */
function atThreshold(answer, state, { districts }, palette, uneven) {
  const threshold = Number(state.threshold);
  const rows = districtRows(districts, answer.districts, 'id').map((row) => ({
    ...row,
    threshold,
    isOver: isOver(row, state.rule, threshold),
  }));
  const style = ({ quotient }) =>
    numberOf(quotient) === null ? kindOf(quotient) : `${palette}-${quotientClass(quotient)}`;
  const sentence = overText(answer, state.rule, threshold);
  return {
    rows,
    styles: new Map(rows.map((row) => [row.district, style(row)])),
    marks: new Set(rows.filter((row) => row.isOver).map((row) => row.district)),
    sentence,
    summary: [
      el('p', { class: 'city-figure' }, sentence, ' ', provisionalMark(answer)),
      ...changeTexts(answer, state.rule, threshold, districts),
      answer.hidden > 0 ? alertBox('info', t('concentration.hidden', { count: answer.hidden })) : null,
      answer.unknown > 0 ? el('p', { class: 'help' }, t('concentration.unknown', { count: answer.unknown })) : null,
      facts(answer, state, threshold),
      el('p', { class: 'help' }, t('concentration.noStep')),
      uneven,
      el('p', { class: 'help' }, t('values.range')),
      sourcesNode(answer.sources),
    ],
  };
}

function facts(answer, state, threshold) {
  const { indicator, year } = answer;
  const { rate, count, reference } = answer.city;
  const distance = distanceAt(answer.districts, rate, threshold);
  return el(
    'dl',
    { class: 'facts' },
    fact(t('concentration.cityShare'), explained(rate, 'fraction', { figure: 'share', indicator, year })),
    fact(t('concentration.count'), explained(count, 'count', { figure: 'count', indicator, year })),
    fact(t('concentration.reference'), explained(reference, 'count', { figure: 'reference', indicator, year })),
    state.rule === 'ratio'
      ? fact(
          t('concentration.distance'),
          explained(distance, 'count', { figure: 'distance', indicator, year, threshold: state.threshold }),
        )
      : null,
  );
}

function quotientEntries(palette) {
  const bounds = QUOTIENT_BOUNDS.map((bound) => formatFigure(bound, 'quotient', lang()));
  return [...bounds, null].map((upper, index) => {
    const text =
      index === 0
        ? t('legend.upTo', { to: upper })
        : upper === null
          ? t('legend.over', { from: bounds[index - 1] })
          : t('legend.fromTo', { from: bounds[index - 1], to: upper });
    return classEntry(`${palette}-${index + 1}`, text);
  });
}

/** How the quotient of the chosen district went on, or the share of the city. */
export async function detail(state, { city }, district) {
  const entry = (await rates()).find((one) => one.id === state.indicator);
  return trendPart(
    {
      indicator: state.indicator,
      figure: district ? 'quotient' : 'share',
      district: district?.id ?? '',
      name: district ? t('trend.quotientOf', { name: pick(entry?.label) }) : pick(entry?.label),
      place: district?.name ?? city.name,
      expert: isExpert(state),
    },
    city,
  );
}
