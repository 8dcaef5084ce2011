/** Signing in: a page of its own, and the form that a dialog over another page shows. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { el } from '../ui/dom.js';
import { makeForm, textField } from '../ui/forms.js';
import { passwordField } from '../ui/passwordfield.js';
import { generalWords } from './form-words.js';

/**
 * @param {(session: object) => void} done
 * @param {string} [login] filled in
 */
export function signInForm(done, login = '') {
  const fields = [
    textField({
      name: 'login',
      label: t('signIn.login'),
      value: login,
      autocomplete: 'username',
      required: t('signIn.login.missing'),
    }),
    passwordField({
      name: 'password',
      label: t('signIn.password'),
      autocomplete: 'current-password',
      required: t('signIn.password.missing'),
    }),
  ];
  return makeForm({
    fields,
    submit: t('signIn.submit'),
    explain: (problem) => ({ text: generalWords(problem) }),
    send: async (values) => {
      await api.signIn(values);
      // Browsers keep the cookie only where nobody on the way can read it.
      const session = await api.session();
      if (!session.signedIn) throw { type: 'urn:nahraum:problem:no-cookie', status: 0 };
      done(session);
    },
  });
}

export function signInPanel(done, login = '') {
  return [
    el('h1', { tabindex: '-1' }, t('signIn.title')),
    el('p', { class: 'lead' }, login === '' ? t('signIn.lead') : t('signIn.leadNew')),
    signInForm(done, login),
    el('p', { class: 'help' }, t('signIn.forgotten')),
  ];
}
