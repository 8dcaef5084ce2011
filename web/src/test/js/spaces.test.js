import assert from 'node:assert/strict';
import test from 'node:test';
import {
  euroOf,
  isEarly,
  isoDay,
  joinable,
  latestDay,
  mayBeBack,
  metresBetween,
  shownSpaces,
  takableStep,
  withInside,
  withNone,
} from '../../main/resources/META-INF/resources/js/logic/spaces.js';

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

test('the distance is that on the ground: a degree to the east is shorter than one to the north', () => {
  const north = metresBetween(space('a', 'hint'), space('b', 'hint', { lat: 49.45 }));
  const east = metresBetween(space('a', 'hint'), space('b', 'hint', { lon: 7.78 }));
  assert.ok(Math.abs(north - 1113) < 2, String(north));
  assert.ok(Math.abs(east - 724) < 2, String(east));
});

test('what was joined or parted is not taken back, nor what came before it; what was taken back is passed over', () => {
  const step = (kind, takenBackAt = null) => ({ kind, takenBackAt });
  const confirmed = step('confirmed');
  assert.equal(takableStep({ steps: [] }), null);
  assert.equal(takableStep({ steps: [confirmed, step('merged-with')] }), null);
  assert.equal(takableStep({ steps: [step('split-from')] }), null);
  assert.equal(takableStep({ steps: [confirmed, step('measure-planned', '2026-11-22T10:00:00Z')] }), confirmed);
  const remark = step('remark');
  assert.equal(takableStep({ steps: [step('merged-with'), remark] }), remark);
});

test('only what was thought to be gone can be back', () => {
  for (const state of ['implemented', 'dismantled']) assert.ok(mayBeBack({ state }), state);
  for (const state of ['hint', 'checked', 'measure-planned', 'reported-again']) assert.ok(!mayBeBack({ state }), state);
});

test('before and after are compared from the 28th day after the newest measure on that holds', () => {
  const done = (day, takenBackAt = null) => ({ kind: 'implemented', day, takenBackAt });
  const steps = [done('2026-03-01'), done('2026-11-20', '2026-11-21T08:00:00Z')];
  assert.ok(isEarly({ steps, openedOn: '2026-01-01' }, '2026-03-28'));
  assert.ok(!isEarly({ steps, openedOn: '2026-01-01' }, '2026-03-29'));
  assert.ok(isEarly({ steps: [], openedOn: '2026-03-10' }, '2026-03-29'));
});

test('squares in which it lies are chosen besides the others, and none at all', () => {
  const square = (inside, chosen) => ({ properties: { inside, chosen } });
  const chosen = (features) => features.map(({ properties }) => properties.chosen);
  const squares = [square(true, false), square(false, true), square(false, false)];
  assert.deepEqual(chosen(withInside(squares)), [true, true, false]);
  assert.deepEqual(chosen(withNone(squares)), [false, false, false]);
});

test('the latest day is that of the city, or of the wall where it has come further', () => {
  const noon = new Date(2026, 10, 27, 12);
  assert.equal(latestDay({ today: '2026-11-26' }, noon), '2026-11-27');
  assert.equal(latestDay({ today: '2026-11-28' }, noon), '2026-11-28');
});
