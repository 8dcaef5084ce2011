import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostParts, readState, writeState } from '../../main/resources/META-INF/resources/js/logic/viewstate.js';

test('an address without parameters is the default view', () => {
  const state = readState('');
  assert.equal(state.layer, 'indicator');
  assert.equal(state.minutes, 'standard');
  assert.equal(state.status, 'open');
});

test('a link is a state: what is written is read again', () => {
  const link =
    '?layer=coverage&service=meeting-place&minutes=15&profile=step-free&status=planned&district=morlautern&lang=en';
  assert.equal(writeState(readState(link)), link);
});

test('only what the layer uses is written', () => {
  const state = { ...readState('?layer=coverage&service=meeting-place&indicator=sgb2&year=2025'), layer: 'indicator' };
  assert.equal(writeState(state), '?layer=indicator&indicator=sgb2&year=2025');
});

test('malformed parts fall back', () => {
  const state = readState('?layer=../x&minutes=7&year=20x5&service=%3Cscript%3E&status=all&lang=d');
  assert.deepEqual(
    [state.layer, state.minutes, state.year, state.service, state.status, state.lang],
    ['indicator', 'standard', '', '', 'open', ''],
  );
});

test('the threshold, the rule and the expert view are part of the link', () => {
  const link = '?layer=concentration&indicator=sgb2&year=2025&rule=deviation&threshold=1.35&view=expert';
  assert.equal(writeState(readState(link)), link);
  assert.equal(readState('?layer=concentration').view, 'simple');
});

test('thresholds outside the slider fall back', () => {
  for (const threshold of ['0.9', '3.05', '1.333', '1,5', 'x', '']) {
    assert.equal(readState(`?threshold=${threshold}`).threshold, '', threshold);
  }
  assert.equal(readState('?threshold=3').threshold, '3');
});

test('sessions, groups and hours are part of the link', () => {
  const link =
    '?layer=coverage&service=tenant-consultation&session=evening&language=de-simple&weeks=2&group=65-plus&order=sgb2';
  assert.equal(writeState(readState(link)), link);
  assert.equal(writeState(readState('?layer=coverage&session=any&weeks=4')), '?layer=coverage&session=any');
  const state = readState('?session=night&weeks=3&language=x<&measure=miles');
  assert.deepEqual([state.session, state.weeks, state.language, state.measure], ['none', '4', '', 'reach']);
});

test('who walks is part of a link to places only where somebody does', () => {
  const link = '?layer=places&around=buero-nord&profile=slow';
  assert.equal(writeState(readState(link)), link);
  assert.equal(writeState(readState('?layer=places&profile=slow')), '?layer=places');
});

test('the evening has its variant and a rounded spot in the link', () => {
  const link = '?layer=evening&service=meeting-place&variant=closed&at=7.7690:49.4440';
  assert.equal(writeState(readState(link)), link);
  for (const at of ['7.769:49.444', '7.76901:49.4440', '7.7690,49.4440', '7.7690', 'NaN:NaN', ''])
    assert.equal(readState(`?layer=evening&at=${at}`).at, '', at);
});

test('the time of day is of the what-if only, and day needs no word', () => {
  assert.equal(readState('?layer=scenario&time=night').time, 'day');
  assert.equal(writeState({ ...readState('?layer=scenario&time=evening'), layer: 'places' }), '?layer=places');
  assert.equal(writeState(readState('?layer=scenario&time=day')), '?layer=scenario');
});

test('what of an address nobody knows here is told, and only what its layer would use', () => {
  const lost = (search, more = {}) => lostParts(search, { ...readState(search), ...more });
  assert.deepEqual(lost('?layer=coverage&minutes=7&service=meeting-place&goal=x&utm=y&weeks='), [
    { name: 'minutes', text: '7' },
  ]);
  const search = '?layer=coverage&service=nowhere&district=nowhere';
  assert.deepEqual(lost(search, { service: 'meeting-place', district: '' }), [
    { name: 'service', text: 'nowhere' },
    { name: 'district', text: 'nowhere' },
  ]);
  assert.deepEqual(lost('?layer=evening&variant=closed', { layer: 'coverage' }), [{ name: 'layer', text: 'evening' }]);
  assert.deepEqual(lost('?layer=places&profile=fast'), [], 'nobody walks');
  // Edits are read one by one; only what is endless is none at all.
  assert.deepEqual(lost('?layer=scenario&edits=x:y', { edits: '' }), []);
  assert.equal(lost(`?layer=scenario&edits=${'c'.repeat(64_001)}`)[0].name, 'edits');
});

test('sessions are counted from a day of the calendar', () => {
  const link = '?layer=coverage&service=tenant-consultation&session=any&from=2026-11-24';
  assert.equal(writeState(readState(link)), link);
  for (const day of ['2026-02-30', '2026-13-01', '24.11.2026', '1969-12-31', '2101-01-01', 'today', ''])
    assert.equal(readState(`?from=${day}`).from, '', day);
  assert.equal(readState('?from=2028-02-29').from, '2028-02-29');
});
