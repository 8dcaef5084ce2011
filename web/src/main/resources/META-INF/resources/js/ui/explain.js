/** A figure is a button: it opens a sheet that says where the figure comes from. */
import { api, keyOf, once } from '../api.js';
import { t } from '../i18n.js';
import { bodyOf, explainQuery } from '../logic/explain.js';
import { numberOf } from '../logic/figure.js';
import { fill } from './alerts.js';
import { el } from './dom.js';
import { explanation } from './explanation.js';
import { figureNode } from './figures.js';

/** What a node says, without what is only there for the eye. */
function wordsOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType === Node.ELEMENT_NODE && node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(wordsOf).join('');
}

/**
 * The content as a button that explains it.
 *
 * @param {Node|string} content
 * @param {object|null} question the figure and its parameters as in logic/explain.js; null leaves the content as it is
 */
export function explainButton(content, question) {
  if (question === null || question === undefined || content === '' || content === null) return content;
  const button = el(
    'button',
    {
      type: 'button',
      class: 'explain',
      'aria-haspopup': 'dialog',
      onclick: (event) => {
        event.stopPropagation(); // in a row that is chosen by a click
        openSheet(JSON.parse(button.dataset.query));
      },
    },
    content,
  );
  button.setAttribute('aria-label', t('explain.label', { figure: wordsOf(button) }));
  askInstead(button, question);
  return button;
}

/** The same figure under another question. It stands at the button, so that whoever changes a page part by part changes it as well. */
export function askInstead(button, question) {
  const query = JSON.stringify(explainQuery(question));
  if (button.dataset.query !== query) button.dataset.query = query;
}

/** One figure with its explanation. */
export function explained(figure, unit, question) {
  return figure === null || figure === undefined
    ? figureNode(figure, unit)
    : explainButton(figureNode(figure, unit), question);
}

/** The question where there is a number to ask about, else null. */
export const askable = (figure, question) => (numberOf(figure) === null ? null : question);

const ask = (query) => (query.edits === undefined ? api.explain(query) : api.explainScenario(bodyOf(query)));

/** The browser keeps the focus inside and takes it back to the figure at the end. */
function openSheet(query) {
  const body = el('div', { class: 'sheet-body' });
  const close = () => sheet.close();
  const sheet = el(
    'dialog',
    { class: 'sheet', 'aria-label': t('explain.title'), onclick: (event) => event.target === sheet && close() },
    el(
      'div',
      { class: 'sheet-inner' },
      el(
        'div',
        { class: 'sheet-head' },
        el('p', { class: 'sheet-kind' }, t('explain.title')),
        el('button', { type: 'button', class: 'button', onclick: () => print() }, t('explain.print')),
        el('button', { type: 'button', class: 'button', autofocus: true, onclick: close }, t('explain.close')),
      ),
      body,
    ),
  );
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
  fill(body, async () => explanation(await once(keyOf('explain', query), () => ask(query))));
}
