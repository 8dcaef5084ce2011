/** What to say about a form the server did not take. */
import { lang, t, tCode } from '../i18n.js';
import { codeOf } from '../logic/password.js';

const KNOWN = new Set([
  'sign-in-refused',
  'too-often',
  'busy',
  'cross-site',
  'no-cookie',
  'no-such-link',
  'login-taken',
  'login-unsuitable',
  'name-missing',
  'password-too-short',
  'password-too-long',
  'password-repeated',
  'password-sequence',
  'password-common',
  'password-about-you',
  'password-wrong',
  'changed-meanwhile',
  'last-administrator',
  'account-disabled',
  'not-signed-in',
  'office-missing',
  'answer-missing',
  'too-long',
  'duplicate-of-none',
  'survey-busy',
  'survey-unreadable',
  'file-too-large',
  'key-used',
  'taken-back',
  'upload-gone',
  'no-such-campaign',
  'topic-missing',
  'position-missing',
  'consent-missing',
  'consent-unchecked',
  'column-twice',
  'title-missing',
  'topics-missing',
  'until-before-from',
  'campaign-in-use',
  'outside-city',
]);

/** Always in the language of the page: what the server says in detail is English. */
export function generalWords(problem) {
  const code = codeOf(problem);
  if (problem.unreachable) return t('problem.unreachable');
  if (KNOWN.has(code)) return tCode('formProblem', code);
  if (lang() === 'en' && problem.detail) return problem.detail;
  return problem.parameter ? t('form.unfitting') : t('problem.unexpected');
}

/** The field a problem is about, with the words. */
export function fieldWords(problem) {
  return { field: problem.parameter, text: generalWords(problem) };
}
