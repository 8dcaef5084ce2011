import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendRows, trendTop, trendYears } from '../../main/resources/META-INF/resources/js/logic/trend.js';

const none = { missing: 'no-data' };
const ANSWER = {
  series: [
    { year: 2024, value: 0.1, low: none, high: none, estimated: true },
    { year: 2025, value: { hidden: true }, low: none, high: none, estimated: false },
  ],
  outlook: { years: [{ year: 2026, low: 0.05, central: 0.11, high: 0.2 }] },
};

test('measured, estimated and continued years are rows of one table', () => {
  assert.deepEqual(
    trendRows(ANSWER).map(({ year, kind }) => [year, kind]),
    [
      [2024, 'estimated'],
      [2025, 'measured'],
      [2026, 'continued'],
    ],
  );
  assert.equal(trendRows(ANSWER)[2].value, 0.11);
});

test('a refused outlook leaves the years there are', () => {
  assert.equal(trendRows({ series: ANSWER.series, outlook: null }).length, 2);
});

test('the chart reaches to the target year and above the widest range', () => {
  const rows = trendRows(ANSWER);
  assert.deepEqual(trendYears(rows, 2032), [2024, 2032]);
  assert.deepEqual(trendYears(rows, 2020), [2020, 2026]);
  assert.ok(trendTop(rows) > 0.2 && trendTop(rows) < 0.25);
  assert.equal(trendTop([]), 1);
});
