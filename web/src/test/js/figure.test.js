import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvField, DIALECTS } from '../../main/resources/META-INF/resources/js/logic/csv.js';
import {
  differenceOf,
  formatFigure,
  formatTarget,
  isTelling,
  kindOf,
  numberOf,
  shareOf,
} from '../../main/resources/META-INF/resources/js/logic/figure.js';

// Intl puts no-break spaces between number and sign.
const plain = (text) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test('fractions become per cent in the language of the reader', () => {
  assert.equal(plain(formatFigure(0.184, 'fraction', 'de')), '18,4 %');
  assert.equal(plain(formatFigure(0.184, 'fraction', 'en')), '18.4%');
  assert.equal(plain(formatFigure(0, 'fraction', 'de')), '0,0 %');
});

test('counts are whole, other figures have two decimals at most', () => {
  assert.equal(formatFigure(12340, 'count', 'de'), '12.340');
  assert.equal(formatFigure(12340.4, 'persons', 'en'), '12,340');
  assert.equal(formatFigure(1.4567, 'number', 'de'), '1,46');
  assert.equal(formatFigure(1.4567, 'a unit nobody knows', 'de'), '1,46');
});

test('what is no number gets its sign, never 0 or blank', () => {
  assert.equal(formatFigure({ hidden: true }, 'count', 'de'), '*');
  assert.equal(formatFigure({ missing: 'no-data' }, 'count', 'de'), '…');
  assert.equal(formatFigure({ missing: 'not-surveyed' }, 'count', 'de'), '…');
  assert.equal(formatFigure({ missing: 'too-few' }, 'count', 'de'), '/');
  assert.equal(formatFigure({ missing: 'nobody' }, 'days', 'de'), '–');
  assert.equal(formatFigure({ missing: 'unknown' }, 'count', 'de'), '/');
  assert.equal(formatFigure(null, 'count', 'de'), '–');
  assert.equal(formatFigure(undefined, 'count', 'de'), '–');
  assert.equal(formatFigure(Number.NaN, 'count', 'de'), '–');
});

test('a missing figure is no number', () => {
  assert.equal(numberOf({ hidden: true }), null);
  assert.equal(numberOf(0), 0);
  assert.equal(numberOf('3'), null);
  assert.equal(kindOf(0), 'number');
});

test('quotients have two decimals, so that they stand one below the other', () => {
  assert.equal(formatFigure(1.5, 'quotient', 'de'), '1,50');
  assert.equal(formatFigure(1.2907, 'quotient', 'en'), '1.29');
});

test('targets are written in the unit the server names', () => {
  assert.equal(plain(formatTarget(0.9, 'fraction', 'de')), '90 %');
  assert.equal(formatTarget(1, 'count', 'de'), '1');
});

test('a hidden figure tells something, a missing one does not', () => {
  assert.equal(isTelling(0), true);
  assert.equal(isTelling({ hidden: true }), true);
  assert.equal(isTelling({ missing: 'no-data' }), false);
  assert.equal(isTelling(null), false);
});

test('tiny probabilities are only said to be smaller', () => {
  assert.equal(formatFigure(2e-125, 'probability', 'de'), '< 0,001');
  assert.equal(formatFigure(0.0123, 'probability', 'en'), '0.012');
  assert.equal(formatFigure({ missing: 'too-few' }, 'probability', 'de'), '/');
});

test('changes have their sign, those of shares in points', () => {
  assert.equal(formatFigure(0.0021, 'points', 'en'), '+0.21%');
  assert.equal(formatFigure(-0.0021, 'change', 'en'), '−0.002');
});

test('a share is known only if both of its parts are', () => {
  assert.equal(shareOf(3, 12), 0.25);
  assert.deepEqual(shareOf({ hidden: true }, 12), { hidden: true });
  assert.deepEqual(shareOf(3, { missing: 'no-data' }), { missing: 'no-data' });
  assert.equal(shareOf(0, 0), null);
});

test('a difference has its sign; without two numbers it says why', () => {
  assert.equal(differenceOf(5, 3), 2);
  assert.deepEqual(differenceOf({ hidden: true }, 3), { hidden: true });
  assert.deepEqual(differenceOf(3, { missing: 'unknown' }), { missing: 'unknown' });
  assert.equal(formatFigure(1511, 'difference', 'de'), '+1.511');
  assert.equal(formatFigure(0, 'difference', 'de'), '0');
  assert.equal(formatFigure(-0.66, 'tenths', 'de'), '−0,7');
});

test('an index that is 0 to two decimals has no sign, days and hours have one decimal', () => {
  assert.equal(formatFigure(-0.004, 'index', 'de'), '0,00');
  assert.equal(formatFigure(-0.17, 'index', 'de'), '−0,17');
  assert.equal(formatFigure(3.4172, 'days', 'de'), '3,4');
  assert.equal(formatFigure(40, 'hours', 'en'), '40.0');
});

test('a minus is no hyphen, whatever the language, and a file keeps the one machines read', () => {
  for (const locale of ['de', 'en']) {
    assert.equal(formatFigure(-1511, 'difference', locale)[0], '−');
    assert.equal(formatFigure(-0.5, 'tenths', locale)[0], '−');
  }
  assert.equal(csvField(-1511, DIALECTS.de), '-1511');
});
