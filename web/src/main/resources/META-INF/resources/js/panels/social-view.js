/** The layer "Sozialindex": where several signs of need come together (status), and where that changes (dynamics). */
import { api, keyOf, once } from '../api.js';
import { lang, pick, t, tCode } from '../i18n.js';
import { isExpert } from '../logic/viewstate.js';
import { el } from '../ui/dom.js';
import { sourcesNode } from '../ui/figures.js';
import { dynamicsMark, dynamicsShape } from '../ui/shapes.js';
import { districtColumn, districtRows, numberColumn, options } from './columns.js';
import { classEntry, shapeEntry, signEntries } from './legend.js';

const STATUS = { high: 'class-1', middle: 'class-3', low: 'class-5', 'very-low': 'class-7' };
const DYNAMICS = ['positive', 'stable', 'negative'];

function ask(year) {
  return once(keyOf('social-index', { year }), () => api.socialIndex({ year }));
}

/** A year the index has; without one the newest. */
export async function resolve(state) {
  const newest = await ask('');
  const years = newest.years.map(String);
  return { year: years.includes(state.year) ? state.year : String(newest.year) };
}

export async function fields(state, change) {
  const { years } = await ask('');
  return [
    {
      name: 'year',
      label: t('field.year'),
      value: state.year,
      options: options([...years].map(String).reverse(), String),
      onChange: (year) => change({ year }),
    },
  ];
}

export async function load(state, { districts }) {
  const answer = await ask(state.year);
  const rows = districtRows(districts, answer.districts, 'id');
  const style = (row) => STATUS[row.statusClass] ?? missing(row.status);
  const dynamics = DYNAMICS.filter((id) => rows.some((row) => row.dynamicsClass === id));
  return {
    title: t('social.title', { year: String(answer.year) }),
    rows,
    columns: columns(answer, isExpert(state)),
    summary: summary(answer),
    legend: [
      ...Object.entries(STATUS).map(([id, name]) => classEntry(name, tCode('socialStatus', id))),
      ...dynamics.map((id) => shapeEntry(dynamicsShape(id), tCode('socialDynamics', id))),
      ...signEntries(rows.filter((row) => !row.statusClass).map((row) => missing(row.status))),
    ],
    legendTitle: t('social.legend'),
    styles: new Map(rows.map((row) => [row.district, style(row)])),
    signs: rows
      .filter((row) => row.dynamicsClass && row.dynamicsClass !== 'stable')
      .map((row) => ({ district: row.district, node: dynamicsShape(row.dynamicsClass) })),
    describe: (row) => [statusText(row), dynamicsText(row)].filter(Boolean).join(' · '),
    file: ['social-index', answer.year],
  };
}

const missing = (figure) => (figure?.hidden ? 'hidden' : figure?.missing === 'too-few' ? 'uncertain' : 'pending');

function statusText(row) {
  if (row.statusClass) return tCode('socialStatus', row.statusClass);
  return row.statusReason ? tCode('socialReason', row.statusReason) : t('sign.hidden');
}

function dynamicsText(row) {
  if (row.dynamicsClass) return tCode('socialDynamics', row.dynamicsClass);
  return row.dynamicsReason ? tCode('socialReason', row.dynamicsReason) : t('sign.hidden');
}

function columns(answer, expert) {
  const explain = (part) => (row) => ({ figure: 'social-index', part, year: answer.year, district: row.district });
  const words = [
    numberColumn(),
    districtColumn(),
    { label: t('social.status'), value: statusText, explain: explain('status') },
    {
      label: t('social.dynamics', { from: String(answer.fromYear) }),
      value: dynamicsText,
      cell: (row) => (row.dynamicsClass ? dynamicsMark(row.dynamicsClass) : dynamicsText(row)),
      explain: explain('dynamics'),
    },
  ];
  if (!expert) return words;
  return [
    ...words,
    { label: t('social.statusValue'), value: (row) => row.status, unit: 'index', explain: explain('status') },
    { label: t('social.dynamicsValue'), value: (row) => row.dynamics, unit: 'index', explain: explain('dynamics') },
    ...answer.indicators.map((part) => ({
      label: t('social.z', { name: pick(part.label) }),
      value: (row) => row.z?.[part.id] ?? null,
      unit: 'index',
      explain: (row) => ({ ...explain('z')(row), 'part-indicator': part.id }),
    })),
  ];
}

function summary(answer) {
  const names = (entries) =>
    new Intl.ListFormat(lang()).format(
      answer.indicators.filter((part) => entries.includes(part.id)).map((part) => pick(part.label)),
    );
  const all = answer.indicators.map((part) => part.id);
  const without = Object.keys(answer.withoutPart);
  const withoutChange = Object.keys(answer.withoutPartInDynamics).filter((id) => !without.includes(id));
  return [
    el('p', {}, t('social.text', { names: names(all) })),
    el('p', { class: 'help' }, t('social.compared', { from: String(answer.fromYear), year: String(answer.year) })),
    el('p', { class: 'help' }, t('social.minimum', { people: answer.minimumPeople })),
    without.length > 0 ? el('p', { class: 'help' }, t('social.without', { names: names(without) })) : null,
    withoutChange.length > 0
      ? el('p', { class: 'help' }, t('social.withoutChange', { names: names(withoutChange) }))
      : null,
    answer.hidden > 0 ? el('p', { class: 'help' }, t('concentration.hidden', { count: answer.hidden })) : null,
    sourcesNode(answer.sources),
  ];
}
