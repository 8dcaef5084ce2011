/** What of a link could not be shown: nobody is to believe that it says what they see. */
import { t, tCode } from '../i18n.js';
import { MOST_EDITS } from '../logic/scenario.js';
import { lostParts } from '../logic/viewstate.js';
import { alertBox } from '../ui/alerts.js';
import { byId, el } from '../ui/dom.js';
import { editsFor } from './scenario-session.js';

const LONGEST = 60;
const MOST_TEXTS = 5;

/** The address the atlas was opened with: compared once with what came of it, and of no interest any more after the first step of the user. */
export function openedLink(search) {
  let isForgotten = false;
  const show = (...nodes) => byId('repairs').replaceChildren(...nodes);
  return {
    compare(state, city) {
      if (!isForgotten) show(...linkRepairs(search, state, city));
      isForgotten = true;
    },
    forget() {
      isForgotten = true;
      show();
    },
  };
}

/** @returns {Node[]} none where the address says what is shown */
function linkRepairs(search, state, city) {
  const isScenario = state.layer === 'scenario';
  const lines = [...lostParts(search, state).map(partLine), ...(isScenario ? editLines(search, city) : [])];
  const items = lines.map((line) => el('li', {}, line));
  return lines.length === 0 ? [] : [alertBox('info', t('link.repaired'), null, el('ul', {}, items))];
}

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

function partLine({ name, text }) {
  const value = name === 'layer' ? tCode('layer', text) : text;
  return t('link.repaired.part', { name: tCode('field', name), value: short(value) });
}

function editLines(search, city) {
  const { unread, over } = editsFor(city, new URLSearchParams(search).get('edits'));
  const texts = unread.slice(0, MOST_TEXTS).map((text) => t('link.repaired.text', { text: short(text) }));
  if (unread.length > MOST_TEXTS) texts.push('…');
  return [
    unread.length > 0 ? t('link.repaired.unread', { count: unread.length, texts: texts.join(', ') }) : null,
    over > 0 ? t('link.repaired.over', { count: over, most: MOST_EDITS }) : null,
  ].filter(Boolean);
}
