/** Tables to take away. */
import { lang, sourceTexts, t } from '../i18n.js';
import { csvFileName, toCsv } from '../logic/csv.js';
import { SIGNS } from '../logic/figure.js';
import { el } from './dom.js';

/** Lines under every table that leaves the house: demo mark, signs, data version, sources. */
export function csvNotes(city) {
  return [
    city.demo ? t('demo.csv') : null,
    t('csv.signs', { hidden: SIGNS.hidden, none: SIGNS.none, pending: SIGNS.pending, uncertain: SIGNS.uncertain }),
    t('csv.version', { city: city.name, version: String(city.dataVersion) }),
    ...sourceTexts(city.sources).map((source) => t('csv.source', { source })),
  ].filter(Boolean);
}

/** Hands a table over as a file. */
export function saveText(csv, name) {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/**
 * @param {() => {header: string[], rows: unknown[][]}} table asked at the click, so that it has the order shown
 * @param {() => string[]} [head] lines above the table, for what nobody may read without them
 */
export function csvButton(table, nameParts, city, head = () => []) {
  const save = () => {
    const { header, rows } = table();
    const parts = city.demo ? ['demo', ...nameParts] : nameParts;
    saveText(toCsv(header, rows, csvNotes(city), lang(), head()), csvFileName(parts, new Date()));
  };
  return el('button', { type: 'button', class: 'button', onclick: save }, t('csv.download'));
}
