/** Texts of the interface in the language of whoever reads. All of them are in locale/*.json. */
import { api } from './api.js';
import { chooseLanguage, formatMessage, pickText } from './logic/messages.js';
import { serviceName } from './logic/names.js';
import { sourceLines } from './logic/sources.js';

export const LANGUAGES = ['de', 'en'];
const STORED = 'nahraum.lang';

let current = 'de';
let messages = {};

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // storage may be switched off; the language then lives in the address only
  }
}

/** Reads the texts and puts them where the page asks for them (data-i18n, data-i18n-label). */
export async function startLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  current = chooseLanguage([asked, stored(), ...navigator.languages], LANGUAGES);
  if (asked === current) {
    try {
      localStorage.setItem(STORED, current);
    } catch {
      // see stored()
    }
  }
  messages = await api.messages(current);
  document.documentElement.lang = current;
  translatePage();
}

function translatePage() {
  for (const node of document.querySelectorAll('[data-i18n]')) node.textContent = t(node.dataset.i18n);
  for (const node of document.querySelectorAll('[data-i18n-label]')) {
    node.setAttribute('aria-label', t(node.dataset.i18nLabel));
  }
}

export function lang() {
  return current;
}

/** @param {string} key a key of locale/*.json, always written out so that a test can find it */
export function t(key, params = {}) {
  const message = messages[key];
  return message === undefined ? key : formatMessage(message, params, current);
}

/** Words for a code of the server; a code we do not know yet is shown as it is. */
export function tCode(prefix, code, params = {}) {
  const message = messages[`${prefix}.${code}`];
  return message === undefined ? String(code) : formatMessage(message, params, current);
}

/** A text the server sent in several languages. */
export function pick(texts) {
  return pickText(texts, current);
}

/** The city's name for a service or a kind of place. */
export function nameOf(id) {
  return serviceName(id, current);
}

/** The name of a language by its code: ours for those no standard names well, else the standard's. */
export function languageName(code) {
  const own = tCode('language', code);
  return own === code ? new Intl.DisplayNames(current, { type: 'language' }).of(code) : own;
}

/** Sources with licence and vintage, one line each. */
export function sourceTexts(sources) {
  return sourceLines(sources, (vintage) => t('source.asOf', { date: formatDate(vintage) }));
}

/** As exactly as the address of a what-if writes them. */
export function formatDegrees(degrees) {
  return new Intl.NumberFormat(current, { minimumFractionDigits: 6, maximumFractionDigits: 6 }).format(degrees);
}

export function formatDate(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return String(iso);
  const time = String(iso).includes('T') ? { timeStyle: 'short' } : {};
  return new Intl.DateTimeFormat(current, { dateStyle: 'long', ...time }).format(date);
}

/** "2026-05" as "Mai 2026". */
export function formatMonth(month) {
  const first = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(current, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
}
