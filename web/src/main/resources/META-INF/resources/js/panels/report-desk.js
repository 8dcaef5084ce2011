/** Reports of citizens: a list, a map of the same, one of them to work with, and what they say together. The address says which. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { createDrafts } from '../logic/drafts.js';
import { MOST_LISTED, NO_FILTER, shownReports } from '../logic/reportlist.js';
import { createReportsMap } from '../map/reportsmap.js';
import { alertBox, problemBox } from '../ui/alerts.js';
import { announce, bringIntoSight, el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { selectField } from '../ui/fields.js';
import { makeTable } from '../ui/table.js';
import { deskTexts } from './map-words.js';
import { reportColumns, similarTo } from './report-columns.js';
import { reportDetail } from './report-detail.js';
import { otherDrafts } from './report-draft.js';
import { reportStatistics } from './report-statistics.js';
import {
  lineWords,
  ORIGINS,
  originWords,
  REASONS,
  reasonWords,
  STATES,
  stateWords,
  TOPICS,
  topicWords,
} from './report-words.js';

function addressed() {
  const search = new URLSearchParams(location.search);
  const filter = Object.fromEntries(Object.keys(NO_FILTER).map((name) => [name, search.get(name) ?? '']));
  return { filter, chosen: Number(search.get('report')) || null };
}

function remember(filter, chosen) {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries({ ...filter, report: chosen ?? '' })) {
    if (value === '') search.delete(name);
    else search.set(name, String(value));
  }
  history.replaceState(null, '', `${location.pathname}?${search}`);
}

function filters(reports, filter, onChange) {
  const choose = (name, label, codes, wordsOf, any) =>
    selectField({
      label,
      value: filter[name],
      options: [{ value: '', text: any }, ...codes.map((code) => ({ value: code, text: wordsOf(code) }))],
      onChange: (value) => onChange({ ...filter, [name]: value }),
    });
  const names = new Map(
    reports.filter(({ district }) => district !== null).map((one) => [one.district, one.districtName]),
  );
  const districts = [...names.keys()].sort((one, other) => names.get(one).localeCompare(names.get(other)));
  return el(
    'div',
    { class: 'filters wide' },
    choose('state', t('reports.state'), STATES, stateWords, t('reports.any')),
    choose('topic', t('reports.topic'), TOPICS, topicWords, t('reports.any')),
    choose('reason', t('reports.reasons'), REASONS, reasonWords, t('reports.any')),
    choose('origin', t('reports.origin'), ORIGINS, originWords, t('reports.any')),
    choose('district', t('reports.district'), districts, (district) => names.get(district), t('reports.any')),
  );
}

export async function reportDesk(_session, city) {
  let { filter, chosen } = addressed();
  let asked = filter.origin;
  const [first, basemap] = await Promise.all([api.reports({ origin: asked }), api.basemap().catch(() => null)]);
  if (first.length === 0 && asked === '') return alertBox('info', t('reports.none.title'), t('reports.none.text'));
  let reports = first;
  let similar = new Map();
  const similarWords = (report) => {
    if (!similar.has(report.id)) similar.set(report.id, similarTo(report, reports));
    return similar.get(report.id);
  };
  const isCut = () => reports.length >= MOST_LISTED;
  const drafts = createDrafts();
  const list = el('div', {});
  const detail = el('div', { class: 'report-side' });
  const statistics = el('div', {});
  const mapNode = el('div', { class: 'map report-map', role: 'region', 'aria-label': t('reports.map') });
  const map = createReportsMap(mapNode, {
    bbox: city.bbox,
    basemap,
    texts: deskTexts(city),
    describe: lineWords,
    onSelect: choose,
  });

  function show() {
    similar = new Map();
    const shown = shownReports(reports, filter);
    remember(filter, chosen);
    const table = makeTable({
      caption: t('reports.shown', { shown: shown.length, all: reports.length }),
      columns: reportColumns(similarWords),
      rows: shown,
      onSelect: choose,
      hint: t('reports.hint'),
      isFitting: true,
    });
    list.replaceChildren(
      filters(reports, filter, refilter),
      ...(isCut() ? [alertBox('info', t('reports.cut', { count: MOST_LISTED }))] : []),
      ...(shown.length === 0 ? [alertBox('info', t('reports.noneShown'))] : table.node),
      el('p', { class: 'actions' }, csvButton(table.plain, ['reports'], city)),
    );
    statistics.replaceChildren(...reportStatistics(shown, city));
    map.show(shown);
    map.select(shown.find(({ id }) => id === chosen) ?? null);
  }

  async function refilter(next) {
    // What is there of another origin is not known where not all were listed.
    if (next.origin !== filter.origin && (asked !== '' || isCut())) {
      try {
        reports = await api.reports({ origin: next.origin });
        asked = next.origin;
      } catch (problem) {
        list.append(problemBox(problem, () => refilter(next)));
        return;
      }
    }
    filter = next;
    show();
    announce(t('reports.shown', { shown: shownReports(reports, filter).length, all: reports.length }));
  }

  function open(notice) {
    const report = reports.find(({ id }) => id === chosen);
    const parts = { report, reports, drafts, notice, onChanged: replaced, onGone: gone, onChoose: chooseNumber };
    detail.replaceChildren(
      ...otherDrafts(drafts.ids(), report, reports, chooseNumber),
      report
        ? reportDetail({ ...parts, rebuild: () => choose(report) })
        : el('p', { class: 'help' }, t('reports.choose')),
    );
    detail.querySelector(`[data-notice="${notice?.at}"]`)?.focus();
  }

  function choose(report) {
    chosen = report.id;
    remember(filter, chosen);
    map.select(report);
    open();
    bringIntoSight(detail);
    detail.querySelector('#report-title').focus();
  }

  function chooseNumber(number) {
    choose(reports.find(({ id }) => id === number));
  }

  /** Groups are numbered within one answer: of one report alone the number says nothing. @returns {boolean} whether it is the one that is open */
  function replaced(report, notice) {
    reports = reports.map((one) => (one.id === report.id ? { ...report, group: one.group } : one));
    show();
    const isOpen = report.id === chosen;
    if (isOpen) open(notice);
    return isOpen;
  }

  function gone(report, said) {
    reports = reports.filter(({ id }) => id !== report.id);
    const isOpen = report.id === chosen;
    if (isOpen) chosen = null;
    show();
    if (isOpen) detail.replaceChildren(alertBox('info', said));
  }

  addEventListener('beforeunload', (event) => {
    if (drafts.isAnyUnsaved()) event.preventDefault();
  });
  show();
  open();
  return [
    el('p', {}, t('reports.lead')),
    el('div', { class: 'report-desk' }, el('div', {}, list), el('div', {}, mapNode, detail)),
    el('details', { class: 'report-statistics' }, el('summary', {}, t('reports.statistics')), statistics),
  ];
}
