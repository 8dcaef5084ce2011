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

  function clear() {
    summary.hidden = true;
    page.querySelector('[data-note]')?.remove();
    for (const id of ['q', 'when', 'words', 'spot']) unmark(id);
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

  /** Asks which of several places is meant. */
  function ask(names) {
    const set = document.createElement('fieldset');
    Object.assign(set, { className: 'field checks', id: 'spot', tabIndex: -1 });
    const legend = document.createElement('legend');
    legend.textContent = texts['report.where.which'];
    set.append(
      legend,
      ...names.map((name) => {
        const label = document.createElement('label');
        const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'spot', value: name });
        const text = document.createElement('bdi');
        text.lang = 'de';
        text.textContent = name;
        label.append(input, ' ', text);
        return label;
      }),
    );
    choices.replaceChildren(set);
    show([['spot', texts['report.error.which']]]);
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
  return { clear, show, ask, note };
}
