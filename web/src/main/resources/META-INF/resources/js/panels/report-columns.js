/** The columns of the list of reports. */
import { t } from '../i18n.js';
import { beginning, maybeSame } from '../logic/reportlist.js';
import { el } from '../ui/dom.js';
import { districtWords, originWords, receivedWords, stateWords, subjectWords, timeWords } from './report-words.js';

const MOST_SIMILAR = 3;

/** @param {(report) => string} similar what may say the same */
export const reportColumns = (similar) => [
  { label: t('reports.number'), value: (report) => report.id, cell: (report) => String(report.id), head: true },
  {
    label: t('reports.received'),
    value: (report) => report.receivedAt,
    cell: receivedWords,
  },
  { label: t('reports.state'), value: (report) => stateWords(report.state) },
  {
    label: t('reports.about'),
    value: subjectWords,
    cell: (report) => [subjectWords(report), timeWords(report.timeOfDay)].filter((words) => words !== '').join(', '),
  },
  {
    label: t('reports.text'),
    value: ({ words }) => words,
    cell: ({ words, language }) =>
      words === '' ? '' : el('span', { lang: language || null, dir: 'auto' }, beginning(words)),
    // What somebody wrote stays here.
    parts: [],
    long: true,
  },
  { label: t('reports.when'), value: (report) => timeWords(report.timeOfDay), onlyInCsv: true },
  { label: t('reports.district'), value: districtWords },
  { label: t('reports.similar'), value: similar },
  { label: t('reports.office'), value: (report) => report.office, onlyInCsv: true },
  { label: t('reports.origin'), value: (report) => originWords(report.origin), onlyInCsv: true },
];

/** Numbers of reports that may say the same, or that somebody said do. */
export function similarTo(report, reports) {
  const ids = new Set(maybeSame(report, reports).map(({ id }) => id));
  if (report.duplicateOf !== null) ids.add(report.duplicateOf);
  const shown = [...ids].sort((one, other) => one - other);
  return shown.length > MOST_SIMILAR ? `${shown.slice(0, MOST_SIMILAR).join(', ')}, …` : shown.join(', ');
}
