import assert from 'node:assert/strict';
import test from 'node:test';
import {
  drawsOfThousand,
  mostNamed,
  shownSuggestions,
} from '../../main/resources/META-INF/resources/js/logic/suggestions.js';

const all = [
  { id: 'a', standsOut: 'yes' },
  { id: 'b', standsOut: 'no' },
  { id: 'c', standsOut: 'unknown' },
];

test('what may be chance is shown on request, and if there is nothing else', () => {
  assert.deepEqual(
    shownSuggestions(all, false).map(({ id }) => id),
    ['a', 'c'],
  );
  assert.deepEqual(shownSuggestions(all, true), all);
  assert.deepEqual(shownSuggestions([all[1]], false), [all[1]]);
});

test('a p-value is said as draws of a thousand, never as none', () => {
  assert.equal(drawsOfThousand(0.001), 1);
  assert.equal(drawsOfThousand(0.0001), 1);
  assert.equal(drawsOfThousand(0.05), 50);
  assert.equal(drawsOfThousand(null), null);
});

test('what most groups name comes first, the rest in its order', () => {
  const named = [
    { code: 'lighting', groups: 2 },
    { code: 'traffic', groups: 5 },
    { code: 'isolation', groups: 2 },
  ];
  assert.deepEqual(
    mostNamed(named, 2).map(({ code }) => code),
    ['traffic', 'lighting'],
  );
  assert.equal(named[0].code, 'lighting');
});
