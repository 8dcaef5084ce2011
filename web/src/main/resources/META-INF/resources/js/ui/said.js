/** What came of a press, said beside its button: also where the press has everything around built anew. */
import { lang } from '../i18n.js';
import { announce, el } from './dom.js';

const DELAY = 50; // ms; a region that comes with its text is not read out
const PATIENCE = 2000; // ms; a spot that has not come by then does not come: with the last step its form is gone

const spots = new Map();
const waiting = new Map();

/** Where it is said; belongs beside the button. @param {string} name the newest spot of a name counts */
export function saidSpot(name) {
  const spot = el('span', { class: 'said', role: 'status', tabindex: '-1', 'data-said': name });
  spots.set(name, spot);
  setTimeout(() => speak(name), DELAY);
  return spot;
}

function speak(name) {
  const spot = spots.get(name);
  const text = waiting.get(name);
  if (text === undefined || !spot?.isConnected) return;
  waiting.delete(name);
  spot.textContent = text;
  // What was pressed may be gone; the keyboard goes on here.
  spot.focus({ preventScroll: false });
}

/** Says it in the spot of that name, or in the one that takes its place when what was pressed is built anew. */
export function sayBeside(name, text) {
  waiting.clear();
  waiting.set(name, text);
  setTimeout(() => speak(name), DELAY);
  setTimeout(() => {
    if (waiting.get(name) !== text) return;
    waiting.delete(name);
    announce(text);
  }, PATIENCE);
}

/** "14:05" */
export function clockTime() {
  return new Intl.DateTimeFormat(lang(), { timeStyle: 'short' }).format(new Date());
}
