/** What somebody wrote, and blanking out parts of it: for good, so it is shown first what will remain. */
import { t } from '../i18n.js';
import { blanked, pieces, telling } from '../logic/blanking.js';
import { spanOf } from '../logic/reportlist.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { saidSpot } from '../ui/said.js';

/** Stretches that may tell who somebody is, each a button that selects it. */
function tellingParts(words, select) {
  const parts = telling(words);
  if (parts.length === 0) return null;
  return el(
    'div',
    { class: 'telling' },
    el('p', {}, t('reports.blank.telling')),
    el(
      'p',
      { class: 'actions' },
      parts.map((part) =>
        el(
          'button',
          { type: 'button', class: 'button', onclick: () => select(part) },
          t('reports.blank.select', { words: words.slice(part.start, part.end) }),
        ),
      ),
    ),
  );
}

function isBlankingMeant(report, span) {
  const remains = blanked(report.words, span);
  return isMeant({
    title: t('reports.blank.title'),
    body: [
      el('p', {}, t('reports.blank.remains')),
      el(
        'p',
        { class: 'quoted', lang: report.language || null, dir: 'auto' },
        pieces(remains).map((piece) => (piece.telling ? el('mark', {}, piece.text) : piece.text)),
      ),
      telling(remains).length > 0 ? alertBox('warning', t('reports.blank.left')) : null,
      el('p', {}, t('reports.blank.final')),
    ],
    no: t('reports.blank.keep'),
    yes: t('reports.blank.do'),
  });
}

/** @param {(span: {from: number, to: number}) => Promise<void>} blank  @param {Node} message where is said what goes wrong */
export function wordsPart(report, blank, message) {
  if (report.wordsDeleted) return el('p', { class: 'help' }, t('reports.words.deleted'));
  if (report.words === '') return el('p', { class: 'help' }, t('reports.words.none'));
  const text = el('textarea', {
    readonly: true,
    rows: 4,
    lang: report.language || null,
    dir: 'auto',
    id: 'report-words',
  });
  text.value = report.words;
  const select = ({ start, end }) => {
    text.focus();
    text.setSelectionRange(start, end);
  };
  const press = async () => {
    if (text.selectionStart === text.selectionEnd) {
      message.replaceChildren(alertBox('info', t('reports.blank.choose')));
      text.focus();
      return;
    }
    message.replaceChildren();
    const span = spanOf(report.words, text.selectionStart, text.selectionEnd);
    if (await isBlankingMeant(report, span)) await blank(span);
  };
  return el(
    'div',
    { class: 'field' },
    el('label', { for: 'report-words' }, t('reports.words')),
    el('p', { class: 'help' }, t('reports.blank.help')),
    text,
    tellingParts(report.words, select),
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'button', onclick: press }, t('reports.blank')),
      saidSpot('report-blank'),
    ),
    message,
  );
}
