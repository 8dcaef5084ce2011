/** Which values of a column mean what, and which columns to tick stand for which reason. */
import { t } from '../i18n.js';
import { tickColumns, valuesOf, withTick } from '../logic/survey.js';
import { el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';
import { REASONS, reasonWords } from './report-words.js';
import { codesOf, codeWords } from './survey-words.js';

const UNKNOWN = '?';

/** @param {(value: string, code: string) => void} onChange */
export function valueFields(choice, field, preview, onChange) {
  const values = valuesOf(choice, field, preview);
  if (values.length === 0) return [];
  const unknown = values.filter(({ code }) => code === null).length;
  const meanings = [
    { value: '', text: t('surveys.value.empty') },
    ...codesOf(field).map((each) => ({ value: each, text: codeWords(field, each) })),
  ];
  const one = ({ value, count, code }) =>
    selectField({
      label: t('surveys.value', { value, count }),
      value: code ?? UNKNOWN,
      options: code === null ? [{ value: UNKNOWN, text: t('surveys.value.unknown') }, ...meanings] : meanings,
      onChange: (next) => next !== UNKNOWN && onChange(value, next),
    });
  return [
    el(
      'details',
      { open: unknown > 0 },
      el(
        'summary',
        {},
        t('surveys.values', { count: values.length }),
        unknown === 0
          ? null
          : [' ', el('span', { class: 'tag tag-warning' }, t('surveys.unknown', { count: unknown }))],
      ),
      values.map(one),
    ),
  ];
}

/** @param {(choice: object) => void} onChange */
export function tickFields(first, preview, onChange) {
  let choice = first;
  const columns = tickColumns(choice, preview);
  if (columns.length === 0) return [];
  const options = [
    { value: '', text: t('surveys.tick.none') },
    ...REASONS.map((reason) => ({ value: reason, text: reasonWords(reason) })),
  ];
  const one = ({ name }) =>
    selectField({
      label: name,
      value: choice.ticks[name] ?? '',
      options,
      onChange: (reason) => {
        choice = withTick(choice, name, reason);
        onChange(choice);
      },
    });
  return [
    el(
      'details',
      { open: true },
      el('summary', {}, t('surveys.ticks', { count: columns.length })),
      el('p', { class: 'help' }, t('surveys.ticks.help')),
      columns.map(one),
    ),
  ];
}
