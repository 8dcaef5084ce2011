/** One report: what was said, and what the house does with it. Nothing typed is lost when somebody else was faster. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { maybeSame } from '../logic/reportlist.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { dateField, makeForm, pickField, textField } from '../ui/forms.js';
import { clockTime, saidSpot, sayBeside } from '../ui/said.js';
import { generalWords } from './form-words.js';
import { wordsPart } from './report-blank.js';
import { facts, mailPart } from './report-facts.js';
import { lineWords, STATES, stateWords } from './report-words.js';

/** What it is now, as a change sends it. */
function asIs(report) {
  const { changes, state, office, measure, measureOn, duplicateOf } = report;
  return { changes, state, office, measure, measureOn: measureOn ?? '', duplicateOf };
}

/**
 * @param {{report: object, reports: object[], onChanged: (report: object) => void, onGone: (said: string) => void}} options
 */
export function reportDetail({ report: first, reports, onChanged, onGone }) {
  let report = first;
  const message = el('div', {});

  async function send(fields) {
    try {
      report = await api.changeReport(report.id, { ...asIs(report), ...fields });
    } catch (problem) {
      if (problem.type !== 'urn:nahraum:problem:changed-meanwhile') throw problem;
      // What somebody typed stays; with the next press it counts for the report as it is now.
      report = await api.report(report.id);
      message.replaceChildren(alertBox('warning', t('reports.meanwhile'), lineWords(report)));
      throw problem;
    }
    onChanged(report);
  }

  const act = (work, said) => async () => {
    try {
      await work();
      announce(said);
    } catch (problem) {
      message.append(alertBox('error', t('problem.title'), generalWords(problem)));
    }
  };

  const blankMessage = el('div', {});
  const blank = async (span) => {
    try {
      await send({ blank: [span] });
      sayBeside('report-blank', t('reports.blanked', { time: clockTime() }));
    } catch (problem) {
      blankMessage.replaceChildren(alertBox('error', t('problem.title'), generalWords(problem)));
    }
  };

  function work() {
    const offices = report.offices.map(({ name }) => name);
    const twins = maybeSame(report, reports);
    const others = new Set(twins.map(({ id }) => id));
    if (report.duplicateOf !== null) others.add(report.duplicateOf);
    const state = pickField({
      name: 'state',
      label: t('reports.state'),
      value: report.state,
      options: STATES.map((each) => ({ value: each, text: stateWords(each) })),
    });
    const measure = textField({
      name: 'measure',
      label: t('reports.measure'),
      help: t('reports.measure.help'),
      value: report.measure,
      maxlength: 300,
      check: () =>
        state.value() === 'answered' && measure.value().trim() === '' ? t('formProblem.answer-missing') : '',
    });
    return makeForm({
      fields: [
        state,
        textField({
          name: 'office',
          label: t('reports.office'),
          help: t('reports.office.help'),
          value: report.office || (offices[0] ?? ''),
          suggestions: offices,
          maxlength: 200,
        }),
        measure,
        dateField({ name: 'measureOn', label: t('reports.measureOn'), value: report.measureOn ?? '' }),
        others.size === 0
          ? null
          : pickField({
              name: 'duplicateOf',
              label: t('reports.duplicateOf'),
              help: t('reports.duplicateOf.help'),
              value: String(report.duplicateOf ?? ''),
              options: [
                { value: '', text: t('reports.duplicateOf.none') },
                ...[...others].map((id) => ({
                  value: String(id),
                  text: lineWords(reports.find((one) => one.id === id) ?? { ...report, id }),
                })),
              ],
            }),
      ].filter((field) => field !== null),
      submit: t('reports.save'),
      explain: (problem) => ({ field: problem.parameter, text: generalWords(problem) }),
      send: async (values) => {
        const chosen = 'duplicateOf' in values ? values.duplicateOf || null : report.duplicateOf;
        await send({ ...values, duplicateOf: chosen });
        sayBeside('report-save', t('reports.saved', { time: clockTime() }));
      },
      more: [saidSpot('report-save')],
    });
  }

  function remove() {
    const dialog = el(
      'dialog',
      { class: 'question', 'aria-labelledby': 'delete-title' },
      el('h2', { id: 'delete-title' }, t('reports.delete.title')),
      el('p', {}, t('reports.delete.text')),
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('reports.delete.keep')),
        el('button', { type: 'button', class: 'button', onclick: () => dialog.close('delete') }, t('reports.delete')),
      ),
    );
    dialog.addEventListener('close', async () => {
      dialog.remove();
      if (dialog.returnValue !== 'delete') return;
      await act(
        async () => {
          await api.deleteReport(report.id, report.changes);
          onGone(t('reports.deleted', { id: String(report.id) }));
        },
        t('reports.deleted', { id: String(report.id) }),
      )();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  return el(
    'section',
    { class: 'report-detail', 'aria-labelledby': 'report-title' },
    el(
      'h2',
      { id: 'report-title', tabindex: '-1' },
      t('reports.title', { id: String(report.id) }),
      ' ',
      el('span', { class: 'tag' }, stateWords(report.state)),
    ),
    message,
    facts(report),
    wordsPart(report, blank, blankMessage),
    work(),
    mailPart(report),
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'button', onclick: remove }, t('reports.delete')),
    ),
  );
}
