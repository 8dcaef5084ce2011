/** Form fields as the administration builds them: label above, the field, help below. */
import { el } from './dom.js';

let fields = 0;

/**
 * @param {{label: string, options: {value: string, text: string}[], value: string, onChange: (value: string) => void, help?: string}} field
 */
export function selectField({ label, options, value, onChange, help }) {
  fields += 1;
  const id = `field-${fields}`;
  const select = el(
    'select',
    { id, 'aria-describedby': help ? `${id}-help` : null, onchange: (event) => onChange(event.target.value) },
    options.map((option) => el('option', { value: option.value, selected: option.value === value }, option.text)),
  );
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    select,
    help ? el('p', { class: 'help', id: `${id}-help` }, help) : null,
  );
}

/**
 * A slider with its number. Every move calls onInput; nothing is sent.
 *
 * @param {{label: string, value: string, min: number, max: number, step: number, textOf: (value: number) => string, onInput: (value: string) => void, help?: string}} field
 */
export function rangeField({ label, value, min, max, step, textOf, onInput, help }) {
  fields += 1;
  const id = `field-${fields}`;
  const output = el('output', { for: id }, textOf(Number(value)));
  const input = el('input', {
    type: 'range',
    id,
    min,
    max,
    step,
    value,
    'aria-valuetext': textOf(Number(value)),
    'aria-describedby': help ? `${id}-help` : null,
    oninput: () => {
      output.textContent = textOf(Number(input.value));
      input.setAttribute('aria-valuetext', output.textContent);
      onInput(input.value);
    },
  });
  return el(
    'div',
    { class: 'field' },
    el('div', { class: 'field-head' }, el('label', { for: id }, label), output),
    input,
    help ? el('p', { class: 'help', id: `${id}-help` }, help) : null,
  );
}
