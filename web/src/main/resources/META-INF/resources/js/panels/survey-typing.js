/** What came on paper, typed in one after the other: what stays the same stays, the last one can be taken back. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { newKey } from '../logic/once.js';
import { codeOf } from '../logic/password.js';
import { latestDay } from '../logic/spaces.js';
import { alertBox, fill } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { choicesField, dateField, field, makeForm, pickField } from '../ui/forms.js';
import { fieldWords, generalWords } from './form-words.js';
import { REASONS, reasonWords, SPOTS, spotWords, TIMES, TOPICS, timeWords, topicWords } from './report-words.js';
import { placeField } from './survey-place.js';
import { campaignOptions } from './survey-words.js';

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

/** The day it was written; one after the end of its survey is taken, and pointed out. */
function dayField(campaign, campaigns, latest) {
  const made = dateField({
    name: 'day',
    label: t('surveys.type.day'),
    help: t('surveys.type.day.help'),
    value: '',
    latest,
  });
  const late = el('p', { class: 'help', role: 'status' });
  const look = () => {
    const until = campaigns.find(({ id }) => id === campaign.value())?.until ?? null;
    const isLate = until !== null && made.input.value > until;
    late.textContent = isLate ? t('surveys.type.day.late', { until: formatDate(until) }) : '';
  };
  made.input.addEventListener('change', look);
  campaign.input.addEventListener('change', look);
  made.node.append(late);
  return made;
}

export async function typingPart(city, origin) {
  const [campaigns, basemap] = await Promise.all([api.campaigns(), api.basemap().catch(() => null)]);
  if (campaigns.length === 0) return alertBox('info', t('surveys.noCampaign.title'), t('surveys.noCampaign.text'));
  const counter = el('p', { class: 'survey-counter' }, t('surveys.type.counter', { count: 0 }));
  const message = el('div', {});
  const campaign = pickField({
    name: 'campaign',
    label: t('surveys.campaign'),
    value: campaigns[0].id,
    options: campaignOptions(campaigns),
  });
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
  // Not disabled: who has just pressed it would lose their place.
  const back = el(
    'button',
    { type: 'button', class: 'button', 'aria-disabled': 'true', onclick: takeBack },
    t('surveys.type.back'),
  );
  const taken = el('p', { class: 'help', role: 'status' });

  function show(typed, report) {
    last = report;
    back.setAttribute('aria-disabled', String(report === null));
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
    if (last === null) return;
    const { number, what } = last;
    await fill(message, async () => {
      try {
        const { typed } = await api.takeBackReport(number);
        show(typed, null);
        taken.textContent = t('surveys.type.takenBack', { number: String(number), what });
        return [];
      } catch (problem) {
        return alertBox('error', t('problem.title'), generalWords(problem));
      }
    });
  }

  async function send({ campaign, day, geometry, ...said }) {
    const report = Object.fromEntries(Object.entries({ ...said, geometry }).filter(([, value]) => value !== ''));
    const what = t('surveys.type.what', { topic: topicWords(said.topic), place: place.chosen() });
    const { typed, report: number } = await type({ origin, campaign, day: day || undefined, key, report });
    show(typed, { number, what });
    message.replaceChildren();
    taken.textContent = '';
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
      fields: [campaign, dayField(campaign, campaigns, latestDay(city)), topic, place, time, reasons, spot, words],
      submit: t('surveys.type.save'),
      explain: fieldWords,
      send,
      more: [back],
    }),
    taken,
    message,
  ];
}
