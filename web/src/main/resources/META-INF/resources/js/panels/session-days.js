/** The day from which sessions are counted. A link carries it, so that it shows tomorrow what it shows today. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';

/** Asked each time: a page may be open for days. */
export async function askToday() {
  return (await api.city()).today;
}

/** "in den nächsten 4 Wochen", or from which day. @param {{weeks: number|string, from: string}} timed */
export function periodText({ weeks, from }, today) {
  const count = Number(weeks);
  return from === today ? t('weeks.ahead', { count }) : t('weeks.from', { count, date: formatDate(from) });
}

/** The same as a choice, beside which the day stands already. */
export function periodName({ weeks, from }, today) {
  return from === today ? periodText({ weeks, from }, today) : t('weeks.fromThen', { count: Number(weeks) });
}

/** Another day than today is said, with the way back; nothing for today. @returns {Node|null} */
export function dayBox(from, today, change) {
  if (from === today) return null;
  const onclick = () => change({ from: '' });
  const again = el('button', { type: 'button', class: 'button', 'data-focus': 'from', onclick }, t('day.today'));
  return alertBox('info', t('day.other', { date: formatDate(from) }), t('day.other.text'), again);
}
