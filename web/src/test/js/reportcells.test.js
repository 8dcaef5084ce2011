import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askable,
  countClass,
  countClasses,
  monthsBetween,
  numberedSquares,
} from '../../main/resources/META-INF/resources/js/logic/reportcells.js';
import { isSameButSteps, readState, writeState } from '../../main/resources/META-INF/resources/js/logic/viewstate.js';

test('classes are one, two, and those the public would see', () => {
  const styles = [1, 2, 3, 5, 6, 10, 11, 5000].map(countClass);
  assert.equal(new Set(styles).size, 5);
  assert.equal(countClass(3), countClass(5));
  assert.equal(countClass(6), countClass(10));
  assert.equal(countClass(11), countClass(5000));
});

test('the legend has only classes that occur, each with its bounds', () => {
  assert.deepEqual(
    countClasses([4, 1, 12]).map(({ from, to }) => [from, to]),
    [
      [1, 1],
      [3, 5],
      [11, null],
    ],
  );
  for (const count of [1, 4, 12]) assert.equal(countClasses([count])[0].style, countClass(count));
  assert.deepEqual(countClasses([]), []);
});

test('months go over the turn of a year, and there are none without reports', () => {
  assert.deepEqual(monthsBetween('2025-11', '2026-02'), ['2025-11', '2025-12', '2026-01', '2026-02']);
  assert.deepEqual(monthsBetween('2026-05', '2026-05'), ['2026-05']);
  assert.deepEqual(monthsBetween(null, null), []);
});

test('of a link only what can be asked is asked', () => {
  const known = { campaigns: [{ id: 'a' }], firstMonth: '2026-03', lastMonth: '2026-06' };
  const asked = { campaign: 'a', fromMonth: '2026-04', untilMonth: '2026-05' };
  assert.deepEqual(askable(asked, known), asked);
  assert.deepEqual(askable({ campaign: 'gone', fromMonth: '2024-01', untilMonth: '2026-06' }, known), {
    campaign: '',
    fromMonth: '',
    untilMonth: '2026-06',
  });
  assert.equal(askable({ ...asked, untilMonth: '2026-03' }, known).untilMonth, '', 'before the first month');
});

test('squares are numbered district by district, in official order', () => {
  const square = (id, district) => ({ id, properties: { district, groups: 9 } });
  const districts = [
    { id: 'south', name: 'South' },
    { id: 'north', name: 'North' },
  ];
  assert.deepEqual(
    numberedSquares([square('c1r1', 'north'), square('c2r1', 'south'), square('c3r1', 'north')], districts).map(
      ({ id, number, districtName }) => [id, number, districtName],
    ),
    [
      ['c2r1', 1, 'South'],
      ['c1r1', 1, 'North'],
      ['c3r1', 2, 'North'],
    ],
  );
});

test('the layer is a link: topic, survey, months and square', () => {
  const link =
    '?layer=reports&topic=missing&campaign=herbst-2026&fromMonth=2026-04&untilMonth=2026-05&square=c4101r54774';
  assert.equal(writeState(readState(link)), link);
  assert.equal(readState('?layer=reports&topic=danger&fromMonth=2026-13').topic, 'unsafe');
  assert.equal(readState('?layer=reports&fromMonth=2026-13').fromMonth, '');
});

test('another square is shown without asking again, another topic is not', () => {
  const state = readState('?layer=reports&topic=like&square=c1r1');
  assert.ok(isSameButSteps(state, { ...state, square: 'c2r1' }));
  assert.ok(!isSameButSteps(state, { ...state, topic: 'missing' }));
});
