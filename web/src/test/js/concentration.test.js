import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  comparedWith,
  distanceAt,
  isOver,
  overAt,
  quotientClass,
} from '../../main/resources/META-INF/resources/js/logic/concentration.js';

const known = (id, count, reference, criticalThreshold, rules = {}) => ({
  id,
  count,
  reference,
  share: count / reference,
  criticalThreshold,
  over: false,
  rules: { ratio: false, deviation: false, significance: false, ...rules },
});
const hidden = {
  id: 'hidden',
  count: { hidden: true },
  reference: { hidden: true },
  share: { hidden: true },
  over: null,
  criticalThreshold: null,
  rules: { ratio: null, deviation: null, significance: null },
};
// R = 60 / 400 = 0.15
const ROWS = [
  known('a', 30, 100, 2, { significance: true }),
  known('b', 20, 100, 1.3333333333333333),
  known('c', 10, 200, null),
  hidden,
];

test('a district is over the line from its critical threshold downwards, that one included', () => {
  assert.deepEqual(overAt(ROWS, 'ratio', 2), { over: ['a'], count: 3 });
  assert.deepEqual(overAt(ROWS, 'ratio', 2.05), { over: [], count: 3 });
  assert.deepEqual(overAt(ROWS, 'ratio', 1.3), { over: ['a', 'b'], count: 3 });
});

test('the threshold itself is inclusive even where binary fractions are not exact', () => {
  assert.equal(isOver(known('d', 1, 1, 1.1 + 0.2), 'ratio', 1.3), true);
  assert.equal(isOver(known('d', 1, 1, 1.3 - 1e-12), 'ratio', 1.3), true);
  assert.equal(isOver(known('d', 1, 1, 1.2999), 'ratio', 1.3), false);
});

test('what is hidden is neither over nor under', () => {
  assert.equal(isOver(hidden, 'ratio', 1), null);
  assert.equal(isOver(hidden, 'significance', 1), null);
});

test('the other rules do not move with the threshold', () => {
  for (const threshold of [1, 3]) assert.deepEqual(overAt(ROWS, 'significance', threshold).over, ['a']);
});

test('the calculated distance counts whole persons above the line and leaves out what is hidden', () => {
  // 30 - 1.5 * 100 * 0.15 = 7.5; 20 - 22.5 < 0
  assert.equal(distanceAt(ROWS, 0.15, 1.5), 8);
  // 30 - 23.7 = 6.3: a part of a person is a person
  assert.equal(distanceAt(ROWS, 0.15, 1.58), 7);
  // 15 + 5 + 0
  assert.equal(distanceAt(ROWS, 0.15, 1), 20);
  assert.equal(distanceAt(ROWS, 0.15, 3), 0);
  assert.deepEqual(distanceAt(ROWS, { hidden: true }, 1.5), { hidden: true });
});

test('other thresholds name the districts that change', () => {
  assert.deepEqual(comparedWith(ROWS, 1.5), [
    { threshold: 1.3, over: 2, added: ['b'], gone: [] },
    { threshold: 2, over: 1, added: [], gone: [] },
  ]);
  assert.deepEqual(comparedWith(ROWS, 1.2)[2], { threshold: 2, over: 1, added: [], gone: ['b'] });
});

test('classes of the quotient lie around 1, the same factor below as above', () => {
  const classes = [0.2, 0.5, 0.51, 0.7, 0.9, 1, 1.1, 1.2, 1.5, 1.9, 2, 9];
  assert.deepEqual(classes.map(quotientClass), [1, 1, 2, 3, 3, 4, 4, 5, 6, 6, 7, 7]);
  for (const factor of [1.05, 1.3, 1.8, 2.5]) assert.equal(quotientClass(1 / factor), 8 - quotientClass(factor));
});
