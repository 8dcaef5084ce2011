/** Fear spaces in a what-if: added and dismantled by edits of logic/scenario.js. Lists are never changed: every step gives a new one. */
import { isFull, isOfSpaces, round } from './scenario.js';

/** What the server takes. */
export const RADIUS = { min: 10, max: 200, step: 10, usual: 50 };

const NEW = 'new-space-';
const CORNERS = 32;
const METRES_A_DEGREE = 111_320;

const isAbout = (id) => (edit) => isOfSpaces(edit) && edit.id === id;

/** One more, called new-space-1, new-space-2 …; the list itself when it is full. @param {Set<string>} taken ids of the city's */
export function spaceAdded(edits, { lon, lat }, radius, taken = new Set()) {
  if (isFull(edits)) return edits;
  let number = 1;
  while (taken.has(NEW + number) || edits.some(isAbout(NEW + number))) number += 1;
  return [...edits, { op: 'add-fear-space', id: NEW + number, lon: round(lon), lat: round(lat), radius }];
}

/** One goes: what an edit added is so no more, one of the city's is dismantled. */
export function dismantled(edits, id) {
  const others = edits.filter((edit) => !isAbout(id)(edit));
  if (others.length < edits.length || isFull(edits)) return others;
  return [...edits, { op: 'dismantle-fear-space', id }];
}

/** Whether a look stands for one that people go round in the evening: those are hatched, all others only an outline. */
export const isHatched = (look) => look === 'avoided' || look === 'new';

/** The number of one that was added, or undefined. */
export const numberOfNew = (id) => /^new-space-(\d+)$/.exec(id)?.[1];

/**
 * The fear spaces after the edits.
 *
 * @param {object[]} features of GET /fear-spaces
 * @returns {{id: string, geometry: object, state?: string, time?: string, look: 'avoided'|'other'|'gone'|'new', radius?: number}[]} `avoided` and `new` ones count in
 *     the evening, `gone` ones would not any more
 */
export function spacesAfter(features, edits) {
  const gone = new Set(edits.filter((edit) => edit.op === 'dismantle-fear-space').map((edit) => edit.id));
  const known = features.map(({ id, geometry, properties }) => {
    const { name, state, time, avoidedInTheEvening } = properties;
    const look = avoidedInTheEvening ? (gone.has(id) ? 'gone' : 'avoided') : 'other';
    return { id, name, geometry, state, time, look };
  });
  const added = edits
    .filter((edit) => edit.op === 'add-fear-space')
    .map(({ id, lon, lat, radius }) => ({ id, geometry: circle(lon, lat, radius), look: 'new', radius }));
  return [...known, ...added];
}

/** The middle of the box around a geometry. @param {{coordinates: unknown[]}} geometry GeoJSON */
export function centreOf({ coordinates }) {
  const numbers = coordinates.flat(Infinity);
  const middle = (axis) => {
    const values = numbers.filter((_, index) => index % 2 === axis);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { lon: middle(0), lat: middle(1) };
}

/** A circle of a radius in metres, as a polygon. */
export function circle(lon, lat, radius) {
  const high = radius / METRES_A_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, index) => {
    const turn = (2 * Math.PI * (index % CORNERS)) / CORNERS;
    return [lon + wide * Math.cos(turn), lat + high * Math.sin(turn)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}
