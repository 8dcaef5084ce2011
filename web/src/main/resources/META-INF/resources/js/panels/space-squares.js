/** Squares the public shape of a fear space is put together from, as a list: for whom the map is of no use. */
import { t } from '../i18n.js';
import { el } from '../ui/dom.js';

const squareWords = ({ properties: { inside } }, row, column) =>
  inside ? t('cases.square.inside', { row, column }) : t('cases.square', { row, column });

/** By compass and row. @param {((feature: object) => void)|null} onToggle null: to look at */
export function squareList(features, onToggle) {
  const rows = Map.groupBy(features, ({ properties }) => properties.row);
  return el(
    'div',
    { class: 'square-list', role: 'group', 'aria-label': t('cases.squares.list') },
    [...rows.values()].reverse().map((row, northward) =>
      el(
        'div',
        {},
        row.map((feature, eastward) =>
          el(
            'button',
            {
              type: 'button',
              class: `square-button ${feature.properties.inside ? 'inside' : ''}`,
              'aria-pressed': String(feature.properties.chosen),
              'data-focus': feature.id,
              'aria-label': squareWords(feature, northward + 1, eastward + 1),
              disabled: onToggle === null,
              onclick: () => onToggle(feature),
            },
            '',
          ),
        ),
      ),
    ),
  );
}
