/** What is asked back before a file is brought in: whether all agreed, and whether latitude and longitude were exchanged. */
import { t } from '../i18n.js';
import { unsaid } from '../logic/survey.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { checkField } from '../ui/forms.js';
import { isMeant } from '../ui/question.js';

const MOST_LISTED = 10;

/** Whoever says that everybody agreed has looked. @param {(isSure: boolean) => void} onChange */
export function consentCheck(rows, isSure, onChange) {
  const { node, input } = checkField({
    name: 'consentChecked',
    label: t('surveys.consent.checked', { count: rows }),
    value: isSure === true,
  });
  input.addEventListener('change', () => onChange(input.checked));
  return node;
}

export function turnedBox(onTurn) {
  return alertBox(
    'warning',
    t('surveys.turned'),
    t('surveys.turned.text'),
    el('p', {}, el('button', { type: 'button', class: 'button', onclick: onTurn }, t('surveys.turned.do'))),
  );
}

/** Whether a file is to be brought in although some of what stands in it means nothing; true without a question where all does. */
export async function isUnsaidMeant(choice, preview) {
  const all = unsaid(choice, preview);
  if (all.length === 0) return true;
  const words = ({ column, value, count }) =>
    value === null ? column : `${column}: ${t('surveys.value', { value, count })}`;
  return isMeant({
    title: t('surveys.unsaid'),
    body: [
      el('p', {}, t('surveys.unsaid.text', { count: all.length })),
      el(
        'ul',
        {},
        all.slice(0, MOST_LISTED).map((one) => el('li', {}, words(one))),
        all.length > MOST_LISTED ? el('li', {}, t('cases.reports.more', { more: all.length - MOST_LISTED })) : null,
      ),
    ],
    no: t('surveys.unsaid.back'),
    yes: t('surveys.unsaid.take'),
  });
}
