/** What is around every page: language switch, demo banner, data version and sources. */
import { api, once } from '../api.js';
import { formatDate, LANGUAGES, lang, sourceTexts, startLanguage, t } from '../i18n.js';
import { learnNames } from '../logic/names.js';
import { problemBox } from './alerts.js';
import { byId, el } from './dom.js';
import { showWho } from './session.js';

const NAMES = { de: 'Deutsch', en: 'English' };

let outside = false;

/** Whether the reader is known to look from outside the house. */
export function isOutside() {
  return outside;
}

/**
 * Starts a page: texts first, then the city. Gives null when the city cannot be had; the page then says why and leaves
 * out the parts that would stay empty (data-needs-city).
 */
export async function startPage() {
  await startLanguage();
  showLanguages();
  keepLanguageInLinks();
  showWho(byId('languages'));
  try {
    const city = await once('city', api.city);
    outside = city.audience === 'public';
    learnNames(city);
    showCity(city);
    return city;
  } catch (error) {
    outside = error.nothingReleased === true;
    byId('notice').replaceChildren(problemBox(error, () => location.reload()));
    for (const part of document.querySelectorAll('[data-needs-city]')) part.hidden = true;
    return null;
  }
}

/** The links carry the whole state of the page: switching the language must not lose the view. */
export function showLanguages() {
  const links = LANGUAGES.map((code) => {
    const params = new URLSearchParams(location.search);
    params.set('lang', code);
    const attributes = { href: `?${params}${location.hash}`, lang: code, hreflang: code, title: NAMES[code] };
    if (code === lang()) attributes['aria-current'] = 'true';
    return el(
      'a',
      attributes,
      el('span', { 'aria-hidden': 'true' }, code.toUpperCase()),
      el('span', { class: 'spoken' }, NAMES[code]),
    );
  });
  byId('languages').replaceChildren(...links);
}

/** Where storage is switched off, the address is the only place that remembers the language. */
function keepLanguageInLinks() {
  if (!new URLSearchParams(location.search).has('lang')) return;
  for (const link of document.querySelectorAll('a[data-page]'))
    link.href = `${link.getAttribute('href')}?lang=${lang()}`;
}

function showCity(city) {
  document.title = `${document.title} – ${city.name}`;
  byId('city').textContent = city.name;
  if (city.demo)
    byId('notice').append(el('p', { class: 'demo' }, el('strong', {}, t('demo.mark')), ' ', t('demo.text')));
  if (city.audience === 'internal' && !city.released)
    byId('notice').append(el('p', { class: 'unreleased' }, t('notice.unreleased')));
  byId('version').replaceChildren(
    t('footer.version', { version: String(city.dataVersion) }),
    city.importedAt ? ` · ${t('footer.imported', { date: formatDate(city.importedAt) })}` : '',
  );
  byId('sources').replaceChildren(...sourceTexts(city.sources).map((line) => el('li', {}, line)));
}
