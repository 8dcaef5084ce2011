import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvField, csvFileName, DIALECTS, toCsv } from '../../main/resources/META-INF/resources/js/logic/csv.js';

const { de, en } = DIALECTS;

test('numbers are plain: no grouping, no per cent, the decimal sign of the spreadsheet', () => {
  assert.equal(csvField(1234567, de), '1234567');
  assert.equal(csvField(0.184, de), '0,184');
  assert.equal(csvField(0.184, en), '0.184');
  assert.equal(csvField(-3.5, en), '-3.5');
  assert.equal(csvField(0.1 + 0.2, en), '0.3');
});

test('signs stand for figures that are not shown', () => {
  assert.equal(csvField({ hidden: true }, de), '*');
  assert.equal(csvField({ missing: 'too-few' }, de), '/');
  assert.equal(csvField(null, de), '');
});

test('quotes what would break the line', () => {
  assert.equal(csvField('a;b', de), '"a;b"');
  assert.equal(csvField('a;b', en), 'a;b');
  assert.equal(csvField('say "hi"', en), '"say ""hi"""');
  assert.equal(csvField('two\nlines', en), '"two\nlines"');
});

test('texts never run as formulas', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '=HYPERLINK("x")']) {
    const field = csvField(text, en);
    assert.match(field, /^"?'/, `${JSON.stringify(text)} became ${field}`);
  }
  assert.equal(csvField('Innenstadt-Ost', en), 'Innenstadt-Ost');
});

test('a table has byte order mark, header, rows and notes', () => {
  const csv = toCsv(
    ['Nr.', 'Stadtteil'],
    [
      [1, 'Ost'],
      [2, 'Süd; West'],
    ],
    ['Demo-Daten – erfunden.'],
    'de',
  );
  assert.equal(csv, '\uFEFFNr.;Stadtteil\r\n1;Ost\r\n2;"Süd; West"\r\n\r\nDemo-Daten – erfunden.\r\n');
});

test('file names carry layer and date and nothing a file system refuses', () => {
  const day = new Date('2026-11-23T10:00:00Z');
  assert.equal(
    csvFileName(['coverage', 'meeting-place', '10min', ''], day),
    'nahraum-coverage-meeting-place-10min-2026-11-23.csv',
  );
  assert.equal(csvFileName(['../Ä b'], day), 'nahraum-b-2026-11-23.csv');
});

test('lines above the table stand before its header', () => {
  const csv = toCsv(['a', 'b'], [[1, -2]], ['note'], 'de', ['a model; no decision', '=1']);
  assert.equal(csv, '\uFEFF"a model; no decision"\r\n\'=1\r\n\r\na;b\r\n1;-2\r\n\r\nnote\r\n');
});
