/** The layer "Meldungen": what citizens report, in squares of 100 m and by district, for people of the house who work with reports. Where a meeting place is missing, beside those there are. */
import { api, keyOf, once } from '../api.js';
import { formatMonth, pick, t } from '../i18n.js';
import { asFarAsKnown } from '../logic/known.js';
import { askable, countClass, countClasses, monthsBetween, numberedSquares } from '../logic/reportcells.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { askable as explainable } from '../ui/explain.js';
import { sourcesNode } from '../ui/figures.js';
import { districtColumn, districtRows, fact, numberColumn, options } from './columns.js';
import { coverageQuestion } from './coverage-view.js';
import { classEntry, placeEntries } from './legend.js';
import { TOPICS, topicWords } from './report-words.js';
import { servicePlaces } from './service-places.js';
import { squareBox, squareHint } from './square-box.js';

const MEETING_PLACE = 'meeting-place';

function ask({ topic, campaign = '', fromMonth = '', untilMonth = '' }) {
  const query = { topic, campaign, from: fromMonth, until: untilMonth };
  return once(keyOf('report-cells', query), () => api.reportCells(query));
}

export async function resolve(state) {
  const parts = askable(state, await ask({ topic: state.topic }));
  const { features } = await ask({ topic: state.topic, ...parts });
  return { ...parts, square: features.some(({ id }) => id === state.square) ? state.square : '' };
}

const campaignName = ({ id, title }) => (Object.keys(title).length === 0 ? id : pick(title));

export async function fields(state, change) {
  const { campaigns, firstMonth, lastMonth } = await ask({ topic: state.topic });
  const months = options(monthsBetween(firstMonth, lastMonth), formatMonth);
  const field = (name, label, list) => ({
    name,
    label,
    value: state[name],
    options: list,
    onChange: (value) => change({ [name]: value }),
  });
  const untilOnes = months.filter(({ value }) => value >= state.fromMonth);
  return [
    field('topic', t('field.topic'), options(TOPICS, topicWords)),
    field('campaign', t('field.campaign'), [
      { value: '', text: t('hearing.campaign.all') },
      ...campaigns.map((one) => ({ value: one.id, text: campaignName(one) })),
    ]),
    field('fromMonth', t('field.fromMonth'), [{ value: '', text: t('reportCells.fromStart') }, ...months]),
    field('untilMonth', t('field.untilMonth'), [{ value: '', text: t('reportCells.untilNow') }, ...untilOnes]),
  ];
}

/** The supply beside the need: meeting places open and planned, and who has none near; nothing where that cannot be had. */
async function supply(city) {
  const service = city.services.find(({ id }) => id === MEETING_PLACE);
  const query = { service: MEETING_PLACE, profile: city.profiles[0], status: 'planned' };
  const [places, answer] = await Promise.all([
    servicePlaces({ ...query, language: '' }, city),
    service ? once(keyOf('coverage', query), () => api.coverage(query)).catch(() => null) : null,
  ]);
  return { places, answer };
}

export async function load(state, context) {
  const { city, districts } = context;
  const [answer, { places, answer: reach }] = await Promise.all([
    ask(state),
    state.topic === 'missing' ? supply(city) : { places: [], answer: null },
  ]);
  const squares = numberedSquares(answer.features, districts);
  const byId = new Map(squares.map((square) => [square.id, square]));
  const box = squareBox(squares, state, context);
  const gaps = (reach?.districts ?? []).map((part) => asFarAsKnown(part, ['gapPeople']));
  const gapOf = new Map(gaps.map(({ id, gapPeople }) => [id, gapPeople]));
  const rows = districtRows(districts, answer.districts, 'id').map((row) => ({
    ...row,
    gapPeople: gapOf.get(row.district),
  }));
  return {
    title: t('reportCells.title', { topic: topicWords(state.topic), count: answer.groups }),
    note: answer.groups === 0 ? '' : t('reportCells.each'),
    summary: summary(answer, reach),
    columns: columns(reach),
    // Nobody is to rank districts by fear.
    isFixed: state.topic === 'unsafe',
    rows,
    legend: [
      ...countClasses(squares.map(({ groups }) => groups)).map(({ from, to, style }) =>
        classEntry(style, classText(from, to)),
      ),
      ...placeEntries(places.map((place) => place.properties)),
    ],
    legendTitle: t('legend.reports'),
    styles: new Map(),
    describe: (row) => t('reportCells.hover', { count: row.groups }),
    squares: {
      list: answer.features.map(({ id, geometry, properties }) => ({
        id,
        geometry,
        style: countClass(properties.groups),
      })),
      describe: (id) => squareHint(byId.get(id)),
      onChoose: (square) => context.change({ square }),
      chosen: state.square,
    },
    places,
    panel: squares.length === 0 ? null : [box.node],
    take: box.take,
    csvHead: () => [t('reportCells.internal'), ...choice(answer)],
    file: ['reports', answer.topic, answer.campaign, answer.from, answer.until].filter(Boolean),
  };
}

function classText(from, to) {
  if (to === null) return t('reportCells.class.over', { count: from - 1 });
  return from === to ? t('reportCells.class.one', { count: to }) : t('reportCells.class.range', { from, to });
}

/** What the figures are of, for who reads the file without the page. */
function choice({ topic, campaign, campaigns, from, until }) {
  const chosen = campaigns.find(({ id }) => id === campaign);
  return [
    `${t('field.topic')}: ${topicWords(topic)}`,
    `${t('field.campaign')}: ${chosen ? campaignName(chosen) : t('hearing.campaign.all')}`,
    `${t('field.fromMonth')}: ${from ? formatMonth(from) : t('reportCells.fromStart')}`,
    `${t('field.untilMonth')}: ${until ? formatMonth(until) : t('reportCells.untilNow')}`,
  ];
}

function columns(reach) {
  return [
    numberColumn(),
    districtColumn(),
    { label: t('reportCells.count'), value: (row) => row.groups, unit: 'count' },
    reach && {
      label: t('reportCells.gap', { minutes: reach.minutes }),
      value: (row) => row.gapPeople,
      unit: 'count',
      explain: (row) => explainable(row.gapPeople, coverageQuestion(reach, 'gapPeople', row.district)),
    },
  ].filter(Boolean);
}

function summary(answer, reach) {
  const { topic, groups, outside, features } = answer;
  return [
    alertBox('info', t('reportCells.internal'), t('reportCells.counted')),
    features.length === 0 ? alertBox('info', t('reportCells.empty.title'), t('reportCells.empty.text')) : null,
    el(
      'dl',
      { class: 'facts' },
      fact(t('reportCells.groups'), String(groups)),
      outside > 0 ? fact(t('reportCells.outside'), String(outside)) : null,
    ),
    topic === 'unsafe' ? el('p', { class: 'help' }, t('hearing.notSafe')) : null,
    topic === 'missing' ? el('p', { class: 'help' }, t('reportCells.beside')) : null,
    reach ? sourcesNode(reach.sources) : null,
  ];
}
