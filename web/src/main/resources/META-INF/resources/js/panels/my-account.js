/** Who somebody is here, their password and where they are signed in. */
import { api } from '../api.js';
import { formatDate, t, tCode } from '../i18n.js';
import { announce, el } from '../ui/dom.js';
import { makeForm } from '../ui/forms.js';
import { passwordField } from '../ui/passwordfield.js';
import { pageLink } from '../ui/session.js';
import { fieldWords } from './form-words.js';
import { newPasswordField } from './new-password.js';

const fact = (term, value) => el('div', {}, el('dt', {}, term), el('dd', {}, value));

function facts(account) {
  return el(
    'dl',
    { class: 'facts' },
    fact(t('signIn.login'), account.login),
    fact(t('account.name'), account.name),
    fact(t('account.roles'), account.roles.map((role) => tCode('role', role)).join(', ')),
    fact(t('account.passwordChanged'), formatDate(account.passwordChangedAt)),
  );
}

function sessions(account) {
  const rows = account.sessions.map(({ createdAt, lastSeenAt, current }) =>
    el(
      'li',
      {},
      t('account.session', { since: formatDate(createdAt), last: formatDate(lastSeenAt) }),
      current ? [' ', el('span', { class: 'tag' }, t('account.thisSession'))] : null,
    ),
  );
  return el('ul', {}, rows);
}

function passwordForm(region) {
  const fields = [
    passwordField({
      name: 'before',
      label: t('account.passwordBefore'),
      autocomplete: 'current-password',
      required: t('signIn.password.missing'),
    }),
    newPasswordField('after'),
  ];
  return makeForm({
    fields,
    submit: t('account.changePassword'),
    // The server names the field of the link's form; here the new password is called otherwise.
    explain: (problem) => {
      const { field, text } = fieldWords(problem);
      return { field: field === 'password' ? 'after' : field, text };
    },
    send: async (values) => {
      await api.changePassword(values);
      region.replaceChildren(...(await content(region)));
      announce(t('account.passwordIsChanged'));
    },
  });
}

async function leave(how) {
  await how();
  location.assign(pageLink('/dienst'));
}

async function content(region) {
  const account = await api.me();
  const button = (text, how) => el('button', { type: 'button', class: 'button', onclick: () => leave(how) }, text);
  return [
    facts(account),
    el('p', { class: 'actions' }, button(t('account.signOut'), api.signOut)),
    el('h2', {}, t('account.sessions')),
    sessions(account),
    el('p', { class: 'help' }, t('account.sessions.help')),
    el('p', { class: 'actions' }, button(t('account.signOutEverywhere'), api.signOutEverywhere)),
    el('h2', {}, t('account.password')),
    passwordForm(region),
  ];
}

/** Who only reads finds here what there is to read. */
function councilPointer(roles) {
  if (!roles.includes('council-reader') || roles.some((role) => ['staff', 'planner'].includes(role))) return [];
  const link = (page, text) => el('a', { class: 'button', href: pageLink(page) }, text);
  return [
    el('p', {}, t('dienst.council')),
    el('p', { class: 'actions' }, link('/ziele', t('nav.ziele')), link('/atlas', t('nav.atlas'))),
  ];
}

export async function myAccountPanel({ roles }) {
  const region = el('div', {});
  region.replaceChildren(...(await content(region)));
  return [...councilPointer(roles), region];
}
