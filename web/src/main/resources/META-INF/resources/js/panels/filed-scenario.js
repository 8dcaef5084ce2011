/** Which what-if a report is to tell as a chapter: one kept in this browser, or one by its link. */
import { t } from '../i18n.js';
import { el } from '../ui/dom.js';
import { keptScenarios } from './scenario-shelf.js';

const NONE = '';
const BY_LINK = 'link';
const LONGEST_NAME = 80;
const LONGEST_LINK = 10_000;

const option = (value, text) => el('option', { value }, text);
const field = (label, input) => el('div', { class: 'field' }, el('label', { for: input.id }, label), input);

/** @param {() => void} onChange called when another what-if is chosen, or nothing any more */
export function scenarioField(onChange) {
  const kept = keptScenarios();
  const choice = el(
    'select',
    { id: 'archive-scenario' },
    option(NONE, t('archive.scenario.none')),
    ...kept.map(({ name }, index) => option(String(index), name)),
    option(BY_LINK, t('archive.scenario.byLink')),
  );
  const name = el('input', { type: 'text', id: 'archive-scenario-name', maxlength: LONGEST_NAME, autocomplete: 'off' });
  const link = el('input', { type: 'text', id: 'archive-scenario-link', maxlength: LONGEST_LINK, autocomplete: 'off' });
  const isPublic = el('input', { type: 'checkbox', id: 'archive-scenario-public' });
  const own = el(
    'div',
    { hidden: true },
    field(t('archive.scenario.name'), name),
    field(t('archive.scenario.link'), link),
    el('p', { class: 'help' }, t('archive.scenario.link.help')),
  );
  const told = el(
    'p',
    { class: 'check', hidden: true },
    isPublic,
    ' ',
    el('label', { for: isPublic.id }, t('archive.scenario.public')),
  );

  choice.addEventListener('change', () => {
    own.hidden = choice.value !== BY_LINK;
    told.hidden = choice.value === NONE;
    if (choice.value === BY_LINK) name.focus();
    onChange();
  });
  for (const input of [name, link, isPublic]) input.addEventListener('change', onChange);

  return {
    node: el(
      'div',
      {},
      field(t('archive.scenario'), choice),
      el('p', { class: 'help' }, t('archive.scenario.help')),
      own,
      told,
    ),
    /** What is chosen, as the server takes it; empty for none. */
    value() {
      const one = kept[Number(choice.value)];
      if (choice.value === NONE) return {};
      const chosen = choice.value === BY_LINK ? { name: name.value.trim(), search: link.value.trim() } : one;
      return { scenarioName: chosen.name, scenarioLink: chosen.search, scenarioPublic: isPublic.checked };
    },
    /** Whether something is still to be filled in. */
    isOpen: () => choice.value === BY_LINK && (name.value.trim() === '' || link.value.trim() === ''),
  };
}
