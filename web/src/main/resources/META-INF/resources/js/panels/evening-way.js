/** The way round, drawn: from a spot of the map to the nearest place, by day and in the evening, and both in words beside it. */
import { api, once } from '../api.js';
import { lang, t } from '../i18n.js';
import { compareWays } from '../logic/evening.js';
import { formatFigure } from '../logic/figure.js';
import { newestOnly } from '../logic/newest.js';
import { readSpot, spotText } from '../logic/position.js';
import { alertBox, problemBox } from '../ui/alerts.js';
import { announce, el, svg } from '../ui/dom.js';
import { fact } from './columns.js';
import { shapeEntry } from './legend.js';

/** @param {object} query what the layer asks about the evening @returns {{node: Node, first: () => Promise<void>, take: (state) => void, stop: () => void}} */
export function wayBox(state, context, query) {
  const { map } = context;
  const result = el('div', { class: 'way-result' });
  const buttons = el('p', { class: 'actions' });
  let spot = state.at;
  let ways = null;
  let label = '';

  const ask = async (at) => {
    const [answer, places] = await Promise.all([
      api.evening({ ...query, cells: '', ...readSpot(at) }),
      once('places', () => api.places({})),
    ]);
    return {
      answer,
      names: new Map(places.features.map((place) => [place.id ?? place.properties.id, place.properties.name])),
    };
  };
  const pace = newestOnly(ask, heard, failed);

  function heard(at, { answer, names }) {
    if (at !== spot) return;
    ways = answer.ways;
    label = shortText(answer);
    show(wayNodes(answer, names));
    announce([...result.querySelectorAll('dt, dd, p')].map((part) => part.textContent.trim()).join(' '));
    map.showWays(drawn());
  }

  function failed(at, error) {
    if (at !== spot) return;
    const isFar = ['lon', 'lat'].includes(error.parameter);
    show([isFar ? alertBox('info', t('way.tooFar')) : problemBox(error, () => pace.want(spot))]);
  }

  function drawn() {
    if (spot === '') return null;
    const { lon, lat } = readSpot(spot);
    const line = (way) => way?.geometry.coordinates ?? null;
    return { lon, lat, node: startSign(), label, day: line(ways?.day), evening: line(ways?.evening) };
  }

  function choose(at) {
    if (at !== spot) context.change({ at });
  }

  function clear() {
    choose('');
    buttons.querySelector('button').focus();
  }

  function showButtons() {
    const middle = () => {
      const { lon, lat } = map.movable.centre();
      choose(spotText(lon, lat));
    };
    // The same buttons stay, so that the focus does.
    if (buttons.childElementCount === 0)
      buttons.append(el('button', { type: 'button', class: 'button', onclick: middle }, t('way.middle')));
    const remove = buttons.children[1];
    if (spot === '') remove?.remove();
    else if (!remove) buttons.append(el('button', { type: 'button', class: 'button', onclick: clear }, t('way.clear')));
  }

  function show(nodes) {
    result.removeAttribute('aria-busy');
    result.replaceChildren(...nodes);
    showButtons();
  }

  function take(next) {
    if (next.at === spot) return;
    spot = next.at;
    ways = null;
    label = '';
    map.showWays(drawn());
    showButtons();
    if (spot === '') {
      show([]);
      return;
    }
    result.setAttribute('aria-busy', 'true');
    pace.want(spot);
  }

  showButtons();
  const node = el(
    'section',
    { class: 'way-box' },
    el('h3', {}, t('way.title')),
    el('p', { class: 'help' }, t('way.help')),
    buttons,
    result,
  );
  return {
    node,
    take,
    stop: pace.stop,
    ways: drawn,
    /** A click on the map. */
    onPick: ({ lon, lat }) => choose(spotText(lon, lat)),
    /** The ways of the address, before anything is shown; that they cannot be had is no reason to show nothing. */
    async first() {
      if (spot === '') return;
      try {
        const found = await ask(spot);
        ways = found.answer.ways;
        label = shortText(found.answer);
        show(wayNodes(found.answer, found.names));
      } catch (error) {
        failed(spot, error);
      }
    },
  };
}

/** Both ways, and what differs, in words. */
function wayNodes({ ways, network, slowedFactor }, names) {
  if (network === 'none') return [el('p', {}, t('way.noNetwork'))];
  const { kind, moreSeconds, moreMetres, withinMetres } = compareWays(ways, slowedFactor);
  if (kind === 'none') return [el('p', {}, t('way.none'))];
  const text = (way) =>
    t('way.line', {
      place: names.get(way.place) ?? way.place,
      minutes: minutes(way.seconds),
      metres: metres(way.metres),
    });
  const difference = {
    lost: () => t('way.lost'),
    same: () => t('way.same'),
    longer: () => t('way.longer', { minutes: minutes(moreSeconds), metres: metres(moreMetres) }),
    other: () =>
      t('way.other', { minutes: signed(moreSeconds / 60, 'tenths'), metres: signed(moreMetres, 'difference') }),
  }[kind]();
  return [
    el(
      'dl',
      { class: 'facts' },
      fact([waySign('day'), ' ', t('way.day')], text(ways.day)),
      ways.evening ? fact([waySign('evening'), ' ', t('way.evening')], text(ways.evening)) : null,
    ),
    el('p', { class: 'way-difference' }, difference),
    withinMetres > 0
      ? el('p', { class: 'help' }, t('way.within', { metres: metres(withinMetres), factor: slowedFactor }))
      : null,
  ].filter(Boolean);
}

/** What stands on the map itself, where the text beside it may be out of sight. */
function shortText({ ways, network, slowedFactor }) {
  if (network === 'none') return t('way.short.none');
  const { kind, moreSeconds } = compareWays(ways, slowedFactor);
  return {
    none: () => t('way.short.none'),
    lost: () => t('way.short.lost'),
    same: () => t('way.short.same'),
    longer: () => t('way.short.longer', { minutes: minutes(moreSeconds) }),
    other: () => t('way.short.other'),
  }[kind]();
}

const minutes = (seconds) => formatFigure(seconds / 60, 'minutes', lang());
const metres = (value) => formatFigure(value, 'metres', lang());
const signed = (value, unit) => formatFigure(value, unit, lang());

function waySign(kind) {
  return svg(
    'svg',
    { viewBox: '0 0 28 18', class: 'way-sign', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: 'M1 9h26', class: `way way-${kind}`, 'stroke-width': kind === 'day' ? 7 : 3 }),
  );
}

function startSign() {
  return svg(
    'svg',
    { viewBox: '0 0 22 22', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 11, cy: 11, r: 8, class: 'way-ring' }),
    svg('circle', { cx: 11, cy: 11, r: 3, class: 'way-point' }),
  );
}

export function wayEntries() {
  return [shapeEntry(waySign('day'), t('way.legend.day')), shapeEntry(waySign('evening'), t('way.legend.evening'))];
}
