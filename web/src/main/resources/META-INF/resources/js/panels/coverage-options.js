/** What coverage can be asked beyond its standard: sessions of offers, a group of people, hours. Only what fits is offered. */
import { lang, languageName, t, tCode } from '../i18n.js';
import { fittingMeasure, fittingSessions, isDated, isTimed, languagesOf, SESSIONS, WEEKS } from '../logic/sessions.js';
import { options } from './columns.js';
import { resolveOrder } from './equity.js';
import { fittingGroup, groupField, listGroups } from './groups.js';
import { topicOffers } from './service-places.js';
import { askToday, periodName } from './session-days.js';

const serviceOf = (state, city) => city.services.find((one) => one.id === state.service);

/** A list that cannot be had is a field less, and the figures still stand. */
async function orNone(work) {
  try {
    return await work();
  } catch {
    return [];
  }
}

async function languagesFor(state, city) {
  if (!isTimed(state, serviceOf(state, city))) return [];
  return orNone(async () => languagesOf(await topicOffers(state.service)));
}

/** What of the state fits the service: the rest would be refused by the server. */
export async function resolveOptions(state, city) {
  const service = serviceOf(state, city);
  const measure = fittingMeasure(state, service);
  const sessions = fittingSessions(state, service, await languagesFor(state, city));
  const isOfPlaces = measure === 'reach' && sessions.session === 'none';
  return {
    measure,
    scheme: measure === 'hours' ? state.scheme : 'steps',
    ...sessions,
    from: isDated({ measure, session: sessions.session }) ? state.from || (await askToday()) : '',
    group: measure === 'hours' ? '' : await fittingGroup(state),
    order: isOfPlaces ? await resolveOrder(state, city) : '',
  };
}

export async function optionFields(state, change, city) {
  const service = serviceOf(state, city);
  const isAboutHours = state.measure === 'hours';
  const isAboutSessions = isTimed(state, service);
  const languages = await languagesFor(state, city);
  const groups = isAboutHours ? [] : await listGroups();
  const today = isAboutSessions ? await askToday() : '';
  const select = (name, label, choices, help) => ({
    name,
    label,
    value: state[name],
    options: choices,
    onChange: (value) => change({ [name]: value }),
    help,
  });
  return [
    service?.sessions &&
      select(
        'measure',
        t('field.measure'),
        options(['reach', 'hours'], (id) => tCode('measure', id)),
      ),
    isAboutHours &&
      select(
        'scheme',
        t('field.scheme'),
        options(['steps', 'gaussian'], (id) => tCode('scheme', id)),
        tCode('schemeHelp', state.scheme),
      ),
    service?.sessions &&
      !isAboutHours &&
      select(
        'session',
        t('field.session'),
        options(SESSIONS, (id) => tCode('session', id)),
      ),
    isAboutSessions &&
      languages.length > 0 &&
      select('language', t('field.language'), [{ value: '', text: t('language.any') }, ...named(languages)]),
    isAboutSessions &&
      select(
        'weeks',
        t('field.weeks'),
        options(WEEKS, (weeks) => periodName({ weeks, from: state.from }, today)),
      ),
    groups.length > 0 && groupField(state, change, groups),
  ].filter(Boolean);
}

/** Languages by their names, in the order of the names. */
function named(languages) {
  return options(languages, languageName).sort((a, b) => a.text.localeCompare(b.text, lang()));
}
