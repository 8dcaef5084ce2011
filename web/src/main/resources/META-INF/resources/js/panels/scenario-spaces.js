/** Fear spaces in a what-if about the evening: a list to dismantle them from, and a way to add one. */
import { t, tCode } from '../i18n.js';
import { dismantled, numberOfNew, RADIUS, spaceAdded, spacesAfter } from '../logic/fearspaces.js';
import { announce, el } from '../ui/dom.js';
import { rangeField } from '../ui/fields.js';
import { spaceHint, spaceSign } from './fear-spaces.js';

/** What was added has no name but a number. @param {object[]} features of GET /fear-spaces */
export function nameOfSpace(id, features) {
  const known = features.find((feature) => feature.id === id);
  if (known) return known.properties.name;
  const number = numberOfNew(id);
  return number === undefined ? id : t('spaces.new', { number });
}

/** "Unterführung abgebaut."; by day these edits are kept and change nothing. */
export function spaceWords({ op, id, radius }, features, isEvening) {
  const name = nameOfSpace(id, features);
  const said = op === 'add-fear-space' ? t('spaces.edit.add', { name, radius }) : t('spaces.edit.dismantle', { name });
  return isEvening ? said : t('spaces.edit.byDay', { said });
}

/** What can be done with one, wherever it is shown; nothing with those that do not count. */
function spaceButtons({ id, name, look }, session) {
  if (look === 'other') return [];
  const action = { avoided: t('spaces.dismantle'), gone: t('scenario.takeBack'), new: t('scenario.remove') }[look];
  const label = t('scenario.buttonFor', { action, name });
  const onclick = () => session.dismantle(id);
  return [
    el(
      'button',
      { type: 'button', class: 'button', 'data-focus': `space-${id}`, 'aria-label': label, onclick },
      action,
    ),
  ];
}

function spacePopup(space, session, movable) {
  const buttons = spaceButtons(space, session);
  for (const button of buttons) button.addEventListener('click', movable.close);
  return el('div', { class: 'place-card' }, spaceHint(space), el('p', { class: 'actions' }, buttons));
}

/** What a session knows of fear spaces, and its edits of them. @param {() => Edit[]} editsNow @param {(edits: Edit[]) => void} commit */
export function spacesOfSession(features, editsNow, commit) {
  const taken = new Set(features.map((feature) => feature.id));
  return {
    spaces: () =>
      spacesAfter(features, editsNow()).map((space) => ({ ...space, name: nameOfSpace(space.id, features) })),
    dismantle: (id) => commit(dismantled(editsNow(), id)),
    /** Gives the id of the new one, or null where there is no room. */
    addSpace(at, radius) {
      const next = spaceAdded(editsNow(), at, radius, taken);
      if (next.length === editsNow().length) return null;
      commit(next);
      return next.at(-1).id;
    },
    /** What stands on the map: by day they change nothing, and are not shown. */
    shownSpaces(movable) {
      const popup = (space) => spacePopup(space, this, movable);
      return this.isEvening ? { areas: this.spaces(), describe: spaceHint, popup } : null;
    },
  };
}

/**
 * @param {(text: string, onPicked: (at: {lon: number, lat: number}) => void, backTo: string) => void} showPicking waits for a click on the map
 * @returns {{node: Node, rebuild: () => void}}
 */
export function spacesBox(session, showPicking) {
  let radius = RADIUS.usual;
  const title = el('summary', {});
  const list = el('ul', { class: 'scenario-places' });
  const slider = rangeField({
    ...RADIUS,
    label: t('spaces.radius'),
    value: String(radius),
    textOf: (metres) => t('spaces.metres', { metres }),
    onInput: (text) => {
      radius = Number(text);
    },
  });
  const add = el(
    'button',
    { type: 'button', class: 'button', 'data-focus': 'add-space', onclick: startAdding },
    t('spaces.add'),
  );

  function startAdding() {
    const done = (at) => {
      const id = session.addSpace(at, radius);
      if (id !== null) announce(t('scenario.placed', { name: session.nameOfEdit({ op: 'add-fear-space', id }) }));
    };
    showPicking(t('spaces.picking'), done, 'add-space');
  }

  function item(space) {
    return el(
      'li',
      {
        onmouseenter: () => session.lightSpace(space.id),
        onmouseleave: () => session.lightSpace(null),
      },
      el(
        'span',
        { class: 'scenario-place' },
        spaceSign(space.look),
        ' ',
        space.name,
        ' – ',
        tCode('spaces.look', space.look),
      ),
      el('span', { class: 'actions' }, spaceButtons(space, session)),
    );
  }

  function rebuild() {
    const spaces = session.spaces();
    title.textContent = t('spaces.title', { count: spaces.length });
    list.replaceChildren(...spaces.map(item));
    add.disabled = session.isFull();
  }

  const node = el(
    'details',
    { class: 'scenario-spaces' },
    title,
    el('p', { class: 'help' }, t('spaces.help')),
    list,
    slider,
    el('p', { class: 'actions' }, add),
  );
  return { node, rebuild };
}
