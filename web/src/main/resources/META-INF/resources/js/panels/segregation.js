/** Measures of how unevenly a group lives over the districts. */
import { pick, t, tCode } from '../i18n.js';
import { numberOf } from '../logic/figure.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { explainButton, explained } from '../ui/explain.js';
import { rangeNode } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';
import { fact } from './columns.js';

/** What the server calls a measure in an answer and in a question. */
const INDICES = {
  dissimilarity: 'dissimilarity',
  gini: 'gini',
  isolation: 'isolation',
  interaction: 'interaction',
  entropy: 'entropy',
  atkinson: 'atkinson',
  delta: 'delta',
  correlationRatio: 'correlation-ratio',
};

export function segregationPart(answer, city) {
  const { indicator, year } = answer;
  const title = t('segregation.title', { name: pick(answer.label), year: String(year) });
  const explain = (part) => ({ figure: 'segregation', part, indicator, year });
  const indices = answer.indices ?? { dissimilarity: answer.dissimilarity };
  const table = makeTable({
    caption: title,
    columns: [
      { label: t('segregation.measure'), value: (row) => tCode('segregationIndex', row.part), head: true },
      { label: t('col.figure'), value: (row) => row.value, unit: 'index', explain: (row) => explain(row.part) },
      { label: t('segregation.meaning'), value: (row) => tCode('segregationMeaning', row.part), wide: true },
    ],
    rows: Object.entries(INDICES)
      .filter(([name]) => name in indices)
      .map(([name, part]) => ({ part, value: indices[name] })),
  });
  return [
    el(
      'section',
      { class: 'detail-part' },
      el('h3', {}, t('segregation.heading')),
      chance(answer, explain),
      change(answer, explain),
      table.node,
    ),
    answer.reason ? el('p', {}, tCode('segregationReason', answer.reason)) : null,
    answer.leftOut.length > 0
      ? el('p', { class: 'help' }, t('segregation.leftOut', { count: answer.leftOut.length }))
      : null,
    el('p', { class: 'actions' }, csvButton(table.plain, ['segregation', indicator, year], city)),
  ];
}

function chance({ dissimilarity, chance: drawn }, explain) {
  const value = explained(dissimilarity, 'index', explain('dissimilarity'));
  if (!drawn) return el('dl', { class: 'facts' }, fact(tCode('segregationIndex', 'dissimilarity'), value));
  return [
    el(
      'dl',
      { class: 'facts' },
      fact(tCode('segregationIndex', 'dissimilarity'), value),
      fact(t('col.range'), explainButton(rangeNode(drawn.low, drawn.high, 'index'), explain('dissimilarity'))),
      fact(t('segregation.atRandom'), explained(drawn.expectedAtRandom, 'index', explain('expected'))),
    ),
    el('p', { class: 'help' }, t('segregation.drawn', { draws: drawn.draws, seed: String(drawn.seed) })),
  ];
}

function change({ change: since }, explain) {
  if (!since || numberOf(since.change) === null) return null;
  const question = { ...explain('change'), since: since.since };
  const isNoise = since.low <= 0 && since.high >= 0;
  return [
    el(
      'dl',
      { class: 'facts' },
      fact(t('segregation.change', { year: String(since.since) }), explained(since.change, 'change', question)),
      fact(t('col.range'), explainButton(rangeNode(since.low, since.high, 'change'), question)),
    ),
    el('p', { class: 'help' }, isNoise ? t('segregation.noChange') : t('segregation.isChange')),
  ];
}
