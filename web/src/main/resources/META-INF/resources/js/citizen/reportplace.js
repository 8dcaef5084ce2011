/** Where it is: in words, by the device, or drawn on the map. What was said last counts. */
import { asKind, drawingOf, geometryOf, NOTHING, withCorner, withoutLast } from '../logic/drawing.js';
import { rounded } from '../logic/position.js';
import { addNear } from './reportnear.js';
import { texts } from './reporttexts.js';
import { addSuggestions } from './suggest.js';
import { texts as pageTexts } from './texts.js';

const PATIENCE_MS = 15000;
const REFUSED = 1;
const NAMES = {
  Point: texts['report.where.point'],
  LineString: texts['report.where.line'],
  Polygon: texts['report.where.area'],
};

export function addPlace(form) {
  const find = (selector) => form.querySelector(selector);
  const words = find('#q');
  const hidden = find('[data-geometry]');
  const chosen = find('[data-chosen]');
  const problem = find('[data-where-problem]');
  const drawer = find('[data-drawing]');
  const opener = find('[data-map-open]');
  const here = find('[data-locate-here]');
  const [undo, clear] = [find('[data-draw-undo]'), find('[data-draw-clear]')];
  const box = drawer.dataset.box.split(',').map(Number);
  const start = drawer.dataset.start.split(',').map(Number);
  let drawing = NOTHING;
  let name = '';
  /** Corners nobody is asked about before something is reported: where the device is, and what was said earlier. */
  let unasked = [];
  let map = null;
  /** Whether the device is asked, and nothing else was said meanwhile. */
  let isLocating = false;
  const locate = here.textContent;
  const tellNear = addNear(find('[data-near]'), box);

  find('[data-where-tools]').hidden = false;
  chosen.querySelector('button').textContent = texts['report.where.remove'];
  addSuggestions(form, () => {
    form.querySelector('[data-choices]').replaceChildren();
    said();
    look();
  });

  function show() {
    const geometry = geometryOf(drawing);
    hidden.value = geometry === null ? '' : JSON.stringify(geometry);
    chosen.hidden = geometry === null;
    name = geometry === null ? '' : name || NAMES[geometry.type];
    const corners = drawing.corners.length;
    const count = corners > 1 ? ` (${texts['report.map.count'].replace('{count}', corners)})` : '';
    chosen.querySelector('span').textContent =
      geometry === null ? '' : texts['report.where.chosen'].replace('{place}', name + count);
    undo.disabled = clear.disabled = geometry === null;
    for (const button of form.querySelectorAll('[data-draw]'))
      button.setAttribute('aria-pressed', String(button.dataset.draw === drawing.kind));
    map?.draw(drawing);
    const last = drawing.corners.at(-1) ?? null;
    tellNear(unasked.includes(last) ? null : last);
  }

  /** Somebody has said where it is: that their position could not be had is over. */
  function said() {
    setLocating(false);
    say('');
  }

  function setLocating(is) {
    isLocating = here.disabled = is;
    here.textContent = is ? pageTexts['find.locating'] : locate;
  }

  function say(text) {
    problem.textContent = text;
    problem.hidden = text === '';
  }

  /** Another drawing; what was written no longer counts. */
  function take(next, as = '') {
    drawing = next;
    name = as;
    if (geometryOf(drawing) !== null) words.value = '';
    form.querySelector('[data-choices]').replaceChildren();
    said();
    show();
    form.dispatchEvent(new Event('placed'));
  }

  async function open() {
    drawer.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    opener.hidden = true;
    find('[data-draw]').focus();
    try {
      const { showReportMap } = await import('../map/reportmap.js');
      map ??= await showReportMap(find('#report-map'), {
        texts: { ...pageTexts, ...texts },
        box,
        start: drawing.corners.at(-1) ?? start,
        onTap: (lon, lat) => take(withCorner(drawing, lon, lat)),
      });
      map.draw(drawing);
      // Where the eyes are: what was tapped is said beside the map.
      find('#report-map').after(chosen);
      await look();
    } catch {
      drawer.hidden = true;
      opener.hidden = false;
      opener.setAttribute('aria-expanded', 'false');
      say(texts['report.map.failed']);
    }
  }

  /** The map goes where the words say, so that somebody can show it more exactly. */
  async function look() {
    if (map === null || words.value.trim() === '') return;
    const { api } = await import('../api.js');
    const [best] = await api.search({ q: words.value.trim(), limit: 1 }).catch(() => []);
    if (best !== undefined) map.go(best.lon, best.lat);
  }

  opener.addEventListener('click', open);
  for (const button of form.querySelectorAll('[data-draw]'))
    button.addEventListener('click', () => take(asKind(drawing, button.dataset.draw)));
  find('[data-draw-here]').addEventListener('click', () => map !== null && take(withCorner(drawing, ...map.middle())));
  undo.addEventListener('click', () => take(withoutLast(drawing)));
  clear.addEventListener('click', () => take({ ...drawing, corners: [] }));
  chosen.querySelector('button').addEventListener('click', () => {
    take({ ...drawing, corners: [] });
    words.focus();
  });
  words.addEventListener('input', () => {
    said();
    if (drawing.corners.length > 0) take({ ...drawing, corners: [] });
  });
  // Enter chooses a suggestion; a report is sent by its button alone.
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });

  here.hidden = !navigator.geolocation;
  here.addEventListener('click', () => {
    say('');
    setLocating(true);
    navigator.geolocation.getCurrentPosition(located, failed, { timeout: PATIENCE_MS, maximumAge: 0 });
  });

  function located({ coords }) {
    if (!isLocating) return;
    const at = rounded(coords.longitude, coords.latitude);
    const next = withCorner(NOTHING, Number(at.lon), Number(at.lat));
    unasked = next.corners;
    take(next, texts['report.where.here']);
    map?.go(Number(at.lon), Number(at.lat));
  }

  function failed(error) {
    if (!isLocating) return;
    setLocating(false);
    say(texts[error.code === REFUSED ? 'report.where.refused' : 'report.where.failed']);
  }

  /** Puts a place into the form. */
  function fill(geometry, text) {
    drawing = drawingOf(geometry);
    unasked = drawing.corners;
    name = geometry === null ? '' : text;
    words.value = geometry === null ? text : '';
    said();
    show();
  }

  // A page that came back with an error keeps what was drawn.
  if (hidden.value !== '') fill(JSON.parse(hidden.value), '');

  return {
    fill,
    /** What was said: a shape with its name, or words. */
    read: () => ({ geometry: geometryOf(drawing), text: name || words.value.trim() }),
  };
}
