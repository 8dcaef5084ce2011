/** Fear spaces: a list and a map of the same, one of them to work with, and a new one. The address says which. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { latestDay, STATES, shownSpaces } from '../logic/spaces.js';
import { createReportsMap } from '../map/reportsmap.js';
import { alertBox } from '../ui/alerts.js';
import { announce, bringIntoSight, el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { selectField } from '../ui/fields.js';
import { makeTable } from '../ui/table.js';
import { deskTexts } from './map-words.js';
import { timeWords } from './report-words.js';
import { spaceDetail } from './space-detail.js';
import { newSpace } from './space-new.js';
import { districtWords, lineWords, releasedWords, standingWords, stateWords } from './space-words.js';

function remember(values) {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  history.replaceState(null, '', `${location.pathname}?${search}`);
}

const COLUMNS = () => [
  { label: t('cases.name'), value: ({ name }) => name, head: true },
  { label: t('reports.district'), value: districtWords },
  { label: t('reports.state'), value: standingWords },
  { label: t('cases.since'), value: ({ since }) => since, cell: ({ since }) => formatDate(since) },
  { label: t('reports.when'), value: ({ timeOfDay }) => timeWords(timeOfDay) },
  {
    label: t('cases.newReports.column'),
    value: ({ newReports }) => newReports,
    cell: ({ newReports }) => String(newReports),
  },
  {
    label: t('cases.public'),
    value: releasedWords,
  },
];

export async function spaceDesk(session, city) {
  const [first, basemap] = await Promise.all([api.spaces(), api.basemap().catch(() => null)]);
  let spaces = first;
  const search = new URLSearchParams(location.search);
  let state = search.get('state') ?? '';
  let chosen = search.get('space');
  const list = el('div', {});
  const detail = el('div', { class: 'report-side' });
  const mapNode = el('div', { class: 'map report-map', role: 'region', 'aria-label': t('cases.map') });
  const map = createReportsMap(mapNode, {
    bbox: city.bbox,
    basemap,
    texts: deskTexts(city),
    describe: lineWords,
    onSelect: choose,
  });
  const mayRelease = session.roles.includes('planner');
  const unfolded = new Set();
  /** What is typed and not sent, by space and form: it stays when the space is shown anew. */
  const drafts = new Map();

  function show() {
    const shown = shownSpaces(spaces, state);
    remember({ state, space: chosen });
    const said = t('cases.shown', { shown: shown.length, all: spaces.length });
    const table = makeTable({
      caption: said,
      columns: COLUMNS(),
      rows: shown,
      onSelect: choose,
      hint: t('cases.hint'),
      isFitting: true,
    });
    list.replaceChildren(
      el(
        'div',
        { class: 'filters wide' },
        selectField({
          label: t('reports.state'),
          value: state,
          options: [
            { value: '', text: t('cases.open') },
            ...STATES.map((one) => ({ value: one, text: stateWords(one) })),
            { value: 'ended', text: t('cases.ended') },
          ],
          onChange: (value) => {
            state = value;
            show();
            announce(t('cases.shown', { shown: shownSpaces(spaces, state).length, all: spaces.length }));
          },
        }),
      ),
      ...(shown.length === 0 ? [alertBox('info', t('cases.noneShown'))] : table.node),
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => openNew() }, t('cases.new')),
        csvButton(table.plain, ['fear-spaces'], city),
      ),
    );
    map.show(shown.map((space) => ({ ...space, className: `space-${space.state}` })));
    map.select(shown.find(({ id }) => id === chosen) ?? null);
  }

  function open() {
    map.onTap(null);
    map.draw(null);
    map.squares([], () => {});
    const space = spaces.find(({ id }) => id === chosen);
    detail.replaceChildren(
      ...(space
        ? [
            spaceDetail({
              space: { ...space },
              spaces,
              map,
              mayRelease,
              isCityReleased: city.released,
              today: latestDay(city),
              unfolded,
              drafts,
              onChanged: changed,
              onOpen: choose,
            }),
          ]
        : [el('p', { class: 'help' }, t('cases.choose'))]),
    );
  }

  function choose({ id }) {
    unfolded.clear();
    chosen = id;
    remember({ space: chosen, suggestion: null });
    map.select(spaces.find((space) => space.id === id) ?? null);
    open();
    bringIntoSight(detail);
    detail.querySelector('#space-title')?.focus();
  }

  /** Joining and parting change others too. */
  async function changed(space, warning = '') {
    spaces = await api.spaces();
    if (space.id !== chosen) unfolded.clear();
    chosen = space.id;
    show();
    open();
    if (warning !== '') detail.prepend(alertBox('warning', warning));
    detail.querySelector('#space-title')?.focus();
  }

  function openNew(suggestion = null) {
    chosen = null;
    map.select(null);
    detail.replaceChildren(newSpace({ map, today: latestDay(city), suggestion, onMade: changed }));
    bringIntoSight(detail);
    detail.querySelector('h2').focus();
  }

  show();
  const asked = search.get('suggestion');
  if (asked !== null && chosen === null) {
    const { suggestions } = await api.suggestions();
    const suggestion = suggestions.find(({ id }) => id === asked) ?? null;
    if (suggestion === null) detail.replaceChildren(alertBox('info', t('cases.suggestion.gone')));
    else openNew(suggestion);
  } else open();
  return [
    el('p', {}, t('cases.lead')),
    el('div', { class: 'report-desk' }, el('div', {}, list), el('div', {}, mapNode, detail)),
  ];
}
