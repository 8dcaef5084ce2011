/** Keys by which the server tells that it was asked for the same thing twice. */

const KEY_BYTES = 16;

/** 128 random bits, in hexadecimal digits. */
export function newKey(random = (bytes) => crypto.getRandomValues(bytes)) {
  return [...random(new Uint8Array(KEY_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The key of a wish: the same as long as the same is wished for, so that what is sent again after a lost answer is done once.
 *
 * @param {{wish: string, key: string}|null} kept  what was wished for last and did not come true; null for nothing
 * @param {object} wish  as it is sent
 */
export function keyed(kept, wish, make = newKey) {
  const said = JSON.stringify(wish);
  return kept?.wish === said ? kept : { wish: said, key: make() };
}
