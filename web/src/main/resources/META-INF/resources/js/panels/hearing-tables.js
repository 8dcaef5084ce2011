/** Tables of who is heard: by district, by age, and what people say about themselves. In official order, nothing is ranked. */
import { t, tCode } from '../i18n.js';
import { rangeNode } from '../ui/figures.js';
import { makeTable } from '../ui/table.js';

export const ageWords = (age) => tCode('hearing.age', age);
const hearingWords = ({ hearing }) => tCode('hearing.is', hearing);

/** A figure with its limits: one column to read, three in the CSV. */
function estimate(label, of, unit) {
  return {
    label,
    unit,
    value: (row) => of(row)?.value ?? null,
    cell: (row) => (of(row) === null ? '' : [figure(of(row), unit)]),
    parts: [
      { label, value: (row) => of(row)?.value ?? '' },
      { label: `${label}: ${t('col.low')}`, value: (row) => of(row)?.low ?? '' },
      { label: `${label}: ${t('col.high')}`, value: (row) => of(row)?.high ?? '' },
    ],
  };
}

const figure = ({ low, high }, unit) => rangeNode(low, high, unit);

const compared = (name) => [
  name,
  { label: t('hearing.reports'), value: (row) => row.reports, unit: 'count' },
  { label: t('hearing.residents'), value: (row) => row.residents, unit: 'persons' },
  {
    label: t('hearing.perThousand'),
    value: (row) => row.perThousand?.value ?? null,
    unit: 'per-thousand',
  },
  estimate(t('hearing.perThousand.limits'), (row) => row.perThousand, 'per-thousand'),
  { label: t('hearing.shareOfReports'), value: (row) => row.shareOfReports?.value ?? null, unit: 'fraction' },
  { label: t('hearing.shareOfResidents'), value: (row) => row.shareOfResidents, unit: 'fraction' },
  { label: t('hearing.heard'), value: hearingWords },
];

export function districtTable(rows) {
  return makeTable({
    caption: t('hearing.byDistrict'),
    columns: compared({ label: t('col.district'), value: (row) => row.name, head: true }),
    rows,
    isFixed: true,
  });
}

export function ageTable({ compared: rows, replies }) {
  const age = (of) => ({ label: t('hearing.age'), value: of, head: true });
  if (rows === null)
    return makeTable({
      caption: t('hearing.byAge'),
      columns: [
        age((row) => ageWords(row.age)),
        { label: t('hearing.replies'), value: (row) => row.replies, unit: 'count' },
      ],
      rows: replies,
      isFixed: true,
    });
  const weights = new Map(replies.map((reply) => [reply.age, reply.weight]));
  return makeTable({
    caption: t('hearing.byAge'),
    columns: [
      ...compared(age((row) => ageWords(row.id))),
      { label: t('hearing.weight'), value: (row) => weights.get(row.id), unit: 'quotient' },
    ],
    rows,
    isFixed: true,
  });
}

const sayingWords = ({ question, answer }) =>
  question === 'frequency' ? tCode('hearing.frequency', answer) : tCode('hearing.reaction', answer);

export function sayingTable(sayings) {
  const isWeighed = sayings.some(({ weighted }) => weighted !== null);
  return makeTable({
    caption: t('hearing.sayings'),
    columns: [
      { label: t('hearing.saying'), value: sayingWords, head: true },
      { label: t('hearing.replies'), value: (row) => row.replies, unit: 'count' },
      { label: t('hearing.share'), value: (row) => row.share, unit: 'fraction' },
      ...(isWeighed ? [{ label: t('hearing.weighted'), value: (row) => row.weighted, unit: 'fraction' }] : []),
    ],
    rows: sayings,
    isFixed: true,
  });
}
