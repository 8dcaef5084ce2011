/** "Mein Standort": asked for by a button only, rounded before it leaves the device, never kept. */
import { rounded } from '../logic/position.js';
import { texts } from './texts.js';

const PATIENCE_MS = 15000;
const REFUSED = 1;

export function addLocate(form) {
  const part = form.querySelector('[data-locate]');
  const problem = form.querySelector('[data-locate-problem]');
  if (part === null || problem === null || !navigator.geolocation) return;
  part.hidden = false;
  const button = part.querySelector('button');
  const label = button.textContent;

  button.addEventListener('click', () => {
    problem.hidden = true;
    button.disabled = true;
    button.textContent = texts['find.locating'];
    navigator.geolocation.getCurrentPosition(go, fail, { timeout: PATIENCE_MS, maximumAge: 60000 });
  });

  // Who says otherwise where they are need not read on that their position could not be had.
  form.addEventListener('input', () => {
    problem.hidden = true;
  });

  function done() {
    button.disabled = false;
    button.textContent = label;
  }

  function fail(error) {
    done();
    problem.textContent = texts[error.code === REFUSED ? 'find.locate.refused' : 'find.locate.failed'];
    problem.hidden = false;
  }

  function go({ coords }) {
    done();
    const { lon, lat } = rounded(coords.longitude, coords.latitude);
    for (const old of form.querySelectorAll('[data-position]')) old.remove();
    const single = form.matches('.way form');
    for (const [name, value] of single ? [['from', `${lon},${lat}`]] : Object.entries({ lon, lat })) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name, value });
      input.dataset.position = '';
      form.append(input);
    }
    form.querySelector('input[type="search"]').value = '';
    const district = form.querySelector('#district');
    if (district !== null) district.value = '';
    form.requestSubmit();
  }
}
