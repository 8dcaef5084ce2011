import assert from 'node:assert/strict';
import test from 'node:test';
import { euroOf, isoDay, joinable, shownSpaces } from '../../main/resources/META-INF/resources/js/logic/spaces.js';

const space = (id, state, more = {}) => ({ id, state, closedBy: null, lon: 7.77, lat: 49.44, ...more });

test('those under way are shown, which dismantled ones are not, or those of a state, or those that have ended', () => {
  const spaces = [
    space('a', 'hint'),
    space('b', 'checked'),
    space('c', 'checked', { closedBy: 'merged-into' }),
    space('d', 'dismantled'),
  ];
  assert.deepEqual(
    shownSpaces(spaces, 'dismantled').map(({ id }) => id),
    ['d'],
  );
  assert.deepEqual(
    shownSpaces(spaces, '').map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    shownSpaces(spaces, 'checked').map(({ id }) => id),
    ['b'],
  );
  assert.deepEqual(
    shownSpaces(spaces, 'ended').map(({ id }) => id),
    ['c'],
  );
});

test('nothing that has come less far is offered to vanish in another one', () => {
  const into = space('a', 'implemented');
  const others = [
    into,
    space('b', 'checked'),
    space('c', 'hint', { lon: 7.9 }),
    space('d', 'dismantled'),
    space('e', 'implemented', { closedBy: 'split-into' }),
  ];
  assert.deepEqual(
    joinable(into, others).map(({ id }) => id),
    ['d'],
  );
  assert.deepEqual(
    joinable(space('x', 'reported-again'), others).map(({ id }) => id),
    ['a', 'b', 'd', 'c'],
  );
});

test('euro are read as people write them', () => {
  assert.equal(euroOf('12.500 €'), 12500);
  assert.equal(euroOf(' '), null);
  assert.ok(Number.isNaN(euroOf('viel')));
  assert.ok(Number.isNaN(euroOf('1,5')));
});

test('a day is that of the calendar on the wall', () => {
  assert.equal(isoDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});
