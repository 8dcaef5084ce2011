/** What went wrong at the archive of reports, in words. */
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { generalWords } from './form-words.js';

const BAD_SCENARIO = 'urn:nahraum:problem:bad-scenario';

/** Of a what-if that cannot be told, the part nobody knows is said: it is in the link somebody has given. */
function words(problem) {
  return problem.type === BAD_SCENARIO ? t('archive.scenario.bad', { part: problem.value }) : generalWords(problem);
}

export const archiveProblem = (problem) => alertBox('error', t('problem.title'), words(problem));
