/** What stands above the table of a what-if that leaves the house: what kind of figures they are, what was asked, and every edit. */
import { formatDegrees, nameOf, t, tCode } from '../i18n.js';
import { centreOf } from '../logic/fearspaces.js';
import { isOfSpaces, placesAfter } from '../logic/scenario.js';
import { editsFor } from './scenario-session.js';

/**
 * @param {object} session
 * @param {{base: object, places: object[], spaces: object[], city: object}} known the city without edits
 * @returns {string[]}
 */
export function scenarioHead(session, known) {
  const { state, answered: edits, versus } = session;
  const others = editsFor(known.city, state.versus).edits;
  return [
    `${t('scenario.model.title')} ${t('scenario.model.text')}`,
    question(state, known.base),
    ...lines(edits, session, session.answer, known),
    edits.length === 0 ? t('scenario.csv.none') : null,
    session.problem === null ? null : t('scenario.failed'),
    versus?.answer ? t('scenario.csv.versus', { name: session.nameOfVersus() }) : null,
    ...(versus?.answer ? lines(others, session, versus.answer, known) : []),
  ].filter((line) => line !== null);
}

function question(state, base) {
  return t('scenario.csv.question', {
    service: nameOf(base.service),
    minutes: base.minutes,
    profile: tCode('profile', base.profile),
    status: tCode('coverage.status', base.status),
    time: tCode('timeOfDay', state.time),
  });
}

function lines(edits, { words }, answer, known) {
  const after = placesAfter(known.places, edits);
  return edits.map((edit, index) => {
    const at = spotOf(edit, after, known.spaces);
    const params = { number: String(index + 1), words: words.wordsOf(edit, edits, answer) };
    if (at === undefined) return t('scenario.csv.edit', params);
    return t('scenario.csv.editAt', { ...params, lon: formatDegrees(at.lon), lat: formatDegrees(at.lat) });
  });
}

/** Where it is that an edit changes something: undefined for what the city does not know. */
function spotOf(edit, after, spaces) {
  if (edit.lon !== undefined) return edit;
  if (!isOfSpaces(edit)) return after.find((place) => place.id === edit.id);
  const space = spaces.find((one) => one.id === edit.id);
  return space && centreOf(space.geometry);
}
