/** Says what the street is called at a spot of the map, which shows no names. Without a net, or where there is none, it says nothing. */
import { api } from '../api.js';
import { newestOnly } from '../logic/newest.js';
import { rounded } from '../logic/position.js';
import { texts } from './reporttexts.js';

/**
 * @param {HTMLElement} node where it is said
 * @param {number[]} box of the city: west, south, east, north
 * @returns {(spot: number[] | null) => void} tells which spot is shown; null for none
 */
export function addNear(node, [west, south, east, north]) {
  let shown = '';
  const asking = newestOnly(
    (spot) => api.nearestStreet(spot),
    (spot, { street }) => {
      if (street === null || keyOf(spot) !== shown) return;
      const name = document.createElement('bdi');
      name.lang = 'de';
      name.textContent = street;
      const [before, after] = texts['report.where.near'].split('{street}');
      node.replaceChildren(before, name, after);
    },
    () => {},
  );

  return function tell(spot) {
    const isInside = spot !== null && spot[0] >= west && spot[0] <= east && spot[1] >= south && spot[1] <= north;
    const wanted = isInside ? rounded(...spot) : null;
    const key = keyOf(wanted);
    if (key === shown) return;
    shown = key;
    node.replaceChildren();
    if (wanted !== null) asking.want(wanted);
  };
}

const keyOf = (spot) => (spot === null ? '' : `${spot.lon},${spot.lat}`);
