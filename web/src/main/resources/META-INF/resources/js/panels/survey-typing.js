/** What came on paper, typed in one after the other: what stays the same stays, the last one can be taken back. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { codeOf } from '../logic/password.js';
import { createPickMap } from '../map/pickmap.js';
import { alertBox, fill } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { choicesField, dateField, field, makeForm, pickField } from '../ui/forms.js';
import { fieldWords, generalWords } from './form-words.js';
import { REASONS, reasonWords, SPOTS, spotWords, TIMES, TOPICS, timeWords, topicWords } from './report-words.js';
import { campaignOptions } from './survey-words.js';

const MOST_HITS = 6;
const KEY_BYTES = 16;

/** The same for the same press: sent again after a lost answer it is kept once. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const listed = (codes, words) => [
  { value: '', text: t('surveys.type.unsaid') },
  ...codes.map((code) => ({ value: code, text: words(code) })),
];

function wordsField() {
  const input = el('textarea', { name: 'words', rows: 3, maxlength: 1000 });
  return field(
    { name: 'words', label: t('surveys.type.words'), help: t('surveys.type.words.help') },
    input,
    () => input.value,
  );
}

/** A place by words or on the map; what was said last counts. */
function placeField(city, basemap) {
  let at = null;
  const input = el('input', { type: 'search', name: 'place', autocomplete: 'off', maxlength: 200 });
  const hits = el('ul', { class: 'survey-hits' });
  const said = el('p', { class: 'help', 'aria-live': 'polite' }, t('surveys.type.place.none'));
  const mapNode = el('div', { class: 'map report-map', role: 'region', 'aria-label': t('surveys.type.map') });
  const map = createPickMap(mapNode, {
    bbox: city.bbox,
    basemap,
    texts: { zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') },
    onPick: (lon, lat) => take(lon, lat, t('surveys.type.place.onMap'), false),
  });

  function take(lon, lat, name, isFound) {
    at = { lon, lat };
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

export async function typingPart(city, origin) {
  const [campaigns, basemap] = await Promise.all([api.campaigns(), api.basemap().catch(() => null)]);
  if (campaigns.length === 0) return alertBox('info', t('surveys.noCampaign.title'), t('surveys.noCampaign.text'));
  const counter = el('p', { class: 'survey-counter' }, t('surveys.type.counter', { count: 0 }));
  const message = el('div', {});
  const place = placeField(city, basemap);
  const words = wordsField();
  const reasons = choicesField({
    name: 'reasons',
    label: t('reports.reasons'),
    options: REASONS.map((reason) => ({ value: reason, text: reasonWords(reason) })),
    value: [],
  });
  const spot = pickField({ name: 'placeType', label: t('reports.spot'), value: '', options: listed(SPOTS, spotWords) });
  const time = pickField({ name: 'timeOfDay', label: t('reports.when'), value: '', options: listed(TIMES, timeWords) });
  const topic = pickField({
    name: 'topic',
    label: t('reports.topic'),
    value: 'unsafe',
    options: TOPICS.map((each) => ({ value: each, text: topicWords(each) })),
  });
  // Reasons are asked only where somebody feels unsafe.
  topic.input.addEventListener('change', () => {
    reasons.node.hidden = topic.value() !== 'unsafe';
    if (reasons.node.hidden) untick();
  });
  let key = newKey();
  let last = null;
  const back = el(
    'button',
    { type: 'button', class: 'button', disabled: true, onclick: takeBack },
    t('surveys.type.back'),
  );

  function show(typed, report) {
    last = report;
    back.disabled = report === null;
    counter.textContent = t('surveys.type.counter', { count: typed });
  }

  function clear() {
    key = newKey();
    for (const one of [words, spot, time]) one.input.value = '';
    untick();
    place.clear();
  }

  function untick() {
    for (const box of reasons.node.querySelectorAll('input')) box.checked = false;
  }

  async function takeBack() {
    await fill(message, async () => {
      try {
        const { typed } = await api.takeBackReport(last);
        show(typed, null);
        announce(t('surveys.type.takenBack'));
        return [];
      } catch (problem) {
        return alertBox('error', t('problem.title'), generalWords(problem));
      }
    });
  }

  async function send({ campaign, day, geometry, ...said }) {
    const report = Object.fromEntries(Object.entries({ ...said, geometry }).filter(([, value]) => value !== ''));
    const { typed, report: number } = await type({ origin, campaign, day: day || undefined, key, report });
    show(typed, number);
    message.replaceChildren();
    announce(t('surveys.type.saved', { count: typed }));
    clear();
  }

  /** The next press is another report if this one was kept before, but its answer never came and it has been changed since. */
  async function type(entry) {
    try {
      return await api.typeReport(entry);
    } catch (problem) {
      if (['key-used', 'taken-back'].includes(codeOf(problem))) key = newKey();
      throw problem;
    }
  }

  return [
    el('p', {}, origin === 'walk' ? t('surveys.type.walk.lead') : t('surveys.type.postcard.lead')),
    counter,
    makeForm({
      fields: [
        pickField({
          name: 'campaign',
          label: t('surveys.campaign'),
          value: campaigns[0].id,
          options: campaignOptions(campaigns),
        }),
        dateField({ name: 'day', label: t('surveys.type.day'), help: t('surveys.type.day.help'), value: '' }),
        topic,
        place,
        time,
        reasons,
        spot,
        words,
      ],
      submit: t('surveys.type.save'),
      explain: fieldWords,
      send,
      more: [back],
    }),
    message,
  ];
}
