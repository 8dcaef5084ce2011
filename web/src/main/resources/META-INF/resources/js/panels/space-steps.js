/** What happened to a fear space, and what is entered next. */
import { formatDate, lang, t, tCode } from '../i18n.js';
import { asksCost, asksParty, euroOf } from '../logic/spaces.js';
import { el } from '../ui/dom.js';
import { areaField, dateField, makeForm, pickField, textField } from '../ui/forms.js';
import { saidSpot } from '../ui/said.js';
import { generalWords } from './form-words.js';
import { happenedWords, kindWords, lineWords, refusalWords, stateWords } from './space-words.js';

const euro = (amount) =>
  new Intl.NumberFormat(lang(), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(amount);

function others(step, spaces, link) {
  const named = step.others.map((id) => spaces.find((space) => space.id === id)).filter((space) => space !== undefined);
  return named.length === 0
    ? null
    : el(
        'ul',
        {},
        named.map((space) => el('li', {}, link(space, lineWords(space)))),
      );
}

function entry(step, spaces, link) {
  const facts = [
    step.party === '' ? null : t('cases.step.by', { party: step.party }),
    step.words === '' ? null : step.words,
    step.costEuro === null ? null : t('cases.step.cost', { cost: euro(step.costEuro) }),
    step.due === null ? null : t('cases.step.due', { day: formatDate(step.due) }),
  ].filter((fact) => fact !== null);
  return el(
    'li',
    { class: step.takenBackAt === null ? null : 'taken-back' },
    el('p', {}, el('strong', {}, happenedWords(step.kind)), `, ${formatDate(step.day)}`),
    facts.map((fact) => el('p', {}, fact)),
    others(step, spaces, link),
    el(
      'p',
      { class: 'help' },
      t('cases.step.recorded', { name: step.recordedBy, day: formatDate(step.recordedAt) }),
      step.takenBackAt === null
        ? null
        : ` ${t('cases.step.takenBack', { name: step.takenBackBy, day: formatDate(step.takenBackAt) })}`,
    ),
  );
}

/** All that happened, oldest first. @param {(space, text: string) => Node} link to another one */
export function timeline(space, spaces, link) {
  const opened = tCode('cases.opened', space.openedFrom);
  return el(
    'ol',
    { class: 'timeline' },
    el(
      'li',
      {},
      el('p', {}, el('strong', {}, t('cases.known', { day: formatDate(space.openedOn) }))),
      el('p', {}, opened),
      el('p', {}, t('cases.openedAs', { state: stateWords(space.openedAs) })),
    ),
    space.steps.map((step) => entry(step, spaces, link)),
  );
}

/**
 * The form for the next step; what it asks follows from its kind.
 * @param {string} today
 * @param {Map<string, object>} drafts what was typed before is there again
 * @param {(step: object) => Promise<void>} send
 */
export function stepForm(space, today, drafts, send) {
  const region = el('div', {});
  const key = `${space.id}/step`;
  const draft = space.next.includes(drafts.get(key)?.kind) ? drafts.get(key) : { kind: '', values: {} };
  const choice = pickField({
    name: 'kind',
    label: t('cases.next'),
    help: space.dismantledFrom === null ? null : t('cases.dismantledFrom', { day: formatDate(space.dismantledFrom) }),
    value: draft.kind,
    options: [
      { value: '', text: t('cases.next.choose') },
      ...space.next.map((kind) => ({ value: kind, text: kindWords(kind) })),
    ],
  });
  choice.input.addEventListener('change', () => {
    region.replaceChildren(...(choice.value() ? [form(choice.value())] : []));
    keep();
  });
  region.addEventListener('input', keep);

  function keep() {
    const typed = [...region.querySelectorAll('input, textarea')].map(({ name, value }) => [name, value]);
    if (choice.value() === '') drafts.delete(key);
    else drafts.set(key, { kind: choice.value(), values: Object.fromEntries(typed) });
  }

  /** Entered, it is no draft any more. */
  async function enter(step) {
    const kept = drafts.get(key);
    drafts.delete(key);
    try {
      await send(step);
    } catch (problem) {
      if (kept !== undefined) drafts.set(key, kept);
      throw problem;
    }
  }

  function form(kind) {
    const cost = textField({
      name: 'costEuro',
      label: t('cases.cost'),
      check: () => (Number.isNaN(euroOf(cost.value())) ? t('cases.cost.none') : ''),
    });
    const fields = [
      dateField({ name: 'day', label: t('cases.day'), value: today, latest: today }),
      asksParty(kind)
        ? textField({ name: 'party', label: t('cases.party'), help: t('cases.party.help'), maxlength: 200 })
        : null,
      areaField({ name: 'words', label: t('cases.words'), help: t('cases.words.help'), maxlength: 1000 }),
      asksCost(kind) ? cost : null,
      kind === 'measure-planned' ? dateField({ name: 'due', label: t('cases.due'), value: '' }) : null,
    ].filter((field) => field !== null);
    return makeForm({
      fields,
      submit: t('cases.enter'),
      explain: (problem) => ({ field: problem.parameter, text: refusalWords(problem, space) || generalWords(problem) }),
      send: ({ costEuro = '', ...values }) => enter({ kind, ...values, costEuro: euroOf(costEuro) }),
    });
  }

  if (draft.kind !== '') {
    region.replaceChildren(form(draft.kind));
    for (const field of region.querySelectorAll('input, textarea'))
      field.value = draft.values[field.name] ?? field.value;
  }
  return el('div', { class: 'next-step' }, choice.node, region, el('p', {}, saidSpot('space-step')));
}
