/** Texts with {placeholders}; a text may have forms {one, other} that the parameter "count" chooses. */
export function formatMessage(message, params, locale) {
  let template = message;
  if (typeof message === 'object' && message !== null) {
    const form = new Intl.PluralRules(locale).select(Number(params.count));
    template = message[form] ?? message.other;
  }
  return template.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = params[name];
    if (value === undefined || value === null) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value);
  });
}

/** The first language we speak of: address, last choice, browser. */
export function chooseLanguage(wishes, available) {
  for (const wish of wishes) {
    const short = String(wish ?? '')
      .toLowerCase()
      .split('-')[0];
    if (available.includes(short)) return short;
  }
  return available[0];
}

/** A text that came in several languages {de, en}: ours, else German, else any. */
export function pickText(texts, lang) {
  if (texts === null || texts === undefined) return '';
  if (typeof texts === 'string') return texts;
  return texts[lang] ?? texts.de ?? Object.values(texts)[0] ?? '';
}

/** What is wrong with a field, under its label; a label that asks needs no colon. */
export const aboutField = (label, text) => (/[?!:]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`);
