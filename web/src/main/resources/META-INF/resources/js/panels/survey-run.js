/** An import while it runs, and what came of it. */
import { api } from '../api.js';
import { lang, t } from '../i18n.js';
import { progressOf } from '../logic/survey.js';
import { alertBox, fill, problemBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { makeTable } from '../ui/table.js';
import { countsList, findingWords } from './survey-words.js';

/**
 * @param {{job: object, region: HTMLElement, city: object, onAgain: () => void, onEnd: () => Promise<void>, onTurn: () => Promise<void>}} options
 *   onTurn: brings in the same with latitude and longitude exchanged
 */
export function runImport({ job: first, region, city, onAgain, onEnd, onTurn }) {
  const bar = el('progress', { max: 1, 'aria-label': t('surveys.running') });
  const words = el('p', {});
  const cancel = el('button', { type: 'button', class: 'button', onclick: stop }, t('surveys.cancel'));
  const number = (value) => new Intl.NumberFormat(lang()).format(value);
  region.replaceChildren(
    el(
      'section',
      { 'aria-labelledby': 'survey-running' },
      el('h2', { id: 'survey-running', tabindex: '-1' }, t('surveys.running')),
      bar,
      words,
      el('p', { class: 'actions' }, cancel),
    ),
  );
  region.querySelector('h2').focus();

  async function stop() {
    cancel.disabled = true;
    await api.cancelSurveyJob(first.job).catch(() => null);
  }

  function show(job) {
    bar.value = progressOf(job);
    words.textContent = t('surveys.progress', {
      read: number(job.read),
      written: number(job.written),
      rows: number(job.rows),
    });
  }

  async function watch() {
    let job = first;
    try {
      // The server waits a moment before it answers.
      while (job.state === 'running') {
        show(job);
        job = await api.surveyJob(first.job);
      }
    } catch (problem) {
      region.replaceChildren(
        problemBox(problem, () => runImport({ job: first, region, city, onAgain, onEnd, onTurn })),
      );
      return;
    }
    region.replaceChildren(outcome(job, city, onAgain, onTurn));
    region.querySelector('h2').focus();
    announce(titleOf(job));
    await onEnd();
  }

  watch();
}

function titleOf({ state, outcome: came }) {
  if (state === 'cancelled') return t('surveys.cancelled');
  if (state === 'campaign-gone') return t('surveys.campaignGone');
  if (state === 'failed') return t('surveys.failed');
  const { taken, duplicates } = came.counts;
  if (taken > 0) return t('surveys.done', { count: taken });
  return duplicates > 0 ? t('surveys.nothing') : t('surveys.noneTaken');
}

function outcome(job, city, onAgain, onTurn) {
  const again = el('button', { type: 'button', class: 'button', onclick: onAgain }, t('surveys.again'));
  return el(
    'section',
    { 'aria-labelledby': 'survey-outcome' },
    el('h2', { id: 'survey-outcome', tabindex: '-1' }, titleOf(job)),
    job.outcome
      ? [countsList(job.outcome.counts), turnAgain(job.outcome, onTurn), findings(job.outcome, city)]
      : el('p', {}, t('surveys.nothingKept')),
    el('p', { class: 'actions' }, again),
  );
}

function turnAgain({ kinds }, onTurn) {
  const count = kinds['position-swapped'] ?? 0;
  if (count === 0) return null;
  const message = el('div', {});
  const turn = () =>
    fill(message, async () => {
      await onTurn();
      return [];
    });
  return alertBox(
    'warning',
    t('surveys.turned.rows', { count }),
    t('surveys.turned.rows.text'),
    el('p', {}, el('button', { type: 'button', class: 'button', onclick: turn }, t('surveys.turned.again'))),
    message,
  );
}

function findings({ findings: listed, kinds }, city) {
  if (listed.length === 0) return el('p', {}, t('surveys.findings.none'));
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const table = makeTable({
    caption: t('surveys.findings', { shown: listed.length, count: all }),
    columns: [
      { label: t('surveys.finding.row'), value: ({ row }) => row, cell: ({ row }) => String(row || '–'), head: true },
      { label: t('surveys.finding.column'), value: ({ field }) => field },
      { label: t('surveys.finding.value'), value: ({ value }) => value },
      { label: t('surveys.finding.what'), value: ({ code }) => findingWords(code), wide: true },
    ],
    rows: listed,
  });
  return [
    alertBox('warning', t('surveys.findings.title'), t('surveys.findings.text')),
    ...table.node,
    el('p', { class: 'actions' }, csvButton(table.plain, ['survey-findings'], city)),
  ];
}
