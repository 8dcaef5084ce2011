/** What the popup of a place says. */
import { formatDate, nameOf, t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { placeShape } from '../ui/shapes.js';

/** true, false or not known. */
export function yesNo(value) {
  if (value === null || value === undefined) return t('answer.unknown');
  return value ? t('answer.yes') : t('answer.no');
}

export function placeTitle(place) {
  return t('places.marker', {
    name: place.name,
    kind: nameOf(place.kind),
    status: tCode('placeStatus', place.status),
  });
}

export function placeIcon(place) {
  return placeShape(place.kind, place.status);
}

/** @param {(id: string) => void} onAround shows what is within a walk of the place */
export function placeCard(place, onAround) {
  const offers = place.offers?.length ?? 0;
  return el(
    'div',
    { class: 'place-card' },
    el('h3', {}, place.name),
    el('p', {}, placeIcon(place), ' ', nameOf(place.kind), ' · ', tCode('placeStatus', place.status)),
    place.address ? el('p', {}, place.address) : null,
    el(
      'p',
      {},
      t('places.stepFree', { answer: yesNo(place.stepFree) }),
      el('br'),
      t('places.free', { answer: yesNo(place.free) }),
    ),
    offers > 0 ? el('p', {}, t('places.offers', { count: offers })) : null,
    place.openedOn ? el('p', {}, t('places.openedOn', { date: formatDate(place.openedOn) })) : null,
    place.plannedFor ? el('p', {}, t('places.plannedFor', { date: formatDate(place.plannedFor) })) : null,
    place.note ? el('p', {}, place.note) : null,
    el('button', { type: 'button', class: 'button', onclick: () => onAround(place.id) }, t('around.show')),
  );
}
