/** The citizens' pages are complete without this; it adds position, suggestions, map and what a phone keeps. */
import { addLastSaid } from './citizen/lastsaid.js';
import { addLocate } from './citizen/locate.js';
import { addMap } from './citizen/mapswitch.js';
import { addSuggestions } from './citizen/suggest.js';
import { texts } from './citizen/texts.js';
import { withoutPosition } from './logic/position.js';

const find = (selector) => document.querySelector(selector);

const form = find('form[data-find]');
if (form !== null) {
  addLocate(form);
  addSuggestions(form);
  addLastSaid(form);
}
const map = find('[data-map]');
if (map !== null)
  addMap(map, find('[data-map-switch]'), async () => (await import('./map/smallmap.js')).showSmallMap(map, texts));
const outcome = find('[data-outcome-map]');
if (outcome !== null)
  addMap(outcome, find('[data-map-switch]'), async () =>
    (await import('./map/outcomemap.js')).showOutcomeMap(outcome, texts),
  );

const share = find('[data-share]');
if (share !== null && navigator.clipboard) {
  share.hidden = false;
  share.querySelector('button').addEventListener('click', async () => {
    await navigator.clipboard.writeText(withoutPosition(location.href));
    share.querySelector('[role="status"]').textContent = texts['result.share.done'];
  });
}

const print = find('[data-print]');
if (print !== null) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

if ('serviceWorker' in navigator) {
  const keep = [...document.querySelectorAll('[data-keep]')].map(({ href }) => href);
  navigator.serviceWorker
    .register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active.postMessage({ keep }))
    .catch(() => {});
}
