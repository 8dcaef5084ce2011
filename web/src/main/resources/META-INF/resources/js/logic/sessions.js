/** What can be asked about sessions of offers and about groups of people, and what of it fits a service. */

export const SESSIONS = ['none', 'any', 'evening', 'weekend'];
export const WEEKS = ['1', '2', '4', '8'];
const USUAL_WEEKS = '4';

/** Hours only of what has sessions. */
export function fittingMeasure(state, service) {
  return service?.sessions ? state.measure : 'reach';
}

/** Whether the view is about sessions: only topics of offers have them, and hours are about all of them. */
export function isTimed(state, service) {
  return fittingMeasure(state, service) === 'reach' && service?.sessions === true && state.session !== 'none';
}

/** What the state says about sessions, without what does not fit the service. */
export function fittingSessions(state, service, languages) {
  if (!isTimed(state, service)) return { session: 'none', language: '', weeks: USUAL_WEEKS };
  return {
    session: state.session,
    language: languages.includes(state.language) ? state.language : '',
    weeks: state.weeks,
  };
}

/** What the server is asked about sessions; nothing where none are asked for. */
export function sessionQuery({ session, language, weeks, from }) {
  return session === 'none' ? {} : { session, language, weeks, from };
}

/** Whether figures hold from a day on: those of sessions, and hours, which are counted from sessions. */
export const isDated = ({ measure, session }) => measure === 'hours' || session !== 'none';

/** The languages spoken at these offers, each once. */
export function languagesOf(offers) {
  return [...new Set(offers.flatMap((offer) => offer.languages.map((one) => one.language)))].sort();
}

/** The rates whose parts are people and not households or dwellings: groups of people. */
export function groupsOf(catalogue) {
  return catalogue.filter((one) => one.kind === 'rate' && String(one.denominator).startsWith('population'));
}
