/** Plain alerts for what went wrong or is not there, and the sign of work that takes longer than a moment. */
import { t } from '../i18n.js';
import { el } from './dom.js';

const PATIENCE = 300; // ms; quicker answers need no sign, it would only flicker

export function alertBox(kind, title, text, ...more) {
  const label = { info: t('alert.info'), warning: t('alert.warning'), error: t('alert.error') }[kind];
  return el(
    'div',
    { class: `alert alert-${kind}`, role: kind === 'error' ? 'alert' : null },
    el('p', { class: 'alert-title' }, el('span', { class: 'alert-kind' }, label), ' ', title),
    text ? el('p', {}, text) : null,
    more,
  );
}

/** @param {Error} error a Problem of js/api.js, or a mistake of ours */
export function problemBox(error, retry) {
  if (error.nothingReleased)
    return alertBox('info', t('problem.nothingReleased.title'), t('problem.nothingReleased.text'));
  const detail = error.unreachable ? t('problem.unreachable') : error.detail || error.title || t('problem.unexpected');
  const again = retry ? el('button', { type: 'button', class: 'button', onclick: retry }, t('problem.retry')) : null;
  if (!('status' in error)) console.error(error);
  return alertBox('error', t('problem.title'), detail, again);
}

/**
 * Shows in `region` what `work` gives back: a node, or the problem. An older answer never replaces a newer one.
 */
const turns = new WeakMap();

export async function fill(region, work) {
  const turn = (turns.get(region) ?? 0) + 1;
  turns.set(region, turn);
  const isCurrent = () => turns.get(region) === turn;
  const stop = busy(region, isCurrent);
  try {
    const node = await work();
    if (isCurrent()) replaceAndRefocus(region, [node].flat(Infinity).filter(Boolean));
  } catch (error) {
    if (isCurrent()) region.replaceChildren(problemBox(error, () => fill(region, work)));
  } finally {
    stop();
  }
}

/** Who was in a field that is built anew finds themselves in it again. */
function replaceAndRefocus(region, nodes) {
  const name = region.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  region.replaceChildren(...nodes);
  if (name) region.querySelector(`[data-focus="${name}"]`)?.focus();
}

function busy(region, isCurrent) {
  const sign = el(
    'p',
    { class: 'loading', role: 'status' },
    el('progress', { 'aria-label': t('loading') }),
    ' ',
    t('loading'),
  );
  const timer = setTimeout(() => isCurrent() && region.prepend(sign), PATIENCE);
  region.setAttribute('aria-busy', 'true');
  return () => {
    clearTimeout(timer);
    sign.remove();
    if (isCurrent()) region.removeAttribute('aria-busy');
  };
}
