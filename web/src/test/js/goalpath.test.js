import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aheadPoints,
  hasRange,
  isDrawn,
  pathRows,
  pathTop,
  pathYears,
  unitOf,
  yearMarks,
} from '../../main/resources/META-INF/resources/js/logic/goalpath.js';

const PLAN = {
  counts: 'districts-holding',
  manner: 'planned',
  target: 9,
  history: [{ year: 2026, value: 4 }],
  ahead: [
    { year: 2027, low: 4, central: 4, high: 5 },
    { year: 2028, low: 6, central: 6, high: 6 },
  ],
};
const TREND = {
  counts: 'share',
  manner: 'continued',
  target: 0.2,
  history: [
    { year: 2024, value: 0.3 },
    { year: 2025, value: 0.28 },
  ],
  ahead: [{ year: 2026, low: 0.2, central: 0.26, high: 0.32 }],
};

test('rows are the known years and those to come, with two ends only where they differ', () => {
  assert.deepEqual(pathRows(PLAN), [
    { year: 2026, value: 4, low: null, high: null, kind: 'known' },
    { year: 2027, value: 4, low: 4, high: 5, kind: 'planned' },
    { year: 2028, value: 6, low: null, high: null, kind: 'planned' },
  ]);
  assert.deepEqual(pathRows(undefined), []);
});

test('one year alone is not drawn, nor years to come without a known one', () => {
  assert.ok(isDrawn(PLAN));
  assert.ok(!isDrawn(undefined));
  assert.ok(!isDrawn({ ...PLAN, ahead: [] }));
  assert.ok(!isDrawn({ ...PLAN, history: [] }));
});

test('a range is told only where there is one', () => {
  assert.ok(hasRange(PLAN));
  assert.ok(!hasRange({ ...PLAN, ahead: [PLAN.ahead[1]] }));
});

test('districts are counted, shares are fractions', () => {
  assert.equal(unitOf(PLAN), 'count');
  assert.equal(unitOf({ ...PLAN, counts: 'districts-over' }), 'count');
  assert.equal(unitOf(TREND), 'fraction');
});

test('the drawing reaches to the target year and above the target and the widest range', () => {
  assert.deepEqual(pathYears(TREND, 2032), [2024, 2032]);
  assert.deepEqual(pathYears({ ...TREND, ahead: [{ ...TREND.ahead[0], year: 2035 }] }, 2032), [2024, 2035]);
  assert.ok(pathTop(PLAN) > 9);
  assert.ok(pathTop(TREND) > 0.32);
  assert.equal(pathTop({ ...PLAN, target: 0, history: [{ year: 2026, value: 0 }], ahead: [] }), 1);
});

test('what is planned comes in steps and stays', () => {
  assert.deepEqual(aheadPoints(PLAN, 'value', 2032), [
    [2026, 4],
    [2027, 4],
    [2027, 4],
    [2028, 4],
    [2028, 6],
    [2032, 6],
  ]);
  assert.deepEqual(
    aheadPoints(PLAN, 'high', 2032).map(([, value]) => value),
    [4, 4, 5, 5, 6, 6],
  );
});

test('over years nothing is said of a plan goes straight', () => {
  const ahead = [{ year: 2032, low: 7, central: 7, high: 7 }];
  assert.deepEqual(aheadPoints({ ...PLAN, ahead }, 'value', 2032), [
    [2026, 4],
    [2032, 7],
    [2032, 7],
  ]);
});

test('a trend goes straight and ends with its last year', () => {
  assert.deepEqual(aheadPoints(TREND, 'low', 2032), [
    [2025, 0.28],
    [2026, 0.2],
  ]);
  assert.deepEqual(aheadPoints({ ...TREND, ahead: [] }, 'value', 2032), []);
});

test('the last year is always written, and no more years than find room', () => {
  assert.deepEqual(yearMarks([2026, 2032], 4), [2026, 2028, 2030, 2032]);
  assert.deepEqual(yearMarks([2022, 2032], 4), [2024, 2028, 2032]);
  assert.deepEqual(yearMarks([2026, 2027], 9), [2026, 2027]);
  assert.deepEqual(yearMarks([2022, 2032], 1), [2022, 2032]);
});
