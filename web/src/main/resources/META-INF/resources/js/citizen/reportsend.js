/** Sends the form without leaving the page; what cannot be sent now waits on the device. */
import { api } from '../api.js';
import { refusal } from './refusals.js';
import { showDone } from './reportdone.js';
import { texts } from './reporttexts.js';

const { reportQueue, reportRules } = self;
const DISCRIMINATION = 'discrimination';

const newKey = () => reportRules.newKey((bytes) => crypto.getRandomValues(bytes));

export function addSending(page, form, place, errors) {
  const topic = form.dataset.report;
  const language = document.documentElement.lang;
  const submit = form.querySelector('[data-send]');
  const label = submit.textContent;
  /** Id of the report that was refused and is in the form again; null without. */
  let changing = null;

  // The key of a page may be that of a copy kept for when there is no net: each report gets its own.
  form.elements.key.value = newKey();

  function body(geometry) {
    const time = form.elements.timeOfDay?.value;
    const type = form.elements.placeType.value;
    const words = form.elements.words.value.trim();
    return {
      topic,
      ...(geometry && { geometry }),
      ...(time && { timeOfDay: time }),
      reasons: [...form.querySelectorAll('[name="reasons"]:checked')].map(({ value }) => value),
      ...(type && { placeType: type }),
      ...(words && { words }),
      language,
    };
  }

  /** What is missing or too long, as the server would say it. */
  function missing(said) {
    const found = [];
    if (said.geometry === null && said.text === '') found.push(['q', texts['report.error.where']]);
    if (topic === 'unsafe' && !form.elements.timeOfDay.value) found.push(['when', texts['report.error.when']]);
    const { words } = form.elements;
    if ([...words.value.trim()].length > Number(words.dataset.most)) found.push(['words', texts['report.error.words']]);
    return found;
  }

  /** The shape words stand for; undefined if there is no net to ask. Null if somebody has to choose first. */
  async function located({ geometry, text }) {
    if (geometry !== null) return geometry;
    const choice = form.querySelector('[name="spot"]:checked')?.value;
    const words = choice ?? text;
    const hits = await api.search({ q: words, limit: 6 }).catch((problem) => {
      if (reportRules.outcome(problem.status) === 'later') return null;
      throw problem;
    });
    if (hits === null) return undefined;
    const { at, which, isNumberUnknown, problem } = reportRules.place(words, hits);
    if (at !== undefined) return { type: 'Point', coordinates: at };
    if (which !== undefined) errors.ask(text, which, isNumberUnknown);
    else errors.show([['q', texts[problem === 'tooWide' ? 'report.error.tooWide' : 'report.error.notFound']]]);
    return null;
  }

  async function keep(report, waitMs) {
    try {
      await reportQueue.add(report);
    } catch {
      errors.show([[null, texts['queue.full']]]);
      return;
    }
    await settle();
    navigator.serviceWorker?.ready.then(({ sync }) => sync?.register('reports')).catch(() => {});
    clear();
    errors.note(texts['queue.saved']);
    page.dispatchEvent(new CustomEvent('kept', { detail: waitMs }));
  }

  /** What was refused has been sent again. */
  async function settle() {
    const id = changing;
    changing = null;
    if (id !== null) await reportQueue.settle(id).catch(() => {});
  }

  function clear() {
    form.reset();
    place.fill(null, '');
    form.elements.key.value = newKey();
    form.elements.words.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function send(said) {
    const geometry = await located(said);
    if (geometry === null) return;
    const now = Date.now();
    const key = form.elements.key.value;
    const report = {
      key,
      topic,
      place: said.text,
      createdAt: now,
      seenAt: now,
      state: 'waiting',
      body: body(geometry),
    };
    if (geometry === undefined) {
      await keep(report, reportRules.wait(null));
      return;
    }
    const { outcome, code, problem, waitMs } = await reportQueue.send(report);
    if (outcome === 'sent') {
      showDone(page, { key, code, isAboutDiscrimination: report.body.reasons.includes(DISCRIMINATION) });
      await settle();
    } else if (outcome === 'later') await keep(report, waitMs);
    else {
      // What arrived with this key says something else, and stays: this is another report.
      if (problem === 'key-used') form.elements.key.value = newKey();
      errors.show([refusal(problem) ?? [null, texts['report.error.unavailable']]]);
    }
  }

  /** On both buttons where somebody was asked which place they mean. */
  function showSending(isSending) {
    for (const button of form.querySelectorAll('[type="submit"]'))
      Object.assign(button, { disabled: isSending, textContent: isSending ? texts['report.sending'] : label });
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    errors.clear();
    const said = place.read();
    const found = missing(said);
    if (found.length > 0) {
      errors.show(found);
      return;
    }
    showSending(true);
    try {
      await send(said);
    } catch {
      errors.show([[null, texts['report.error.unavailable']]]);
    } finally {
      showSending(false);
    }
  });

  /** Says again why it was refused; where words may mean several places, asks which. */
  async function tell({ problem, body: said }) {
    const why = refusal(problem);
    if (said.geometry === undefined) await located(place.read()).catch(() => {});
    else if (why !== null) errors.show([why]);
  }

  /** What somebody said, into an empty form. */
  function fill({ place: text, body: said }) {
    clear();
    place.fill(said.geometry ?? null, text);
    form.elements.placeType.value = said.placeType ?? '';
    form.elements.words.value = said.words ?? '';
    form.elements.words.dispatchEvent(new Event('input', { bubbles: true }));
    for (const input of form.querySelectorAll('[name="timeOfDay"]')) input.checked = input.value === said.timeOfDay;
    for (const input of form.querySelectorAll('[name="reasons"]')) input.checked = said.reasons.includes(input.value);
  }

  return {
    /** Puts a report that was refused back into the form, with a key of its own. It waits in the list until it was sent again. */
    async change(report) {
      form.querySelector('#q').focus();
      if (report.id === changing) return;
      errors.clear();
      fill(report);
      changing = report.id;
      await tell(report);
    },

    /** What is in the form by now, without the name of a shape: it is in the language of the page. Null once it was sent. */
    read() {
      if (!form.isConnected) return null;
      const { geometry, text } = place.read();
      const spot = form.querySelector('[name="spot"]:checked')?.value;
      return { changing, place: geometry === null ? (spot ?? text) : '', body: body(geometry) };
    },

    /** Puts in what was read in another language. */
    restore(said) {
      fill(said);
      changing = said.changing;
    },
  };
}
