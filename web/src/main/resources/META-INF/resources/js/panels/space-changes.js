/** What makes another thing of a fear space: its name and area, joining another one into it, parting it. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { joinable } from '../logic/spaces.js';
import { el } from '../ui/dom.js';
import { checkField, makeForm, pickField, textField } from '../ui/forms.js';
import { clockTime, saidSpot } from '../ui/said.js';
import { generalWords } from './form-words.js';
import { TIMES, timeWords } from './report-words.js';
import { drawField } from './space-draw.js';
import { isJoiningMeant } from './space-questions.js';
import { distanceWords, lineWords, refusalWords } from './space-words.js';

const explain = (problem) => ({ field: problem.parameter, text: refusalWords(problem) || generalWords(problem) });

/** Fields of what a space is. */
export function factFields({ name, timeOfDay, privateOwner, geometry }, map, areaHelp) {
  return [
    textField({
      name: 'name',
      label: t('cases.name'),
      help: t('cases.name.help'),
      value: name,
      maxlength: 120,
      required: t('cases.name.missing'),
    }),
    pickField({
      name: 'timeOfDay',
      label: t('reports.when'),
      value: timeOfDay,
      options: TIMES.map((time) => ({ value: time, text: timeWords(time) })),
    }),
    checkField({
      name: 'privateOwner',
      label: t('cases.privateOwner'),
      help: t('cases.privateOwner.help'),
      value: privateOwner,
    }),
    drawField({
      name: 'geometry',
      label: t('cases.area'),
      help: areaHelp,
      map,
      start: geometry,
      required: t('cases.area.missing'),
    }),
  ];
}

/** The form that says what it is. */
export function describeForm({ space, map, change }) {
  return makeForm({
    fields: factFields({ ...space, geometry: null }, map, t('cases.area.stays')).map((field) =>
      field.name === 'geometry' ? { ...field, check: () => '' } : field,
    ),
    submit: t('reports.save'),
    explain,
    send: (values) =>
      change(
        () => api.describeSpace(space.id, { changes: space.changes, ...values }),
        'space-describe',
        t('reports.saved', { time: clockTime() }),
      ),
    more: [saidSpot('space-describe')],
  });
}

/** The form that joins another one into this; nothing to choose from is said. */
export function joinForm({ space, spaces, change }) {
  const others = joinable(space, spaces);
  if (others.length === 0) return el('p', { class: 'help' }, t('cases.join.none'));
  const choice = pickField({
    name: 'other',
    label: t('cases.join.other'),
    help: t('cases.join.help'),
    value: '',
    options: [
      { value: '', text: t('cases.join.choose') },
      ...others.map((one) => ({
        value: one.id,
        text: t('cases.join.option', { distance: distanceWords(space, one), space: lineWords(one) }),
      })),
    ],
    check: () => (choice.value() === '' ? t('cases.join.missing') : ''),
  });
  return makeForm({
    fields: [choice],
    submit: t('cases.join'),
    explain,
    send: async ({ other }) => {
      const joined = others.find(({ id }) => id === other);
      if (!(await isJoiningMeant(space, joined))) return;
      await change(
        () => api.joinSpaces(space.id, { changes: space.changes, other, otherChanges: joined.changes }),
        'space-history',
        t('cases.joined'),
      );
    },
  });
}

/** The form that parts it in two; who needs more parts one of the parts again. */
export function partForm({ space, map, change }) {
  const part = (number) => [
    textField({
      name: `name${number}`,
      label: t('cases.part.name', { number }),
      value: `${space.name} ${number}`,
      maxlength: 120,
      required: t('cases.name.missing'),
    }),
    drawField({
      name: `geometry${number}`,
      label: t('cases.part.area', { number }),
      map,
      required: t('cases.area.missing'),
    }),
  ];
  return makeForm({
    fields: [...part(1), ...part(2)],
    submit: t('cases.part'),
    explain,
    send: ({ name1, geometry1, name2, geometry2 }) =>
      change(
        () =>
          api.partSpace(space.id, {
            changes: space.changes,
            parts: [
              { name: name1, geometry: geometry1 },
              { name: name2, geometry: geometry2 },
            ],
          }),
        'space-history',
        t('cases.parted'),
      ),
  });
}
