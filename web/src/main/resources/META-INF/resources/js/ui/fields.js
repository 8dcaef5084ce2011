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
