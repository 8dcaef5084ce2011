import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeShift } from '../../main/resources/META-INF/resources/js/logic/badges.js';

const badge = { x: 100, y: 100, width: 64, height: 22 };
const small = (x, y) => ({ x, y, width: 14, height: 14 });

test('a figure stays where nothing is', () => {
  assert.deepEqual(freeShift(badge, []), { x: 0, y: 0 });
  assert.deepEqual(freeShift(badge, [small(139, 100), small(100, 118)]), { x: 0, y: 0 }, 'touching is not covering');
});

test('it moves the least it must', () => {
  const { x, y } = freeShift(badge, [small(100, 100)]);
  assert.deepEqual([x, Math.abs(y)], [0, 24]);
  assert.deepEqual(freeShift(badge, [small(100, 90)]), { x: 0, y: 12 });
  assert.deepEqual(freeShift(badge, [small(135, 100)]), { x: -12, y: 0 });
});

test('after a move it covers none of them', () => {
  const boxes = [small(100, 100), small(90, 124), small(110, 76), small(60, 100)];
  const { x, y } = freeShift(badge, boxes);
  for (const box of boxes)
    assert.ok(Math.abs(badge.x + x - box.x) >= (64 + 14) / 2 || Math.abs(badge.y + y - box.y) >= (22 + 14) / 2);
});

test('where there is no room it stays', () => {
  assert.deepEqual(freeShift(badge, [{ x: 100, y: 100, width: 400, height: 400 }]), { x: 0, y: 0 });
});
