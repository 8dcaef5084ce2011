import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  classIndex,
  classRanges,
  figureClass,
  PALETTE,
  paletteStep,
  WALK_CLASSES,
  walkClass,
} from '../../main/resources/META-INF/resources/js/logic/classes.js';

test('an upper bound belongs to its class', () => {
  const breaks = [0.1, 0.2, 0.3];
  assert.equal(classIndex(0.05, breaks), 0);
  assert.equal(classIndex(0.1, breaks), 0);
  assert.equal(classIndex(0.1000001, breaks), 1);
  assert.equal(classIndex(0.3, breaks), 2);
  assert.equal(classIndex(0.9, breaks), 2, 'above the last bound is still the last class');
});

test('classes use the whole palette and never leave it', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((index) => paletteStep(index, 5)),
    [1, 3, 4, 6, 7],
  );
  assert.equal(paletteStep(0, 1), 4);
  for (let count = 1; count <= PALETTE; count += 1) {
    const steps = Array.from({ length: count }, (_, index) => paletteStep(index, count));
    assert.equal(new Set(steps).size, count, `${count} classes have ${count} colours`);
  }
});

test('figures without a number have a style of their own', () => {
  const breaks = [1, 2];
  assert.equal(figureClass({ hidden: true }, breaks), 'hidden');
  assert.equal(figureClass({ missing: 'no-data' }, breaks), 'pending');
  assert.equal(figureClass({ missing: 'too-few' }, breaks), 'uncertain');
  assert.equal(figureClass(null, breaks), 'none');
  assert.equal(figureClass(2, breaks), 'class-7');
  assert.equal(figureClass(2, []), 'class-4');
});

test('equal bounds leave a class out of the legend', () => {
  assert.deepEqual(
    classRanges([1, 1, 2]).map(({ lower, upper }) => [lower, upper]),
    [
      [null, 1],
      [1, 2],
    ],
  );
  assert.deepEqual(classRanges([]), []);
});

test('cells: unknown is never a gap, and no way is not a long way', () => {
  assert.equal(walkClass(100, 'unknown'), 'unknown');
  assert.equal(walkClass(null, 'gap'), 'unconnected');
  assert.equal(walkClass(300, 'covered'), 'in-5');
  assert.equal(walkClass(301, 'gap'), 'out-10');
  assert.equal(walkClass(900, 'covered'), 'in-15');
  assert.equal(walkClass(901, 'gap'), 'out-over');
  for (const [seconds, state] of [
    [0, 'covered'],
    [5000, 'covered'],
    [10, 'gap'],
  ])
    assert.ok(WALK_CLASSES.includes(walkClass(seconds, state)));
});
