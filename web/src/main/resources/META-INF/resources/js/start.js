/** The start page: what this is, and the doors. */
import { t } from './i18n.js';
import { reportLinks } from './panels/reports.js';
import { startPage } from './ui/chrome.js';
import { byId, el } from './ui/dom.js';
import { explained } from './ui/explain.js';

const city = await startPage();
byId('reports').replaceChildren(...reportLinks());
if (city !== null) {
  const fact = (label, value) => el('div', {}, el('dt', {}, label), el('dd', {}, value));
  byId('city-facts').replaceChildren(
    fact(t('start.city.name'), city.name),
    fact(t('start.city.people'), explained(city.people, 'count', { figure: 'people' })),
    fact(
      t('start.city.years'),
      t('start.city.yearsValue', { base: String(city.baseYear), target: String(city.targetYear) }),
    ),
  );
  byId('about-city').hidden = false;
}
