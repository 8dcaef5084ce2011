/** What is missing before a file can be brought in: marked where it belongs, with a way there from the summary. */
import { aboutField } from '../logic/messages.js';
import { el } from '../ui/dom.js';
import { fieldName } from './survey-words.js';

const FIELD_OF = {
  'topic-missing': 'topic',
  'position-missing': 'position',
  'consent-missing': 'consent',
  'consent-unchecked': 'consent',
};

const inputOf = (frame) => frame.querySelector('input[name=consentChecked]') ?? frame.querySelector('select');

/** Takes away what was marked in a frame. */
export function unmark(frame) {
  frame.querySelector('.lack')?.remove();
  for (const input of frame.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
}

/**
 * Marks the field of a problem until somebody changes it.
 *
 * @param {Map<string, HTMLElement>} frames by field @returns {Node|null} a link there; null where no single field is to blame
 */
export function markLack(frames, code, text) {
  const field = FIELD_OF[code];
  const frame = frames.get(field);
  if (frame === undefined) return null;
  const input = inputOf(frame);
  const error = el('p', { class: 'field-error lack', id: `${input.id}-lack` }, text);
  input.before(error);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', error.id);
  frame.addEventListener('change', () => unmark(frame), { once: true });
  // Not by the address: it says what the page shows.
  const jump = (event) => {
    event.preventDefault();
    input.focus();
  };
  return el('p', {}, el('a', { href: `#${input.id}`, onclick: jump }, aboutField(fieldName(field), text)));
}
