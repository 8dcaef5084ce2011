/** How far one comes on foot around a place: areas for the eye. Who is reached is counted by cells, in the layer of coverage. */
import { api, keyOf, once } from '../api.js';
import { t, tCode } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { announce, byId, el } from '../ui/dom.js';
import { options } from './columns.js';
import { areaEntry } from './legend.js';

const MINUTES = [5, 10, 15];

/** Which place, and who walks; without a place nobody does. */
export function aroundFields(state, change, features, city) {
  const names = features
    .map(({ properties }) => ({ value: properties.id, text: properties.name }))
    .sort((a, b) => a.text.localeCompare(b.text));
  return [
    {
      name: 'around',
      label: t('field.around'),
      value: state.around,
      options: [{ value: '', text: t('around.none') }, ...names],
      onChange: (around) => change({ around }),
    },
    state.around !== '' && {
      name: 'profile',
      label: t('field.profile'),
      value: state.profile,
      options: options(city.profiles, (id) => tCode('profile', id)),
      onChange: (profile) => change({ profile }),
    },
  ].filter(Boolean);
}

/** What the layer shows around this place; nothing without one. */
export async function aroundPart(state, features, change) {
  const place = features.find((feature) => feature.properties.id === state.around);
  if (place === undefined) return { summary: [], legend: [] };
  const answers = await Promise.all(MINUTES.map((minutes) => ask(state, minutes)));
  const { name } = place.properties;
  const isConnected = answers.every((answer) => answer.properties.connected);
  announce(isConnected ? t('around.shown', { name }) : t('around.notConnected'));
  return {
    summary: [panel(name, isConnected, answers[0].properties.network, change)],
    legend: isConnected ? MINUTES.map(areaEntry) : [],
    around: {
      name: `${state.around} ${state.profile}`,
      areas: isConnected ? answers.map((feature, index) => ({ feature, style: `area-${MINUTES[index]}` })) : [],
    },
  };
}

function ask({ around, profile }, minutes) {
  const query = { place: around, minutes, profile };
  return once(keyOf('isochrone', query), () => api.isochrone(query));
}

function panel(name, isConnected, network, change) {
  const close = () => {
    change({ around: '' });
    byId('map').focus({ preventScroll: true });
  };
  return el(
    'section',
    { class: 'around' },
    el(
      'div',
      { class: 'around-head' },
      el('h3', {}, t('around.title', { name })),
      el('button', { type: 'button', class: 'button', onclick: close }, t('around.close')),
    ),
    isConnected
      ? el('p', { class: 'help' }, t('around.help'))
      : alertBox('info', t('around.notConnected'), t('around.notConnected.text')),
    network === 'none' ? el('p', { class: 'help' }, t('around.noNetwork')) : null,
  );
}
