/** Two people chose what the public is to see of a fear space: the version of the other one, and the choice between both. */
import { t } from '../i18n.js';
import { el } from '../ui/dom.js';
import { squareList } from './space-squares.js';

/**
 * @param {{theirs: object[], words: string, isReleased: boolean, onLook: () => void, onTake: () => void, onKeep: () => Promise<void>}} options
 *   theirs: the squares as they are now; isReleased: what is released is not changed, only looked at
 */
export function otherVersion({ theirs, words, isReleased, onLook, onTake, onKeep }) {
  const button = (text, onclick) => el('button', { type: 'button', class: 'button', onclick }, text);
  const count = theirs.filter(({ properties }) => properties.chosen).length;
  return el(
    'section',
    { class: 'alert alert-warning', tabindex: '-1', 'aria-labelledby': 'space-conflict' },
    el(
      'p',
      { class: 'alert-title', id: 'space-conflict' },
      el('span', { class: 'alert-kind' }, t('alert.warning')),
      ' ',
      isReleased ? t('cases.conflict.released') : t('cases.conflict.title'),
    ),
    el('p', {}, t('cases.conflict.squares', { count })),
    squareList(theirs, null),
    el('p', { class: 'quoted' }, words || t('cases.public.noWords')),
    el(
      'p',
      { class: 'actions' },
      isReleased
        ? button(t('cases.conflict.look'), onLook)
        : [button(t('cases.conflict.take'), onTake), button(t('cases.conflict.keep'), onKeep)],
    ),
  );
}
