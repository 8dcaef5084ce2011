/** Suggestions while somebody types: the combobox of the ARIA practices. Words stay free; Enter without a choice sends them. */
import { api } from '../api.js';
import { texts } from './texts.js';

const FEWEST_LETTERS = 2;
const PAUSE_MS = 200;

/** @param onTaken what follows once one is chosen */
export function addSuggestions(form, onTaken = () => form.requestSubmit()) {
  const input = form.querySelector('input[type="search"]');
  const list = document.createElement('ul');
  Object.assign(list, { id: 'suggestions', className: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', texts['find.suggestions']);
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
  }))
    input.setAttribute(name, value);

  let timer = 0;
  let asked = '';
  let chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === chosen));
    });
    input.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  }

  function take(index) {
    input.value = list.children[index].dataset.value;
    close();
    onTaken();
  }

  function show(hits) {
    list.replaceChildren(
      ...hits.map((hit, index) => {
        const option = document.createElement('li');
        option.id = `suggestion-${index}`;
        option.lang = 'de';
        option.dir = 'auto';
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const district = hit.district !== null && hit.district.name !== hit.label ? hit.district.name : '';
        option.dataset.value = district === '' ? hit.label : `${hit.label}, ${district}`;
        option.append(hit.label);
        if (district !== '') {
          const small = document.createElement('small');
          small.textContent = ` ${district}`;
          option.append(small);
        }
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(index));
        return option;
      }),
    );
    chosen = -1;
    list.hidden = hits.length === 0;
    // On a phone the button stands between the field and the end of the line.
    list.style.top = `${input.offsetTop + input.offsetHeight}px`;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  async function ask() {
    const words = input.value.trim();
    asked = words;
    if (words.length < FEWEST_LETTERS) {
      close();
      return;
    }
    const hits = await api.search({ q: words, limit: 6 }).catch(() => []);
    // Somebody may have typed on meanwhile.
    if (asked === words && document.activeElement === input) show(hits);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('blur', () => setTimeout(close, 100));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && !list.hidden) {
      event.preventDefault();
      mark(chosen + 1);
    } else if (event.key === 'ArrowUp' && !list.hidden) {
      event.preventDefault();
      mark(chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    }
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    asked = '';
    if (input.value.trim() !== '') for (const old of form.querySelectorAll('[data-position]')) old.remove();
  });
  if (form.method === 'get') leaveEmptyOut(form);
}

/** Empty fields would only lengthen the address. A form that goes into no address stays on its page, and is filled in further. */
function leaveEmptyOut(form) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (field.name && field.value === '') field.disabled = true;
  });
  window.addEventListener('pageshow', () => {
    for (const field of form.elements) field.disabled = false;
  });
}
