import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageSources, mapSource, sourceLines } from '../../main/resources/META-INF/resources/js/logic/sources.js';

const asOf = (date) => `as of ${date}`;
const source = (kind, vintage) => ({ name: 'Register', licence: 'CC0-1.0', vintage, kind });

test('a source is one line, and the same one stands once', () => {
  const lines = sourceLines([source('places', '2026-06-30'), source('offers', '2026-06-30')], asOf);
  assert.deepEqual(lines, ['Register, CC0-1.0, as of 2026-06-30']);
  assert.deepEqual(sourceLines([{ name: 'Register', licence: null, vintage: null }], asOf), ['Register']);
});

test('coverage names the offers only where the service is a topic of them', () => {
  const sources = [source('places', '1'), source('offers', '2'), source('goals', '3'), source('network', '4')];
  const kinds = (service) => coverageSources(sources, service).map(({ kind }) => kind);
  assert.deepEqual(kinds({ kind: 'place' }), ['places', 'network']);
  assert.deepEqual(kinds({ kind: 'topic' }), ['places', 'offers', 'network']);
});

test('the city says itself whose map it is, if it names OpenStreetMap', () => {
  const network = (name) => [source('places'), { ...source('network'), name }];
  assert.equal(mapSource(network('© OpenStreetMap-Mitwirkende')), '© OpenStreetMap-Mitwirkende');
  assert.equal(mapSource(network('Geofabrik')), undefined);
  assert.equal(mapSource(network(null)), undefined);
  assert.equal(mapSource(undefined), undefined);
});
