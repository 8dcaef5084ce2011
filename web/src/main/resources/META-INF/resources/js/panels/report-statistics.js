/** What reports say together: how often each reason, time and kind of place was named, in reports and in groups. */
import { t } from '../i18n.js';
import { countsBy } from '../logic/reportlist.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { makeTable } from '../ui/table.js';
import { REASONS, reasonWords, SPOTS, spotWords, TIMES, timeWords } from './report-words.js';

const listed = (value) => (value === null ? [] : [value]);

function countTable(caption, file, counts, wordsOf, city) {
  if (counts.length === 0) return [];
  const table = makeTable({
    caption,
    columns: [
      { label: caption, value: (row) => wordsOf(row.code), head: true },
      { label: t('reports.count.reports'), value: (row) => row.reports, unit: 'count' },
      { label: t('reports.count.groups'), value: (row) => row.groups, unit: 'count' },
    ],
    rows: counts,
  });
  return [el('section', { class: 'report-counts' }, table.node, el('p', {}, csvButton(table.plain, [file], city)))];
}

export function reportStatistics(reports, city) {
  const groups = new Set(reports.map((report) => report.group)).size;
  return [
    el('p', {}, t('reports.counted', { reports: reports.length, groups })),
    el('p', { class: 'help' }, t('reports.groups.help')),
    ...countTable(
      t('reports.by.reason'),
      'reports-reasons',
      countsBy(reports, REASONS, (report) => report.reasons),
      reasonWords,
      city,
    ),
    ...countTable(
      t('reports.by.time'),
      'reports-times',
      countsBy(reports, TIMES, (report) => listed(report.timeOfDay)),
      timeWords,
      city,
    ),
    ...countTable(
      t('reports.by.spot'),
      'reports-places',
      countsBy(reports, SPOTS, (report) => listed(report.placeType)),
      spotWords,
      city,
    ),
  ];
}
