/** Columns that several tables share, so that the same figure has the same name everywhere. */
import { t } from '../i18n.js';
import { rangeNode } from '../ui/figures.js';

export const numberColumn = () => ({ label: t('col.number'), value: (row) => row.number ?? '' });
export const districtColumn = () => ({ label: t('col.district'), value: (row) => row.name, head: true });

/** One column to read, two in the CSV to compute with. */
export function rangeColumn(unit) {
  return {
    label: t('col.range'),
    value: (row) => row.low,
    unit,
    cell: (row) => rangeNode(row.low, row.high, unit),
    parts: [
      { label: t('col.low'), value: (row) => row.low },
      { label: t('col.high'), value: (row) => row.high },
    ],
  };
}

/** Rows for all districts in official order, each with what `find` knows about it. */
export function districtRows(districts, answers, key) {
  const byId = new Map(answers.map((answer) => [answer[key], answer]));
  return districts.map((district) => ({
    ...byId.get(district.id),
    district: district.id,
    name: district.name,
    number: district.number,
  }));
}

export function options(ids, textOf) {
  return ids.map((id) => ({ value: id, text: textOf(id) }));
}
