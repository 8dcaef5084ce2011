/** The standard by which a service counts as reached: its fields, and what the server is asked with them. */
import { nameOf, t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { options } from './columns.js';

export async function resolve(state, { city }) {
  const service = city.services.find((one) => one.id === state.service) ?? city.services[0];
  const profile = city.profiles.includes(state.profile) ? state.profile : city.profiles[0];
  return { service: service?.id ?? '', profile };
}

export async function fields(state, change, { city }) {
  const standard = city.services.find((one) => one.id === state.service)?.minutes;
  const minutesText = (minutes) =>
    minutes === 'standard'
      ? t('minutes.standard', { minutes: standard })
      : t('minutes.count', { count: Number(minutes) });
  const statuses = city.audience === 'public' ? ['open', 'planned'] : ['open', 'planned', 'suggested'];
  return [
    {
      name: 'service',
      label: t('field.service'),
      value: state.service,
      options: options(
        city.services.map((one) => one.id),
        nameOf,
      ),
      onChange: (service) => change({ service }),
    },
    {
      name: 'minutes',
      label: t('field.minutes'),
      value: state.minutes,
      options: options(['standard', '5', '10', '15'], minutesText),
      onChange: (minutes) => change({ minutes }),
    },
    {
      name: 'profile',
      label: t('field.profile'),
      value: state.profile,
      options: options(city.profiles, (id) => tCode('profile', id)),
      onChange: (profile) => change({ profile }),
    },
    {
      name: 'status',
      label: t('field.status'),
      value: state.status,
      options: options(statuses, (id) => tCode('coverage.status', id)),
      onChange: (status) => change({ status }),
    },
  ];
}

/** What the server is asked; without minutes it takes the service's own standard. */
export function coverageQuery(state, cells) {
  return {
    service: state.service,
    minutes: state.minutes === 'standard' ? '' : state.minutes,
    profile: state.profile,
    status: state.status,
    cells: cells ? 'true' : '',
  };
}

/** A layer of a city that has set up none. */
export function withoutServices(title) {
  const summary = [el('p', {}, t('coverage.none'))];
  return { title, summary, rows: [], columns: [], legend: [], styles: new Map() };
}

/** What the server calls the parts of an answer when it explains them. */
const PARTS = {
  coveredShare: 'covered-share',
  coveredPeople: 'covered',
  gapPeople: 'gap',
  unknownPeople: 'unknown',
  places: 'places',
  people: 'people',
  estimatedCoveredPeople: 'estimated-covered',
  meanWaitingDays: 'waiting',
  personWeeksUnserved: 'unserved',
  sessions: 'sessions',
  offersWithUnknownHours: 'unknown-hours',
};

/** How to ask for the explanation of what would be after edits, written as in the address. */
export function afterQuestion(asked, name, district) {
  const part = name === 'difference' ? name : PARTS[name];
  return { ...coverageQuestion(asked, 'places', district), figure: 'scenario', part, edits: asked.edits };
}

/** How to ask for the explanation of a part of an answer about coverage; without a district of the city's. */
export function coverageQuestion({ service, minutes, profile, status, time, timed }, name, district) {
  const ofTime = time === 'evening' ? { time } : {};
  return { figure: 'coverage', part: PARTS[name], service, minutes, profile, status, ...ofTime, ...timed, district };
}
