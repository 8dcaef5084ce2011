import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextDirection, officialOrder, sortRows } from '../../main/resources/META-INF/resources/js/logic/sorting.js';

const rows = [{ v: 10 }, { v: { hidden: true } }, { v: 2 }, { v: null }, { v: 0 }];
const values = (sorted) => sorted.map((row) => row.v);

test('numbers sort as numbers, what is not shown stands last in both directions', () => {
  assert.deepEqual(values(sortRows(rows, (row) => row.v, 'ascending', 'de')), [0, 2, 10, { hidden: true }, null]);
  assert.deepEqual(values(sortRows(rows, (row) => row.v, 'descending', 'de')), [10, 2, 0, { hidden: true }, null]);
});

test('texts sort by the language, numbers in them by value', () => {
  const names = ['Zoo', 'Äpfel', 'Amt', 'Ort 10', 'Ort 9'].map((v) => ({ v }));
  assert.deepEqual(values(sortRows(names, (row) => row.v, 'ascending', 'de')), [
    'Amt',
    'Äpfel',
    'Ort 9',
    'Ort 10',
    'Zoo',
  ]);
});

test('sorting leaves the rows it was given alone', () => {
  const before = [...rows];
  sortRows(rows, (row) => row.v, 'ascending', 'de');
  assert.deepEqual(rows, before);
});

test('districts come by official number, those without one last', () => {
  const districts = [
    { name: 'C', number: '10' },
    { name: 'X', number: null },
    { name: 'B', number: 2 },
    { name: 'A', number: '01' },
  ];
  assert.deepEqual(
    officialOrder(districts, 'de').map((one) => one.name),
    ['A', 'B', 'C', 'X'],
  );
});

test('a second click turns the order round', () => {
  assert.equal(nextDirection(null), 'ascending');
  assert.equal(nextDirection('ascending'), 'descending');
});
