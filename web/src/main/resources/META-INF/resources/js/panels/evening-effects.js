/** What each fear space takes, in two ways of asking; which of them is worth the effort first depends on the others. */
import { t, tCode } from '../i18n.js';
import { bringIntoSight, byId, el } from '../ui/dom.js';
import { csvButton } from '../ui/download.js';
import { askable } from '../ui/explain.js';
import { makeTable } from '../ui/table.js';
import { eveningQuestion } from './evening-question.js';
import { internalHead } from './fear-spaces.js';

export function effectsPart(answer, features, { city, map }) {
  if (features.length === 0) return [];
  const effects = new Map(answer.fearSpaces.map((one) => [one.id, one]));
  const rows = features.map(({ id, properties }) => ({ ...properties, space: id, ...effects.get(id) }));
  const people = (label, name) => ({
    label,
    value: (row) => row[name],
    unit: 'count',
    explain: (row) => askable(row[name], eveningQuestion(answer, name, { 'fear-space': row.space })),
  });
  const table = makeTable({
    caption: t('effects.title'),
    columns: [
      { label: t('effects.name'), value: (row) => row.name, head: true },
      people(t('effects.alone'), 'alonePeople'),
      people(t('effects.last'), 'lastPeople'),
      { label: t('effects.state'), value: (row) => tCode('fearState', row.state) },
      { label: t('effects.time'), value: (row) => tCode('fearTime', row.time) },
      { label: t('effects.counts'), value: (row) => (row.avoidedInTheEvening ? t('answer.yes') : t('answer.no')) },
    ],
    rows,
    hint: t('effects.hint'),
    onSelect: (row) => {
      map.openSpace(row.space);
      bringIntoSight(byId('map'));
    },
    onHover: (row) => map.lightSpace(row?.space ?? null),
  });
  return [
    el('h3', {}, t('effects.title')),
    answer.isKnown ? el('p', {}, t('effects.together', { count: answer.city.lostPeople })) : null,
    el('p', { class: 'help' }, t('effects.help')),
    ...table.node.slice(1),
    el(
      'p',
      { class: 'actions' },
      csvButton(table.plain, ['evening', 'fear-spaces', answer.service, answer.variant], city, internalHead),
    ),
  ];
}
