/** Why a report was not taken: which field it is about, and what is said of it. */
import { texts } from './reporttexts.js';

const REFUSALS = {
  'outside-city': ['q', 'report.error.outside'],
  'bad-geometry': ['q', 'report.error.shape'],
  'too-long': ['words', 'report.error.words'],
  'key-used': [null, 'report.error.sameKey'],
  'reports-closed': [null, 'report.closed'],
  // Of words that were looked up only once there was a net.
  which: ['q', 'queue.which'],
  notFound: ['q', 'report.error.notFound'],
  tooWide: ['q', 'report.error.tooWide'],
};

/** @returns {[string | null, string] | null} id of a field, or null for the whole, and a sentence; null where nothing is known of it */
export function refusal(problem) {
  const known = REFUSALS[problem];
  return known === undefined ? null : [known[0], texts[known[1]]];
}
