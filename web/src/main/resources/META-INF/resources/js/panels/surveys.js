/** What was asked elsewhere: files, campaigns, and what is typed in from paper. The address says which part is open. */
import { t } from '../i18n.js';
import { fill } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { pageLink } from '../ui/session.js';
import { campaignsPart } from './survey-campaigns.js';
import { importsPart } from './survey-imports.js';
import { typingPart } from './survey-typing.js';

const PARTS = [
  { id: 'files', label: () => t('surveys.part.files'), open: importsPart },
  { id: 'postcard', label: () => t('surveys.part.postcard'), open: (city) => typingPart(city, 'postcard') },
  { id: 'walk', label: () => t('surveys.part.walk'), open: (city) => typingPart(city, 'walk') },
  { id: 'campaigns', label: () => t('surveys.part.campaigns'), open: campaignsPart },
];

export async function surveysPanel(_session, city) {
  const asked = new URLSearchParams(location.search).get('part');
  const chosen = PARTS.find(({ id }) => id === asked) ?? PARTS[0];
  const region = el('div', {});
  fill(region, () => chosen.open(city));
  return [
    el('p', {}, t('surveys.lead')),
    el(
      'nav',
      { class: 'sections', 'aria-label': t('surveys.parts') },
      el(
        'ul',
        {},
        PARTS.map((part) =>
          el(
            'li',
            {},
            el(
              'a',
              {
                href: pageLink('/dienst', { section: 'surveys', part: part.id }),
                'aria-current': part === chosen ? 'page' : null,
              },
              part.label(),
            ),
          ),
        ),
      ),
    ),
    region,
  ];
}
