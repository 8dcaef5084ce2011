/**
 * Forms as the administration builds them: label above, help below the label, what is wrong beside its field and summed up at the top. Nothing typed is lost
 * when something is wrong.
 */
import { t } from '../i18n.js';
import { aboutField } from '../logic/messages.js';
import { el } from './dom.js';

let forms = 0;

/** @typedef {{name: string, label: string, node: Node, input: HTMLElement, value: () => unknown, error: HTMLElement, check?: () => string}} Field */

/** A field of one input, with what is said about it. */
export function field({ name, label, help, check }, input, value, ...more) {
  forms += 1;
  const id = `form-${forms}-${name}`;
  const error = el('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  input.id = id;
  input.setAttribute('aria-describedby', [help ? `${id}-help` : '', error.id].join(' ').trim());
  const node = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    help ? el('p', { class: 'help', id: `${id}-help` }, help) : null,
    error,
    input,
    more,
  );
  return { name, label, node, input, value, error, check };
}

/** @param {{name, label, help?, value?, autocomplete?, suggestions?: string[], required?: string, check?: () => string}} options required: what to say where nothing is typed */
export function textField(options) {
  const input = el('input', {
    type: 'text',
    name: options.name,
    value: options.value ?? null,
    autocomplete: options.autocomplete ?? 'off',
    maxlength: options.maxlength ?? 100,
    spellcheck: 'false',
    autocapitalize: 'none',
  });
  const value = () => input.value;
  const check = () => (input.value.trim() === '' && options.required ? options.required : (options.check?.() ?? ''));
  if (!options.suggestions) return field({ ...options, check }, input, value);
  const list = el(
    'datalist',
    { id: `suggestions-${options.name}` },
    options.suggestions.map((text) => el('option', { value: text })),
  );
  input.setAttribute('list', list.id);
  return field({ ...options, check }, input, value, list);
}

/** A longer text. @param {{name, label, help?, value?, maxlength: number, required?: string, check?: () => string}} options */
export function areaField(options) {
  const input = el('textarea', { name: options.name, rows: 3, maxlength: options.maxlength });
  input.value = options.value ?? '';
  const check = () => (input.value.trim() === '' && options.required ? options.required : (options.check?.() ?? ''));
  return field({ ...options, check }, input, () => input.value);
}

/** Yes or no. @param {{name, label, help?, value: boolean}} options */
export function checkField(options) {
  const input = el('input', { type: 'checkbox', name: options.name, checked: options.value });
  const made = field(options, input, () => input.checked);
  made.node.classList.add('check');
  return made;
}

/** One of several. @param {{name, label, help?, value: string, options: {value, text}[]}} options */
export function pickField(options) {
  const select = el(
    'select',
    { name: options.name },
    options.options.map(({ value, text }) => el('option', { value, selected: value === options.value }, text)),
  );
  return field(options, select, () => select.value);
}

/** A day. @param {{name, label, help?, value: string, latest?: string, check?: () => string}} options value, latest: as ISO 8601 has it, or empty */
export function dateField(options) {
  const { latest = '' } = options;
  const input = el('input', { type: 'date', name: options.name, value: options.value, max: latest || null });
  const check = () => (latest !== '' && input.value > latest ? t('form.dayAhead') : (options.check?.() ?? ''));
  return field({ ...options, check }, input, () => input.value);
}

/** Some of several. @param {{name, label, options: {value, text, help?}[], value: string[], required?: string}} options */
export function choicesField(options) {
  forms += 1;
  const id = `form-${forms}-${options.name}`;
  const error = el('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  const boxes = options.options.map(({ value }, index) =>
    el('input', {
      type: 'checkbox',
      id: `${id}-${index}`,
      value,
      checked: options.value.includes(value),
      'aria-describedby': options.options[index].help ? `${id}-${index}-help` : null,
    }),
  );
  const rows = options.options.map(({ text, help }, index) =>
    el(
      'div',
      { class: 'choice' },
      boxes[index],
      el('label', { for: `${id}-${index}` }, text),
      help ? el('p', { class: 'help', id: `${id}-${index}-help` }, help) : null,
    ),
  );
  const value = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const node = el(
    'fieldset',
    { class: 'field choices', 'aria-describedby': error.id },
    el('legend', {}, options.label),
    error,
    rows,
  );
  const check = () => (value().length === 0 && options.required ? options.required : '');
  return { name: options.name, label: options.label, node, input: boxes[0], value, error, check };
}

function say(one, text) {
  one.error.textContent = text;
  one.error.hidden = text === '';
  if (text === '') one.input.removeAttribute('aria-invalid');
  else one.input.setAttribute('aria-invalid', 'true');
}

function summary(wrong, general) {
  const links = wrong.map(([one, text]) => {
    // What a form says of its own field is whole, if it does not say it of two; what the server says may be of any.
    const isWhole = text === one.check?.() && wrong.filter(([, other]) => other === text).length === 1;
    const words = isWhole ? text : aboutField(one.label, text);
    return el('li', {}, el('a', { href: `#${one.input.id}`, onclick: (event) => jump(event, one) }, words));
  });
  return el(
    'div',
    { class: 'alert alert-error', role: 'alert', tabindex: '-1' },
    el('p', { class: 'alert-title' }, el('span', { class: 'alert-kind' }, t('alert.error')), ' ', t('form.wrong')),
    general ? el('p', {}, general) : null,
    links.length > 0 ? el('ul', {}, links) : null,
  );
}

/** Not by the address: it may hold a token. */
function jump(event, one) {
  event.preventDefault();
  one.input.focus();
}

/**
 * A form whose answer is sent by `send`; it gives back nothing, or throws a Problem.
 *
 * @param {{fields: Field[], submit: string, send: (values: object) => Promise<void>, explain: (problem: Error) => {field?: string, text: string}, more?: Node[]}} options
 *   explain: which field a problem is about, and what to say
 */
export function makeForm({ fields, submit, send, explain, more = [] }) {
  const top = el('div', {});
  const button = el('button', { type: 'submit', class: 'button button-main' }, submit);

  function show(wrong, general) {
    for (const one of fields) say(one, wrong.find(([field]) => field === one)?.[1] ?? '');
    const box = wrong.length > 0 || general ? summary(wrong, general) : null;
    top.replaceChildren(...(box ? [box] : []));
    box?.focus();
  }

  async function submitted(event) {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    const wrong = fields.map((one) => [one, one.check?.() ?? '']).filter(([, text]) => text !== '');
    show(wrong, '');
    if (wrong.length > 0) return;
    button.setAttribute('aria-disabled', 'true');
    try {
      await send(Object.fromEntries(fields.map((one) => [one.name, one.value()])));
    } catch (error) {
      if (!('status' in error)) console.error(error);
      const { field: name, text } = explain(error);
      const one = fields.find((each) => each.name === name);
      show(one ? [[one, text]] : [], one ? '' : text);
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  return el(
    'form',
    { class: 'form', novalidate: true, onsubmit: submitted },
    top,
    fields.map((one) => one.node),
    el('p', { class: 'actions' }, button, more),
  );
}
