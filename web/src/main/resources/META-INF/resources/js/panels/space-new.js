/** The form for a new fear space, drawn or taken up from a suggestion. It begins as a hint: people check it. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { announce, el } from '../ui/dom.js';
import { dateField, makeForm } from '../ui/forms.js';
import { generalWords } from './form-words.js';
import { factFields } from './space-changes.js';
import { refusalWords } from './space-words.js';

/**
 * @param {{map: object, today: string, suggestion: object|null, onMade: (space: object) => Promise<void>}} options suggestion: as the server made it
 */
export function newSpace({ map, today, suggestion, onMade }) {
  const most = suggestion?.times?.toSorted((one, other) => other.groups - one.groups)[0];
  const start = {
    name:
      suggestion === null
        ? ''
        : t('cases.suggestion.name', { where: suggestion.districtName ?? t('reports.noDistrict') }),
    timeOfDay: most?.code ?? 'always',
    privateOwner: false,
    geometry: suggestion?.geometry ?? null,
  };
  map.draw(start.geometry);
  map.onTap(null);
  const form = makeForm({
    fields: [
      ...factFields(start, map, suggestion === null ? t('cases.area.help') : t('cases.area.suggested')),
      dateField({
        name: 'since',
        label: t('cases.knownSince'),
        value: suggestion?.firstDay ?? today,
        latest: today,
      }),
    ],
    submit: t('cases.make'),
    explain: (problem) => ({ field: problem.parameter, text: refusalWords(problem) || generalWords(problem) }),
    send: async (values) => {
      const from = suggestion === null ? 'drawn' : 'suggested';
      await onMade(await api.openSpace({ ...values, from, reports: suggestion?.reports ?? [] }));
      announce(t('cases.made'));
    },
  });
  return el(
    'section',
    { class: 'report-detail', 'aria-labelledby': 'space-new' },
    el('h2', { id: 'space-new', tabindex: '-1' }, t('cases.new')),
    el('p', { class: 'help' }, t('cases.new.lead')),
    form,
  );
}
