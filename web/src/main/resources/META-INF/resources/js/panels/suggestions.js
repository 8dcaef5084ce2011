/** Where many report that they feel unsafe: clusters to look at, on a map and in a list of the same. People decide what they are. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { shownSuggestions } from '../logic/suggestions.js';
import { createReportsMap } from '../map/reportsmap.js';
import { alertBox } from '../ui/alerts.js';
import { announce, bringIntoSight, el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { selectField } from '../ui/fields.js';
import { pageLink } from '../ui/session.js';
import { makeTable } from '../ui/table.js';
import { deskTexts } from './map-words.js';
import { districtWords } from './report-words.js';
import { stateWords } from './space-words.js';
import {
  areaWords,
  chanceWords,
  lineWords,
  reasonsWords,
  reportLink,
  spaceLink,
  spanWords,
  standingWords,
  suggestionFacts,
} from './suggestion-words.js';

const COLUMNS = () => [
  {
    label: t('suggestions.title'),
    value: (row) => row.position,
    cell: (row) => t('suggestions.name', { position: row.position }),
    head: true,
  },
  { label: t('reports.district'), value: districtWords },
  { label: t('suggestions.groups'), value: (row) => row.groups, unit: 'count' },
  { label: t('suggestions.standsOut'), value: standingWords },
  { label: t('reports.by.reason'), value: reasonsWords, long: true },
  {
    label: t('suggestions.space'),
    value: (row) => row.spaces.map(({ name }) => name).join(', '),
    cell: (row) =>
      row.spaces.length > 0
        ? row.spaces.map(({ name }) => name).join(', ')
        : el(
            'a',
            { href: spaceLink(row), 'aria-label': t('suggestions.space.of', { position: row.position }) },
            t('suggestions.space.column'),
          ),
  },
  { label: t('suggestions.when'), value: (row) => row.lastDay, cell: spanWords },
  { label: t('suggestions.days.column'), value: (row) => row.days, unit: 'count' },
  { label: t('suggestions.area'), value: (row) => row.squareMetres, cell: areaWords },
];

function tooFew({ reports, parameters }) {
  return [
    alertBox(
      'info',
      t('suggestions.few.title'),
      t('suggestions.few.text', { needed: parameters.needed, reports }),
      el('a', { href: pageLink('/dienst', { section: 'reports' }) }, t('suggestions.few.list')),
    ),
    el('p', { class: 'help' }, t('suggestions.few.why', { needed: parameters.needed })),
  ];
}

/** Fear spaces people work on here already. */
function thereBox({ spaces }) {
  if (spaces.length === 0) return null;
  return alertBox(
    'info',
    t('suggestions.there', { count: spaces.length }),
    t('suggestions.there.text'),
    ...spaces.map((space) =>
      el(
        'p',
        {},
        el('a', { href: pageLink('/dienst', { section: 'spaces', space: space.id }) }, space.name),
        ` (${stateWords(space.state)})`,
      ),
    ),
  );
}

function detailOf(suggestion) {
  return el(
    'section',
    { class: 'report-detail', 'aria-labelledby': 'suggestion-title' },
    el('h2', { id: 'suggestion-title', tabindex: '-1' }, t('suggestions.name', { position: suggestion.position })),
    el('p', {}, t('suggestions.noFinding')),
    thereBox(suggestion),
    suggestionFacts(suggestion),
    el('h3', {}, t('suggestions.chance')),
    el('p', {}, chanceWords(suggestion)),
    el('p', { class: 'help' }, suggestion.minimum > 3 ? t('suggestions.dense', { groups: suggestion.minimum }) : null),
    el(
      'p',
      { class: 'actions' },
      el('a', { class: 'button button-main', href: spaceLink(suggestion) }, t('suggestions.space.make')),
    ),
    el(
      'details',
      {},
      el('summary', {}, t('suggestions.reports', { count: suggestion.reports.length })),
      el(
        'ul',
        { class: 'report-numbers' },
        suggestion.reports.map((id) => el('li', {}, el('a', { href: reportLink(id) }, t('reports.title', { id })))),
      ),
    ),
  );
}

function desk(answer, city, basemap) {
  const all = answer.suggestions.map((each, index) => ({ ...each, position: index + 1, state: each.standsOut }));
  let isAll = false;
  const list = el('div', {});
  const detail = el('div', { class: 'report-side' });
  const mapNode = el('div', { class: 'map report-map', role: 'region', 'aria-label': t('suggestions.map') });
  const map = createReportsMap(mapNode, {
    bbox: city.bbox,
    basemap,
    texts: deskTexts(city),
    describe: lineWords,
    onSelect: choose,
  });

  function choose(suggestion) {
    map.select(suggestion);
    detail.replaceChildren(detailOf(suggestion));
    bringIntoSight(detail);
    detail.querySelector('#suggestion-title').focus();
  }

  function filter() {
    const first = shownSuggestions(all, false);
    if (first.length === all.length) return null;
    return selectField({
      label: t('suggestions.which'),
      value: isAll ? 'all' : 'first',
      options: [
        { value: 'first', text: t('suggestions.which.first', { count: first.length }) },
        { value: 'all', text: t('suggestions.which.all', { count: all.length }) },
      ],
      help: t('suggestions.which.help'),
      onChange: (value) => {
        isAll = value === 'all';
        show();
        announce(t('suggestions.shown', { shown: shownSuggestions(all, isAll).length, all: all.length }));
      },
    });
  }

  function show() {
    const shown = shownSuggestions(all, isAll);
    const table = makeTable({
      caption: t('suggestions.shown', { shown: shown.length, all: all.length }),
      columns: COLUMNS(),
      rows: shown,
      onSelect: choose,
      hint: t('suggestions.hint'),
      isFitting: true,
    });
    const field = filter();
    list.replaceChildren(
      ...(field === null ? [] : [el('div', { class: 'filters wide' }, field)]),
      ...table.node,
      el('p', { class: 'actions' }, csvButton(table.plain, ['suggestions'], city)),
    );
    detail.replaceChildren(el('p', { class: 'help' }, t('suggestions.choose')));
    map.show(shown);
    map.select(null);
  }

  show();
  return el('div', { class: 'report-desk broad' }, el('div', {}, list), el('div', {}, mapNode, detail));
}

export async function suggestionsPanel(_session, city) {
  const [answer, basemap] = await Promise.all([api.suggestions(), api.basemap().catch(() => null)]);
  const { parameters } = answer;
  if (!answer.enough) return [el('p', {}, t('suggestions.lead')), ...tooFew(answer)];
  return [
    el('p', {}, t('suggestions.lead')),
    answer.suggestions.length === 0
      ? alertBox('info', t('suggestions.none.title'), t('suggestions.none.text', { reports: answer.reports }))
      : desk(answer, city, basemap),
    el(
      'details',
      { class: 'report-statistics' },
      el('summary', {}, t('suggestions.method')),
      el(
        'p',
        {},
        t('suggestions.method.text', {
          reports: answer.reports,
          day: formatDate(answer.day),
          metres: parameters.metres,
          groups: parameters.groups,
          days: parameters.days,
        }),
      ),
      el('p', {}, t('suggestions.method.chance', { draws: parameters.draws, seed: String(parameters.seed) })),
      answer.withoutExposure > 0
        ? el('p', {}, t('suggestions.method.nobody', { count: answer.withoutExposure }))
        : null,
    ),
  ];
}
