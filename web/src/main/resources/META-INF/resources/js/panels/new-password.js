/** A field for a new password: the rule in words, and how many signs are still missing. */
import { t } from '../i18n.js';
import { LONGEST, missingSigns, SHORTEST } from '../logic/password.js';
import { el } from '../ui/dom.js';
import { passwordField } from '../ui/passwordfield.js';

export function newPasswordField(name) {
  const state = el('p', { class: 'help', role: 'status' });
  const tell = (password) => {
    const missing = missingSigns(password);
    state.textContent =
      password === '' ? '' : missing > 0 ? t('password.missingSigns', { count: missing }) : t('password.longEnough');
  };
  const made = passwordField({
    name,
    label: t('password.new'),
    help: t('password.rules', { shortest: SHORTEST, longest: LONGEST }),
    autocomplete: 'new-password',
    required: t('signIn.password.missing'),
    onInput: tell,
  });
  made.node.append(state);
  return made;
}
