import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOver, takenOver } from '../../main/resources/META-INF/resources/js/logic/siting.js';

test('a search is over when it is done, cancelled or failed', () => {
  assert.deepEqual(
    ['waiting', 'running', 'done', 'cancelled', 'failed'].map((state) => isOver({ state })),
    [false, false, true, true, true],
  );
});

test('each position is taken over once, in the order of gain', () => {
  const sites = [
    { lon: 7.7, lat: 49.4, gain: 3 },
    { lon: 7.8, lat: 49.4, gain: 2 },
    { lon: 7.7, lat: 49.4, gain: 1 },
  ];
  assert.deepEqual(takenOver(sites), [
    { lon: 7.7, lat: 49.4 },
    { lon: 7.8, lat: 49.4 },
  ]);
});
