/** What is wanted of "Nächste beste Orte". Its fields stay where they are while somebody chooses, so that the focus does. */
import { t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';
import { options } from './columns.js';
import { groupOptions } from './groups.js';

const MOST_SITES = 10;
const SECONDS = 10;

/** @returns {{node: Node, wanted: () => object, focus: () => void}} `wanted` as the question of the server has it */
export function sitingForm({ kinds, groups, group, hasSessions }, onStart, onChoice) {
  const wanted = { aim: 'most-people', k: '3', candidates: kinds[0], group };

  function select(name, label, choices) {
    const onChange = (value) => {
      wanted[name] = value;
      showCount();
      onChoice();
    };
    return selectField({ label, value: wanted[name], options: choices, onChange });
  }

  const aims = ['most-people', 'everybody', 'shortest-ways', ...(hasSessions ? ['hours'] : [])];
  const aim = select(
    'aim',
    t('siting.aim'),
    options(aims, (id) => tCode('siting.aim', id)),
  );
  const counts = Array.from({ length: MOST_SITES }, (_, index) => String(index + 1));
  const count = select(
    'k',
    t('siting.count'),
    options(counts, (text) => text),
  );
  const candidates = select(
    'candidates',
    t('siting.candidates'),
    options(kinds, (kind) => tCode('siting.candidates', kind)),
  );
  const start = el(
    'button',
    { type: 'button', class: 'button', 'data-focus': 'sites', onclick: onStart },
    t('siting.start'),
  );

  /** Where everybody is to be reached, how many it takes is the answer. */
  function showCount() {
    if (wanted.aim === 'everybody') count.remove();
    else if (!count.isConnected) aim.after(count);
  }

  return {
    node: el(
      'div',
      { class: 'fields' },
      aim,
      count,
      candidates,
      groups.length === 0 ? null : select('group', t('siting.group'), groupOptions(groups)),
      el('p', { class: 'actions' }, start),
    ),
    wanted() {
      const { group, k, ...others } = wanted;
      return { ...others, k: Number(k), ...(group === '' ? {} : { group }), seconds: SECONDS };
    },
    focus: () => start.focus(),
  };
}
