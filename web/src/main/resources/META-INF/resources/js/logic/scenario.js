/**
 * A what-if as a list of edits, and how the address writes it: "a:new-1:7.769000:49.444000~m:place-7:7.770000:49.445000~c:place-3~o:place-9"
 * adds, moves, closes and opens a place; "f:new-space-1:7.769000:49.444000:50~d:space-2" adds a fear space of 50 metres around and dismantles one.
 * Lists are never changed: every step gives a new one.
 *
 * @typedef {object} Edit
 * @property {'add'|'move'|'close'|'open'|'add-fear-space'|'dismantle-fear-space'} op
 * @property {string} id of the place or the fear space
 * @property {number} [lon]
 * @property {number} [lat]
 * @property {number} [radius] in metres
 */

/** The server takes no more. */
export const MOST_EDITS = 50;

const DECIMALS = 6; // a tenth of a metre: sites taken over bring what the search said they would
const BETWEEN_EDITS = '~';
const BETWEEN_PARTS = ':';
const OPS = { a: 'add', m: 'move', c: 'close', o: 'open', f: 'add-fear-space', d: 'dismantle-fear-space' };
const LETTERS = Object.fromEntries(Object.entries(OPS).map(([letter, op]) => [op, letter]));
const ID = /^[a-z0-9-]{1,64}$/;
const DEGREES = /^-?\d{1,3}(\.\d{1,9})?$/;
const METRES = /^\d{1,3}$/;
const LEAST_RADIUS = 5;
const MOST_RADIUS = 200;
const NEW = 'new-';
const NEW_AT = 'new-at-';

/** As the address writes degrees. */
export const round = (degrees) => Number(degrees.toFixed(DECIMALS));
const hasRadius = (op) => op === 'add-fear-space';
const hasPosition = (op) => op === 'add' || op === 'move' || hasRadius(op);
const isOf = (op, id) => (edit) => edit.op === op && edit.id === id;

/** Whether an edit is about a fear space; its id says nothing about places. */
export const isOfSpaces = ({ op }) => op === 'add-fear-space' || op === 'dismantle-fear-space';
export const isOfPlaces = (edit) => !isOfSpaces(edit);

function readEdit(text) {
  const [letter, id, ...numbers] = text.split(BETWEEN_PARTS);
  const op = OPS[letter];
  if (op === undefined || !ID.test(id ?? '')) return null;
  if (numbers.length !== (hasPosition(op) ? 2 : 0) + (hasRadius(op) ? 1 : 0)) return null;
  if (!hasPosition(op)) return { op, id };
  const [lon, lat, radius] = numbers;
  if (!DEGREES.test(lon) || !DEGREES.test(lat)) return null;
  if (Math.abs(Number(lon)) > 180 || Math.abs(Number(lat)) > 90) return null;
  const at = { op, id, lon: round(Number(lon)), lat: round(Number(lat)) };
  if (!hasRadius(op)) return at;
  const isRadius = METRES.test(radius) && Number(radius) >= LEAST_RADIUS && Number(radius) <= MOST_RADIUS;
  return isRadius ? { ...at, radius: Number(radius) } : null;
}

/**
 * @param {(edit: Edit) => boolean} [isAllowed] what this reader may ask about
 * @returns {{edits: Edit[], dropped: number, unread: string[], over: number}} what can be read of it, how many edits cannot or are too many: those that mean
 *     nothing here, as they are written, and how many more there were than there can be
 */
export function readEdits(text, isAllowed = () => true) {
  const parts = String(text ?? '')
    .split(BETWEEN_EDITS)
    .filter((part) => part !== '');
  const edits = [];
  const unread = [];
  let over = 0;
  for (const part of parts) {
    const edit = readEdit(part);
    const isNew = edit !== null && isAllowed(edit) && !edits.some(isOf(edit.op, edit.id));
    if (!isNew) unread.push(part);
    else if (isFull(edits)) over += 1;
    else edits.push(edit);
  }
  return { edits, dropped: unread.length + over, unread, over };
}

/** @param {Edit[]} edits */
export function writeEdits(edits) {
  return edits
    .map(({ op, id, lon, lat, radius }) =>
      [
        LETTERS[op],
        id,
        ...(hasPosition(op) ? [lon.toFixed(DECIMALS), lat.toFixed(DECIMALS)] : []),
        ...(hasRadius(op) ? [radius] : []),
      ].join(BETWEEN_PARTS),
    )
    .join(BETWEEN_EDITS);
}

/** The edits as POST /scenarios/evaluate takes them. */
export function editsForServer(edits) {
  return edits.map(({ op, id, lon, lat, radius }) => {
    if (op === 'add') return { op, id, lon, lat };
    if (op === 'add-fear-space') return { op, id, lon, lat, radiusMetres: radius };
    if (op === 'dismantle-fear-space') return { op, fearSpace: id };
    return hasPosition(op) ? { op, place: id, lon, lat } : { op, place: id };
  });
}

