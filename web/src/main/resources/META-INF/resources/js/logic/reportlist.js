/** Reports of citizens as staff work with them: which are shown, what they say together, what goes into a mail. */

/** @typedef {{state: string, topic: string, reason: string, district: string, origin: string}} Filter  empty texts let everything through */

export const NO_FILTER = { state: '', topic: '', reason: '', district: '', origin: '' };

/** The server lists so many, the newest: a survey may bring a hundred thousand. */
export const MOST_LISTED = 2000;

const LONGEST_BEGINNING = 80; // signs (code points)

/** How somebody's words begin, in a line or two. @param {number} most signs */
export function beginning(words, most = LONGEST_BEGINNING) {
  const signs = [...words.replaceAll(/\s+/g, ' ').trim()];
  if (signs.length <= most) return signs.join('');
  const cut = signs.slice(0, most).join('');
  // Not in the middle of a word, if there is one that ends.
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1).trimEnd() || cut} …`;
}

/** The reports a filter lets through, in their order. */
export function shownReports(reports, filter) {
  return reports.filter(
    (report) =>
      (filter.state === '' || report.state === filter.state) &&
      (filter.topic === '' || report.topic === filter.topic) &&
      (filter.reason === '' || report.reasons.includes(filter.reason)) &&
      (filter.district === '' || report.district === filter.district) &&
      (filter.origin === '' || report.origin === filter.origin),
  );
}

/**
 * How often each code occurs: in how many reports, and from how many groups, which is how many people at most said it.
 *
 * @param {(report) => string[]} codesOf
 * @returns {{code: string, reports: number, groups: number}[]} in the order of `codes`; those nobody named are left out
 */
export function countsBy(reports, codes, codesOf) {
  return codes
    .map((code) => {
      const naming = reports.filter((report) => codesOf(report).includes(code));
      return { code, reports: naming.length, groups: new Set(naming.map((report) => report.group)).size };
    })
    .filter(({ reports: count }) => count > 0);
}

/** A stretch of a text as a browser counts it, in signs (code points). */
export function spanOf(text, start, end) {
  return { from: [...text.slice(0, start)].length, to: [...text.slice(0, end)].length };
}

/** The address of a unit, if what the city folder says of it is one for mail. */
export function mailAddress(contact) {
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(contact) ? contact : null;
}

/** A link that opens the prepared mail in the program of the house. */
export function mailLink(contact, { subject, text }) {
  const lines = text.replaceAll('\n', '\r\n');
  return `mailto:${mailAddress(contact) ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

const METRES_NEAR = 30;
const DAYS_NEAR = 7;
const METRES_PER_DEGREE = 111_195;
const DAY_MS = 86_400_000;

/** As the crow flies. */
export function metresBetween(one, other) {
  const shrink = Math.cos((one.lat * Math.PI) / 180);
  return METRES_PER_DEGREE * Math.hypot(one.lat - other.lat, (one.lon - other.lon) * shrink);
}

/** What both name; of those that name nothing the topic is all there is. */
const shareReason = (one, other) =>
  one.reasons.length + other.reasons.length === 0 || one.reasons.some((reason) => other.reasons.includes(reason));

const isSoon = (one, other) =>
  Math.abs(Date.parse(one.receivedAt) - Date.parse(other.receivedAt)) <= DAYS_NEAR * DAY_MS;

/** Earlier reports of the same topic that may say the same: near, and from the same group or, within a week, with a reason in common. */
export function maybeSame(report, reports) {
  return reports.filter(
    (other) =>
      other.id < report.id &&
      other.topic === report.topic &&
      other.duplicateOf === null &&
      metresBetween(report, other) <= METRES_NEAR &&
      (report.group === other.group || (shareReason(report, other) && isSoon(report, other))),
  );
}
