/** What stands in a report, and the mail about it. */
import { api } from '../api.js';
import { formatDate, languageName, t } from '../i18n.js';
import { mailLink } from '../logic/reportlist.js';
import { fill } from '../ui/alerts.js';
import { el, HOLE, withNodes } from '../ui/dom.js';
import {
  districtWords,
  originWords,
  receivedWords,
  spotWords,
  subjectWords,
  timeWords,
  topicWords,
} from './report-words.js';

const fact = (label, value) => (value === '' ? null : [el('dt', {}, label), el('dd', {}, value)]);

/** What was said, and when what was done. */
export function facts(report) {
  return el(
    'dl',
    { class: 'facts' },
    fact(t('reports.received'), receivedWords(report)),
    fact(t('reports.origin'), originWords(report.origin)),
    fact(t('reports.topic'), topicWords(report.topic)),
    fact(t('reports.reasons'), report.reasons.length === 0 ? '' : subjectWords(report)),
    fact(t('reports.when'), timeWords(report.timeOfDay)),
    fact(t('reports.spot'), spotWords(report.placeType)),
    fact(t('reports.district'), districtWords(report)),
    fact(t('reports.near'), report.near === null ? '' : t('reports.near.street', { street: report.near })),
    fact(t('reports.position'), report.coarse ? t('reports.coarse') : `${report.lat}, ${report.lon}`),
    fact(t('reports.language'), report.language === '' ? '' : languageName(report.language)),
    fact(t('reports.passedOnAt'), report.passedOnAt === null ? '' : formatDate(report.passedOnAt)),
    fact(t('reports.answeredAt'), report.answeredAt === null ? '' : formatDate(report.answeredAt)),
  );
}

/** Which others say the same: the answer of one is that of all. @param {(id: number) => void} onChoose */
export function twinsPart(report, reports, onChoose) {
  const isListed = (id) => reports.some((one) => one.id === id);
  const link = (id) => el('button', { type: 'button', class: 'link', onclick: () => onChoose(id) }, String(id));
  const line = (text, ...links) => el('p', { class: 'help' }, withNodes(text, ...links));
  const original = report.duplicateOf;
  const same = reports.filter(({ duplicateOf }) => duplicateOf === report.id).map(({ id }) => id);
  return [
    original !== null && isListed(original) ? line(t('reports.same.as', { id: HOLE }), link(original)) : null,
    original !== null && !isListed(original) ? line(t('reports.same.absent', { id: String(original) })) : null,
    same.length > 0 ? line(t('reports.same', { ids: same.map(() => HOLE).join(', ') }), ...same.map(link)) : null,
  ];
}

/** The mail to the unit responsible, prepared by the server when somebody wants it. */
export function mailPart(report) {
  const region = el('div', {});
  const load = async () => {
    const mail = await api.reportMail(report.id);
    const contact = report.offices.find(({ name }) => name === report.office)?.contact ?? report.offices[0]?.contact;
    const text = el('textarea', { readonly: true, rows: 12, 'aria-label': t('reports.mail') });
    text.value = `${mail.subject}\n\n${mail.text}`;
    return [
      text,
      el('p', {}, el('a', { href: mailLink(contact ?? '', mail), class: 'button' }, t('reports.mail.open'))),
    ];
  };
  return el(
    'details',
    { ontoggle: (event) => event.target.open && fill(region, load) },
    el('summary', {}, t('reports.mail')),
    region,
  );
}
