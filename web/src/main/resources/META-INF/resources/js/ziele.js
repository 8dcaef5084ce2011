/** The goal monitor: one card per goal, each opening district by district. */
import { api, once } from './api.js';
import { t } from './i18n.js';
import { goalCard } from './panels/goal-card.js';
import { goalPapers } from './panels/goal-papers.js';
import { reportLinks } from './panels/reports.js';
import { alertBox, fill } from './ui/alerts.js';
import { startPage } from './ui/chrome.js';
import { byId, el } from './ui/dom.js';

const city = await startPage();
byId('reports').replaceChildren(...reportLinks());
if (city !== null) {
  await fill(byId('goals'), async () => {
    const [goals, collection] = await Promise.all([
      once('goals', api.goals),
      once('districts', api.districts).catch(() => ({ features: [] })),
    ]);
    byId('papers').replaceChildren(...goalPapers(collection));
    if (goals.length === 0) return alertBox('info', t('goals.none'));
    byId('summary').replaceChildren(summary(goals));
    const cards = goals.map((goal) => goalCard(goal, city, collection));
    return [openAll(cards), ...cards];
  });
  openFromAddress();
  addEventListener('hashchange', openFromAddress);
}

function summary(goals) {
  const count = (status) => goals.filter((goal) => goal.status === status).length;
  const numbers = {
    count: goals.length,
    reached: count('reached'),
    onTrack: count('on-track'),
    uncertain: count('uncertain'),
    offTrack: count('off-track'),
    open: count('not-assessable'),
  };
  return el('p', { class: 'city-figure' }, t('ziele.summary', numbers));
}

/** For those who print, or look for a word. */
function openAll(cards) {
  const all = cards.map((card) => card.querySelector('details'));
  const toggle = () => {
    const isOpen = all.every((details) => details.open);
    for (const details of all) details.open = !isOpen;
    button.textContent = isOpen ? t('ziele.openAll') : t('ziele.closeAll');
  };
  const button = el('button', { type: 'button', class: 'button', onclick: toggle }, t('ziele.openAll'));
  return el('p', { class: 'cards-all' }, button);
}

/** "/ziele#meeting-places" opens that goal: a link is a state. */
function openFromAddress() {
  const card = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = card?.querySelector('details');
  if (!details) return;
  details.open = true;
  card.scrollIntoView();
}
