import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fifthRows, leaningOf, leftOutByReason } from '../../main/resources/META-INF/resources/js/logic/equity.js';

test('below 0 coverage lies where the share is high, above where it is low', () => {
  assert.equal(leaningOf(-0.16942), 'high');
  assert.equal(leaningOf(0.2), 'low');
});

test('what is shown as 0 is even', () => {
  for (const index of [0, 0.0049, -0.0049]) assert.equal(leaningOf(index), 'even', String(index));
  assert.equal(leaningOf(-0.0051), 'high');
});

test('without an index nothing leans', () => {
  for (const index of [{ missing: 'unknown' }, { hidden: true }, null, undefined]) assert.equal(leaningOf(index), null);
});

test('fifths have whole people, and nobody is lost between reached and not', () => {
  const missing = { missing: 'unknown' };
  const rows = fifthRows([
    { quintile: 1, people: 1000.4, coveredPeople: 750.3, coveredShare: 0.75 },
    { quintile: 2, people: 0, coveredPeople: 0, coveredShare: missing },
  ]);
  assert.deepEqual(rows, [
    { quintile: 1, people: 1000, gapPeople: 250, coveredShare: 0.75 },
    { quintile: 2, people: 0, gapPeople: 0, coveredShare: missing },
  ]);
});

test('districts left out stand together by reason', () => {
  const leftOut = [
    { district: 'a', reason: 'hidden' },
    { district: 'b', reason: 'no-data' },
    { district: 'c', reason: 'hidden' },
  ];
  assert.deepEqual(leftOutByReason(leftOut), [
    ['hidden', ['a', 'c']],
    ['no-data', ['b']],
  ]);
  assert.deepEqual(leftOutByReason([]), []);
});
