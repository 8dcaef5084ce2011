/** Beside the map: the edits in words, what can be done next, the places one by one, and what is kept on this device. */
import { t } from '../i18n.js';
import { isOfSpaces, MOST_EDITS } from '../logic/scenario.js';
import { alertBox, problemBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { comparisonNotices } from './scenario-comparison.js';
import { copyLink } from './scenario-link.js';
import { scenarioPicking } from './scenario-picking.js';
import { placeItem } from './scenario-places.js';
import { shelf } from './scenario-shelf.js';
import { sitingBox } from './scenario-siting.js';
import { spacesBox } from './scenario-spaces.js';

const BAD_EDIT = 'urn:nahraum:problem:bad-edit';

/** @returns {{node: Node, rebuild: () => void, update: () => void, leave: (id: string) => void, stop: () => void}} rebuild after other edits, update after an answer */
export function scenarioPanel(session, context) {
  const heading = el('h3', { tabindex: '-1' }, t('scenario.edits'));
  const messages = el('div', {});
  const list = el('ol', { class: 'scenario-edits' });
  const next = el('div', {});
  const picking = scenarioPicking(context.map.movable, next, showNext, focusOn);
  const places = el('ul', { class: 'scenario-places' });
  const placesTitle = el('summary', {});
  const kept = shelf(session, context);
  const siting = sitingBox(session, context, session.sitesQuestion);
  const spaces = session.isEvening ? spacesBox(session, startPicking) : null;
  const words = [];
  let noticed = null; // the problem the messages are about
  let undo = null; // the edits before all were taken back

  session.nameOfVersus = () => kept.nameOf(session.state.versus);
  session.startMoving = (id) => {
    const text = t('scenario.picking.move', { name: session.nameOf(id) });
    picking.start(text, (at) => session.move(id, at), `move-${id}`);
    session.hold(id);
  };

  function startAdding() {
    const done = (at) => {
      const id = session.addPlaces([at]);
      if (id !== null) announce(t('scenario.placed', { name: session.nameOf(id) }));
    };
    startPicking(t('scenario.picking.add'), done, 'add');
  }

  /** For something new: the keyboard is at the button that takes the middle of the map. */
  function startPicking(text, onPicked, backTo) {
    picking.start(text, onPicked, backTo);
    next.querySelector('button').focus();
  }

  function button(key, text, onclick, style = '') {
    return el('button', { type: 'button', class: `button ${style}`, 'data-focus': key, onclick }, text);
  }

  function showNext() {
    const isEmpty = session.edits.length === 0;
    next.replaceChildren(
      session.isFull() ? alertBox('info', t('scenario.full', { count: MOST_EDITS })) : '',
      el(
        'p',
        { class: 'actions' },
        session.isFull() ? null : button('add', t('scenario.add'), startAdding, 'button-main'),
        isEmpty ? null : button('clear', t('scenario.clear'), clear),
        undo === null || !isEmpty ? null : button('undo', t('scenario.undo'), takeBack),
        button('copy', t('scenario.copy'), showLink),
      ),
    );
  }

  function clear() {
    undo = session.edits;
    session.replaceAll([]);
    focusOn('undo');
  }

  function takeBack() {
    const back = undo;
    undo = null;
    session.replaceAll(back);
    focusOn('clear');
  }

  async function showLink() {
    const box = await copyLink();
    messages.replaceChildren(...notices(), box);
    box.querySelector('input')?.select();
  }

  function notices() {
    const { problem, dropped } = session;
    return [
      dropped > 0 ? alertBox('warning', t('scenario.dropped', { count: dropped })) : null,
      problem !== null && problem.index < 0 ? problemBox(problem.error, session.retry) : null,
      ...(session.versus ? versusNotices() : []),
    ].filter(Boolean);
  }

  function versusNotices() {
    const end = button('alone', t('scenario.stopComparing'), () => context.change({ versus: '' }));
    return comparisonNotices(session.versus, session.nameOfVersus(), end);
  }

  function problemText({ index, error }) {
    if (isOfSpaces(session.edits[index])) return error.type === BAD_EDIT ? t('spaces.refused') : t('spaces.tooFar');
    return error.type === BAD_EDIT ? t('scenario.refused') : t('scenario.tooFar');
  }

  function editItem(edit, index) {
    const text = el('span', {}, session.wordsOf(edit));
    const problem = el('span', { class: 'edit-problem' });
    words[index] = { text, problem };
    const name = session.nameOfEdit(edit);
    const label = t('scenario.buttonFor', { action: t('scenario.takeBack'), name });
    const attributes = { type: 'button', class: 'button', 'aria-label': label, 'data-focus': `edit-${index}` };
    const onclick = () => session.remove(index);
    return el(
      'li',
      { onmouseenter: () => session.light(edit), onmouseleave: () => session.light(null) },
      el('span', { class: 'edit-words' }, text, problem),
      el('button', { ...attributes, onclick }, t('scenario.takeBack')),
    );
  }

  function rebuild() {
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    words.length = 0;
    list.replaceChildren(...session.edits.map(editItem));
    list.hidden = session.edits.length === 0;
    empty.hidden = !list.hidden;
    const all = session.places();
    placesTitle.textContent = t('scenario.places', { count: all.length });
    places.replaceChildren(...all.map((place) => placeItem(place, session)));
    spaces?.rebuild();
    siting.rebuild();
    picking.end();
    kept.rebuild();
    messages.replaceChildren(...notices());
    update();
    if (focused) focusOn(focused);
  }

  function update() {
    if (noticed !== session.problem) messages.replaceChildren(...notices());
    noticed = session.problem;
    for (const [index, { text, problem }] of words.entries()) {
      setText(text, session.wordsOf(session.edits[index]));
      setText(problem, session.problem?.index === index ? problemText(session.problem) : '');
    }
  }

  /** Other figures come while somebody drags; most of the texts stay. */
  function setText(target, text) {
    if (target.textContent !== text) target.textContent = text;
  }

  /** The same button as before, or else where the edits begin: never nowhere. */
  function focusOn(key) {
    const target = node.querySelector(`[data-focus="${key}"]`);
    if (target === null || target.closest('details:not([open])')) heading.focus();
    else target.focus();
  }

  const empty = el('p', { class: 'help' }, t('scenario.empty'));
  const node = el(
    'section',
    { class: 'scenario' },
    heading,
    messages,
    empty,
    list,
    next,
    spaces?.node,
    siting.node,
    el('details', {}, placesTitle, places),
    kept.node,
  );
  rebuild();
  /** The keyboard is done with a place: the focus goes back to where that began. */
  function leave(id) {
    picking.end();
    focusOn(`move-${id}`);
  }

  function stop() {
    siting.stop();
    picking.stop();
  }

  return { node, rebuild, update, leave, stop };
}
