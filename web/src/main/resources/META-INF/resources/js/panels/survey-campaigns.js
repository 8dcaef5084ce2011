/** Campaigns: what people were asked, when, whom, how many, and how many replied. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { alertBox, fill } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { choicesField, dateField, makeForm, textField } from '../ui/forms.js';
import { fieldWords } from './form-words.js';
import { TOPICS, topicWords } from './report-words.js';
import { replyWords, titleOf } from './survey-words.js';

const NEW = { title: {}, topics: ['unsafe'], districts: [], from: '', until: '', asked: '', askedPeople: '' };

export async function campaignsPart() {
  const region = el('div', {});
  const districts = (await api.districts()).features.map(({ id, properties }) => ({
    value: id,
    text: properties.name,
  }));
  const show = async () => {
    const campaigns = await api.campaigns();
    region.replaceChildren(
      ...campaigns.map((campaign) => card(campaign, districts, show)),
      el(
        'details',
        { class: 'account', open: campaigns.length === 0 },
        el('summary', {}, t('surveys.campaign.new')),
        form(NEW, districts, t('surveys.campaign.add'), async (values) => {
          await api.addCampaign(values);
          announce(t('surveys.campaign.saved'));
          await show();
        }),
      ),
    );
  };
  await show();
  return [el('p', {}, t('surveys.campaigns.lead')), region];
}

function card(campaign, districts, show) {
  const isOwn = campaign.changes !== null;
  const days = t('surveys.campaign.days', {
    from: formatDate(campaign.from),
    until: campaign.until === null ? '…' : formatDate(campaign.until),
  });
  const message = el('div', {});
  const remove = () =>
    fill(message, async () => {
      try {
        await api.deleteCampaign(campaign.id, campaign.changes);
        announce(t('surveys.campaign.deleted'));
        await show();
        return [];
      } catch (problem) {
        return alertBox('error', t('problem.title'), fieldWords(problem).text);
      }
    });
  return el(
    'details',
    { class: 'account' },
    el('summary', {}, t('surveys.campaign.line', { title: titleOf(campaign), replies: replyWords(campaign) })),
    el('p', {}, days, ' · ', campaign.topics.map(topicWords).join(', ')),
    campaign.asked === '' ? null : el('p', {}, t('surveys.campaign.askedWhom', { whom: campaign.asked })),
    isOwn
      ? [
          form(campaign, districts, t('surveys.campaign.save'), async (values) => {
            await api.changeCampaign(campaign.id, { ...values, changes: campaign.changes });
            announce(t('surveys.campaign.saved'));
            await show();
          }),
          message,
          campaign.reports === 0
            ? el(
                'p',
                { class: 'actions' },
                el('button', { type: 'button', class: 'button', onclick: remove }, t('surveys.campaign.delete')),
              )
            : null,
        ]
      : el('p', { class: 'help' }, t('surveys.campaign.ofFolder')),
  );
}

function form(campaign, districts, submit, send) {
  const from = dateField({
    name: 'from',
    label: t('surveys.campaign.from'),
    value: campaign.from,
    check: () => (from.value() === '' ? t('surveys.campaign.from.missing') : ''),
  });
  const asked = textField({
    name: 'askedPeople',
    label: t('surveys.campaign.askedPeople'),
    value: String(campaign.askedPeople ?? ''),
    maxlength: 8,
    check: () => (/^([1-9]\d*)?$/.test(asked.value().trim()) ? '' : t('surveys.campaign.askedPeople.wrong')),
  });
  return makeForm({
    fields: [
      textField({
        name: 'title',
        label: t('surveys.campaign.title'),
        value: campaign.title.de ?? '',
        maxlength: 200,
        required: t('surveys.campaign.title.missing'),
      }),
      choicesField({
        name: 'topics',
        label: t('surveys.campaign.topics'),
        options: TOPICS.map((topic) => ({ value: topic, text: topicWords(topic) })),
        value: campaign.topics,
        required: t('surveys.campaign.topics.missing'),
      }),
      choicesField({
        name: 'districts',
        label: t('surveys.campaign.districts'),
        options: districts,
        value: campaign.districts,
      }),
      from,
      dateField({ name: 'until', label: t('surveys.campaign.until'), value: campaign.until ?? '' }),
      textField({
        name: 'asked',
        label: t('surveys.campaign.asked'),
        help: t('surveys.campaign.asked.help'),
        value: campaign.asked,
        maxlength: 500,
      }),
      asked,
    ],
    submit,
    explain: fieldWords,
    send,
  });
}
