/** What-ifs kept under a name, in the storage of this browser and nowhere else. */
import { t } from '../i18n.js';
import { MOST, readShelf, removed, renamed, restored, shelved, writeShelf } from '../logic/shelf.js';
import { isSameButSteps, readState, writeState } from '../logic/viewstate.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';

const STORED = 'nahraum.scenarios';

export function keptScenarios() {
  try {
    return readShelf(localStorage.getItem(STORED));
  } catch {
    return []; // storage may be switched off
  }
}

/** Whether it could be kept. */
function write(list) {
  try {
    localStorage.setItem(STORED, writeShelf(list));
    return true;
  } catch {
    return false;
  }
}

/** What of the view is kept: the question and the edits, not who looks how at it. */
function searchOf(state) {
  return writeState({ ...state, district: '', versus: '', view: 'simple', lang: '' });
}

export function shelf(session, context) {
  const items = el('ul', { class: 'scenario-kept' });
  const message = el('div', {});
  const title = el('summary', {});
  const input = el('input', { type: 'text', id: 'scenario-name', maxlength: '80', autocomplete: 'off' });
  let renaming = -1;

  function button(key, text, name, onclick) {
    const label = t('scenario.buttonFor', { action: text, name });
    return el('button', { type: 'button', class: 'button', 'data-focus': key, 'aria-label': label, onclick }, text);
  }

  function warn(text) {
    message.replaceChildren(alertBox('warning', text));
    announce(text);
  }

  function keep(list, said) {
    message.replaceChildren();
    if (write(list)) announce(said);
    else warn(t('scenario.kept.noStorage'));
    renaming = -1;
    rebuild();
  }

  /** The list is built anew: where the focus goes then. */
  function focusOn(key) {
    (items.querySelector(`[data-focus="${key}"]`) ?? title).focus();
  }

  function save(event) {
    event.preventDefault();
    if (input.value.trim() === '') {
      input.focus();
      return;
    }
    const before = keptScenarios();
    const list = shelved(before, input.value, searchOf(session.state));
    if (list === before) {
      warn(t('scenario.kept.full', { count: MOST }));
      return;
    }
    keep(list, t('scenario.kept.saved', { name: input.value.trim() }));
    input.value = '';
  }

  function remove(index, one) {
    keep(removed(keptScenarios(), index), t('scenario.kept.removed', { name: one.name }));
    const takeBack = () => {
      keep(restored(keptScenarios(), index, one), t('scenario.kept.restored', { name: one.name }));
      focusOn(`remove-${index}`);
    };
    const undo = el('button', { type: 'button', class: 'button', onclick: takeBack }, t('scenario.undo'));
    message.replaceChildren(alertBox('info', t('scenario.kept.removed', { name: one.name }), null, undo));
    undo.focus();
  }

  /** Another question has other figures: only the same one can stand in the same table. */
  function isComparable(search) {
    const other = readState(search);
    const here = { ...session.state, district: '', versus: '', view: 'simple', lang: '' };
    return other.layer === 'scenario' && isSameButSteps(other, here) && other.edits !== session.state.edits;
  }

  function open(search) {
    const { service, minutes, profile, time, edits } = readState(search);
    context.change({ service, minutes, profile, time, edits, versus: '' });
  }

  function item(one, index) {
    if (index === renaming) return renameForm(one, index);
    const { name, search } = one;
    return el(
      'li',
      {},
      el('span', { class: 'kept-name' }, name),
      el(
        'span',
        { class: 'actions' },
        button(`show-${index}`, t('scenario.kept.open'), name, () => open(search)),
        isComparable(search)
          ? button(`compare-${index}`, t('scenario.kept.compare'), name, () =>
              context.change({ versus: readState(search).edits }),
            )
          : null,
        button(`rename-${index}`, t('scenario.kept.rename'), name, () => {
          renaming = index;
          rebuild();
          items.querySelector('input')?.focus();
        }),
        button(`remove-${index}`, t('scenario.kept.remove'), name, () => remove(index, one)),
      ),
    );
  }

  function renameForm(one, index) {
    const field = el('input', {
      type: 'text',
      value: one.name,
      maxlength: '80',
      'aria-label': t('scenario.kept.name'),
    });
    const done = (event) => {
      event.preventDefault();
      const before = keptScenarios();
      const list = renamed(before, index, field.value);
      if (list === before) {
        field.focus();
        if (field.value.trim() !== '') warn(t('scenario.kept.taken', { name: field.value.trim() }));
        return;
      }
      keep(list, t('scenario.kept.renamed', { name: list[index].name }));
      focusOn(`rename-${index}`);
    };
    return el(
      'li',
      {},
      el(
        'form',
        { class: 'name-form', onsubmit: done },
        field,
        el('button', { class: 'button' }, t('scenario.kept.save')),
      ),
    );
  }

  function rebuild() {
    const list = keptScenarios();
    title.textContent = t('scenario.kept.title', { count: list.length });
    items.replaceChildren(...list.map(item));
    items.hidden = list.length === 0;
  }

  const form = el(
    'form',
    { class: 'name-form', onsubmit: save },
    el('label', { for: 'scenario-name' }, t('scenario.kept.name')),
    input,
    el('button', { class: 'button' }, t('scenario.kept.save')),
  );
  const node = el('details', {}, title, el('p', { class: 'help' }, t('scenario.kept.help')), form, message, items);
  return {
    node,
    rebuild,
    /** The name under which these edits are kept, for the what-if they are compared with. */
    nameOf: (edits) =>
      keptScenarios().find((one) => readState(one.search).edits === edits)?.name ?? t('scenario.unnamed'),
  };
}
