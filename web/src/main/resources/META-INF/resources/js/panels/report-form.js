/** What the house does with a report, as a form. What is typed stays a draft until it is saved. */
import { t } from '../i18n.js';
import { FIELDS, formValues } from '../logic/drafts.js';
import { beginning, maybeSame, metresBetween } from '../logic/reportlist.js';
import { el } from '../ui/dom.js';
import { areaField, dateField, makeForm, pickField, textField } from '../ui/forms.js';
import { saidSpot } from '../ui/said.js';
import { generalWords } from './form-words.js';
import { draftNote } from './report-draft.js';
import { receivedWords, STATES, stateWords, subjectWords } from './report-words.js';

const MOST_MEASURE_SIGNS = 300;
const WORDS_SHOWN = 40; // signs; a choice is one line

/** One that may say the same: how far, what, and how its words begin. */
function twinWords(report, other) {
  const words = beginning(other.words, WORDS_SHOWN);
  const line = t('reports.twin', {
    id: String(other.id),
    metres: Math.round(metresBetween(report, other)),
    what: subjectWords(other),
    day: receivedWords(other),
  });
  return words === '' ? line : `${line}, ${t('reports.quoted', { text: words })}`;
}

function twinField(report, reports, values, typedIds) {
  const ids = new Set([...maybeSame(report, reports).map(({ id }) => String(id)), ...typedIds]);
  ids.delete('');
  if (ids.size === 0) return null;
  const optionOf = (id) => {
    const other = reports.find((one) => String(one.id) === id);
    return { value: id, text: other ? twinWords(report, other) : t('reports.title', { id }) };
  };
  return pickField({
    name: 'duplicateOf',
    label: t('reports.duplicateOf'),
    help: t('reports.duplicateOf.help'),
    value: values.duplicateOf,
    options: [{ value: '', text: t('reports.duplicateOf.none') }, ...[...ids].map(optionOf)],
  });
}

function explained(problem) {
  const text = problem.status === 404 ? t('reports.goneMeanwhile') : generalWords(problem);
  return { field: problem.parameter, text };
}

/**
 * @param {{report: object, reports: object[], draft: import('../logic/drafts.js').Draft|null, onTyped: (values: object) => void,
 *   onDiscard: () => void, save: (values: object) => Promise<void>}} options
 */
export function reportForm({ report, reports, draft, onTyped, onDiscard, save }) {
  const values = draft?.values ?? formValues(report);
  const offices = report.offices.map(({ name }) => name);
  const state = pickField({
    name: 'state',
    label: t('reports.state'),
    value: values.state,
    options: STATES.map((each) => ({ value: each, text: stateWords(each) })),
  });
  const office = textField({
    name: 'office',
    label: t('reports.office'),
    help: t('reports.office.help'),
    value: values.office,
    suggestions: offices,
    maxlength: 200,
  });
  const measure = areaField({
    name: 'measure',
    label: t('reports.measure'),
    help: t('reports.measure.help'),
    value: values.measure,
    maxlength: MOST_MEASURE_SIGNS,
    check: () => (state.value() === 'answered' && measure.value().trim() === '' ? t('formProblem.answer-missing') : ''),
  });
  const measureOn = dateField({ name: 'measureOn', label: t('reports.measureOn'), value: values.measureOn });
  const named = [report.duplicateOf ?? '', values.duplicateOf, draft?.mine.duplicateOf ?? ''].map(String);
  const duplicateOf = twinField(report, reports, values, named);
  const fields = { state, office, measure, measureOn, ...(duplicateOf ? { duplicateOf } : {}) };
  const read = () => Object.fromEntries(FIELDS.map((name) => [name, fields[name]?.value() ?? values[name]]));
  const form = makeForm({
    fields: Object.values(fields),
    submit: t('reports.save'),
    explain: explained,
    send: () => save(read()),
    more: [saidSpot('report-save')],
  });
  for (const kind of ['input', 'change']) form.addEventListener(kind, () => onTyped(read()));
  return el('div', {}, draft ? draftNote(draft, fields, onDiscard) : null, form);
}
