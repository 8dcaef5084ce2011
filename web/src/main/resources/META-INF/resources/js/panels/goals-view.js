/** The layer "Ziele": where one of the 2032 goals holds and where it does not. */
import { api, once } from '../api.js';
import { pick, t, tCode } from '../i18n.js';
import { isTelling } from '../logic/figure.js';
import { el } from '../ui/dom.js';
import { holdsMark, statusMark } from '../ui/shapes.js';
import { districtColumn, districtRows, numberColumn, options, rangeColumn } from './columns.js';
import { goalFacts, goalFigure, goalName, goalReason, provisionalMark } from './goal-facts.js';
import { classEntry } from './legend.js';

const HOLDS = { true: 'holds', false: 'misses' };

export async function resolve(state) {
  const goals = await once('goals', api.goals);
  return { goal: (goals.find((goal) => goal.id === state.goal) ?? goals[0])?.id ?? '' };
}

export async function fields(state, change) {
  const goals = await once('goals', api.goals);
  const names = new Map(goals.map((goal) => [goal.id, goalName(goal)]));
  return [
    {
      name: 'goal',
      label: t('field.goal'),
      value: state.goal,
      options: options([...names.keys()], (id) => names.get(id)),
      onChange: (goal) => change({ goal }),
    },
  ];
}

export async function load(state, { districts, change }) {
  const goals = await once('goals', api.goals);
  if (state.goal === '')
    return {
      title: t('layer.goals'),
      summary: [el('p', {}, t('goals.none'))],
      rows: [],
      columns: [],
      legend: [],
      styles: new Map(),
    };
  const goal = await once(`goal ${state.goal}`, () => api.goal(state.goal));
  const rows = districtRows(districts, goal.districts ?? [], 'id').filter((row) => 'holds' in row);
  return {
    title: goalName(goal),
    summary: [
      el('p', {}, pick(goal.text)),
      el('p', {}, statusMark(goal.status), ' ', provisionalMark(goal)),
      goalFacts(goal),
      goalReason(goal),
      el('p', { class: 'help' }, pick(goal.explanation)),
      goal.outlook ? el('p', { class: 'help' }, pick(goal.outlook.text)) : null,
    ],
    columns: goalColumns(goal, rows, true),
    rows,
    legend: [
      classEntry('holds', tCode('goal.holds', 'true')),
      classEntry('misses', tCode('goal.holds', 'false')),
      classEntry('pending', tCode('goal.holds', 'unknown')),
    ],
    legendTitle: t('layer.goals'),
    styles: new Map(rows.map((row) => [row.district, HOLDS[row.holds] ?? 'pending'])),
    describe: (row) => tCode('goal.holds', row.holds === null ? 'unknown' : String(row.holds)),
    panel: goalList(goals, state, change),
    file: ['goal', goal.id],
  };
}

/** The district table of a goal, in the atlas and on the goal page. */
export function goalColumns(goal, rows, withNumber) {
  const unit = goal.districtFigureUnit;
  const explain = (row) => ({ figure: 'goal', goal: goal.id, district: row.district });
  const gap = (row) => ({ ...explain(row), part: 'gap' });
  const has = (name) => rows.some((row) => isTelling(row[name]));
  return [
    withNumber && numberColumn(),
    districtColumn(),
    {
      label: t('col.status'),
      value: (row) =>
        tCode('goal.holds', row.holds === null || row.holds === undefined ? 'unknown' : String(row.holds)),
      cell: (row) => holdsMark(row.holds),
    },
    rows.some((row) => row.outlook) && {
      label: t('col.outlook', { year: String(goal.targetYear) }),
      value: (row) => (row.outlook ? tCode('goal.status', row.outlook.status) : null),
      cell: (row) => (row.outlook ? statusMark(row.outlook.status) : null),
    },
    { label: t('col.figure'), value: (row) => row.figure, unit, explain },
    has('low') && { ...rangeColumn(unit), explain },
    has('gapPeople') && { label: t('goal.gapPeople'), value: (row) => row.gapPeople, unit: 'count', explain: gap },
    rows.some((row) => row.note) && { label: t('col.note'), wide: true, value: (row) => pick(row.note) },
  ].filter(Boolean);
}

function goalList(goals, state, change) {
  const items = goals.map((goal) =>
    el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'goal-item',
          'aria-pressed': String(goal.id === state.goal),
          onclick: () => change({ goal: goal.id }),
        },
        statusMark(goal.status),
        el('span', { class: 'goal-name' }, goalName(goal)),
        isTelling(goal.figure) ? el('span', { class: 'goal-figure' }, goalFigure(goal)) : null,
      ),
    ),
  );
  return [el('h3', {}, t('goals.list')), el('ul', { class: 'goal-list' }, items)];
}
