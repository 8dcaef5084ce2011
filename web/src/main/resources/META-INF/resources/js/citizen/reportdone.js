/** What is shown once a report has arrived: its code to copy, and the questions about oneself. */
import { api } from '../api.js';
import { texts } from './reporttexts.js';

/** Makes the parts that need script work; for a page of the server and for one made here. */
export function addDone(root) {
  addCopy(root);
  const about = root.querySelector('[data-about]');
  if (about !== null) addAbout(about);
}

function addCopy(root) {
  const part = root.querySelector('[data-copy]');
  if (part === null || !navigator.clipboard) return;
  part.hidden = false;
  part.querySelector('button').addEventListener('click', async () => {
    const words = [...root.querySelectorAll('[data-code] li')].map((word) => word.textContent);
    await navigator.clipboard.writeText(words.join(' '));
    part.querySelector('[role="status"]').textContent = texts['report.code.copied'];
  });
}

/** Answered in place: the code must stay on the screen, also where the net is gone by now. */
function addAbout(part) {
  const form = part.querySelector('form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button[type="submit"]');
    button.disabled = true;
    const isThere = await api.sendForm(form).catch(() => false);
    const note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.tabIndex = -1;
    part.replaceChildren(note);
    note.textContent = texts[isThere ? 'report.about.thanks' : 'report.about.failed'];
    note.focus();
  });
}

/**
 * Shows in place of the form that a report has arrived.
 *
 * @param {{key: string, code: string, isAboutDiscrimination: boolean}} report
 */
export function showDone(page, { key, code, isAboutDiscrimination }) {
  const done = document.querySelector('[data-done-template]').content.cloneNode(true);
  for (const word of code.split(' ')) {
    const item = document.createElement('li');
    item.textContent = word;
    done.querySelector('[data-code]').append(item);
  }
  done.querySelector('[data-advice]').hidden = !isAboutDiscrimination;
  done.querySelector('[name="key"]').value = key;
  for (const field of done.querySelectorAll('[name="code"]')) field.value = code;
  page.replaceChildren(done);
  addDone(page);
  const title = page.querySelector('[data-done-title]');
  document.title = title.textContent;
  title.focus();
  scrollTo(0, 0);
}
