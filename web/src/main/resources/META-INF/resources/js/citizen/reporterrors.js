/** What is wrong with a form: summed up at its top, and at each field, as the server does it without script. */
import { texts } from './reporttexts.js';

function paragraph(text, id) {
  const node = document.createElement('p');
  Object.assign(node, { className: 'error', id });
  node.textContent = text;
  return node;
}

export function addErrors(page, form) {
  const summary = page.querySelector('[data-errors]');
  const choices = form.querySelector('[data-choices]');

  function unmark(id) {
    const field = form.querySelector(`#${id}`);
    form.querySelector(`#${id}-error`)?.remove();
    if (field === null) return;
    field.removeAttribute('aria-invalid');
    const described = (field.getAttribute('aria-describedby') ?? '').replace(`${id}-error`, '').trim();
    if (described === '') field.removeAttribute('aria-describedby');
    else field.setAttribute('aria-describedby', described);
  }

  /** What was only to be known is no longer so. */
  function forget() {
    page.querySelector('[data-note]')?.remove();
  }

  function clear() {
    summary.hidden = true;
    forget();
    for (const id of ['q', 'when', 'words']) unmark(id);
  }

  function mark(id, text) {
    const field = form.querySelector(`#${id}`);
    const error = paragraph(text, `${id}-error`);
    if (field.matches('fieldset')) field.querySelector('legend').after(error);
    else {
      (id === 'q' ? field.closest('.line') : field).before(error);
      field.setAttribute('aria-invalid', 'true');
    }
    field.setAttribute('aria-describedby', `${id}-error ${field.getAttribute('aria-describedby') ?? ''}`.trim());
  }

  /** @param {[string | null, string][]} found id of a field, or null for the whole, and what is wrong with it */
  function show(found) {
    clear();
    const lines = found.map(([id, text]) => {
      const line = document.createElement('li');
      if (id === null) line.textContent = text;
      else {
        const link = document.createElement('a');
        link.href = `#${id}`;
        link.textContent = text;
        line.append(link);
        mark(id, text);
      }
      return line;
    });
    summary.querySelector('ul').replaceChildren(...lines);
    summary.hidden = false;
    summary.focus();
  }

  /**
   * Asks which of several places is meant: no error, but the next step.
   *
   * @param {string} words as they were written
   * @param {{value: string, label: string, district: string | null}[]} places
   * @param isNumberUnknown whether they stand for a house that is not known
   */
  function ask(words, places, isNumberUnknown) {
    clear();
    const set = document.createElement('fieldset');
    Object.assign(set, { className: 'field checks choices', id: 'spot', tabIndex: -1 });
    const legend = document.createElement('legend');
    legend.textContent = texts['report.where.which'].replace('{words}', () => words);
    const send = form.querySelector('[data-send]').cloneNode(true);
    delete send.dataset.send;
    const other = document.createElement('p');
    other.className = 'help';
    other.textContent = texts['report.where.other'];
    const unknown = document.createElement('p');
    unknown.textContent = texts['report.where.noNumber'];
    set.append(legend, ...(isNumberUnknown ? [unknown] : []), ...places.map(choice), send, other);
    choices.replaceChildren(set);
    set.focus({ preventScroll: true });
    set.scrollIntoView();
  }

  function choice({ value, label, district }) {
    const node = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'spot', value });
    const name = document.createElement('bdi');
    name.lang = 'de';
    name.append(label);
    if (district !== null) {
      const small = document.createElement('small');
      small.textContent = district;
      name.append(' ', small);
    }
    node.append(input, ' ', name);
    return node;
  }

  /** Something that is to be known and no error. */
  function note(text) {
    clear();
    const node = document.createElement('p');
    Object.assign(node, { className: 'note', tabIndex: -1 });
    node.dataset.note = '';
    node.setAttribute('role', 'status');
    node.textContent = text;
    summary.after(node);
    node.focus();
  }

  form.addEventListener('placed', () => unmark('q'));
  // Other words are another question.
  form.querySelector('#q').addEventListener('input', () => choices.replaceChildren());
  return { clear, forget, show, ask, note };
}
