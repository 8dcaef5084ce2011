/** What is behind a goal's card: how it came about, what would help, what is not known, year by year, district by district. */
import { api, once } from '../api.js';
import { lang, pick, t, tCode } from '../i18n.js';
import { trySearch, unknownLines } from '../logic/goal.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { figureText, signLegend } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';
import { districtRows } from './columns.js';
import { goalPathTable } from './goal-chart.js';
import { goalName } from './goal-facts.js';
import { goalColumns } from './goals-view.js';

/** @param districts in official order; none where they cannot be had */
export async function goalDetails(goal, city, districts) {
  const full = await once(`goal ${goal.id}`, () => api.goal(goal.id));
  return [
    ...explanations(full),
    ...steps(full),
    ...unknowns(full, districts),
    ...goalPathTable(full, city),
    ...byDistrict(full, city, districts),
    ...((full.sensitivity ?? []).length > 0 ? sensitivity(full) : []),
    el('p', { class: 'help' }, basis(full)),
  ];
}

function explanations(goal) {
  return [el('p', {}, pick(goal.explanation)), goal.outlook ? el('p', {}, pick(goal.outlook.text)) : null];
}

/** Who decided on it, and where the city wrote it down. */
function basis(goal) {
  const decided = goal.resolution ? t('goal.resolution', { resolution: goal.resolution }) : t('goal.noResolution');
  return `${decided} ${t('goal.seed', { seed: goal.seed })}`;
}

function byDistrict(goal, city, districts) {
  const rows = orderedRows(goal, districts);
  if (rows.length === 0) return [el('p', {}, t('goal.noDistricts'))];
  const table = makeTable({
    caption: t('goal.districtTable', { goal: goalName(goal) }),
    columns: goalColumns(goal, rows, false),
    rows,
  });
  return [
    ...table.node,
    signLegend(),
    el('p', { class: 'actions' }, csvButton(table.plain, ['goal', goal.id], city), atlasLink(goal)),
  ];
}

/** What is not known and why, so that nobody takes it for nothing. */
function unknowns(goal, districts) {
  const lines = unknownLines(goal.unknowns, districts);
  if (lines.length === 0) return [];
  return [
    el('h4', {}, t('goal.unknowns')),
    el(
      'ul',
      {},
      lines.map(({ reason, names, isEverywhere }) =>
        el('li', {}, tCode('reason', reason), ' ', whereText(names, isEverywhere)),
      ),
    ),
  ];
}

function whereText(names, isEverywhere) {
  if (isEverywhere) return t('goal.unknowns.everywhere');
  return names.length > 0 ? t('goal.unknowns.where', { districts: names.join(', ') }) : null;
}

/** Official order where the districts can be had, else the order of the answer. Never by the figure. */
function orderedRows(goal, districts) {
  const answers = goal.districts ?? [];
  if (districts.length === 0) return answers.map((row) => ({ ...row, district: row.id }));
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
      goal.steps.map((step) => el('li', {}, pick(step.text), ' ', tryLink(step, goal))),
    ),
  ];
}

/** A new site can be seen, moved and worked out in the atlas. */
function tryLink(step, goal) {
  const search = trySearch(step, goal, lang());
  return search === null ? null : el('a', { href: `/atlas${search}` }, t('goal.step.try'));
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
