/** Another what-if beside the one somebody works on. */
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';

/**
 * That it cannot be calculated, as when one of its places is gone, is no reason to show nothing.
 *
 * @param {{edits: object[], dropped: number}} read what could be read of it
 * @param {(edits: object[]) => Promise<object>} ask
 * @returns {Promise<{answer: object|null, dropped: number}>}
 */
export async function askComparison({ edits, dropped }, ask) {
  try {
    return { answer: await ask(edits), dropped };
  } catch {
    return { answer: null, dropped };
  }
}

/** @param {Node} end the button that ends the comparison */
export function comparisonNotices({ answer, dropped }, name, end) {
  return [
    dropped > 0 ? alertBox('warning', t('scenario.versus.dropped', { count: dropped })) : null,
    answer === null
      ? alertBox('warning', t('scenario.versus.failed', { name }), t('scenario.versus.failedText'), end)
      : alertBox('info', t('scenario.comparing', { name }), null, end),
  ];
}
