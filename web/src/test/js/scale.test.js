import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bandPath,
  linear,
  linePath,
  pieces,
  roundBounds,
  ticks,
} from '../../main/resources/META-INF/resources/js/logic/scale.js';

test('a scale maps its ends to the ends, and upside down as well', () => {
  const scale = linear([2010, 2032], [60, 500]);
  assert.equal(scale(2010), 60);
  assert.equal(scale(2032), 500);
  assert.equal(linear([0, 1], [300, 0])(0.25), 225);
});

test('an interval without length does not divide by nothing', () => {
  assert.equal(linear([5, 5], [0, 10])(5), 5);
  assert.deepEqual(ticks(5, 5, 4), [5]);
});

test('ticks are round numbers within the interval', () => {
  assert.deepEqual(ticks(0, 0.26, 5), [0, 0.1, 0.2]);
  assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticks(2010, 2032, 5), [2010, 2015, 2020, 2025, 2030]);
  assert.deepEqual(ticks(-3, 3, 3), [-2, 0, 2]);
});

test('ticks of any interval stay inside, ascend, and are neither too many nor none', () => {
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let i = 0; i < 500; i++) {
    const low = (next() - 0.5) * 10 ** (next() * 8 - 4);
    const high = low + 10 ** (next() * 8 - 4);
    const found = ticks(low, high, 5);
    assert.ok(found.length >= 1 && found.length <= 7, `${low} ${high}: ${found}`);
    found.forEach((at, index) => {
      assert.ok(at >= low - (high - low) * 1e-6 && at <= high + (high - low) * 1e-6, `${low} ${high}: ${found}`);
      if (index > 0) assert.ok(at > found[index - 1]);
    });
  }
});

test('bounds of classes are round, and the last holds the greatest value', () => {
  assert.deepEqual(roundBounds(0.386, 5), [0.1, 0.2, 0.3, 0.4]);
  assert.deepEqual(roundBounds(0.4, 5), [0.1, 0.2, 0.3, 0.4]);
  assert.deepEqual(roundBounds(0, 5), [0]);
});

test('paths are lines and closed bands', () => {
  assert.equal(
    linePath([
      [0, 0],
      [10, 5.123],
    ]),
    'M0 0L10 5.12',
  );
  assert.equal(linePath([]), '');
  assert.equal(
    bandPath(
      [
        [0, 1],
        [2, 1],
      ],
      [
        [0, 3],
        [2, 3],
      ],
    ),
    'M0 1L2 1L2 3L0 3Z',
  );
});

test('what is not known is not bridged', () => {
  assert.deepEqual(
    pieces([1, 2, null, null, 3, null], (entry) => entry !== null),
    [[1, 2], [3]],
  );
  assert.deepEqual(
    pieces([null], (entry) => entry !== null),
    [],
  );
});
