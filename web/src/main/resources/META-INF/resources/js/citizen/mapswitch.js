/** The map is fetched when somebody wants it: on a phone by a button, where there is room at once. */
import { texts } from './texts.js';

const ROOM = '(min-width: 60rem)';

/** @param {() => Promise<void>} make fetches the map and makes it */
export function addMap(node, switchPart, make) {
  const button = switchPart?.querySelector('button');
  let shown = null;

  async function open() {
    node.hidden = false;
    try {
      shown ??= make();
      await shown;
      button?.replaceChildren(texts['result.map.hide']);
      button?.setAttribute('aria-expanded', 'true');
    } catch {
      shown = null;
      node.hidden = true;
      if (document.querySelector('[data-map-note]') !== null) return;
      const note = document.createElement('p');
      note.className = 'note';
      note.dataset.mapNote = '';
      note.setAttribute('role', 'status');
      note.textContent = texts['result.map.failed'];
      node.after(note);
    }
  }

  function close() {
    node.hidden = true;
    button.replaceChildren(texts['result.map']);
    button.setAttribute('aria-expanded', 'false');
  }

  if (switchPart) {
    switchPart.hidden = false;
    button.addEventListener('click', () => (node.hidden ? open() : close()));
  }
  if (node.hasAttribute('data-open') || matchMedia(ROOM).matches) open();
}
