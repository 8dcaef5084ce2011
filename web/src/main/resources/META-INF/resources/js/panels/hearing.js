/** Who is heard, for staff: to see whom to ask. A part of the town that reports little is not a safe one. */
import { api } from '../api.js';
import { formatDate, pick, t } from '../i18n.js';
import { alertBox, fill } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { selectField } from '../ui/fields.js';
import { ageTable, ageWords, districtTable, sayingTable } from './hearing-tables.js';
import { TOPICS, topicWords } from './report-words.js';

const titleOf = ({ id, title }) => (Object.keys(title).length === 0 ? id : pick(title));

function askedWords(campaign) {
  if (!campaign || campaign.from === null) return null;
  const { from, until, asked, askedPeople } = campaign;
  const days = until === null ? t('hearing.since', { from: formatDate(from) }) : null;
  return el(
    'p',
    {},
    days ?? t('hearing.fromUntil', { from: formatDate(from), until: formatDate(until) }),
    asked === '' ? null : [' ', t('hearing.asked', { asked })],
    askedPeople === null ? null : [' ', t('hearing.askedPeople', { people: askedPeople })],
  );
}

const part = (table, file, city) => [table.node, el('p', { class: 'actions' }, csvButton(table.plain, [file], city))];

function ages({ ages: answer }, city) {
  const told = answer.replies.reduce((sum, { replies }) => sum + replies, 0);
  return el(
    'section',
    {},
    el('h2', {}, t('hearing.ages.title')),
    el('p', {}, t('hearing.ages.lead', { told, untold: answer.withoutAge })),
    answer.compared === null ? alertBox('info', t('hearing.ages.none.title'), t('hearing.ages.none.text')) : null,
    part(ageTable(answer), 'hearing-ages', city),
    answer.effectiveReplies === null
      ? null
      : el('p', { class: 'help' }, t('hearing.effective', { count: Math.round(answer.effectiveReplies) })),
    answer.unheard.length === 0
      ? null
      : el('p', {}, t('hearing.unheard', { ages: answer.unheard.map(ageWords).join(', ') })),
    answer.sayings.some(({ replies }) => replies > 0)
      ? part(sayingTable(answer.sayings), 'hearing-sayings', city)
      : null,
  );
}

function content(answer, city) {
  const campaign = answer.campaigns.find(({ id }) => id === answer.campaign);
  if (answer.reports === 0)
    return [askedWords(campaign), alertBox('info', t('hearing.none.title'), t('hearing.none.text'))];
  return [
    askedWords(campaign),
    el('p', {}, t('hearing.counted', { reports: answer.reports })),
    answer.outside > 0 ? el('p', { class: 'help' }, t('hearing.outside', { count: answer.outside })) : null,
    part(districtTable(answer.districts), 'hearing-districts', city),
    el('p', { class: 'help' }, t('hearing.limits')),
    ages(answer, city),
  ];
}

export async function hearingPanel(_session, city) {
  let topic = 'unsafe';
  let campaign = '';
  const region = el('div', {});
  const first = await api.hearing({ topic });

  const ask = () => fill(region, async () => content(await api.hearing({ topic, campaign: campaign || null }), city));

  const fields = el(
    'div',
    { class: 'filters' },
    selectField({
      label: t('reports.topic'),
      value: topic,
      options: TOPICS.map((code) => ({ value: code, text: topicWords(code) })),
      onChange: (value) => {
        topic = value;
        ask();
      },
    }),
    selectField({
      label: t('hearing.campaign'),
      value: campaign,
      options: [
        { value: '', text: t('hearing.campaign.all') },
        ...first.campaigns.map((one) => ({ value: one.id, text: titleOf(one) })),
      ],
      onChange: (value) => {
        campaign = value;
        ask();
      },
    }),
  );
  region.replaceChildren(...content(first, city).flat(Infinity).filter(Boolean));
  return [el('p', {}, t('hearing.lead')), el('p', {}, t('hearing.notSafe')), fields, region];
}
