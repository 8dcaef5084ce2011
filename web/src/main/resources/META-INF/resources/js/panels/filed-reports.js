/** The archive of reports: what is filed, withdrawing, and making again. */
import { api } from '../api.js';
import { formatDate, t, tCode } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { newReport } from './filed-new.js';
import { paperLines } from './filed-papers.js';
import { archiveProblem } from './filed-words.js';

const MEANWHILE = 'urn:nahraum:problem:changed-meanwhile';
const LONGEST_REASON = 500;

const button = (text, onclick) => el('button', { type: 'button', class: 'button', onclick }, text);

/** @returns {Promise<string|null>} the reason; null for who does not mean it */
async function askReason(number) {
  const reason = el('textarea', { id: 'archive-reason', rows: 3, maxlength: LONGEST_REASON });
  const field = el('div', { class: 'field' }, el('label', { for: reason.id }, t('archive.reason')), reason);
  const said = await isMeant({
    title: t('archive.withdraw.title', { number: String(number) }),
    body: [el('p', {}, t('archive.withdraw.text')), field],
    yes: t('archive.withdraw'),
  });
  return said ? reason.value.trim() : null;
}

function verdictWords({ result, differences }) {
  if (result === 'equal') return alertBox('info', t('archive.equal'));
  if (result === 'version-gone') return alertBox('warning', t('archive.version-gone'));
  const list = differences.map(({ audience, lang, paths }) =>
    el('li', {}, `${tCode('archive.side', audience)}, ${lang}: ${paths.join(', ')}`),
  );
  return alertBox('warning', t('archive.different'), el('ul', {}, list));
}

function reportCard(report, onChanged) {
  const { number, withdrawn } = report;
  const message = el('div', {});

  async function withdraw() {
    const reason = await askReason(number);
    if (reason === null) return;
    if (reason === '') {
      message.replaceChildren(alertBox('warning', t('archive.reason.missing')));
      return;
    }
    try {
      await api.withdrawReport(number, reason);
      await onChanged();
    } catch (problem) {
      if (problem.type === MEANWHILE) {
        await onChanged();
        announce(t('archive.meanwhile'));
      } else message.replaceChildren(archiveProblem(problem));
    }
  }

  async function verify() {
    message.replaceChildren(el('p', { role: 'status' }, t('archive.verifying')));
    message.replaceChildren(await api.verifyReport(number).then(verdictWords, archiveProblem));
  }

  const taken = withdrawn && {
    day: formatDate(withdrawn.at),
    name: withdrawn.by,
    reason: withdrawn.reason,
  };
  return el(
    'section',
    { 'aria-labelledby': `archive-${number}`, 'data-number': number },
    el('h3', { id: `archive-${number}` }, t('archive.report', { number: String(number) })),
    taken ? el('p', {}, el('strong', {}, t('archive.withdrawn', taken))) : null,
    el(
      'p',
      {},
      t('archive.line', {
        day: formatDate(report.asOf),
        version: String(report.version),
        filed: formatDate(report.filedAt),
        name: report.filedBy,
      }),
    ),
    report.scenario ? el('p', {}, t('archive.scenario.told', { name: report.scenario.name })) : null,
    paperLines(report.papers),
    report.isPublic ? el('p', {}, el('a', { href: `/berichte/${number}` }, t('archive.page'))) : null,
    el(
      'p',
      { class: 'actions' },
      button(t('archive.verify'), verify),
      taken ? null : button(t('archive.withdraw'), withdraw),
    ),
    message,
  );
}

export async function filedReportsPanel() {
  const list = el('div', {});
  async function show() {
    const reports = await api.filedReports();
    list.replaceChildren(
      ...(reports.length === 0
        ? [el('p', { class: 'help' }, t('archive.none'))]
        : reports.map((report) => reportCard(report, show))),
    );
  }
  await show();
  return [
    el('p', {}, t('archive.lead')),
    newReport(show),
    el('section', { 'aria-labelledby': 'archive-list' }, el('h2', { id: 'archive-list' }, t('archive.list')), list),
  ];
}
