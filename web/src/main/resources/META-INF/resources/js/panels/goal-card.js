/** One goal with its status, and behind "Stadtteile ansehen" its districts and how far the result hangs on a threshold. */
import { api, once } from '../api.js';
import { lang, pick, t, tCode } from '../i18n.js';
import { officialOrder } from '../logic/sorting.js';
import { fill } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { figureText, signLegend } from '../ui/figures.js';
import { statusMark } from '../ui/shapes.js';
import { makeTable } from '../ui/table.js';
import { districtRows } from './columns.js';
import { goalFacts, goalName, provisionalMark } from './goal-facts.js';
import { goalMap } from './goal-map.js';
import { goalColumns } from './goals-view.js';

/** @param collection districts with their outlines, for the small map */
export function goalCard(goal, city, collection) {
  const inner = el('div');
  const details = el(
    'details',
    {},
    el('summary', {}, t('goal.open'), el('span', { class: 'spoken' }, `: ${goalName(goal)}`)),
    inner,
  );
  details.addEventListener('toggle', () => {
    if (!details.open || inner.hasChildNodes()) return;
    history.replaceState(null, '', `${location.search}#${goal.id}`);
    fill(inner, () => goalDetails(goal, city));
  });
  return el(
    'article',
    { class: `card card-${goal.status}`, id: goal.id, 'aria-labelledby': `${goal.id}-title` },
    el('p', { class: 'card-status' }, statusMark(goal.status), ' ', provisionalMark(goal)),
    el('h3', { id: `${goal.id}-title` }, goalName(goal)),
    el('p', {}, pick(goal.text)),
    goalMap(goal, collection),
    goalFacts(goal),
    el('p', { class: 'help' }, pick(goal.explanation)),
    goal.outlook ? el('p', { class: 'help' }, pick(goal.outlook.text)) : null,
    el(
      'p',
      { class: 'help' },
      goal.resolution ? t('goal.resolution', { resolution: goal.resolution }) : t('goal.noResolution'),
      ' ',
      t('goal.seed', { seed: goal.seed }),
    ),
    details,
  );
}

async function goalDetails(goal, city) {
  const [full, collection] = await Promise.all([
    once(`goal ${goal.id}`, () => api.goal(goal.id)),
    once('districts', api.districts).catch(() => ({ features: [] })),
  ]);
  const nodes = steps(full);
  const rows = orderedRows(full, collection);
  if (rows.length === 0) nodes.push(el('p', {}, t('goal.noDistricts')));
  else {
    const table = makeTable({
      caption: t('goal.districtTable', { goal: goalName(goal) }),
      columns: goalColumns(full, rows, false),
      rows,
    });
    nodes.push(
      ...table.node,
      signLegend(),
      el('p', { class: 'actions' }, csvButton(table.plain, ['goal', goal.id], city), atlasLink(goal)),
    );
  }
  if ((full.sensitivity ?? []).length > 0) nodes.push(...sensitivity(full));
  return nodes;
}

/** Official order where the districts can be had, else the order of the answer. Never by the figure. */
function orderedRows(goal, collection) {
  const answers = goal.districts ?? [];
  if (collection.features.length === 0) return answers.map((row) => ({ ...row, district: row.id }));
  const districts = officialOrder(
    collection.features.map((feature) => feature.properties),
    lang(),
  );
  return districtRows(districts, answers, 'id').filter((row) => 'holds' in row);
}

/** What would help most, in words. */
function steps(goal) {
  if ((goal.steps ?? []).length === 0) return [];
  return [
    el('h4', {}, t('goal.steps')),
    el(
      'ol',
      { class: 'goal-steps' },
      goal.steps.map((step) => el('li', {}, pick(step.text))),
    ),
  ];
}

function atlasLink(goal) {
  const search = new URLSearchParams({ layer: 'goals', goal: goal.id, lang: lang() });
  return el('a', { class: 'button', href: `/atlas?${search}` }, t('goal.onMap'));
}

/** "Schwelle 1,3: 13 Stadtteile erfüllen das Ziel, 5 nicht." */
function sensitivity(goal) {
  const explain = (part) => (row) => ({
    figure: 'goal',
    goal: goal.id,
    part,
    parameter: row.parameter,
    value: row.value,
  });
  const columns = [
    { label: t('sensitivity.parameter'), value: (row) => tCode('parameter', row.parameter) },
    {
      label: t('sensitivity.value'),
      value: (row) => row.value,
      cell: sensitivityValue,
      head: true,
    },
    {
      label: t('sensitivity.holds'),
      value: (row) => row.holds,
      cell: (row) => countedText(row, row.holds),
      explain: explain('holds'),
    },
    {
      label: t('sensitivity.missed'),
      value: (row) => row.missed,
      cell: (row) => countedText(row, row.missed),
      explain: explain('missed'),
    },
    {
      label: t('sensitivity.unknown'),
      value: (row) => row.unknown,
      cell: (row) => countedText(row, row.unknown),
      explain: explain('unknown'),
    },
  ];
  const table = makeTable({ caption: t('sensitivity.title'), columns, rows: goal.sensitivity });
  return [...table.node, el('p', { class: 'help' }, t('sensitivity.text'))];
}

/** What an assumption is counted in: districts, accommodation of the whole city, or the city itself. */
function countedText({ counted }, count) {
  if (counted === 'accommodation') return t('sensitivity.accommodation', { count });
  if (counted === 'city') return count > 0 ? t('answer.yes') : t('answer.no');
  return t('goal.districts', { count });
}

/** Minutes and thresholds as they are; whether what is planned counts too as a word. */
function sensitivityValue({ parameter, value }) {
  if (parameter.endsWith('-too')) return value === 0 ? t('answer.no') : t('answer.yes');
  return figureText(value, 'number');
}
