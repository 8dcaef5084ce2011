/** Places somebody may move: by dragging, by arrow keys once chosen, or by pointing at where they go. */
import { divIcon, layerGroup, marker, point } from './leaflet.js';

const SIZE = 30;
const STEP = 5; // pixels, so that a step is seen at every zoom
const LARGE_STEP = 40;
const MOVABLE_ON_TOP = 10_000; // more than Leaflet's order from north to south
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const positionOf = ({ lat, lng }) => ({ lon: lng, lat });

/**
 * @typedef {object} Movable
 * @property {string} id
 * @property {number} lon
 * @property {number} lat
 * @property {boolean} isMovable  the others only open
 * @property {string} look        changes with what icon() gives
 *
 * @typedef {object} Actions
 * @property {(place: Movable) => Node} icon
 * @property {(place: Movable) => string} title
 * @property {(place: Movable) => Node} popup
 * @property {(id: string, at: {lon: number, lat: number}) => void} onMove  while it moves, often
 * @property {(id: string, at: {lon: number, lat: number}) => void} onDrop  where it stays
 * @property {(id: string) => void} onLeave  the keyboard is done with it
 */
export function addMovable(map) {
  const group = layerGroup().addTo(map);
  const points = new Map();
  let actions = null;
  let held = null; // what the pointer or the keyboard is moving: {id, from, isMoved}

  function name(shown) {
    const node = shown.point.getElement();
    node?.setAttribute('role', 'img');
    node?.setAttribute('aria-label', actions.title(shown.place));
  }

  function iconOf(place) {
    const style = `place-marker movable${place.change ? ' is-changed' : ''}${place.isMovable ? '' : ' is-fixed'}`;
    return divIcon({ html: actions.icon(place), className: style, iconSize: [SIZE, SIZE] });
  }

  function add(place) {
    const shown = { place };
    const title = actions.title(place);
    shown.look = place.look;
    shown.point = marker([place.lat, place.lon], {
      icon: iconOf(place),
      title,
      draggable: place.isMovable,
      autoPan: true,
      riseOnHover: true,
      zIndexOffset: place.isMovable ? MOVABLE_ON_TOP : 0,
      keyboard: false, // only the chosen one is a stop for the Tab key; the list has a button for every place
    });
    shown.point.on('add', () => name(shown));
    shown.point.on('dragstart', () => {
      held = { id: place.id, isDragged: true };
    });
    shown.point.on('drag', () => actions.onMove(place.id, positionOf(shown.point.getLatLng())));
    shown.point.on('dragend', () => {
      held = null;
      actions.onDrop(place.id, positionOf(shown.point.getLatLng()));
    });
    shown.point.bindPopup(() => actions.popup(shown.place), { maxWidth: 260 });
    points.set(place.id, shown);
    group.addLayer(shown.point);
  }

  function remove(id) {
    group.removeLayer(points.get(id).point);
    points.delete(id);
  }

  function show(places, nextActions) {
    if (nextActions !== actions) map.closePopup(); // it would go on asking whoever was there before
    actions = nextActions;
    const wanted = new Map(places.map((place) => [place.id, place]));
    for (const [id, shown] of [...points]) if (wanted.get(id)?.look !== shown.look) remove(id);
    for (const place of places) {
      const shown = points.get(place.id);
      if (shown === undefined) add(place);
      else if (held?.id !== place.id) {
        shown.place = place;
        shown.point.setLatLng([place.lat, place.lon]);
      }
    }
  }

  function press(event, shown) {
    const direction = ARROWS[event.key];
    if (direction === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation(); // the arrow keys would pan the map as well
    if (direction === undefined) {
      release(event.key === 'Enter');
      actions.onLeave(shown.place.id);
      return;
    }
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const at = map.latLngToContainerPoint(shown.point.getLatLng()).add(point(direction).multiplyBy(step));
    shown.point.setLatLng(map.containerPointToLatLng(at));
    held.isMoved = true;
    map.panInside(shown.point.getLatLng(), { padding: [SIZE, SIZE], animate: false });
    actions.onMove(shown.place.id, positionOf(shown.point.getLatLng()));
  }

  /** Ends moving by keyboard, where it is now or where it was. */
  function release(isKept) {
    if (held === null || held.isDragged) return;
    const { id, from, isMoved } = held;
    held = null;
    const shown = points.get(id);
    if (shown === undefined) return;
    if (!isKept) shown.point.setLatLng(from);
    if (isMoved) actions.onDrop(id, positionOf(shown.point.getLatLng()), isKept);
  }

  /** The keyboard takes a place: arrow keys move it, Enter leaves it there, Escape where it was. */
  function take(id, label) {
    const shown = points.get(id);
    const node = shown?.point.getElement();
    if (!node) return;
    held = { id, from: shown.point.getLatLng(), isMoved: false };
    map.panInside(held.from, { padding: [SIZE, SIZE], animate: false });
    node.tabIndex = 0;
    node.setAttribute('role', 'button');
    node.setAttribute('aria-label', label);
    node.classList.add('is-held');
    const onKey = (event) => press(event, shown);
    const onBlur = () => {
      node.removeEventListener('keydown', onKey);
      node.removeAttribute('tabindex');
      node.classList.remove('is-held');
      name(shown);
      release(true);
    };
    node.addEventListener('keydown', onKey);
    node.addEventListener('blur', onBlur, { once: true });
    node.focus({ preventScroll: true });
    map.getContainer().scrollIntoView({ block: 'nearest' });
  }

  let onPick = null;
  const picked = (event) => onPick?.(positionOf(event.latlng));

  return {
    /** @param {Movable[]} places @param {Actions} nextActions */
    show,
    clear: () => [...points.keys()].forEach(remove),
    take,
    close: () => map.closePopup(),
    light(id) {
      for (const [key, shown] of points) shown.point.getElement()?.classList.toggle('is-lit', key === id);
    },
    centre: () => positionOf(map.getCenter()),
    isPicking: () => onPick !== null,
    /** The next click on the map gives a position; null ends that. */
    pick(callback) {
      onPick = callback;
      map.off('click', picked);
      if (callback !== null) map.on('click', picked);
      map.getContainer().classList.toggle('is-picking', callback !== null);
    },
    /** The same for something that is to be put down: whatever lies there, a click means the spot and opens nothing. */
    place(callback) {
      if (callback !== null) map.closePopup();
      map.getContainer().classList.toggle('is-placing', callback !== null);
      this.pick(callback);
    },
  };
}
