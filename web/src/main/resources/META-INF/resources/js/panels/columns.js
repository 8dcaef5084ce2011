/** Columns and facts that several layers share, so that the same figure has the same name everywhere. */
import { t } from '../i18n.js';
import { el } from '../ui/dom.js';
import { rangeNode } from '../ui/figures.js';

export const numberColumn = () => ({ label: t('col.number'), value: (row) => row.number ?? '' });
export const districtColumn = () => ({ label: t('col.district'), value: (row) => row.name, head: true });

/** One column to read, two in the CSV to compute with. `label` names it, `low` and `high` where the row keeps its ends. */
export function rangeColumn(unit, { label, low = 'low', high = 'high' } = {}) {
  const end = (name, value) => ({ label: label ? `${label}: ${name}` : name, value });
  return {
    label: label ?? t('col.range'),
    value: (row) => row[low],
    unit,
    cell: (row) => rangeNode(row[low], row[high], unit),
    parts: [end(t('col.low'), (row) => row[low]), end(t('col.high'), (row) => row[high])],
  };
}

/** A name and its figure in a list of facts. */
export function fact(label, ...value) {
  return el('div', {}, el('dt', {}, label), el('dd', {}, value));
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
