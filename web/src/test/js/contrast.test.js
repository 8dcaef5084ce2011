import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './sources.js';

const css = read('css/tokens.css');
const [light, dark] = css
  .split('@media (prefers-color-scheme: dark)')
  .map(
    (block) => new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, color]) => [name, color])),
  );

function luminance(color) {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const TEXT = [
  ['ink', ['paper', 'ground', 'lit', 'chosen', 'info-ground', 'warning-ground', 'error-ground']],
  ['ink-soft', ['paper', 'ground', 'lit', 'chosen']],
  ['link', ['paper', 'ground', 'lit', 'chosen', 'info-ground']],
  ['accent-ink', ['accent']],
  ['info', ['info-ground']],
  ['warning', ['warning-ground', 'paper']],
  ['error', ['error-ground', 'paper']],
];
const SHAPES = [
  ['field-line', ['paper', 'ground']],
  ['good', ['paper', 'chosen']],
  ['focus', ['paper', 'ground']],
  ['border', ['map-ground']],
  ['mark', ['paper', 'map-ground']],
  ['accent', ['paper']],
  ['gained', ['paper', 'map-ground']],
  ['lost', ['paper', 'map-ground']],
  ['fear', ['paper', 'map-ground']],
  ['way-day', ['paper', 'map-ground']],
  ['way-evening', ['paper', 'map-ground']],
  ...['kind-1', 'kind-2', 'kind-3', 'kind-4'].map((kind) => [kind, ['map-ground', 'paper']]),
];

/** Streets are the ground other things stand on: to be seen, but not before those. */
const GROUND = [['map-major', ['map-ground']]];
const FAINT = [['map-street', ['map-ground']]];

for (const [scheme, tokens] of [
  ['light', light],
  ['dark', dark],
]) {
  test(`WCAG contrast, ${scheme}`, () => {
    for (const [pairs, least] of [
      [TEXT, 4.5],
      [SHAPES, 3],
      [GROUND, 2],
      [FAINT, 1.4],
    ]) {
      for (const [front, grounds] of pairs) {
        for (const ground of grounds) {
          const ratio = contrast(tokens.get(front), tokens.get(ground));
          assert.ok(ratio >= least, `${front} on ${ground}: ${ratio.toFixed(2)}`);
        }
      }
    }
  });
}

test('both schemes define the same colours', () => {
  assert.deepEqual([...dark.keys()].sort(), [...light.keys()].sort());
});
