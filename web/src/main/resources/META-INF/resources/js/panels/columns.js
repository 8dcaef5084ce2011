/** Columns that several tables share, so that the same figure has the same name everywhere. */
import { t } from '../i18n.js';

export const numberColumn = () => ({ label: t('col.number'), value: (row) => row.number ?? '' });
export const districtColumn = () => ({ label: t('col.district'), value: (row) => row.name, head: true });

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
