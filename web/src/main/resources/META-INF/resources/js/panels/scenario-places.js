/** The places of a what-if in words and signs: on the map, in the list and in what is said about an edit. */
import { t, tCode } from '../i18n.js';
import { isNothingKnown } from '../logic/known.js';
import { isSameSpot, roomOfNew } from '../logic/scenario.js';
import { el } from '../ui/dom.js';
import { placeShape } from '../ui/shapes.js';

/**
 * What was added has no name but a number, or that of the room it is thought in.
 *
 * @param {{places: object[], rooms: Map<string, {name: string, lon: number, lat: number}>, edits: object[]}} known
 */
export function nameOfPlace(id, { places, rooms, edits }) {
  const known = places.find((place) => place.id === id);
  if (known) return known.name;
  const roomId = roomOfNew(id);
  if (roomId !== undefined)
    return nameInRoom(
      rooms.get(roomId),
      edits.find((edit) => edit.id === id),
    );
  const number = /^new-(\d+)$/.exec(id)?.[1];
  return number === undefined ? id : t('scenario.newPlace', { number });
}

/** Dragged out of its room, it is there no more. */
function nameInRoom(room, edit) {
  if (room === undefined) return t('scenario.newPlaceSomewhere');
  return edit === undefined || isSameSpot(room, edit) ? room.name : t('scenario.outOfRoom', { name: room.name });
}

/** A place as the map draws it. */
export function lookOf(place) {
  const status = place.counts ? 'open' : place.change === 'close' ? 'closed' : place.status;
  return {
    ...place,
    shown: status,
    isMovable: place.counts,
    // What is dragged out of a room gets another name, and the map keeps the names of markers that look the same.
    look: `${status} ${place.counts} ${place.change} ${place.isNew ? place.name : ''}`,
  };
}

export function scenarioIcon(place) {
  return placeShape(place.kind, place.shown);
}

/** Status of today, or what an edit made of it. */
function statusText(place) {
  return place.change ? tCode('scenario.change', place.change) : tCode('placeStatus', place.status);
}

export function scenarioTitle(place) {
  return t('scenario.marker', { name: place.name, status: statusText(place) });
}

/** "Neuer Ort 1 in Innenstadt-Ost: 1.240 Menschen erreichen ihn, 310 nur ihn." */
export function placeWords(edit, name, answer, districts) {
  const said = {
    add: () => t('scenario.edit.add', { name }),
    move: () => t('scenario.edit.move', { name }),
    open: () => t('scenario.edit.open', { name }),
    close: () => t('scenario.edit.close', { name }),
  }[edit.op]();
  const found = answer?.places.find((place) => place.id === edit.id);
  if (edit.op === 'close' || found === undefined) return `${said}.`;
  const district = districts.find((one) => one.id === found.district)?.name;
  const where = district === undefined ? t('scenario.outside') : t('scenario.in', { district });
  return t('scenario.edit.line', { said, where, reach: reachWords(found, answer) });
}

function reachWords({ connected, people, onlyHere }, answer) {
  if (!connected) return t('scenario.notConnected');
  return isNothingKnown(answer.before.city)
    ? t('scenario.reachUnknown')
    : t('scenario.reach', { count: people, only: onlyHere });
}

function button(key, text, name, onclick) {
  const label = t('scenario.buttonFor', { action: text, name });
  return el('button', { type: 'button', class: 'button', 'data-focus': key, 'aria-label': label, onclick }, text);
}

/** What can be done with a place, wherever it is shown. @param {(id: string) => void} onMove starts moving it without dragging */
export function placeButtons(place, session, onMove) {
  const { id, name } = place;
  return place.counts
    ? [
        button(`move-${id}`, t('scenario.move'), name, () => onMove(id)),
        button(`close-${id}`, place.isNew ? t('scenario.remove') : t('scenario.close'), name, () => session.close(id)),
      ]
    : [button(`open-${id}`, t('scenario.open'), name, () => session.open(id))];
}

export function scenarioPopup(place, session, movable) {
  const edit = session.edits.find((one) => one.id === place.id);
  const onMove = (id) => {
    movable.close();
    session.startMoving(id);
  };
  return el(
    'div',
    { class: 'place-card' },
    el('h3', {}, place.name),
    el('p', {}, scenarioIcon(place), ' ', statusText(place)),
    edit ? el('p', {}, session.wordsOf(edit)) : null,
    el('p', { class: 'actions' }, placeButtons(place, session, onMove)),
  );
}

export function placeItem(place, session) {
  return el(
    'li',
    {},
    el('span', { class: 'scenario-place' }, scenarioIcon(place), ' ', place.name, ' – ', statusText(place)),
    el('span', { class: 'actions' }, placeButtons(place, session, session.startMoving)),
  );
}
