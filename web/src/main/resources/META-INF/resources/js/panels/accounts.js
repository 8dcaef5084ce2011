/** Who may sign in: inviting, roles, links, disabling, unlocking. */
import { api } from '../api.js';
import { formatDate, t, tCode } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { choicesField, makeForm, textField } from '../ui/forms.js';
import { generalWords } from './form-words.js';

const ROLES = ['administrator', 'planner', 'staff', 'council-reader'];

function rolesField(value) {
  return choicesField({
    name: 'roles',
    label: t('account.roles'),
    options: ROLES.map((role) => ({ value: role, text: tCode('role', role), help: tCode('roleHelp', role) })),
    value,
    required: t('accounts.roles.missing'),
  });
}

/** A link that is shown once: to copy, not to follow. */
function linkBox(name, link) {
  const input = el('input', {
    type: 'text',
    readonly: true,
    value: `${location.origin}${link}`,
    'aria-label': t('accounts.linkFor', { name }),
    onfocus: () => input.select(),
  });
  const copy = async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      announce(t('accounts.copied'));
    } catch {
      announce(t('accounts.copyByHand')); // not every browser lets a page do it
    }
  };
  return alertBox(
    'info',
    t('accounts.linkFor', { name }),
    t('accounts.link.help'),
    el(
      'div',
      { class: 'with-button' },
      input,
      el('button', { type: 'button', class: 'button', onclick: copy }, t('accounts.copy')),
    ),
  );
}

function tags(account) {
  return [
    account.disabled ? ['tag tag-error', t('accounts.disabled')] : null,
    account.takenUp ? null : ['tag', t('accounts.invited')],
    account.lockedUntil ? ['tag tag-warning', t('accounts.locked', { until: formatDate(account.lockedUntil) })] : null,
  ]
    .filter(Boolean)
    .map(([kind, text]) => [' ', el('span', { class: kind }, text)]);
}

/** @param {() => Promise<void>} refresh shows the list anew */
function entry(account, refresh) {
  const message = el('div', {});

  async function act(how, said) {
    try {
      const answer = await how();
      if (answer.link) message.replaceChildren(linkBox(account.name, answer.link));
      else await refresh(account.id);
      announce(said);
    } catch (error) {
      message.replaceChildren(alertBox('error', t('problem.title'), generalWords(error)));
    }
  }

  const button = (text, how, said) =>
    el(
      'button',
      {
        type: 'button',
        class: 'button',
        'aria-label': t('accounts.buttonFor', { action: text, name: account.name }),
        onclick: () => act(how, said),
      },
      text,
    );
  const { version } = account;
  const name = { name: account.name };
  const buttons = account.disabled
    ? [button(t('accounts.enable'), () => api.enable(account.id, { version }), t('accounts.enabledSaid', name))]
    : [
        button(
          account.takenUp ? t('accounts.newPassword') : t('accounts.newInvitation'),
          () => api.makeLink(account.id),
          t('accounts.linkFor', name),
        ),
        account.lockedUntil
          ? button(t('accounts.unlock'), () => api.unlock(account.id), t('accounts.unlockedSaid', name))
          : null,
        button(t('accounts.disable'), () => api.disable(account.id, { version }), t('accounts.disabledSaid', name)),
      ];
  const roles = makeForm({
    fields: [rolesField(account.roles)],
    submit: t('accounts.saveRoles'),
    explain: (problem) => ({ text: generalWords(problem) }),
    send: async (values) => {
      await api.changeRoles(account.id, { ...values, version });
      await refresh(account.id);
      announce(t('accounts.rolesSaid', name));
    },
  });
  return el(
    'details',
    { class: 'account', 'data-account': account.id },
    el(
      'summary',
      {},
      el('strong', {}, account.name),
      account.login ? ` (${account.login})` : '',
      ': ',
      account.roles.map((role) => tCode('role', role)).join(', '),
      tags(account),
    ),
    message,
    el('p', { class: 'actions' }, buttons),
    account.disabled ? null : roles,
  );
}

export async function accountsPanel() {
  const list = el('div', {});
  const invited = el('div', {});

  async function refresh(open) {
    const accounts = await api.accounts();
    list.replaceChildren(...accounts.map((account) => entry(account, refresh)));
    const opened = list.querySelector(`[data-account="${open}"]`);
    if (opened) {
      opened.open = true;
      opened.querySelector('summary').focus();
    }
  }

  const name = textField({
    name: 'name',
    label: t('account.name'),
    help: t('accounts.name.help'),
    required: t('formProblem.name-missing'),
  });
  const form = makeForm({
    fields: [name, rolesField([])],
    submit: t('accounts.invite'),
    explain: (problem) => ({ field: problem.parameter, text: generalWords(problem) }),
    send: async (values) => {
      const { account, link } = await api.invite(values);
      invited.replaceChildren(linkBox(account.name, link));
      form.reset();
      invited.querySelector('input').focus();
      await refresh();
    },
  });
  await refresh();
  return [
    el('p', {}, t('accounts.lead')),
    list,
    el('h2', {}, t('accounts.inviteTitle')),
    el('p', {}, t('accounts.inviteLead')),
    invited,
    form,
  ];
}
