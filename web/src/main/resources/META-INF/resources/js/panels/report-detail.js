/** One report: what was said, and what the house does with it. Of two at the same one nothing is lost. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { clockTime, sayBeside } from '../ui/said.js';
import { generalWords } from './form-words.js';
import { wordsPart } from './report-blank.js';
import { facts, mailPart, twinsPart } from './report-facts.js';
import { reportForm } from './report-form.js';
import { stateWords } from './report-words.js';

/** What it is now, as a change sends it. */
function asIs(report) {
  const { changes, state, office, measure, measureOn, duplicateOf } = report;
  return { changes, state, office, measure, measureOn: measureOn ?? '', duplicateOf };
}

/** Sends a change: `done` is the report after it, `now` what somebody else made of it meanwhile. */
async function change(report, fields) {
  try {
    return { done: await api.changeReport(report.id, { ...asIs(report), ...fields }) };
  } catch (problem) {
    return { now: await present(report, problem) };
  }
}

async function present(report, problem) {
  if (problem.type !== 'urn:nahraum:problem:changed-meanwhile') throw problem;
  return api.report(report.id);
}

const isDeletionMeant = () =>
  isMeant({
    title: t('reports.delete.title'),
    body: [el('p', {}, t('reports.delete.text'))],
    no: t('reports.delete.keep'),
    yes: t('reports.delete'),
  });

/** @typedef {{at: 'top'|'words'|'form', text?: string}} Notice  what to say where, once */

const noticeBox = (notice, at) =>
  notice?.at === at
    ? el('div', { tabindex: '-1', 'data-notice': at }, alertBox('warning', t('reports.meanwhile'), notice.text))
    : null;

/** Beside the button, unless somebody has gone on to another report. */
function sayWhere(name, isOpen, text) {
  if (isOpen) sayBeside(name, text);
  else announce(text);
}

/**
 * @param {{report: object, reports: object[], drafts: object, notice?: Notice, onChanged: (report: object, notice?: Notice) => boolean,
 *   onGone: (report: object, said: string) => void, onChoose: (id: number) => void, rebuild: () => void}} options
 *   onChanged: whether it is still the one that is open
 */
export function reportDetail({ report, reports, drafts, notice, onChanged, onGone, onChoose, rebuild }) {
  const message = el('div', {}, noticeBox(notice, 'top'));
  const blankMessage = el('div', {}, noticeBox(notice, 'words'));

  const said = (problem) => alertBox('error', t('problem.title'), generalWords(problem));

  async function save(values) {
    const { done, now } = await change(report, { ...values, duplicateOf: values.duplicateOf || null });
    if (now) {
      drafts.meet(report, now);
      onChanged(now, { at: 'form' });
      return;
    }
    drafts.saved(done, values);
    sayWhere('report-save', onChanged(done), t('reports.saved', { time: clockTime() }));
  }

  /** Of the same words the same stretch, whatever else somebody changed. */
  async function blankOf(from, span) {
    const { done, now } = await change(from, { blank: [span] });
    // That the words are others is said beside them.
    if (now) drafts.meet({ ...report, words: now.words }, now);
    if (now && now.words === report.words) return blankOf(now, span);
    if (now) return onChanged(now, { at: 'words', text: t('reports.blank.meanwhile') });
    drafts.blanked(done);
    sayWhere('report-blank', onChanged(done), t('reports.blanked', { time: clockTime() }));
  }

  const blank = (span) => blankOf(report, span).catch((problem) => blankMessage.replaceChildren(said(problem)));

  async function remove() {
    try {
      await api.deleteReport(report.id, report.changes);
    } catch (problem) {
      const now = await present(report, problem);
      drafts.meet(report, now);
      onChanged(now, { at: 'top', text: t('reports.delete.meanwhile') });
      return;
    }
    drafts.drop(report.id);
    const gone = t('reports.deleted', { id: String(report.id) });
    onGone(report, gone);
    announce(gone);
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
    twinsPart(report, reports, onChoose),
    facts(report),
    wordsPart(report, blank, blankMessage),
    reportForm({
      report,
      reports,
      draft: drafts.find(report),
      onTyped: (values) => drafts.type(report, values),
      onDiscard: () => {
        drafts.drop(report.id);
        rebuild();
      },
      save,
    }),
    mailPart(report),
    el(
      'p',
      { class: 'actions' },
      el(
        'button',
        {
          type: 'button',
          class: 'button',
          onclick: async () => {
            if (await isDeletionMeant()) await remove().catch((problem) => message.replaceChildren(said(problem)));
          },
        },
        t('reports.delete'),
      ),
    ),
  );
}
