/** Papers that show a part of the report: one for each district, and what projects could bring. */
import { lang, t } from '../i18n.js';
import { officialOrder } from '../logic/sorting.js';
import { el } from '../ui/dom.js';

export function goalPapers(collection) {
  const districts = officialOrder(
    collection.features.map((feature) => feature.properties),
    lang(),
  );
  return [
    el('p', {}, el('a', { class: 'button', href: `/bedarfe?lang=${lang()}` }, t('ziele.needs'))),
    el('p', { class: 'help' }, t('ziele.needs.help')),
    districts.length === 0
      ? null
      : el(
          'details',
          { class: 'district-sheets' },
          el('summary', {}, t('ziele.sheets')),
          el(
            'ul',
            { class: 'plain-list' },
            districts.map((district) =>
              el(
                'li',
                {},
                el('a', { href: `/stadtteil/${encodeURIComponent(district.id)}?lang=${lang()}` }, district.name),
              ),
            ),
          ),
        ),
  ].filter(Boolean);
}
