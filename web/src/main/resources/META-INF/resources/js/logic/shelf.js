/** What-ifs somebody keeps under a name, as a text for the browser's storage. Lists are never changed: every step gives a new one. */

/** No more are kept. */
export const MOST = 100;
const LONGEST_NAME = 80;
const LONGEST_SEARCH = 10_000;

const isText = (value, longest) => typeof value === 'string' && value !== '' && value.length <= longest;
const tidy = (name) => name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);

/** What cannot be read is left out: the storage is open to other versions of this page. @returns {{name: string, search: string}[]} */
export function readShelf(text) {
  let list;
  try {
    list = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list
    .filter((one) => isText(one?.name, LONGEST_NAME) && isText(one?.search, LONGEST_SEARCH))
    .map(({ name, search }) => ({ name, search }))
    .slice(0, MOST);
}

export const writeShelf = (list) => JSON.stringify(list);

/** A name is there once: whoever keeps another what-if under it means that one from now on. The list itself where the name is empty or the list full. */
export function shelved(list, name, search) {
  const short = tidy(name);
  if (short === '') return list;
  const at = list.findIndex((one) => one.name === short);
  if (at >= 0) return list.map((one, index) => (index === at ? { name: short, search } : one));
  return list.length >= MOST ? list : [...list, { name: short, search }];
}

/** The list itself where the name is empty or another's. */
export function renamed(list, index, name) {
  const short = tidy(name);
  if (short === '' || list.some((one, at) => at !== index && one.name === short)) return list;
  return list.map((one, at) => (at === index ? { ...one, name: short } : one));
}

export const removed = (list, index) => list.filter((_, at) => at !== index);

/** Puts one back where it was. */
export const restored = (list, index, one) => [...list.slice(0, index), one, ...list.slice(index)];
