/** The link to what is shown, to pass on. */
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';

/** Copies the address; gives what there is to say about it, with the link itself where the browser gives no leave to copy. */
export async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t('scenario.copied'));
    return alertBox('info', t('scenario.copied'));
  } catch {
    const attributes = { type: 'text', readonly: true, value: location.href, 'aria-label': t('scenario.link') };
    return alertBox('info', t('scenario.copyByHand'), null, el('input', attributes));
  }
}
