import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asKind,
  drawingOf,
  geometryOf,
  NOTHING,
  withCorner,
  withoutLast,
} from '../../main/resources/META-INF/resources/js/logic/drawing.js';

const corners = (kind, ...points) =>
  points.reduce((drawing, [x, y]) => withCorner(drawing, x, y), asKind(NOTHING, kind));

test('of nothing there is no shape', () => {
  assert.equal(geometryOf(NOTHING), null);
  assert.equal(geometryOf(withoutLast(NOTHING)), null);
});

test('a point moves, and is told to about a metre', () => {
  const drawing = corners('Point', [7.1, 49.1], [7.7612349, 49.4412351]);
  assert.deepEqual(geometryOf(drawing), { type: 'Point', coordinates: [7.76123, 49.44124] });
});

test('a stretch grows corner by corner and shrinks again', () => {
  const drawing = corners('LineString', [7.1, 49.1], [7.2, 49.2], [7.3, 49.3]);
  assert.deepEqual(geometryOf(drawing).coordinates.length, 3);
  assert.deepEqual(geometryOf(withoutLast(drawing)), {
    type: 'LineString',
    coordinates: [
      [7.1, 49.1],
      [7.2, 49.2],
    ],
  });
});

test('an area closes, and is what it can be while it has too few corners', () => {
  const two = corners('Polygon', [7.1, 49.1], [7.2, 49.1]);
  assert.equal(geometryOf(withoutLast(two)).type, 'Point');
  assert.equal(geometryOf(two).type, 'LineString');
  const ring = geometryOf(withCorner(two, 7.2, 49.2)).coordinates[0];
  assert.deepEqual(ring.at(-1), ring[0]);
  assert.equal(ring.length, 4);
});

test('the same spot tapped twice is one corner', () => {
  assert.equal(corners('LineString', [7.1, 49.1], [7.1, 49.1]).corners.length, 1);
});

test('there are never more corners than the server takes', () => {
  const many = Array.from({ length: 300 }, (_, i) => [7 + i / 1000, 49]);
  assert.equal(geometryOf(corners('Polygon', ...many)).coordinates[0].length, 200);
});

test('of a stretch its last corner is left where a point is wanted', () => {
  const line = corners('LineString', [7.1, 49.1], [7.2, 49.2]);
  assert.deepEqual(geometryOf(asKind(line, 'Point')), { type: 'Point', coordinates: [7.2, 49.2] });
});

test('a shape is drawn again as it was', () => {
  for (const kind of ['Point', 'LineString', 'Polygon']) {
    const geometry = geometryOf(corners(kind, [7.1, 49.1], [7.2, 49.1], [7.2, 49.2]));
    assert.deepEqual(geometryOf(drawingOf(geometry)), geometry);
  }
  for (const other of [null, undefined, {}, { type: 'MultiPoint' }]) assert.equal(drawingOf(other), NOTHING);
});