/** How many more edits there can be. */
export const roomIn = (edits) => Math.max(0, MOST_EDITS - edits.length);

export const isFull = (edits) => roomIn(edits) === 0;

/**
 * One place more, called new-1, new-2 …, or after the room it is thought in; the list itself when it is full.
 *
 * @param {{lon: number, lat: number, room?: string}} at `room`: id of a room, whose name a link keeps by it
 * @param {Set<string>} taken ids of the city's places
 */
export function added(edits, { lon, lat, room }, taken = new Set()) {
  if (isFull(edits)) return edits;
  const isFree = (id) => !taken.has(id) && !edits.some(isOf('add', id));
  let id = NEW_AT + room;
  if (room === undefined || !ID.test(id) || !isFree(id)) {
    let number = 1;
    while (!isFree(NEW + number)) number += 1;
    id = NEW + number;
  }
  return [...edits, { op: 'add', id, lon: round(lon), lat: round(lat) }];
}

/** The room a new place was thought in, or undefined. */
export const roomOfNew = (id) => (id.startsWith(NEW_AT) ? id.slice(NEW_AT.length) : undefined);

/** Whether a place stands where another one does, as exactly as an address writes degrees. */
export const isSameSpot = (one, other) => round(one.lon) === round(other.lon) && round(one.lat) === round(other.lat);

/** A place goes elsewhere: an edit that gave it a position gets the new one, so that there is one edit for one wish. */
export function moved(edits, id, { lon, lat }) {
  const at = { lon: round(lon), lat: round(lat) };
  const isPlaced = (edit) => edit.id === id && hasPosition(edit.op) && isOfPlaces(edit);
  if (edits.some(isPlaced)) return edits.map((edit) => (isPlaced(edit) ? { ...edit, ...at } : edit));
  return isFull(edits) ? edits : [...edits, { op: 'move', id, ...at }];
}

/** A place goes: what was added or opened by an edit is so no more, any other one is closed. */
export function closed(edits, id) {
  const cameByEdit = edits.some((edit) => edit.id === id && (edit.op === 'add' || edit.op === 'open'));
  const others = edits.filter((edit) => edit.id !== id || isOfSpaces(edit));
  return cameByEdit || isFull(others) ? others : [...others, { op: 'close', id }];
}

/** A place comes that does not count yet; one that an edit closed is as before. */
export function opened(edits, id) {
  if (edits.some(isOf('close', id))) return edits.filter((edit) => !isOf('close', id)(edit));
  return isFull(edits) ? edits : [...edits, { op: 'open', id }];
}

/** Takes an edit back, and with it those that stand on it: what is not opened cannot be moved. */
export function without(edits, index) {
  const { op, id } = edits[index];
  const isSameKind = isOfSpaces(edits[index]) ? isOfSpaces : isOfPlaces;
  return edits.filter((edit, at) => at !== index && !(op !== 'move' && edit.id === id && isSameKind(edit)));
}

/**
 * Where the places are after the edits.
 *
 * @param {{id: string, lon: number, lat: number, counts: boolean}[]} places of the service; those that do not count may be opened
 * @returns {object[]} the places with `change` ('add', 'move', 'close', 'open' or '') and `counts` as after the edits
 */
export function placesAfter(places, edits) {
  const after = new Map(places.map((place) => [place.id, { ...place, change: '' }]));
  for (const { op, id, lon, lat } of edits.filter(isOfPlaces)) {
    const place = after.get(id);
    if (op === 'add' && place === undefined) after.set(id, { id, lon, lat, counts: true, change: op, isNew: true });
    if (place === undefined || op === 'add') continue;
    const change = op === 'move' && place.change !== '' ? place.change : op;
    const counts = op === 'move' ? place.counts : op === 'open';
    after.set(id, { ...place, ...(op === 'move' ? { lon, lat } : {}), counts, change });
  }
  return [...after.values()];
}

/** The edit a problem of the server is about ("edits[3].lon"), or -1. */
export function editOfProblem(parameter) {
  const found = /^edits\[(\d+)\]/.exec(parameter ?? '');
  return found ? Number(found[1]) : -1;
}

/**
 * The cells that come within reach, and those that fall out of it.
 *
 * @param {Array[]} cells [lon, lat, people, seconds, state] as they are
 * @param {Array[]} changes [index, state after]
 */
export function changedCells(cells, changes) {
  return (changes ?? [])
    .filter(([index, state]) => cells[index] && (cells[index][4] === 'covered') !== (state === 'covered'))
    .map(([index, state]) => ({
      lon: cells[index][0],
      lat: cells[index][1],
      kind: state === 'covered' ? 'gained' : 'lost',
    }));
}
