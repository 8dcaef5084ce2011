/** The pages on which citizens report are complete without this; it adds the map, sending in place, and waiting for a net. */
import '../reportrules.js';
import '../reportqueue.js';
import { addLanguageChange, takeWritten } from './languagechange.js';
import { addDone } from './reportdone.js';
import { addErrors } from './reporterrors.js';
import { addList } from './reportlist.js';
import { addPlace } from './reportplace.js';
import { addSending } from './reportsend.js';
import { texts } from './reporttexts.js';

const queue = document.querySelector('[data-queue]');
const page = document.querySelector('[data-report-page]');
const form = page?.querySelector('[data-report]') ?? null;

function addCounter(words) {
  const left = form.querySelector('[data-words-left]');
  const most = Number(words.dataset.most);
  const count = () => {
    const signs = [...words.value.trim()].length;
    // Read out only when it matters: nobody wants to hear a number at every letter.
    left.textContent = signs > most * 0.8 ? texts['report.words.left'].replace('{count}', most - signs) : '';
  };
  words.addEventListener('input', count);
  count();
}

const written = takeWritten();
if (form !== null) {
  const topic = form.dataset.report;
  addCounter(form.elements.words);
  const errors = addErrors(page, form);
  const sending = addSending(page, form, addPlace(form), errors);
  if (written?.topic === topic) sending.restore(written.said);
  addLanguageChange(topic, sending.read);
  const list = addList(queue, { topic, onChange: sending.change, onSettled: errors.forget });
  page.addEventListener('kept', ({ detail }) => list.waitFor(detail));
} else if (queue !== null) addList(queue);
else addDone(document);
