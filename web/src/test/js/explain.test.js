import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, explainQuery } from '../../main/resources/META-INF/resources/js/logic/explain.js';

test('a question names the figure first and leaves out what is empty', () => {
  const query = explainQuery({ figure: 'indicator', indicator: 'sgb2', year: 2025, district: undefined });
  assert.deepEqual(Object.entries(query), [
    ['figure', 'indicator'],
    ['indicator', 'sgb2'],
    ['year', '2025'],
  ]);
  assert.equal(explainQuery({ figure: 'share', indicator: 'sgb2', year: 2025, district: 'a' }).district, 'a');
  assert.equal(explainQuery({ figure: 'subsidised-share', part: 'needed' }).part, 'needed');
  assert.deepEqual(explainQuery({ figure: 'people', district: null }), { figure: 'people' });
  assert.deepEqual(explainQuery({ figure: 'places', kind: '', status: 'open' }), { figure: 'places', status: 'open' });
  assert.equal(
    explainQuery({ figure: 'goal', goal: 'a', part: 'holds', parameter: 'planned-too', value: 0 }).value,
    '0',
  );
  assert.equal(explainQuery({ figure: 'outlook', indicator: 'sgb2', outlook: 'share', part: 'slope' }).part, 'slope');
});

test('a question about sessions names the day', () => {
  const timed = { session: 'evening', language: null, weeks: 2, from: '2026-12-07' };
  const query = explainQuery({ figure: 'coverage', part: 'waiting', service: 'a', minutes: 15, ...timed });
  assert.equal(query.from, '2026-12-07');
  assert.equal('language' in query, false);
});

test('a question the server could not answer is a mistake of ours', () => {
  assert.throws(() => explainQuery({ figure: 'mood' }), /no figure/);
  assert.throws(() => explainQuery({ figure: 'indicator', indicator: 'sgb2' }), /needs year/);
  assert.throws(
    () => explainQuery({ figure: 'distance', indicator: 'sgb2', year: 2025, threshold: '' }),
    /needs threshold/,
  );
  assert.throws(() => explainQuery({ figure: 'tail', indicator: 'sgb2', year: 2025 }), /needs district/);
  assert.throws(() => explainQuery({ figure: 'goal', goal: 'a', year: 2025 }), /does not know year/);
});

test('a question about a what-if has its edits as the server takes them', () => {
  const edits = 'a:new-1:7.769000:49.444000~c:place-3~d:space-2';
  const query = explainQuery({ figure: 'scenario', part: 'covered', service: 'a', minutes: 15, edits, district: 'b' });
  assert.equal(query.edits, edits, 'a text, by which answers are kept apart');
  assert.deepEqual(bodyOf(query), {
    ...{ figure: 'scenario', part: 'covered', service: 'a', minutes: '15', district: 'b' },
    edits: [
      { op: 'add', id: 'new-1', lon: 7.769, lat: 49.444 },
      { op: 'close', place: 'place-3' },
      { op: 'dismantle-fear-space', fearSpace: 'space-2' },
    ],
  });
  assert.throws(() => explainQuery({ figure: 'scenario', part: 'covered', service: 'a', minutes: 15 }), /needs edits/);
});
