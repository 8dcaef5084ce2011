/** What is asked before something about a fear space is done that others see, or that cannot be undone. */
import { formatDate, t } from '../i18n.js';
import { el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { timeWords } from './report-words.js';
import { squarePicture } from './space-squares.js';
import { distanceWords, happenedWords, releasedWords, standingWords } from './space-words.js';

const fact = (label, value) => [el('dt', {}, label), el('dd', {}, value)];

/** Shows what the public will see. @param {object[]} features squares, of which some are chosen */
export function isReleaseMeant(space, features, isCityReleased) {
  const count = features.filter(({ properties }) => properties.chosen).length;
  return isMeant({
    title: t('cases.release.title'),
    body: [
      el('p', { class: 'quoted' }, space.released.words || t('cases.public.noWords')),
      squarePicture(features),
      el(
        'dl',
        { class: 'facts' },
        fact(t('cases.release.squares'), String(count)),
        fact(
          t('reports.state'),
          t('cases.release.state', { state: standingWords(space), day: formatDate(space.since) }),
        ),
        fact(t('reports.when'), timeWords(space.timeOfDay)),
      ),
      el('p', {}, t('cases.release.follows')),
      isCityReleased ? null : el('p', {}, t('cases.public.unreleased')),
      el('p', {}, t('publication.show.text')),
    ],
    yes: t('cases.release'),
  });
}

export function isTakingBackMeant(step) {
  return isMeant({
    title: t('cases.takeBack.title', { step: happenedWords(step.kind), day: formatDate(step.day) }),
    body: [el('p', {}, t('cases.takeBack.text'))],
    yes: t('cases.takeBack.do'),
  });
}

function side(label, space) {
  return [
    el('h3', {}, label),
    el(
      'dl',
      { class: 'facts' },
      fact(t('cases.name'), space.name),
      fact(t('reports.state'), standingWords(space)),
      fact(t('cases.public'), releasedWords(space)),
    ),
  ];
}

/** Both, and how far they are from each other. */
export function isJoiningMeant(into, joined) {
  return isMeant({
    title: t('cases.join.ask'),
    body: [
      side(t('cases.join.goes'), joined),
      side(t('cases.join.into'), into),
      el('p', {}, t('cases.join.distance', { distance: distanceWords(into, joined) })),
      el('p', {}, el('strong', {}, t('cases.join.final'))),
    ],
    yes: t('cases.join'),
  });
}
