import { kindOf, numberOf, SIGNS } from './figure.js';

/**
 * Tables as CSV for the spreadsheet of this language: German ones expect semicolons and decimal commas,
 * and would read "1.5" as the first of May.
 */
export const DIALECTS = {
  de: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

/** Texts that a spreadsheet would run as a formula get an apostrophe in front. */
function defuse(text) {
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text, delimiter) {
  const special = text.includes(delimiter) || /["\r\n]/.test(text) || text !== text.trim();
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers stay plain (no grouping, fractions and not per cent); signs stand for what is not shown. */
export function csvField(value, dialect) {
  if (value === null || value === undefined || value === '') return '';
  const number = numberOf(value);
  if (number !== null) {
    const plain = Number.isInteger(number) ? String(number) : String(Number(number.toFixed(6)));
    return quote(plain.replace('.', dialect.decimal), dialect.delimiter);
  }
  if (typeof value === 'object') return SIGNS[kindOf(value)];
  return quote(defuse(String(value)), dialect.delimiter);
}

/**
 * @param {string[]} header column titles
 * @param {unknown[][]} rows texts, numbers or figures
 * @param {string[]} notes lines after the table: demo mark, sources, data version
 * @param {string[]} [head] lines before the table
 */
export function toCsv(header, rows, notes, locale, head = []) {
  const dialect = DIALECTS[locale] ?? DIALECTS.en;
  const line = (cells) => cells.map((cell) => csvField(cell, dialect)).join(dialect.delimiter);
  const alone = (text) => line([text]);
  const lines = [line(header), ...rows.map(line)];
  if (head.length > 0) lines.unshift(...head.map(alone), '');
  if (notes.length > 0) lines.push('', ...notes.map(alone));
  // The byte order mark is what makes spreadsheets read umlauts as such.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** "nahraum-coverage-meeting-place-2026-11-23.csv": only letters every file system takes. */
export function csvFileName(parts, date) {
  const day = date.toISOString().slice(0, 10);
  const words = ['nahraum', ...parts, day].filter((part) => part !== null && part !== undefined && part !== '');
  return `${words
    .map((part) =>
      String(part)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('-')}.csv`;
}
