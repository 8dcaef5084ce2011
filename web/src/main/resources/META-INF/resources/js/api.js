/** The only module that asks the server. ETags and their caching are the browser's business. */
import { Problem, problemFrom } from './logic/problem.js';

const BASE = '/api/v1';
const ADMIN = `${BASE}/admin`;

/** How a request says that there is nothing for whoever is outside. */
const HIDDEN = ['nothing-released', 'not-released', 'internal'].map((type) => `urn:nahraum:problem:${type}`);

const NO_CONTENT = 204;

const ACCEPT = { Accept: 'application/json, application/problem+json' };

async function request(url, options = { headers: ACCEPT }) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Problem({ type: 'urn:nahraum:problem:unreachable' });
  }
  if (response.status === NO_CONTENT) return null;
  const body = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  if (body === null) throw problemFrom(response.status, null);
  return body;
}

/** The secret of the session, as the server said it last. */
let csrf = '';
/** Until somebody closes the sign-in without signing in: then they know. */
let wasSignedIn = false;
let signInAgain = async () => false;

/** @param {() => Promise<boolean>} ask lets somebody whose session is over sign in again; whether they did */
export function onSignedOut(ask) {
  signInAgain = ask;
}

/** Whoever is signed in from now on. */
async function knowing(answer) {
  const session = await answer;
  csrf = session.csrf ?? '';
  wasSignedIn ||= session.signedIn;
  return session;
}

/**
 * For people signed in: with the secret of the session, and once more if the session was over and somebody signed in again.
 *
 * @param {object|Blob} body  a file goes as it is, anything else as JSON; with more headers
 */
async function signed(url, method = 'GET', body = undefined, more = {}) {
  const isFile = body instanceof Blob;
  const type = isFile ? 'application/octet-stream' : 'application/json';
  const ask = () => {
    const headers = method === 'GET' ? ACCEPT : { ...ACCEPT, 'Content-Type': type, 'X-CSRF-Token': csrf, ...more };
    return request(url, { method, headers, body: isFile || body === undefined ? body : JSON.stringify(body) });
  };
  return orAgain(ask, async (error) => {
    // Somebody signed in anew in another tab: there is a session, with another secret.
    if (error.type === 'urn:nahraum:problem:csrf' && (await api.session()).signedIn) return true;
    return error.status === 401 && signInAgain();
  });
}

/** What people inside see and others do not, for whoever was signed in a moment ago: once more if they sign in again. */
function getJson(url, options) {
  return orAgain(
    () => request(url, options),
    async ({ type }) => {
      if (!wasSignedIn || !HIDDEN.includes(type) || (await api.session()).signedIn) return false;
      wasSignedIn = await signInAgain();
      return wasSignedIn;
    },
  );
}

async function orAgain(ask, canAskAgain) {
  try {
    return await ask();
  } catch (error) {
    if (!(await canAskAgain(error))) throw error;
    return ask();
  }
}

