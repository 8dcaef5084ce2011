/** What stands at the form of a report about what is not saved: that it is a draft, and what somebody else saved meanwhile. */
import { formatDate, t } from '../i18n.js';
import { isUnsaved } from '../logic/drafts.js';
import { alertBox } from '../ui/alerts.js';
import { el, HOLE, withNodes } from '../ui/dom.js';
import { stateWords } from './report-words.js';

const labels = () => ({
  state: t('reports.state'),
  office: t('reports.office'),
  measure: t('reports.measure'),
  measureOn: t('reports.measureOn'),
  duplicateOf: t('reports.duplicateOf'),
  words: t('reports.words'),
});

function valueWords(name, value) {
  if (name === 'state') return stateWords(value);
  if (name === 'duplicateOf') return value || t('reports.duplicateOf.none');
  if (value === '') return t('reports.meanwhile.nothing');
  return name === 'measureOn' ? formatDate(value) : t('reports.quoted', { text: value });
}

/** Both versions of what two changed; the one in the form is chosen. */
function choice(name, draft, field) {
  const both = [
    { value: draft.base[name], text: t('reports.meanwhile.theirs', { value: valueWords(name, draft.base[name]) }) },
    { value: draft.mine[name], text: t('reports.meanwhile.mine', { value: valueWords(name, draft.mine[name]) }) },
  ];
  const radios = both.map(({ value }) =>
    el('input', {
      type: 'radio',
      name: `version-${name}`,
      checked: draft.values[name] === value,
      onchange: () => {
        field.input.value = value;
        field.input.dispatchEvent(new Event('input', { bubbles: true }));
      },
    }),
  );
  // Written over in the form, it is neither.
  const follow = () => {
    for (const [index, { value }] of both.entries()) radios[index].checked = field.value() === value;
  };
  for (const kind of ['input', 'change']) field.input.addEventListener(kind, follow);
  return el(
    'fieldset',
    { class: 'versions' },
    el('legend', {}, labels()[name]),
    radios.map((radio, index) => el('label', {}, radio, ' ', el('span', {}, both[index].text))),
  );
}

/** What of the other one's stands now in the form, or in the words above. */
function takenLine(name, draft) {
  const value = name === 'words' ? t('reports.meanwhile.words') : valueWords(name, draft.base[name]);
  return el('li', {}, `${labels()[name]}: ${value}`);
}

function conflict(draft, fields, discard) {
  const chosen = Object.keys(draft.mine);
  return el(
    'section',
    { class: 'alert alert-warning', tabindex: '-1', 'aria-labelledby': 'report-conflict', 'data-notice': 'form' },
    el(
      'p',
      { class: 'alert-title', id: 'report-conflict' },
      el('span', { class: 'alert-kind' }, t('alert.warning')),
      ' ',
      t('reports.meanwhile'),
    ),
    draft.taken.length === 0 ? null : el('p', {}, t('reports.meanwhile.taken')),
    draft.taken.length === 0
      ? null
      : el(
          'ul',
          {},
          draft.taken.map((name) => takenLine(name, draft)),
        ),
    chosen.length === 0 ? null : el('p', {}, t('reports.meanwhile.both')),
    chosen.map((name) => choice(name, draft, fields[name])),
    isUnsaved(draft) ? [el('p', {}, t('reports.meanwhile.save')), discard] : null,
  );
}

/** Where else something is not saved: leaving the page would lose it. @param {(id: number) => void} onChoose */
export function otherDrafts(ids, open, reports, onChoose) {
  const others = ids.filter((id) => id !== open?.id);
  if (others.length === 0) return [];
  const link = (id) =>
    reports.some((one) => one.id === id)
      ? el('button', { type: 'button', class: 'link', onclick: () => onChoose(id) }, String(id))
      : String(id);
  const text = t('reports.draft.others', { ids: others.map(() => HOLE).join(', ') });
  return [el('p', { class: 'help other-drafts' }, withNodes(text, ...others.map(link)))];
}

/**
 * @param {import('../logic/drafts.js').Draft} draft
 * @param {Record<string, import('../ui/forms.js').Field>} fields  those of the form
 * @param {() => void} onDiscard  what was typed is not wanted any more
 */
export function draftNote(draft, fields, onDiscard) {
  const discard = el('button', { type: 'button', class: 'button', onclick: onDiscard }, t('reports.draft.discard'));
  const isOthers = draft.taken.length > 0 || Object.keys(draft.mine).length > 0;
  return isOthers
    ? conflict(draft, fields, discard)
    : alertBox('info', t('reports.draft'), t('reports.draft.text'), discard);
}
