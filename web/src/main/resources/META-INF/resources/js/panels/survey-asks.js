/** What is asked back before a file is brought in: whether all agreed, and whether latitude and longitude were exchanged. */
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { checkField } from '../ui/forms.js';

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
