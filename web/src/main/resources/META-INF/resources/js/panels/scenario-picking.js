/** Waiting for a click on the map that says where something goes. */
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';

/**
 * @param {object} movable of the map
 * @param {Node} region shows what to do, and buttons for those who cannot click
 * @param {() => void} showNext puts back what stood there
 * @param {(key: string) => void} focusOn
 */
export function scenarioPicking(movable, region, showNext, focusOn) {
  let onKey = null; // while one waits

  function stop() {
    if (onKey === null) return;
    document.removeEventListener('keydown', onKey);
    onKey = null;
    movable.place(null);
  }

  function end() {
    stop();
    showNext();
  }

  /** @param {string} backTo the button at which whoever gives up finds themselves again */
  function start(text, onPicked, backTo) {
    stop();
    const done = (at) => {
      end();
      onPicked(at);
    };
    const cancel = () => {
      end();
      focusOn(backTo);
      announce(t('scenario.picking.ended'));
    };
    onKey = (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      cancel();
    };
    document.addEventListener('keydown', onKey);
    movable.place(done);
    const button = (key, label, onclick) =>
      el('button', { type: 'button', class: 'button', 'data-focus': key, onclick }, label);
    region.replaceChildren(
      alertBox(
        'info',
        text,
        null,
        el(
          'p',
          { class: 'actions' },
          button('middle', t('scenario.picking.middle'), () => done(movable.centre())),
          button('cancel', t('scenario.picking.cancel'), cancel),
        ),
      ),
    );
  }

  return { start, end, stop };
}