function postJson(url, body) {
  const headers = { ...ACCEPT, 'Content-Type': 'application/json' };
  return getJson(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Leaves out empty parameters: the server refuses what it does not know. */
function query(params) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

const id = encodeURIComponent;

export const api = {
  city: () => getJson(`${BASE}/city`),
  districts: () => getJson(`${BASE}/districts`),
  basemap: (params = {}) => getJson(`${BASE}/basemap${query(params)}`),
  search: (params) => getJson(`${BASE}/search${query(params)}`),
  nearestStreet: (params) => getJson(`${BASE}/nearest-street${query(params)}`),
  indicators: () => getJson(`${BASE}/indicators`),
  indicator: (indicator, params) => getJson(`${BASE}/indicators/${id(indicator)}${query(params)}`),
  outlook: (params) => getJson(`${BASE}/outlook${query(params)}`),
  concentration: (params) => getJson(`${BASE}/concentration${query(params)}`),
  socialIndex: (params) => getJson(`${BASE}/social-index${query(params)}`),
  segregation: (params) => getJson(`${BASE}/segregation${query(params)}`),
  autocorrelation: (params) => getJson(`${BASE}/autocorrelation${query(params)}`),
  housingNeed: (params) => getJson(`${BASE}/housing-need${query(params)}`),
  explain: (params) => getJson(`${BASE}/explain${query(params)}`),
  explainScenario: (body) => postJson(`${BASE}/explain`, body),
  coverage: (params) => getJson(`${BASE}/coverage${query(params)}`),
  equity: (params) => getJson(`${BASE}/equity${query(params)}`),
  accessibility: (params) => getJson(`${BASE}/accessibility${query(params)}`),
  isochrone: (params) => getJson(`${BASE}/isochrone${query(params)}`),
  places: (params) => getJson(`${BASE}/places${query(params)}`),
  offers: (params) => getJson(`${BASE}/offers${query(params)}`),
  offerNotes: () => getJson(`${BASE}/offer-notes`),
  evening: (params) => getJson(`${BASE}/evening${query(params)}`),
  fearSpaces: () => getJson(`${BASE}/fear-spaces`),
  evaluateScenario: (body) => postJson(`${BASE}/scenarios/evaluate`, body),
  findSites: (body) => postJson(`${BASE}/siting`, body),
  siting: (job) => getJson(`${BASE}/siting/${id(job)}`),
  cancelSiting: (job) => getJson(`${BASE}/siting/${id(job)}`, { method: 'DELETE', headers: ACCEPT }),
  goals: () => getJson(`${BASE}/goals`),
  goal: (goal) => getJson(`${BASE}/goals/${id(goal)}`),
  /** A form as the page would send it itself; the answer is a page nobody needs. */
  sendForm: (form) =>
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(({ ok }) => ok),
  session: () => knowing(request(`${BASE}/session`)),
  signIn: (body) => knowing(postJson(`${BASE}/session`, body)),
  signOut: () => knowing(signed(`${BASE}/session`, 'DELETE')),
  lookAtLink: (token) => postJson(`${BASE}/session/link`, { token }),
  useLink: (body) => postJson(`${BASE}/session/password`, body),
  me: () => signed(`${ADMIN}/me`),
  changePassword: (body) => knowing(signed(`${ADMIN}/me/password`, 'POST', body)),
  signOutEverywhere: () => knowing(signed(`${ADMIN}/me/sessions`, 'DELETE')),
  accounts: () => signed(`${ADMIN}/accounts`),
  invite: (body) => signed(`${ADMIN}/accounts`, 'POST', body),
  makeLink: (account) => signed(`${ADMIN}/accounts/${id(account)}/link`, 'POST', {}),
  changeRoles: (account, body) => signed(`${ADMIN}/accounts/${id(account)}/roles`, 'PUT', body),
  disable: (account, body) => signed(`${ADMIN}/accounts/${id(account)}/disable`, 'POST', body),
  enable: (account, body) => signed(`${ADMIN}/accounts/${id(account)}/enable`, 'POST', body),
  unlock: (account) => signed(`${ADMIN}/accounts/${id(account)}/unlock`, 'POST', {}),
  reports: (params = {}) => signed(`${ADMIN}/reports${query(params)}`),
  report: (report) => signed(`${ADMIN}/reports/${id(report)}`),
  reportMail: (report) => signed(`${ADMIN}/reports/${id(report)}/mail`),
  changeReport: (report, body) => signed(`${ADMIN}/reports/${id(report)}`, 'PUT', body),
  publishedCells: () => signed(`${ADMIN}/safety-cells`),
  showCells: (topic, body) => signed(`${ADMIN}/safety-cells/${encodeURIComponent(topic)}`, 'PUT', body),
  deleteReport: (report, changes) => signed(`${ADMIN}/reports/${id(report)}${query({ changes })}`, 'DELETE'),
  spaces: () => signed(`${ADMIN}/fear-spaces`),
  space: (space) => signed(`${ADMIN}/fear-spaces/${id(space)}`),
  openSpace: (body) => signed(`${ADMIN}/fear-spaces`, 'POST', body),
  describeSpace: (space, body) => signed(`${ADMIN}/fear-spaces/${id(space)}`, 'PUT', body),
  enterStep: (space, body) => signed(`${ADMIN}/fear-spaces/${id(space)}/steps`, 'POST', body),
  takeBackStep: (space, changes) => signed(`${ADMIN}/fear-spaces/${id(space)}/steps${query({ changes })}`, 'DELETE'),
  joinSpaces: (space, body) => signed(`${ADMIN}/fear-spaces/${id(space)}/join`, 'POST', body),
  partSpace: (space, body) => signed(`${ADMIN}/fear-spaces/${id(space)}/part`, 'POST', body),
  spaceSquares: (space) => signed(`${ADMIN}/fear-spaces/${id(space)}/squares`),
  prepareSpace: (space, body) => signed(`${ADMIN}/fear-spaces/${id(space)}/public`, 'PUT', body),
  releaseSpace: (space, body) => signed(`${ADMIN}/fear-spaces/${id(space)}/release`, 'POST', body),
  withdrawSpace: (space, changes) => signed(`${ADMIN}/fear-spaces/${id(space)}/release${query({ changes })}`, 'DELETE'),
  suggestions: () => signed(`${ADMIN}/suggestions`),
  reportCells: (params) => signed(`${ADMIN}/report-cells${query(params)}`),
  hearing: (params) => signed(`${ADMIN}/hearing${query(params)}`),
  surveyPreview: (file) => signed(`${ADMIN}/surveys/preview${query({ file: file.name })}`, 'POST', file),
  surveyImports: () => signed(`${ADMIN}/surveys/imports`),
  startSurveyImport: (body) => signed(`${ADMIN}/surveys/imports`, 'POST', body),
  surveyJob: (job) => signed(`${ADMIN}/surveys/imports/${id(job)}`),
  cancelSurveyJob: (job) => signed(`${ADMIN}/surveys/imports/${id(job)}`, 'DELETE'),
  undoSurveyImport: (number) => signed(`${ADMIN}/surveys/imports/${id(number)}/undo`, 'POST', {}),
  campaigns: () => signed(`${ADMIN}/surveys/campaigns`),
  addCampaign: (body) => signed(`${ADMIN}/surveys/campaigns`, 'POST', body),
  changeCampaign: (campaign, body) => signed(`${ADMIN}/surveys/campaigns/${id(campaign)}`, 'PUT', body),
  deleteCampaign: (campaign, changes) =>
    signed(`${ADMIN}/surveys/campaigns/${id(campaign)}${query({ changes })}`, 'DELETE'),
  typeReport: (body) => signed(`${ADMIN}/surveys/entries`, 'POST', body),
  takeBackReport: (report) => signed(`${ADMIN}/surveys/entries/${id(report)}`, 'DELETE'),
  filedReports: () => getJson(`${BASE}/reports`),
  reportProspect: (params) => signed(`${ADMIN}/filed-reports/prospect${query(params)}`),
  reportPreview: (params) => `${ADMIN}/filed-reports/preview${query(params)}`,
  fileReport: (body, key) => signed(`${ADMIN}/filed-reports`, 'POST', body, { 'Idempotency-Key': key }),
  withdrawReport: (number, reason) => signed(`${ADMIN}/filed-reports/${id(number)}/withdraw`, 'POST', { reason }),
  verifyReport: (number) => signed(`${ADMIN}/filed-reports/${id(number)}/verification`),
  audit: (params) => signed(`${ADMIN}/audit${query(params)}`),
  latestImport: () => getJson(`${BASE}/imports/latest`),
  messages: (lang) => getJson(`/locale/${id(lang)}.json`),
};

export const keyOf = (name, params) => name + query(params); // of an answer that is kept

/** Address of the report, for a link. */
export function reportUrl(format, lang) {
  return `${BASE}/reports/coverage-gap.${format}${query({ lang })}`;
}

/** Address of the table to fill in for a survey, for a link. */
export const surveyTemplateUrl = (format) => `${ADMIN}/surveys/template.${format}`;

/** The same answer for the same question while the page is open; a failure is asked again. */
const answers = new Map();

export function once(key, ask) {
  if (!answers.has(key)) {
    const answer = ask();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
  }
  return answers.get(key);
}
