/** For whom coverage holds: fifths of the people in the order of a figure of their districts, and one index. Districts, never people, have an order here. */
import { api, keyOf, once } from '../api.js';
import { lang, nameOf, pick, t, tCode } from '../i18n.js';
import { fifthRows, leaningOf, leftOutByReason } from '../logic/equity.js';
import { numberOf } from '../logic/figure.js';
import { el, svg } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { askable, explained } from '../ui/explain.js';
import { selectField } from '../ui/fields.js';
import { figureNode, sourcesNode } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';
import { fact } from './columns.js';
import { rates } from './concentration-view.js';
import { coverageQuery } from './coverage-view.js';

/** The rate the order goes by, if this reader may see it; "" for the usual one. */
export async function resolveOrder(state, city) {
  if (!city.layers.includes('equity') || state.order === '') return '';
  const entries = await rates().catch(() => []);
  return entries.some((one) => one.id === state.order) ? state.order : '';
}

export async function equityPart(state, context) {
  const { city } = context;
  if (!city.layers.includes('equity')) return [];
  const entries = await rates();
  if (entries.length === 0) return [];
  if (state.session !== 'none') return el('p', { class: 'help detail-part' }, t('equity.notOfSessions'));
  const query = { ...coverageQuery(state, false), indicator: state.order };
  const answer = await once(keyOf('equity', query), () => api.equity(query));
  const params = { name: pick(answer.label), year: String(answer.year) };
  const index = answer.concentrationIndex;
  return el(
    'section',
    { class: 'detail-part equity' },
    el('h3', {}, t('equity.title', { service: nameOf(answer.service) })),
    orderField(answer, entries, context.change),
    el('p', { class: 'city-figure' }, verdict(answer, params)),
    fifthsTable(answer, params, city),
    el('p', { class: 'help' }, t('equity.help', params)),
    numberOf(index) === null
      ? null
      : [
          el(
            'dl',
            { class: 'facts' },
            fact(t('equity.index'), explained(index, 'index', question(answer, 'concentration-index'))),
          ),
          el('p', { class: 'help' }, t('equity.index.help')),
        ],
    leftOutLines(answer, context.districts),
    sourcesNode(answer.sources),
  );
}

/** How to ask for the explanation of the index, or of a part of a fifth. */
const question = ({ service, minutes, profile, status, indicator, year }, part, fifth) => ({
  ...{ figure: 'equity', part, fifth },
  ...{ service, minutes, profile, status, indicator, year },
});

function orderField(answer, entries, change) {
  const node = selectField({
    label: t('equity.order'),
    value: answer.indicator,
    options: entries.map((one) => ({ value: one.id, text: pick(one.label) })),
    onChange: (order) => change({ order }),
  });
  node.querySelector('select').dataset.focus = 'order';
  return node;
}

/** What the sign of the index means, or why there is none. */
function verdict({ concentrationIndex, reason }, { name }) {
  const leaning = leaningOf(concentrationIndex);
  if (leaning === 'even') return t('equity.even', { name });
  if (leaning === 'high') return t('equity.high', { name });
  if (leaning === 'low') return t('equity.low', { name });
  return tCode('equityReason', reason);
}

function fifthsTable(answer, { name }, city) {
  const rows = fifthRows(answer.quintiles);
  if (rows.length === 0) return null;
  const explain = (name, part) => (row) => askable(row[name], question(answer, part, row.quintile));
  const table = makeTable({
    caption: t('equity.table', { service: nameOf(answer.service), minutes: answer.minutes, name }),
    columns: [
      // The order is that of the row, whatever its words are.
      { label: t('equity.fifth'), value: (row) => row.quintile, cell: fifthName, head: true },
      {
        label: t('col.gapPeople'),
        value: (row) => row.gapPeople,
        unit: 'count',
        explain: explain('gapPeople', 'fifth-gap'),
      },
      {
        label: t('col.coveredShare'),
        value: (row) => row.coveredShare,
        unit: 'fraction',
        cell: shareCell,
        explain: explain('coveredShare', 'fifth-share'),
      },
      {
        label: t('equity.people'),
        value: (row) => row.people,
        unit: 'count',
        explain: explain('people', 'fifth-people'),
      },
    ],
    rows,
  });
  const file = ['equity', answer.service, answer.indicator, answer.year, `${answer.minutes}min`, answer.profile];
  return [...table.node, el('p', { class: 'actions' }, csvButton(table.plain, file, city))];
}

function fifthName({ quintile }) {
  if (quintile === 1) return t('equity.fifth.first');
  if (quintile === 5) return t('equity.fifth.last');
  return t('equity.fifth.nth', { number: String(quintile) });
}

/** The number, and a bar beside it for the eye. */
function shareCell({ coveredShare }) {
  const share = numberOf(coveredShare);
  const bar = svg(
    'svg',
    { viewBox: '0 0 100 10', preserveAspectRatio: 'none', class: 'share-bar', 'aria-hidden': 'true' },
    svg('rect', { width: 100, height: 10, class: 'share-bar-all' }),
    svg('rect', { width: 100 * (share ?? 0), height: 10, class: 'share-bar-part' }),
  );
  return el(
    'span',
    { class: 'share-cell' },
    share === null ? null : bar,
    el('span', {}, figureNode(coveredShare, 'fraction')),
  );
}

function leftOutLines({ leftOut }, districts) {
  const names = (ids) =>
    new Intl.ListFormat(lang()).format(districts.filter((one) => ids.includes(one.id)).map((one) => one.name));
  return leftOutByReason(leftOut).map(([reason, ids]) =>
    el('p', { class: 'help' }, t('equity.leftOut', { names: names(ids), reason: tCode('leftOut', reason) })),
  );
}
