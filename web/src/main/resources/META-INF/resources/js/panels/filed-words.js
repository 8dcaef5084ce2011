/** What went wrong at the archive of reports, in words. */
import { t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { generalWords } from './form-words.js';

const BAD_SCENARIO = 'urn:nahraum:problem:bad-scenario';
const NOT_PUBLIC = 'urn:nahraum:problem:scenario-not-public';

/** Of a what-if that cannot be told, the part nobody knows is said: it is in the link somebody has given. */
function words(problem) {
  if (problem.type === BAD_SCENARIO) return t('archive.scenario.bad', { part: problem.value });
  if (problem.type === NOT_PUBLIC) return t('archive.scenario.notPublic', { part: problem.value });
  if (problem.parameter === 'asOf') return t('archive.asOf.bad');
  if (problem.parameter === 'version') return t('archive.version.bad');
  return generalWords(problem);
}

export const archiveProblem = (problem) => alertBox('error', t('problem.title'), words(problem));
