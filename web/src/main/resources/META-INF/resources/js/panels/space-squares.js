/** Squares the public shape of a fear space is put together from, as a list: for whom the map is of no use. */
import { t } from '../i18n.js';
import { el, svg } from '../ui/dom.js';

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

const SIDE = 24; // pixels

/** The same as a small picture, to look at; those not chosen are faint. */
export function squarePicture(features) {
  const rows = features.map(({ properties }) => properties.row);
  const columns = features.map(({ properties }) => properties.column);
  const [north, west] = [Math.max(...rows), Math.min(...columns)];
  const high = (north - Math.min(...rows) + 1) * SIDE;
  const wide = (Math.max(...columns) - west + 1) * SIDE;
  const count = features.filter(({ properties }) => properties.chosen).length;
  return svg(
    'svg',
    {
      class: 'square-picture',
      role: 'img',
      'aria-label': t('cases.release.picture', { count }),
      viewBox: `-1 -1 ${wide + 2} ${high + 2}`,
      width: wide,
      height: high,
    },
    features.map(({ properties: { column, row, chosen, inside } }) =>
      svg('rect', {
        class: `square ${chosen ? 'chosen' : ''} ${inside ? 'inside' : ''}`,
        x: (column - west) * SIDE,
        y: (north - row) * SIDE,
        width: SIDE,
        height: SIDE,
      }),
    ),
  );
}
