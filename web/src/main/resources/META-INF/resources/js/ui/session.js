/**
 * Who is signed in. A session that ends while somebody is in the middle of something does not cost them what they typed: whatever asked the server waits,
 * the sign-in opens in a dialog over the page, and then the same question is asked again.
 */
import { api, once, onSignedOut } from '../api.js';
import { lang, t } from '../i18n.js';
import { signInForm } from '../panels/sign-in.js';
import { announce, el } from './dom.js';

/** Who is signed in, asked once per page. */
export function currentSession() {
  return once('session', api.session);
}

/** The roles of who looks at a city; none outside, and none where nobody can say. */
export async function rolesAt({ audience }) {
  if (audience === 'public') return [];
  return currentSession().then(
    ({ roles }) => roles,
    () => [],
  );
}

/** An address of ours with parameters and, where the address is all that remembers it, the language. */
export function pageLink(path, params = {}) {
  const search = new URLSearchParams(params);
  if (new URLSearchParams(location.search).has('lang')) search.set('lang', lang());
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Puts into the header who is signed in, or where to sign in. */
export async function showWho(languages) {
  const link = el('a', { href: pageLink('/dienst'), class: 'who' }, t('session.signIn'));
  if (location.pathname === '/dienst') link.setAttribute('aria-current', 'page');
  languages.before(link);
  try {
    const session = await currentSession();
    if (session.signedIn) {
      link.replaceChildren(el('span', { class: 'spoken' }, t('session.signedInAs')), ' ', session.name);
    }
  } catch {
    // The link says where to sign in; what is wrong the page itself will say.
  }
}

/** One dialog, however many questions wait for it. */
let waiting = null;

function signInAgain() {
  waiting ??= openDialog().finally(() => {
    waiting = null;
  });
  return waiting;
}

/** @returns {Promise<boolean>} whether somebody signed in */
function openDialog() {
  return new Promise((resolve) => {
    const before = document.activeElement;
    let signedIn = false;
    const dialog = el(
      'dialog',
      { class: 'session-dialog', 'aria-labelledby': 'session-over' },
      el('h2', { id: 'session-over' }, t('session.over.title')),
      el('p', {}, t('session.over.text')),
      signInForm(() => {
        signedIn = true;
        dialog.close();
      }),
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('session.over.later')),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus?.();
      if (signedIn) announce(t('session.again'));
      resolve(signedIn);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

onSignedOut(signInAgain);
