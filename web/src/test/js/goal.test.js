import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMissing, trySearch, unknownLines } from '../../main/resources/META-INF/resources/js/logic/goal.js';

const DISTRICTS = [
  { id: 'a', name: 'Altstadt' },
  { id: 'b', name: 'Berg' },
  { id: 'c', name: 'Chor' },
];

test('what is not there, nothing and what nobody counted are no distance; what is hidden is', () => {
  assert.ok(isMissing({ amount: 3, unit: 'districts', isAtLeast: false }));
  assert.ok(isMissing({ amount: { hidden: true }, unit: 'persons-over-line', isAtLeast: false }));
  assert.ok(!isMissing({ amount: 0, unit: 'districts', isAtLeast: true }));
  assert.ok(!isMissing({ amount: { missing: 'no-data' }, unit: 'districts', isAtLeast: false }));
  assert.ok(!isMissing(null));
});

test('districts of what is not known have names in official order', () => {
  assert.deepEqual(unknownLines([{ reason: 'not-surveyed', districts: ['c', 'a'] }], DISTRICTS), [
    { reason: 'not-surveyed', names: ['Altstadt', 'Chor'], isEverywhere: false },
  ]);
});

test('nobody reads a list of all districts, and the city as a whole has none', () => {
  const [everywhere, city] = unknownLines(
    [
      { reason: 'no-data', districts: ['a', 'b', 'c'] },
      { reason: 'provisional', districts: [] },
    ],
    DISTRICTS,
  );
  assert.deepEqual(everywhere, { reason: 'no-data', names: [], isEverywhere: true });
  assert.deepEqual(city, { reason: 'provisional', names: [], isEverywhere: false });
  assert.deepEqual(unknownLines(undefined, DISTRICTS), []);
});

test('a new site is a what-if of the very question of its goal, in its room if it has one', () => {
  const goal = { parameters: { minutes: 10, profile: 'walk' } };
  const step = { kind: 'new-site', service: 'meeting-place', lon: 7.77, lat: 49.44 };
  assert.equal(
    trySearch(step, goal, 'de'),
    '?layer=scenario&service=meeting-place&minutes=10&edits=a:new-1:7.770000:49.440000&lang=de',
  );
  assert.match(trySearch({ ...step, room: 'hall-3' }, goal, 'de'), /edits=a:new-at-hall-3:7\.77/);
  assert.doesNotMatch(trySearch(step, { parameters: { minutes: 12 } }, 'de'), /minutes/);
  assert.equal(trySearch({ kind: 'ask-people', districts: [] }, goal, 'de'), null);
});
