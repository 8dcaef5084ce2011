import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, isOver, siteSigns, takenOver } from '../../main/resources/META-INF/resources/js/logic/siting.js';

test('a search is over when it is done, cancelled or failed', () => {
  assert.deepEqual(
    ['waiting', 'running', 'done', 'cancelled', 'failed'].map((state) => isOver({ state })),
    [false, false, true, true, true],
  );
});

test('each position is taken over once, in the order of gain', () => {
  const sites = [
    { lon: 7.7, lat: 49.4, gain: 3 },
    { lon: 7.8, lat: 49.4, gain: 2 },
    { lon: 7.7, lat: 49.4, gain: 1 },
  ];
  assert.deepEqual(takenOver(sites), [
    { lon: 7.7, lat: 49.4 },
    { lon: 7.8, lat: 49.4 },
  ]);
});

test('a site in a room keeps it, any other one is a spot', () => {
  const sites = [
    { id: 'hall', lon: 7.7, lat: 49.4 },
    { id: 'node-7', lon: 7.8, lat: 49.4 },
  ];
  assert.deepEqual(takenOver(sites, new Map([['hall', {}]])), [
    { lon: 7.7, lat: 49.4, room: 'hall' },
    { lon: 7.8, lat: 49.4 },
  ]);
});

test('sites at one spot share a sign with all their numbers', () => {
  const at = (lon) => ({ lon, lat: 49.4, gain: 1 });
  assert.deepEqual(siteSigns([at(7.7), at(7.8), at(7.7)]), [
    { lon: 7.7, lat: 49.4, numbers: [1, 3] },
    { lon: 7.8, lat: 49.4, numbers: [2] },
  ]);
  assert.deepEqual(siteSigns([]), []);
});

const ofBest = (state, sites, provenBest) =>
  findingOf({ state, best: { sites, provenBest }, knownPeople: 9, unknownPeople: 1 });

test('no site is a finding only where that is proven', () => {
  assert.equal(ofBest('done', [{}], false), 'sites');
  assert.equal(ofBest('done', [], true), 'none');
  assert.equal(ofBest('done', [], false), 'nothing-yet');
  assert.equal(ofBest('running', [], false), 'searching');
  assert.equal(ofBest('cancelled', [], false), 'cancelled');
  assert.equal(ofBest('cancelled', [{}], false), 'sites');
  assert.equal(findingOf({ state: 'failed', best: null }), 'failed');
});

test('sites say nothing where of nobody it is known how far they walk', () => {
  const nothing = { state: 'done', knownPeople: 0, unknownPeople: 7 };
  assert.equal(findingOf({ ...nothing, best: { sites: [], provenBest: true } }), 'unknown');
  assert.equal(findingOf({ ...nothing, best: null }), 'unknown');
});
