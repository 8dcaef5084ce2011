/** What the public sees of reports: per topic what it is, or would be, and the switch of those who answer for it. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { signOf } from '../map/cellsigns.js';
import { createCellsMap } from '../map/cellsmap.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { isMeant } from '../ui/question.js';
import { makeTable } from '../ui/table.js';
import { generalWords } from './form-words.js';
import { deskTexts } from './map-words.js';
import { districtNames, labelOf, reasonsOf, SIZES, sizeWords, topicTitle } from './publication-words.js';

const MEANWHILE = 'urn:nahraum:problem:changed-meanwhile';

function stateLine({ on, changedAt, changedBy }) {
  if (changedAt === null) return t('publication.never');
  const said = { day: formatDate(changedAt), name: changedBy };
  return on ? t('publication.on', said) : t('publication.off', said);
}

function legend(topic) {
  return el(
    'div',
    { class: 'signs' },
    el(
      'ul',
      {},
      SIZES.map((size) => el('li', {}, signOf(topic, size), el('span', {}, sizeWords(size)))),
    ),
  );
}

function preview(one, city, names, basemap) {
  const { topic, features } = one;
  const counted = el('p', { class: 'help' }, t('publication.counted', { day: formatDate(one.countedUntil) }));
  if (features.length === 0) return [el('p', {}, t('publication.none')), counted];
  const node = el('div', {
    class: 'map report-map',
    role: 'region',
    'aria-label': t('publication.map', { topic: topicTitle(topic) }),
  });
  createCellsMap(node, {
    bbox: city.bbox,
    basemap,
    texts: deskTexts(city),
    cells: features.map(({ geometry, properties }) => ({
      topic,
      size: properties.size,
      label: labelOf(properties, names),
      geometry,
    })),
  });
  const table = makeTable({
    caption: t('publication.cells', { count: features.length }),
    columns: [
      { label: t('publication.district'), value: ({ properties }) => names.get(properties.district), head: true },
      { label: t('publication.many'), value: ({ properties }) => sizeWords(properties.size) },
      topic === 'unsafe' && { label: t('publication.reasons'), value: ({ properties }) => reasonsOf(properties) },
    ].filter(Boolean),
    rows: features,
  });
  return [counted, node, legend(topic), ...table.node];
}

function topicPart(first, { session, city, names, basemap }) {
  let one = first;
  const { topic } = first;
  const message = el('div', {});
  const body = el('div', {});
  const mayDecide = session.roles.includes('planner');

  async function turn() {
    const on = !one.on;
    const question = on
      ? {
          title: t('publication.show.title'),
          body: [el('p', {}, t('publication.show.text'))],
          yes: t('publication.show'),
        }
      : {
          title: t('publication.hide.title'),
          body: [el('p', {}, t('publication.hide.text'))],
          yes: t('publication.hide'),
        };
    if (!(await isMeant(question))) return;
    try {
      one = await api.showCells(topic, { changes: one.changes, on });
      message.replaceChildren();
      announce(stateLine(one));
    } catch (problem) {
      message.replaceChildren(
        problem.type === MEANWHILE
          ? alertBox('warning', t('publication.meanwhile'))
          : alertBox('error', t('problem.title'), generalWords(problem)),
      );
      if (problem.type !== MEANWHILE) return;
      one = (await api.publishedCells()).find((each) => each.topic === topic);
    }
    show();
    body.querySelector('button')?.focus();
  }

  function show() {
    body.replaceChildren(
      el('p', {}, el('strong', {}, stateLine(one))),
      ...(city.released ? [] : [el('p', { class: 'help' }, t('cases.public.unreleased'))]),
      ...(mayDecide
        ? [
            el(
              'p',
              { class: 'actions' },
              el(
                'button',
                { type: 'button', class: 'button', onclick: turn },
                one.on ? t('publication.hide') : t('publication.show'),
              ),
            ),
          ]
        : []),
      el('h3', {}, one.on ? t('publication.seen') : t('publication.preview')),
      ...preview(one, city, names, basemap),
    );
  }

  show();
  return el(
    'section',
    { 'aria-labelledby': `publication-${topic}`, 'data-topic': topic },
    el('h2', { id: `publication-${topic}` }, topicTitle(topic)),
    message,
    body,
  );
}

export async function publicationPanel(session, city) {
  const [topics, districts, basemap] = await Promise.all([
    api.publishedCells(),
    api.districts(),
    api.basemap().catch(() => null),
  ]);
  const around = { session, city, names: districtNames(districts), basemap };
  return [
    el('p', {}, t('publication.lead')),
    session.roles.includes('planner') ? null : el('p', { class: 'help' }, t('publication.planner')),
    ...topics.map((one) => topicPart(one, around)),
  ];
}
