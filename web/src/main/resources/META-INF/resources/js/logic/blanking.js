/** Blanking out parts of what somebody wrote: what will remain, and what in it looks as if it told who somebody is. */

const BLANK = '▇';

/** The text as the server leaves it: a sign for each sign, blanks stay. @param {{from: number, to: number}} span in signs (code points) */
export function blanked(text, { from, to }) {
  return [...text].map((sign, index) => (index >= from && index < to && !/\s/.test(sign) ? BLANK : sign)).join('');
}

const LOOKS = [
  // Mail addresses and names of accounts.
  /[^\s@]*@[^\s@]+/gu,
  // Plates of cars, as they are written in Germany.
  /(?<!\p{L})\p{Lu}{1,3}[ -]{1,3}\p{Lu}{1,2}[ -]{0,3}\d{1,4}[EH]?(?![\p{L}\d])/gu,
  // Telephone numbers, and whatever else has three digits or more.
  // A bracket belongs to it where it is closed and digits follow.
  /\+?\d(?:[\s/).-]{0,2}\d|[\s/.-]{0,2}\(\d{1,6}\)(?=[\s/.-]{0,2}\d)){2,}/gu,
];

/** Stretches that may be a telephone number, the plate of a car or a mail address, first to last, none within another. @returns {{start: number, end: number}[]} in units of a string */
export function telling(text) {
  const all = LOOKS.flatMap((look) =>
    [...text.matchAll(look)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  ).sort((one, other) => one.start - other.start || other.end - one.end);
  const kept = [];
  for (const stretch of all) {
    const last = kept.at(-1);
    if (last === undefined || stretch.start >= last.end) kept.push(stretch);
    else last.end = Math.max(last.end, stretch.end);
  }
  return kept;
}

/** A text in pieces, those that tell marked. @returns {{text: string, telling: boolean}[]} */
export function pieces(text) {
  const made = [];
  let done = 0;
  for (const { start, end } of telling(text)) {
    made.push({ text: text.slice(done, start), telling: false }, { text: text.slice(start, end), telling: true });
    done = end;
  }
  made.push({ text: text.slice(done), telling: false });
  return made.filter((piece) => piece.text !== '');
}
