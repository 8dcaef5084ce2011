/** The layer "Orte": what there is, what is planned and what is only suggested. */
import { api, once } from '../api.js';
import { nameOf, t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { explainButton } from '../ui/explain.js';
import { aroundFields, aroundPart } from './around.js';
import { options } from './columns.js';
import { placeEntries } from './legend.js';
import { yesNo } from './place-card.js';

const STATUSES = ['open', 'planned', 'suggested', 'closed'];

async function allPlaces() {
  return (await once('places', () => api.places({}))).features;
}

const kindsOf = (features) => [...new Set(features.map((feature) => feature.properties.kind))].sort();

const isShown = ({ properties }, { kind, placeStatus }) =>
  (kind === '' || properties.kind === kind) && (placeStatus === '' || properties.status === placeStatus);

/** What is asked around is shown, whatever kinds and states are chosen. */
export async function resolve(state, { city }) {
  const place = (await allPlaces()).find((feature) => feature.properties.id === state.around);
  const found = {
    around: place ? state.around : '',
    profile: city.profiles.includes(state.profile) ? state.profile : city.profiles[0],
  };
  return place === undefined || isShown(place, state) ? found : { ...found, kind: '', placeStatus: '' };
}

export async function fields(state, change, { city }) {
  const features = await allPlaces();
  /** A choice that leaves out the place in the middle ends what is shown around it. */
  const choose = (part) => {
    const next = { ...state, ...part };
    const isStill = features.some((one) => one.properties.id === state.around && isShown(one, next));
    change({ ...part, around: isStill ? state.around : '' });
  };
  const kinds = options(kindsOf(features), nameOf);
  const statuses = options(STATUSES, (id) => tCode('placeStatus', id));
  return [
    {
      name: 'kind',
      label: t('field.kind'),
      value: state.kind,
      options: [{ value: '', text: t('places.allKinds') }, ...kinds],
      onChange: (kind) => choose({ kind }),
    },
    {
      name: 'placeStatus',
      label: t('field.placeStatus'),
      value: state.placeStatus,
      options: [{ value: '', text: t('places.allStatuses') }, ...statuses],
      onChange: (placeStatus) => choose({ placeStatus }),
    },
    ...aroundFields(
      state,
      change,
      features.filter((one) => isShown(one, state)),
      city,
    ),
  ];
}

export async function load(state, { districts, change }) {
  const places = (await allPlaces()).filter((feature) => isShown(feature, state));
  const { around, ...part } = await aroundPart(state, places, change);
  const order = new Map(districts.map((district, index) => [district.id, index]));
  const names = new Map(districts.map((district) => [district.id, district.name]));
  const rows = places
    .map(({ properties }) => ({
      ...properties,
      place: properties.id,
      districtName: names.get(properties.district) ?? '',
    }))
    .sort(
      (a, b) =>
        (order.get(a.district) ?? Infinity) - (order.get(b.district) ?? Infinity) || a.name.localeCompare(b.name),
    );
  const question = { figure: 'places', kind: state.kind, status: state.placeStatus };
  return {
    title: state.kind === '' ? t('layer.places') : nameOf(state.kind),
    summary: [
      ...part.summary,
      el('p', { class: 'city-figure' }, explainButton(t('places.count', { count: places.length }), question)),
      places.some((place) => place.properties.status === 'suggested')
        ? el('p', { class: 'help' }, t('places.suggested'))
        : null,
    ],
    columns: [
      { label: t('col.district'), value: (row) => row.districtName },
      { label: t('col.place'), value: (row) => row.name, head: true },
      { label: t('col.kind'), value: (row) => nameOf(row.kind) },
      { label: t('col.status'), value: (row) => tCode('placeStatus', row.status) },
      { label: t('col.address'), value: (row) => row.address ?? '' },
      { label: t('col.stepFree'), value: (row) => yesNo(row.stepFree) },
      { label: t('col.free'), value: (row) => yesNo(row.free) },
    ],
    rows,
    legend: [...part.legend, ...placeEntries(places.map((place) => place.properties))],
    legendTitle: part.legend.length > 0 ? t('legend.around') : t('legend.places'),
    styles: new Map(),
    places,
    around,
    file: ['places', state.kind, state.placeStatus],
  };
}
