import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  MOST,
  readShelf,
  removed,
  renamed,
  restored,
  shelved,
  writeShelf,
} from '../../main/resources/META-INF/resources/js/logic/shelf.js';

const LIST = [
  { name: 'Nord', search: '?layer=scenario&edits=c:a' },
  { name: 'Süd', search: '?layer=scenario&edits=c:b' },
];

test('what is kept is read again', () => {
  assert.deepEqual(readShelf(writeShelf(LIST)), LIST);
  assert.deepEqual(readShelf(null), []);
});

test('what cannot be read is left out', () => {
  for (const text of ['', '{', '{}', 'null', '3']) assert.deepEqual(readShelf(text), [], text);
  const mixed = [LIST[0], null, { name: 3, search: 'x' }, { name: '', search: 'x' }, { name: 'x' }];
  assert.deepEqual(readShelf(JSON.stringify(mixed)), [LIST[0]]);
});

test('a name is there once and tidy', () => {
  assert.deepEqual(shelved(LIST, '  Nord ', '?new'), [{ name: 'Nord', search: '?new' }, LIST[1]]);
  assert.equal(shelved(LIST, ' West  Ost ', '?x').at(-1).name, 'West Ost');
  assert.equal(shelved(LIST, '   ', '?x'), LIST);
  assert.equal(shelved([], 'x'.repeat(500), '?x')[0].name.length, 80);
});

test('a new name must be free', () => {
  assert.deepEqual(
    renamed(LIST, 0, 'West').map((one) => one.name),
    ['West', 'Süd'],
  );
  assert.equal(renamed(LIST, 0, 'Süd'), LIST);
  assert.equal(renamed(LIST, 0, ' '), LIST);
});

test('what was deleted comes back where it was', () => {
  assert.deepEqual(removed(LIST, 0), [LIST[1]]);
  assert.deepEqual(restored(removed(LIST, 0), 0, LIST[0]), LIST);
});

test('a full shelf stays as it is, but for names it has', () => {
  const full = Array.from({ length: MOST }, (_, index) => ({ name: `n${index}`, search: '?x' }));
  assert.equal(shelved(full, 'another', '?y'), full);
  assert.equal(shelved(full, 'n3', '?y')[3].search, '?y');
});
