import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWays, lostCells } from '../../main/resources/META-INF/resources/js/logic/evening.js';

const way = (place, metres, countedMetres = metres) => ({ place, metres, seconds: metres / 1.25, countedMetres });

test('cells that are lost are found by their position', () => {
  const cells = [
    [1, 2, 10, 100, 'covered'],
    [3, 4, 10, 200, 'covered'],
  ];
  assert.deepEqual(lostCells(cells, [1]), [{ lon: 3, lat: 4, kind: 'lost' }]);
  assert.deepEqual(lostCells(cells, [7]), []);
  assert.deepEqual(lostCells(cells, undefined), []);
});

test('a way round is longer by what it takes more', () => {
  assert.deepEqual(compareWays({ day: way('a', 500), evening: way('a', 750) }, 3), {
    kind: 'longer',
    moreSeconds: 200,
    moreMetres: 250,
    withinMetres: 0,
  });
});

test('a way that stays leads through fear spaces, which count threefold', () => {
  // 60 m within count as 180: 120 more.
  const { kind, withinMetres } = compareWays({ day: way('a', 500), evening: way('a', 500, 620) }, 3);
  assert.deepEqual([kind, withinMetres], ['same', 60]);
});

test('the nearest place may be another one, even without a step more', () => {
  assert.equal(compareWays({ day: way('a', 500), evening: way('b', 501) }, 3).kind, 'other');
});

test('there may be no way in the evening, or none at all', () => {
  const nothing = { moreSeconds: 0, moreMetres: 0, withinMetres: 0 };
  assert.deepEqual(compareWays({ day: way('a', 500), evening: null }, 3), { kind: 'lost', ...nothing });
  assert.deepEqual(compareWays({ day: null, evening: null }, 3), { kind: 'none', ...nothing });
});

test('rounding makes no way longer', () => {
  const { kind, withinMetres } = compareWays({ day: way('a', 500), evening: way('a', 501, 502) }, 3);
  assert.deepEqual([kind, withinMetres], ['same', 0]);
});
