/** A field for passwords. */
import { t } from '../i18n.js';
import { el } from './dom.js';
import { field } from './forms.js';

/** A password that can be shown, pasted and filled in by a password manager. */
export function passwordField(options) {
  const input = el('input', {
    type: 'password',
    name: options.name,
    autocomplete: options.autocomplete,
    spellcheck: 'false',
    autocapitalize: 'none',
    oninput: () => options.onInput?.(input.value),
  });
  const show = el(
    'button',
    {
      type: 'button',
      class: 'button',
      'aria-pressed': 'false',
      'aria-label': t('form.showField', { field: options.label }),
      onclick: () => {
        const shown = input.type === 'text';
        input.type = shown ? 'password' : 'text';
        show.setAttribute('aria-pressed', String(!shown));
      },
    },
    t('form.show'),
  );
  const check = () => (input.value === '' && options.required ? options.required : (options.check?.() ?? ''));
  const made = field({ ...options, check }, input, () => input.value);
  const frame = el('div', { class: 'with-button' });
  input.replaceWith(frame);
  frame.append(input, show);
  return made;
}
