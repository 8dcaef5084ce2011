/** How fields, codes and findings of surveys are called. */
import { lang, t, tCode } from '../i18n.js';
import { replyShare } from '../logic/survey.js';
import { el } from '../ui/dom.js';
import { REASONS, reasonWords, SPOTS, spotWords, TIMES, TOPICS, timeWords, topicWords } from './report-words.js';

const own = (codes, prefix) => ({ codes, words: prefix });

const CODES = {
  topic: own(TOPICS, topicWords),
  timeOfDay: own(TIMES, timeWords),
  reasons: own(REASONS, reasonWords),
  placeType: own(SPOTS, spotWords),
  consent: own(['yes', 'no'], (code) => tCode('surveys.consent', code)),
  ageGroup: own(['under-18', '18-29', '30-44', '45-64', '65-plus'], (code) => tCode('surveys.age', code)),
  gender: own(['female', 'male', 'diverse'], (code) => tCode('surveys.gender', code)),
  frequency: own(['daily', 'weekly', 'rarely'], (code) => tCode('surveys.frequency', code)),
  reaction: own(['avoid', 'detour', 'accompanied', 'nothing'], (code) => tCode('surveys.reaction', code)),
};

export const fieldName = (field) => tCode('surveys.field', field);
export const codeWords = (field, code) => CODES[field].words(code);
export const codesOf = (field) => CODES[field].codes;
export const findingWords = (code) => tCode('surveys.finding', code);
export const titleOf = (campaign) => campaign.title.de ?? Object.values(campaign.title)[0];

/** A list of campaigns to choose from, the newest first. */
export function campaignOptions(campaigns) {
  return campaigns.map((campaign) => ({ value: campaign.id, text: titleOf(campaign) }));
}

/** "57 von 500 (11 %)" */
export function replyWords(campaign) {
  const share = replyShare(campaign);
  const number = (value, options) => new Intl.NumberFormat(lang(), options).format(value);
  if (share === null) return number(campaign.groups);
  return t('surveys.replies.of', {
    replies: number(campaign.groups),
    asked: number(campaign.askedPeople),
    share: number(share, { style: 'percent', maximumFractionDigits: 1 }),
  });
}

/** What became of all rows, one line each; together they are all. */
export function countsList(counts) {
  const line = (label, count) => [el('dt', {}, label), el('dd', {}, new Intl.NumberFormat(lang()).format(count))];
  return el(
    'dl',
    { class: 'survey-counts' },
    line(t('surveys.count.rows'), counts.rows),
    line(t('surveys.count.taken'), counts.taken),
    line(t('surveys.count.duplicates'), counts.duplicates),
    line(t('surveys.count.withoutConsent'), counts.withoutConsent),
    line(t('surveys.count.outside'), counts.outside),
    line(t('surveys.count.faulty'), counts.faulty),
  );
}
