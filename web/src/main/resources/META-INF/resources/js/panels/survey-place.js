/** The place of a report that came on paper: by words or on the map; what was said last counts. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { createPickMap } from '../map/pickmap.js';
import { el } from '../ui/dom.js';
import { field } from '../ui/forms.js';
import { deskTexts } from './map-words.js';

const MOST_HITS = 6;

export function placeField(city, basemap) {
  let at = null;
  let chosen = '';
  const input = el('input', { type: 'search', name: 'place', autocomplete: 'off', maxlength: 200 });
  const hits = el('ul', { class: 'survey-hits' });
  const said = el('p', { class: 'help', 'aria-live': 'polite' }, t('surveys.type.place.none'));
  const mapNode = el('div', { class: 'map report-map', role: 'region', 'aria-label': t('surveys.type.map') });
  const map = createPickMap(mapNode, {
    bbox: city.bbox,
    basemap,
    texts: deskTexts(city),
    onPick: (lon, lat) => take(lon, lat, t('surveys.type.place.onMap'), false),
  });

  function take(lon, lat, name, isFound) {
    at = { lon, lat };
    chosen = name;
    hits.replaceChildren();
    said.textContent = t('surveys.type.place.chosen', { place: name });
    map.show(lon, lat, isFound);
  }

  async function search() {
    const words = input.value.trim();
    if (words === '') return;
    const found = await api.search({ q: words, limit: MOST_HITS }).catch(() => []);
    hits.replaceChildren(
      ...found.map((hit) => {
        const name = hit.district ? `${hit.label}, ${hit.district.name}` : hit.label;
        return el(
          'li',
          {},
          el('button', { type: 'button', class: 'button', onclick: () => take(hit.lon, hit.lat, name, true) }, name),
        );
      }),
    );
    if (found.length === 0) said.textContent = t('surveys.type.place.notFound');
    else hits.querySelector('button').focus();
  }

  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    search();
  });
  const button = el('button', { type: 'button', class: 'button', onclick: search }, t('surveys.type.search'));
  const made = field(
    {
      name: 'geometry',
      label: t('surveys.type.place'),
      help: t('surveys.type.place.help'),
      check: () => (at === null ? t('surveys.type.place.missing') : ''),
    },
    input,
    () => ({ type: 'Point', coordinates: [at.lon, at.lat] }),
  );
  const frame = el('div', { class: 'with-button' });
  input.replaceWith(frame);
  frame.append(input, button);
  made.node.append(hits, said, mapNode);
  return {
    ...made,
    /** What the chosen one is called. */
    chosen: () => chosen,
    clear() {
      at = null;
      input.value = '';
      hits.replaceChildren();
      said.textContent = t('surveys.type.place.none');
      map.clear();
      input.focus();
    },
  };
}
