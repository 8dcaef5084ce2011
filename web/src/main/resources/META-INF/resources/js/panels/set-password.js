/** Following a one-time link: choosing login, name and password, or only a password where the account has a login. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { el } from '../ui/dom.js';
import { makeForm, textField } from '../ui/forms.js';
import { fieldWords } from './form-words.js';
import { newPasswordField } from './new-password.js';

function lead(link) {
  if (link.purpose === 'first-administrator') return t('setPassword.first');
  return link.purpose === 'invitation'
    ? t('setPassword.invitation', { name: link.name })
    : t('setPassword.forgotten', { name: link.name, login: link.login });
}

/** @param {(login: string) => void} done */
export function setPasswordPanel(token, link, done) {
  const isNew = link.login === null;
  const fields = [
    isNew
      ? textField({
          name: 'name',
          label: t('setPassword.name'),
          help: t('setPassword.name.help'),
          value: link.name ?? '',
          autocomplete: 'name',
          required: t('formProblem.name-missing'),
        })
      : null,
    isNew
      ? textField({
          name: 'login',
          label: t('signIn.login'),
          help: t('setPassword.login.help'),
          autocomplete: 'username',
          maxlength: 60,
          required: t('signIn.login.missing'),
        })
      : null,
    newPasswordField('password'),
  ].filter(Boolean);
  return [
    el('h1', {}, isNew ? t('setPassword.titleNew') : t('setPassword.title')),
    el('p', { class: 'lead' }, lead(link)),
    el('p', { class: 'help' }, t('setPassword.until', { date: formatDate(link.expiresAt) })),
    makeForm({
      fields,
      submit: t('setPassword.submit'),
      explain: fieldWords,
      send: async (values) => done((await api.useLink({ token, ...values })).login),
    }),
  ];
}
