/** How reports of citizens are called in lists, maps and tables. */
import { formatDate, t, tCode } from '../i18n.js';

export const STATES = ['received', 'passed-on', 'answered'];
export const TOPICS = ['unsafe', 'like', 'missing'];
export const ORIGINS = ['online', 'survey', 'postcard', 'walk'];
export const TIMES = ['day', 'dusk', 'night', 'always'];
export const SPOTS = ['path', 'underpass', 'park', 'stop', 'car-park', 'station', 'street', 'square'];
export const REASONS = [
  'lighting',
  'sight-lines',
  'no-escape',
  'hiding-place',
  'underpass',
  'vacancy-decay',
  'litter-vandalism',
  'isolation',
  'traffic',
  'harassed',
  'intoxication',
  'other',
  'discrimination',
];

export const stateWords = (state) => tCode('reports.state', state);
export const originWords = (origin) => tCode('reports.origin', origin);
export const topicWords = (topic) => tCode('reports.topic', topic);
export const reasonWords = (reason) => tCode('reports.reason', reason);
export const timeWords = (time) => (time === null ? '' : tCode('reports.time', time));
export const spotWords = (spot) => (spot === null ? '' : tCode('reports.spot', spot));
export const districtWords = (report) => report.districtName ?? t('reports.noDistrict');

/** When it came in; of one that was not reported here only the day is known. */
export const receivedWords = ({ receivedAt, origin }) =>
  formatDate(origin === 'online' ? receivedAt : receivedAt.slice(0, 10));

/** What it is about, in a few words. */
export function subjectWords(report) {
  return report.reasons.length === 0 ? topicWords(report.topic) : report.reasons.map(reasonWords).join(', ');
}

/** One line about a report. */
export function lineWords(report) {
  return t('reports.line', {
    id: String(report.id),
    what: subjectWords(report),
    where: districtWords(report),
    state: stateWords(report.state),
    day: receivedWords(report),
  });
}
