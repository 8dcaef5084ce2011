/** The layer "Erreichbarkeit": who reaches a service on foot, who does not, and for whom that is not known. */
import { api, once } from '../api.js';
import { formatDate, nameOf, t, tCode } from '../i18n.js';
import { WALK_CLASSES, walkClass } from '../logic/classes.js';
import { numberOf } from '../logic/figure.js';
import { coverageSources } from '../logic/sources.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { explained } from '../ui/explain.js';
import { figureText, sourcesNode } from '../ui/figures.js';
import { districtColumn, districtRows, fact, numberColumn, options } from './columns.js';
import { walkEntry } from './legend.js';

const COUNTED = { open: ['open'], planned: ['open', 'planned'], suggested: ['open', 'planned', 'suggested'] };

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

export async function load(state, { city, districts }) {
  if (state.service === '') return withoutServices(t('layer.coverage'));
  const [answer, places] = await Promise.all([api.coverage(coverageQuery(state, true)), servicePlaces(state, city)]);
  const rows = districtRows(districts, answer.districts, 'id');
  const service = nameOf(answer.service);
  const cells = answer.cells ?? [];
  const seen = new Set(cells.map(([, , , seconds, state]) => walkClass(seconds, state)));
  const hasReason = rows.some((row) => row.unknownReason);
  const column = (label, name, unit) => ({
    label,
    value: (row) => row[name],
    unit,
    explain: (row) => coverageQuestion(answer, name, row.district),
  });
  const columns = [
    numberColumn(),
    districtColumn(),
    column(t('col.coveredShare'), 'coveredShare', 'fraction'),
    column(t('col.gapPeople'), 'gapPeople', 'count'),
    column(t('col.unknownPeople'), 'unknownPeople', 'count'),
    column(t('col.coveredPeople'), 'coveredPeople', 'count'),
    column(t('col.cellPeople'), 'people', 'count'),
    {
      label: t('col.registerPeople'),
      value: (row) => row.registerPeople,
      unit: 'count',
      explain: (row) => ({ figure: 'people', district: row.district }),
    },
    column(t('col.estimatedCovered'), 'estimatedCoveredPeople', 'count'),
    column(t('col.places'), 'places', 'count'),
    hasReason && {
      label: t('col.note'),
      wide: true,
      value: (row) => (row.unknownReason ? tCode('reason', row.unknownReason) : ''),
    },
  ].filter(Boolean);
  return {
    title: t('coverage.title', { service, minutes: answer.minutes }),
    summary: summary(answer, city),
    columns,
    rows,
    legend: WALK_CLASSES.filter((name) => seen.has(name)).map(walkEntry),
    legendTitle: t('legend.walk'),
    styles: new Map(),
    describe: (row) =>
      t('coverage.hover', {
        share: figureText(row.coveredShare, 'fraction'),
        gap: figureText(row.gapPeople, 'count'),
        unknown: figureText(row.unknownPeople, 'count'),
      }),
    cells,
    cellSizeMetres: answer.cellSizeMetres,
    places,
    file: ['coverage', answer.service, `${answer.minutes}min`, answer.profile, answer.status],
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
};

/** How to ask for the explanation of a part of an answer about coverage; without a district of the city's. */
export function coverageQuestion({ service, minutes, profile, status }, name, district) {
  return { figure: 'coverage', part: PARTS[name], service, minutes, profile, status, district };
}

function summary(answer, { sources, services }) {
  const { city, planned } = answer;
  const amount = (name, unit) => explained(city[name], unit, coverageQuestion(answer, name));
  const service = services.find((one) => one.id === answer.service);
  return [
    answer.complete
      ? el('p', { class: 'help' }, t('coverage.complete', { date: formatDate(answer.complete) }))
      : alertBox('warning', t('coverage.incomplete.title'), t('coverage.incomplete.text')),
    answer.network === 'none' ? alertBox('info', t('coverage.noNetwork.title'), t('coverage.noNetwork.text')) : null,
    el(
      'dl',
      { class: 'facts' },
      fact(t('coverage.gap'), amount('gapPeople', 'count')),
      fact(
        t('coverage.covered'),
        amount('coveredPeople', 'count'),
        el('span', { class: 'more' }, ' (', amount('coveredShare', 'fraction'), ')'),
      ),
      fact(t('coverage.unknown'), amount('unknownPeople', 'count')),
      fact(t('coverage.places'), amount('places', 'count')),
      planned && answer.status === 'open' && numberOf(planned.coveredShare) !== null
        ? fact(
            t('coverage.planned'),
            explained(
              planned.coveredShare,
              'fraction',
              coverageQuestion({ ...answer, status: 'planned' }, 'coveredShare'),
            ),
          )
        : null,
    ),
    sourcesNode(coverageSources(sources, service)),
  ];
}

/** The places behind the figures; without them (not released, say) the layer still stands. */
export async function servicePlaces(state, city) {
  try {
    const all = (await once('places', () => api.places({}))).features;
    const service = city.services.find((one) => one.id === state.service);
    const counted = COUNTED[state.status];
    if (service?.kind !== 'topic')
      return all.filter(
        (place) => place.properties.kind === state.service && counted.includes(place.properties.status),
      );
    const offers = await once(`offers ${state.service}`, () => api.offers({ topic: state.service }));
    const ids = new Set(offers.filter((offer) => counted.includes(offer.status)).map((offer) => offer.place));
    return all.filter((place) => ids.has(place.properties.id));
  } catch {
    return [];
  }
}
