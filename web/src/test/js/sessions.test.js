import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fittingMeasure,
  fittingSessions,
  groupsOf,
  isTimed,
  languagesOf,
  sessionQuery,
} from '../../main/resources/META-INF/resources/js/logic/sessions.js';

const TOPIC = { id: 'tenant-consultation', sessions: true };
const PLACE = { id: 'meeting-place', sessions: false };
const asked = { measure: 'reach', session: 'evening', language: 'ar', weeks: '2' };

test('a topic keeps what is asked about its sessions', () => {
  assert.deepEqual(fittingSessions(asked, TOPIC, ['ar', 'de']), { session: 'evening', language: 'ar', weeks: '2' });
  const from = '2026-11-24';
  assert.deepEqual(sessionQuery({ ...asked, from }), { session: 'evening', language: 'ar', weeks: '2', from });
});

test('what has no sessions drops all that is about them', () => {
  const none = { session: 'none', language: '', weeks: '4' };
  assert.deepEqual(fittingSessions(asked, PLACE, ['ar']), none);
  assert.deepEqual(fittingSessions(asked, undefined, ['ar']), none);
  assert.deepEqual(fittingSessions({ ...asked, session: 'none' }, TOPIC, ['ar']), none);
  assert.deepEqual(sessionQuery(none), {});
});

test('a language nobody speaks there is dropped, the session stays', () => {
  assert.deepEqual(fittingSessions(asked, TOPIC, ['de']), { session: 'evening', language: '', weeks: '2' });
});

test('hours are about all sessions, and only of topics', () => {
  assert.equal(fittingMeasure({ measure: 'hours' }, TOPIC), 'hours');
  assert.equal(fittingMeasure({ measure: 'hours' }, PLACE), 'reach');
  assert.equal(isTimed({ ...asked, measure: 'hours' }, TOPIC), false);
  assert.equal(isTimed(asked, TOPIC), true);
});

test('languages are those of the offers, each once', () => {
  const offer = (...codes) => ({ languages: codes.map((language) => ({ language, mode: 'speaks' })) });
  assert.deepEqual(languagesOf([offer('de', 'ar'), offer(), offer('ar', 'kmr')]), ['ar', 'de', 'kmr']);
});

test('groups are rates of people, and not of households or of nothing', () => {
  const catalogue = [
    { id: 'sgb2', kind: 'rate', denominator: 'population-under-65' },
    { id: 'population', kind: 'count', denominator: null },
    { id: 'lone-parents', kind: 'rate', denominator: 'households' },
    { id: '65-plus', kind: 'rate', denominator: 'population' },
  ];
  assert.deepEqual(
    groupsOf(catalogue).map((one) => one.id),
    ['sgb2', '65-plus'],
  );
});
