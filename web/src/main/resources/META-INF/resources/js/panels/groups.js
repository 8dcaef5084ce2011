/** Groups of people whose number in each district is known: which there are, and what is said beside figures about one. */
import { api, once } from '../api.js';
import { lang, pick, t } from '../i18n.js';
import { groupsOf } from '../logic/sessions.js';
import { el } from '../ui/dom.js';

/** The groups this reader may see; none if the list cannot be had: that is a choice less, and the figures still stand. */
export async function listGroups() {
  try {
    return groupsOf(await once('indicators', api.indicators));
  } catch {
    return [];
  }
}

export function groupOptions(groups) {
  return [{ value: '', text: t('group.all') }, ...groups.map((one) => ({ value: one.id, text: pick(one.label) }))];
}

/** The group of the state, if this reader may see it; as it is where that cannot be known: the server says what it thinks of it. */
export async function fittingGroup(state) {
  try {
    const groups = groupsOf(await once('indicators', api.indicators));
    return groups.some((one) => one.id === state.group) ? state.group : '';
  } catch {
    return state.group;
  }
}

export function groupField(state, change, groups) {
  return {
    name: 'group',
    label: t('field.group'),
    value: state.group,
    options: groupOptions(groups),
    onChange: (group) => change({ group }),
  };
}

/** That it is an estimate, and of which districts there is none. @param {string[]} leftOut ids */
export function groupNotes(leftOut, districts) {
  const names = districts.filter((one) => leftOut.includes(one.id)).map((one) => one.name);
  const list = new Intl.ListFormat(lang()).format(names);
  return [
    el('p', { class: 'help' }, t('group.help')),
    names.length === 0 ? null : el('p', { class: 'help' }, t('group.leftOut', { names: list })),
  ];
}
