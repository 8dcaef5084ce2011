/** The layer "Wohnbedarf": for how many households the dwellings do not suffice, by calculation and as a lower bound. */
import { api, keyOf, once } from '../api.js';
import { t, tCode } from '../i18n.js';
import { figureClass } from '../logic/classes.js';
import { kindOf, numberOf, shareOf } from '../logic/figure.js';
import { roundBounds } from '../logic/scale.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { explained } from '../ui/explain.js';
import { figureText, sourcesNode } from '../ui/figures.js';
import { districtColumn, districtRows, fact, numberColumn, options } from './columns.js';
import { expiringPart, segmentPart, subsidisedPart } from './housing-tables.js';
import { choroplethEntries, signEntries } from './legend.js';

const CLASSES = 5;

function ask({ mode, stock }) {
  return once(keyOf('housing-need', { mode, stock }), () => api.housingNeed({ mode, stock }));
}

export async function resolve() {
  return {};
}

export async function fields(state, change) {
  return [
    {
      name: 'mode',
      label: t('field.mode'),
      help: tCode('modeHelp', state.mode),
      value: state.mode,
      options: options(['simple', 'model'], (id) => tCode('mode', id)),
      onChange: (mode) => change({ mode }),
    },
    {
      name: 'stock',
      label: t('field.stock'),
      help: tCode('stockHelp', state.stock),
      value: state.stock,
      options: options(['effective', 'potential'], (id) => tCode('stock', id)),
      onChange: (stock) => change({ stock }),
    },
  ];
}

export async function load(state, { districts }) {
  const answer = await ask(state);
  const { mode, stock } = answer;
  const rows = districtRows(districts, answer.districts, 'id').map((row) => ({
    ...row,
    ...row.need,
    unmetShare: shareOf(row.need?.unmet, row.need?.demand),
  }));
  const shares = rows.map((row) => row.unmetShare);
  const bounds = roundBounds(Math.max(0, ...shares.map((share) => numberOf(share) ?? 0)), CLASSES);
  const column = (label, part, unit) => ({
    label,
    value: (row) => row[part],
    unit,
    explain: (row) => ({ figure: 'housing-need', part: PARTS[part], mode, stock, district: row.district }),
  });
  const hasNote = rows.some((row) => row.reason);
  return {
    title: t('housing.title', { mode: tCode('mode', mode), stock: tCode('stock', stock) }),
    rows,
    columns: [
      numberColumn(),
      districtColumn(),
      column(t('housing.unmetShare'), 'unmetShare', 'fraction'),
      column(t('housing.unmet'), 'unmet', 'households'),
      column(t('housing.demand'), 'demand', 'households'),
      column(t('housing.served'), 'served', 'households'),
      column(t('housing.dwellings'), 'dwellings', 'dwellings'),
      { label: t('housing.quality'), value: (row) => (row.quality ? tCode('grade', row.quality.grade) : '') },
      hasNote && {
        label: t('col.note'),
        wide: true,
        value: (row) => (row.reason ? tCode('reason', row.reason) : ''),
      },
    ].filter(Boolean),
    summary: summary(answer),
    legend: [...choroplethEntries(bounds, shares, 'fraction'), ...signEntries(shares.map(kindOf))],
    legendTitle: t('housing.unmetShare'),
    styles: new Map(rows.map((row) => [row.district, figureClass(row.unmetShare, bounds)])),
    describe: (row) =>
      t('housing.hover', {
        unmet: figureText(row.unmet, 'households'),
        demand: figureText(row.demand, 'households'),
      }),
    file: ['housing-need', mode, stock],
  };
}

/** What a column is called in a question. */
const PARTS = {
  unmetShare: 'unmet-share',
  unmet: 'unmet',
  demand: 'demand',
  served: 'served',
  dwellings: 'dwellings',
};

function summary(answer) {
  const { mode, stock, city } = answer;
  const amount = (label, part, unit) =>
    fact(label, explained(city[part], unit, { figure: 'housing-need', part: PARTS[part] ?? part, mode, stock }));
  const isHidden = kindOf(city.unmet) === 'hidden';
  return [
    isHidden ? alertBox('info', t('housing.hidden.title'), t('housing.hidden.text')) : null,
    !isHidden && answer.reason ? alertBox('info', t('housing.reason'), tCode('reason', answer.reason)) : null,
    el(
      'dl',
      { class: 'facts' },
      amount(t('housing.unmet'), 'unmet', 'households'),
      fact(
        t('housing.servedShare'),
        explained(city.servedShare, 'fraction', { figure: 'housing-need', part: 'served-share', mode, stock }),
      ),
      amount(t('housing.demand'), 'demand', 'households'),
      amount(t('housing.dwellings'), 'dwellings', 'dwellings'),
      answer.grade ? fact(t('housing.quality'), tCode('grade', answer.grade)) : null,
      answer.rentKind ? fact(t('housing.rentKind'), tCode('rentKind', answer.rentKind)) : null,
    ),
    isHidden ? null : el('p', { class: 'help' }, t('housing.lowerBound')),
    answer.grade ? el('p', { class: 'help' }, tCode('gradeHelp', answer.grade)) : null,
    sourcesNode(answer.sources),
  ];
}

/** By kind of household for the chosen district or the city, bindings that expire, and the share of subsidised dwellings. */
export async function detail(state, { city }, district) {
  const answer = await ask(state);
  return [segmentPart(answer, district, city), expiringPart(answer, district, city), subsidisedPart(answer.subsidised)];
}
