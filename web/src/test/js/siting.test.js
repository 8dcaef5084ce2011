import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, isOver, takenOver } from '../../main/resources/META-INF/resources/js/logic/siting.js';

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
