/** Where figures of districts stand on the map, so that they cover nothing small. Boxes are {x, y, width, height} around their middle, in pixels. */

const STEP = 12;
const REACH = 5; // steps to every side: further away nobody would see to which district it belongs

const isApart = (one, other) =>
  Math.abs(one.x - other.x) * 2 >= one.width + other.width ||
  Math.abs(one.y - other.y) * 2 >= one.height + other.height;

const steps = Array.from({ length: 2 * REACH + 1 }, (_, index) => (index - REACH) * STEP);
const shifts = steps
  .flatMap((x) => steps.map((y) => ({ x, y })))
  .sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y));

/**
 * @param {{x: number, y: number, width: number, height: number}} badge where it belongs
 * @param {object[]} boxes what it must not cover
 * @returns {{x: number, y: number}} how far it is moved: as little as possible, and not at all where there is no room
 */
export function freeShift(badge, boxes) {
  const isFree = ({ x, y }) => boxes.every((box) => isApart({ ...badge, x: badge.x + x, y: badge.y + y }, box));
  return shifts.find(isFree) ?? { x: 0, y: 0 };
}
