/** The table of coverage by district: reached or not, and where sessions or a group are asked for, those. */
import { pick, t, tCode } from '../i18n.js';
import { isOfNobody, numberOf } from '../logic/figure.js';
import { figureNode, figureText } from '../ui/figures.js';
import { districtColumn, numberColumn } from './columns.js';
import { coverageQuestion } from './coverage-view.js';

export function coverageColumns(answer, rows, city) {
  const isTimed = Boolean(answer.timed);
  const column = (label, name, unit) => ({
    label,
    value: (row) => row[name],
    unit,
    explain: (row) => coverageQuestion(answer, name, row.district),
  });
  return [
    numberColumn(),
    districtColumn(),
    column(isTimed ? t('sessions.col.share') : t('col.coveredShare'), 'coveredShare', 'fraction'),
    column(isTimed ? t('sessions.gap') : t('col.gapPeople'), 'gapPeople', 'count'),
    column(t('col.unknownPeople'), 'unknownPeople', 'count'),
    column(isTimed ? t('sessions.covered') : t('col.coveredPeople'), 'coveredPeople', 'count'),
    ...(isTimed ? sessionColumns(answer, rows) : []),
    ...(answer.group ? groupColumns(answer, city) : []),
    column(t('col.cellPeople'), 'people', 'count'),
    {
      label: t('col.registerPeople'),
      value: (row) => row.registerPeople,
      unit: 'count',
      explain: (row) => ({ figure: 'people', district: row.district }),
    },
    column(isTimed ? t('sessions.col.estimated') : t('col.estimatedCovered'), 'estimatedCoveredPeople', 'count'),
    column(isTimed ? t('sessions.places') : t('col.places'), 'places', 'count'),
    rows.some((row) => row.unknownReason) && {
      label: t('col.note'),
      wide: true,
      value: (row) => (row.unknownReason ? tCode('reason', row.unknownReason) : ''),
    },
  ].filter(Boolean);
}

/** The wait in words: it may be known only to be at least so long. */
export function waitingNode({ meanWaitingDays, waitingIsLowerBound }) {
  if (numberOf(meanWaitingDays) === null || !waitingIsLowerBound) return figureNode(meanWaitingDays, 'days');
  return document.createTextNode(t('sessions.atLeast', { days: figureText(meanWaitingDays, 'days') }));
}

function sessionColumns(answer, rows) {
  const column = (label, name, unit, more) => ({
    label,
    value: (row) => row.timed?.[name],
    unit,
    explain: (row) => coverageQuestion(answer, name, row.district),
    ...more,
  });
  return [
    column(t('sessions.waiting'), 'meanWaitingDays', 'days', {
      cell: (row) => waitingNode(row.timed ?? {}),
      parts: [
        { label: t('sessions.waiting'), value: (row) => row.timed?.meanWaitingDays },
        { label: t('sessions.col.isAtLeast'), value: isAtLeast },
        rows.some(isWithoutAnybody) && { label: t('sessions.col.whyNone'), value: whyNone },
      ].filter(Boolean),
    }),
    column(t('sessions.unserved'), 'personWeeksUnserved', 'count'),
    column(t('sessions.count'), 'sessions', 'count'),
    column(t('sessions.unknownHours'), 'offersWithUnknownHours', 'count'),
  ];
}

const isWithoutAnybody = ({ timed }) => isOfNobody(timed?.meanWaitingDays);
const whyNone = (row) => (isWithoutAnybody(row) ? t('sessions.nobodyWaits') : '');

function isAtLeast({ timed }) {
  if (numberOf(timed?.meanWaitingDays) === null) return '';
  return timed.waitingIsLowerBound ? t('answer.yes') : t('answer.no');
}

/** Of a group only the number in the district is known; how many of them are reached is an estimate and says so. */
function groupColumns({ group }, city) {
  const name = pick(group.label);
  // Parts of a rate have sheets of their own only where over-representation may be seen.
  const hasSheet = city.layers.includes('concentration');
  const { indicator, year } = group;
  return [
    {
      label: t('group.col.people', { name, year: String(year) }),
      value: (row) => row.group?.people,
      unit: 'count',
      explain: hasSheet ? ({ district }) => ({ figure: 'count', indicator, year, district }) : undefined,
    },
    { label: t('group.col.covered', { name }), value: (row) => row.group?.estimatedCoveredPeople, unit: 'count' },
  ];
}
