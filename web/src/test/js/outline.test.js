import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlines } from '../../main/resources/META-INF/resources/js/logic/outline.js';

const square = (id, west, south, size) => ({
  properties: { id },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});

test('north is up, and at the equator a square is a square', () => {
  const { height, paths } = outlines([square('a', 10, -0.5, 1)], 100);
  assert.ok(Math.abs(height - 100) < 0.1);
  assert.equal(paths[0].id, 'a');
  assert.equal(paths[0].path, 'M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0Z');
});

test('a degree of longitude is half as long at 60 degrees north', () => {
  const { height } = outlines([square('a', 10, 59.5, 1)], 100);
  assert.ok(Math.abs(height - 200) < 1);
});

test('all rings of all parts are drawn, and what has no shape has an empty path', () => {
  const many = { properties: { id: 'b' }, geometry: { type: 'MultiPolygon', coordinates: [] } };
  many.geometry.coordinates = [square('x', 0, 0, 1).geometry.coordinates, square('y', 2, 0, 1).geometry.coordinates];
  const { paths } = outlines([many, { properties: { id: 'c' }, geometry: null }], 50);
  assert.equal(paths[0].path.match(/M/g).length, 2);
  assert.equal(paths[1].path, '');
});

test('a town without outlines has nothing to draw', () => {
  assert.deepEqual(outlines([], 100), { height: 0, paths: [] });
});
