/** Fear spaces in words and signs: places with features, for people inside the house, wherever they are shown. */
import { api, once } from '../api.js';
import { t, tCode } from '../i18n.js';
import { isHatched } from '../logic/fearspaces.js';
import { el, svg } from '../ui/dom.js';
import { shapeEntry } from './legend.js';

/** All of them, in the order delivered; none for the public, to whom nobody says where they are. */
export async function fearSpaces(city) {
  return city.audience === 'public' ? [] : (await once('fear-spaces', api.fearSpaces)).features;
}

/** Above every table about them that leaves the house. */
export const internalHead = () => [t('evening.internal'), t('evening.model.title')];

/** What the pointer reads on one. */
export function spaceHint({ name, state, time, look }) {
  return el(
    'div',
    { class: 'hint' },
    el('strong', {}, name),
    state
      ? el('div', {}, t('fearSpace.line', { state: tCode('fearState', state), time: tCode('fearTime', time) }))
      : null,
    el('div', {}, tCode('fearSpace.look', look)),
  );
}

export function spaceSign(look) {
  const fill = { fill: isHatched(look) ? 'url(#hatch-space)' : 'none' };
  return svg(
    'svg',
    { viewBox: '0 0 28 18', class: 'space-sign', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 14, cy: 9, r: 7, class: `space space-${look}`, ...fill }),
  );
}

/** Only what occurs. @param {{look: string}[]} spaces */
export function spaceEntries(spaces) {
  return ['avoided', 'new', 'gone', 'other']
    .filter((look) => spaces.some((space) => space.look === look))
    .map((look) => shapeEntry(spaceSign(look), tCode('fearSpace.look', look)));
}
