/** Asks whether something is meant that cannot be taken back, or that others see. */
import { t } from '../i18n.js';
import { el } from './dom.js';

let questions = 0;

/**
 * @param {{title: string, body: Node[], yes: string, no?: string}} question
 * @returns {Promise<boolean>} whether somebody said yes; who leaves it otherwise said no
 */
export function isMeant({ title, body, yes, no = t('question.no') }) {
  questions += 1;
  const id = `question-${questions}`;
  return new Promise((resolve) => {
    const dialog = el(
      'dialog',
      { class: 'question', 'aria-labelledby': id },
      el('h2', { id }, title),
      body,
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, no),
        el('button', { type: 'button', class: 'button button-main', onclick: () => dialog.close('yes') }, yes),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
