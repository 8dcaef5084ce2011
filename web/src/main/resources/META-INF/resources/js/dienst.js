/** The page of people of the house: signing in, choosing a password, and behind that the sections their roles open. */
import { api } from './api.js';
import { t } from './i18n.js';
import { generalWords } from './panels/form-words.js';
import { sectionsFor } from './panels/sections.js';
import { setPasswordPanel } from './panels/set-password.js';
import { signInPanel } from './panels/sign-in.js';
import { alertBox, fill } from './ui/alerts.js';
import { isOutside, startPage } from './ui/chrome.js';
import { byId, el } from './ui/dom.js';
import { currentSession, pageLink } from './ui/session.js';

/** Anew and from the server: what the page shows besides depends on who is signed in, too. */
function enter() {
  if (location.pathname === '/dienst') location.reload();
  else location.assign(pageLink('/dienst'));
}

function navigation(sections, chosen) {
  const link = (section) =>
    el(
      'a',
      {
        href: pageLink('/dienst', { section: section.id }),
        'aria-current': section === chosen ? 'page' : null,
      },
      section.label(),
    );
  return el(
    'nav',
    { class: 'sections', 'aria-label': t('dienst.sections') },
    el(
      'ul',
      {},
      sections.map((section) => el('li', {}, link(section))),
    ),
  );
}

function house(session, city) {
  const sections = sectionsFor(session.roles);
  const asked = new URLSearchParams(location.search).get('section');
  const chosen = sections.find((section) => section.id === asked) ?? sections[0];
  const region = el('div', {});
  fill(region, () => chosen.open(session, city));
  return [el('h1', {}, chosen.label()), navigation(sections, chosen), region];
}

const city = await startPage();
// Who works here need not be told that the public has to wait.
if (city === null && isOutside()) byId('notice').replaceChildren();
const token = location.hash.slice(1);
await fill(byId('dienst'), async () => {
  if (location.pathname.endsWith('/einladung')) return invitation();
  const session = await currentSession();
  return session.signedIn ? house(session, city) : signInPanel(enter);
});

async function invitation() {
  try {
    return setPasswordPanel(token, await api.lookAtLink(token), showSignIn);
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    return [el('h1', {}, t('setPassword.title')), alertBox('error', t('problem.title'), generalWords(problem))];
  }
}

function showSignIn(login) {
  history.replaceState(null, '', pageLink('/dienst/einladung'));
  byId('dienst').replaceChildren(...signInPanel(enter, login));
  byId('dienst').querySelector('h1').focus();
}
