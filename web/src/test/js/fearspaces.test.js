import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  centreOf,
  circle,
  dismantled,
  isHatched,
  numberOfNew,
  spaceAdded,
  spacesAfter,
} from '../../main/resources/META-INF/resources/js/logic/fearspaces.js';
import { MOST_EDITS, readEdits, writeEdits } from '../../main/resources/META-INF/resources/js/logic/scenario.js';

const HERE = { lon: 7.769, lat: 49.4440001 };
const FEATURES = [
  {
    id: 'a',
    geometry: 'A',
    properties: { name: 'Unterführung', state: 'checked', time: 'dusk', avoidedInTheEvening: true },
  },
  { id: 'b', geometry: 'B', properties: { name: 'Park', state: 'hint', time: 'night', avoidedInTheEvening: false } },
];

test('what is new gets the first free number', () => {
  const one = spaceAdded([], HERE, 50);
  assert.equal(writeEdits(one), 'f:new-space-1:7.769000:49.444000:50');
  assert.equal(spaceAdded(one, HERE, 60).at(-1).id, 'new-space-2');
  assert.equal(spaceAdded([], HERE, 50, new Set(['new-space-1'])).at(-1).id, 'new-space-2');
  assert.equal(numberOfNew('new-space-12'), '12');
  assert.equal(numberOfNew('space-12'), undefined);
});

test('dismantling takes back what an edit added, and itself', () => {
  assert.deepEqual(dismantled(spaceAdded([], HERE, 50), 'new-space-1'), []);
  assert.equal(writeEdits(dismantled([], 'a')), 'd:a');
  assert.deepEqual(dismantled(dismantled([], 'a'), 'a'), []);
  const close = readEdits('c:a').edits;
  assert.equal(writeEdits(dismantled(close, 'a')), 'c:a~d:a');
});

test('places and fear spaces share what the server takes', () => {
  const full = readEdits(Array.from({ length: MOST_EDITS }, (_, index) => `c:place-${index}`).join('~')).edits;
  assert.equal(spaceAdded(full, HERE, 50), full);
  assert.deepEqual(dismantled(full, 'a'), full);
});

test('after the edits some count, some never did, some are gone and some are new', () => {
  const edits = dismantled(spaceAdded([], HERE, 50), 'a');
  assert.deepEqual(
    spacesAfter(FEATURES, edits).map(({ id, name, look, radius }) => [id, name, look, radius]),
    [
      ['a', 'Unterführung', 'gone', undefined],
      ['b', 'Park', 'other', undefined],
      ['new-space-1', undefined, 'new', 50],
    ],
  );
  assert.deepEqual(
    spacesAfter(FEATURES, []).map(({ look }) => look),
    ['avoided', 'other'],
  );
});

test('a circle is round on the ground', () => {
  const [ring] = circle(7.769, 49.444, 100).coordinates;
  assert.deepEqual(ring[0], ring.at(-1));
  for (const [lon, lat] of ring) {
    const east = (lon - 7.769) * 111_320 * Math.cos((49.444 * Math.PI) / 180);
    const north = (lat - 49.444) * 111_320;
    assert.ok(Math.abs(Math.hypot(east, north) - 100) < 0.01);
  }
});

test('what people go round in the evening is hatched, and nothing else', () => {
  assert.deepEqual(['avoided', 'new', 'gone', 'other'].map(isHatched), [true, true, false, false]);
});

test('the middle of an area is that of the box around it', () => {
  assert.deepEqual(centreOf({ type: 'Point', coordinates: [7.5, 49.5] }), { lon: 7.5, lat: 49.5 });
  const ring = [
    [7, 49],
    [8, 49],
    [8, 49.5],
    [7, 49],
  ];
  assert.deepEqual(centreOf({ type: 'MultiPolygon', coordinates: [[ring]] }), { lon: 7.5, lat: 49.25 });
});
