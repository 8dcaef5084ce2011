/** The layer "Orte": what there is, what is planned and what is only suggested. */
import { api, once } from '../api.js';
import { nameOf, t, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';
import { explainButton } from '../ui/explain.js';
import { options } from './columns.js';
import { placeEntries } from './legend.js';
import { yesNo } from './place-card.js';

const STATUSES = ['open', 'planned', 'suggested', 'closed'];

async function allPlaces() {
  return (await once('places', () => api.places({}))).features;
}

const kindsOf = (features) => [...new Set(features.map((feature) => feature.properties.kind))].sort();

export async function resolve() {
  return {};
}

export async function fields(state, change) {
  const features = await allPlaces();
  const kinds = options(kindsOf(features), nameOf);
  const statuses = options(STATUSES, (id) => tCode('placeStatus', id));
  return [
    {
      name: 'kind',
      label: t('field.kind'),
      value: state.kind,
      options: [{ value: '', text: t('places.allKinds') }, ...kinds],
      onChange: (kind) => change({ kind }),
    },
    {
      name: 'placeStatus',
      label: t('field.placeStatus'),
      value: state.placeStatus,
      options: [{ value: '', text: t('places.allStatuses') }, ...statuses],
      onChange: (placeStatus) => change({ placeStatus }),
    },
  ];
}

export async function load(state, { districts }) {
  const features = await allPlaces();
  const wanted = ({ properties }) =>
    (state.kind === '' || properties.kind === state.kind) &&
    (state.placeStatus === '' || properties.status === state.placeStatus);
  const places = features.filter(wanted);
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
    legend: placeEntries(places.map((place) => place.properties)),
    legendTitle: t('legend.places'),
    styles: new Map(),
    places,
    file: ['places', state.kind, state.placeStatus],
  };
}
