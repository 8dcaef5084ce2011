/** What the public is to see of a fear space: squares chosen by hand and a sentence; released by a planner, and taken back. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { areaField, makeForm } from '../ui/forms.js';
import { generalWords } from './form-words.js';
import { refusalWords } from './space-words.js';

const squareWords = ({ properties: { inside } }, row, column) =>
  inside ? t('cases.square.inside', { row, column }) : t('cases.square', { row, column });

/** A list of the squares, by compass and row: for whom the map is of no use. */
function squareList(features, onToggle) {
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
              onclick: () => onToggle(feature),
            },
            '',
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {{space: object, map: object, mayRelease: boolean, change: Function, press: Function}} options change, press: take what the server says the space is now
 */
export async function publicSide({ space, map, mayRelease, change, press }) {
  const { released } = space;
  const isReleased = released.releasedAt !== null;
  const message = el('div', {});
  const act = (ask, said) => async () => {
    try {
      await press(ask, said);
    } catch (problem) {
      message.replaceChildren(alertBox('error', t('problem.title'), refusalWords(problem) || generalWords(problem)));
    }
  };
  const button = (text, ask, said) => el('button', { type: 'button', class: 'button', onclick: act(ask, said) }, text);
  const warning = released.protectedNearby
    ? alertBox('warning', t('cases.protected.title'), t('cases.protected.text'))
    : null;
  if (isReleased) {
    map.squares([], () => {});
    map.draw(released.geometry);
    return el(
      'div',
      {},
      message,
      el('p', {}, t('cases.released', { name: released.releasedBy, day: formatDate(released.releasedAt) })),
      el('p', { class: 'quoted' }, released.words || t('cases.public.noWords')),
      warning,
      mayRelease
        ? el(
            'p',
            { class: 'actions' },
            button(t('cases.withdraw'), () => api.withdrawSpace(space.id, space.changes), t('cases.withdrawn')),
          )
        : el('p', { class: 'help' }, t('cases.withdraw.who')),
    );
  }
  let { features } = await api.spaceSquares(space.id);
  const list = el('div', {});
  function show() {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    map.squares(features, toggle);
    list.replaceChildren(squareList(features, toggle));
    if (focused) list.querySelector(`[data-focus="${focused}"]`)?.focus();
  }
  function toggle(feature) {
    features = features.map((one) =>
      one.id === feature.id ? { ...one, properties: { ...one.properties, chosen: !one.properties.chosen } } : one,
    );
    show();
  }
  show();
  const form = makeForm({
    fields: [
      areaField({
        name: 'words',
        label: t('cases.public.words'),
        help: t('cases.public.words.help'),
        value: released.words,
        maxlength: 300,
      }),
    ],
    submit: t('cases.public.save'),
    explain: (problem) => ({ field: problem.parameter, text: refusalWords(problem) || generalWords(problem) }),
    send: ({ words }) => {
      const squares = features
        .filter(({ properties }) => properties.chosen)
        .map(({ properties: { column, row } }) => ({ column, row }));
      return change(() => api.prepareSpace(space.id, { changes: space.changes, squares, words }), t('reports.saved'));
    },
  });
  return el(
    'div',
    {},
    message,
    el('p', {}, t('cases.public.lead')),
    list,
    form,
    warning,
    released.geometry === null
      ? null
      : mayRelease
        ? el(
            'p',
            { class: 'actions' },
            button(
              t('cases.release'),
              () => api.releaseSpace(space.id, { changes: space.changes }),
              t('cases.releasedNow'),
            ),
          )
        : el('p', { class: 'help' }, t('cases.release.who')),
  );
}
