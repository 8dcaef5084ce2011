/** One goal: status, figure, how far, its way and a small map. All else is behind "Mehr zu diesem Ziel". */
import { lang, pick, t } from '../i18n.js';
import { officialOrder } from '../logic/sorting.js';
import { fill } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { statusMark } from '../ui/shapes.js';
import { goalChart } from './goal-chart.js';
import { goalDetails } from './goal-details.js';
import { goalFacts, goalName, goalReason, provisionalMark } from './goal-facts.js';
import { goalMap } from './goal-map.js';

/** @param collection districts with their outlines, for the small map */
export function goalCard(goal, city, collection) {
  const pictures = [goalChart(goal), goalMap(goal, collection)].filter(Boolean);
  return el(
    'article',
    { class: `card card-${goal.status}`, id: goal.id, 'aria-labelledby': `${goal.id}-title` },
    el(
      'div',
      { class: 'card-top' },
      el(
        'div',
        { class: 'card-words' },
        el('p', { class: 'card-status' }, statusMark(goal.status), ' ', provisionalMark(goal)),
        el('h3', { id: `${goal.id}-title` }, goalName(goal)),
        el('p', {}, pick(goal.text)),
        goalFacts(goal),
        goal.status === 'not-assessable' ? goalReason(goal) : null,
      ),
      pictures.length > 0 ? el('div', { class: 'card-pictures' }, pictures) : null,
    ),
    more(goal, city, collection),
  );
}

/** Asked for when it is opened. */
function more(goal, city, collection) {
  const inner = el('div', { class: 'card-more' });
  const details = el(
    'details',
    {},
    el(
      'summary',
      // What somebody opens is what their address shows; what is opened with all others is not.
      { onclick: () => !details.open && history.replaceState(null, '', `${location.search}#${goal.id}`) },
      t('goal.open'),
      el('span', { class: 'spoken' }, `: ${goalName(goal)}`),
      el('span', { class: 'only-print' }, ` ${t('goal.closed')}`),
    ),
    inner,
  );
  const districts = officialOrder(
    collection.features.map((feature) => feature.properties),
    lang(),
  );
  details.addEventListener('toggle', () => {
    if (!details.open || inner.hasChildNodes()) return;
    fill(inner, () => goalDetails(goal, city, districts));
  });
  return details;
}
