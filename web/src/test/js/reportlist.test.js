import assert from 'node:assert/strict';
import test from 'node:test';
import {
  beginning,
  countsBy,
  mailAddress,
  mailLink,
  maybeSame,
  NO_FILTER,
  shownReports,
  spanOf,
} from '../../main/resources/META-INF/resources/js/logic/reportlist.js';

const report = (id, more = {}) => ({
  id,
  topic: 'unsafe',
  state: 'received',
  reasons: ['lighting'],
  district: 'a',
  origin: 'online',
  group: id,
  lat: 49.44,
  lon: 7.77,
  receivedAt: '2026-11-20T10:00:00Z',
  duplicateOf: null,
  ...more,
});

test('a filter lets through what fits all it says', () => {
  const reports = [report(1), report(2, { state: 'answered' }), report(3, { reasons: ['traffic'], district: null })];
  assert.deepEqual(shownReports(reports, NO_FILTER), reports);
  assert.deepEqual(
    shownReports(reports, { ...NO_FILTER, state: 'received', reason: 'lighting' }).map(({ id }) => id),
    [1],
  );
  assert.deepEqual(
    shownReports(reports, { ...NO_FILTER, district: 'a' }).map(({ id }) => id),
    [1, 2],
  );
  const typed = report(4, { origin: 'postcard' });
  assert.deepEqual(shownReports([...reports, typed], { ...NO_FILTER, origin: 'postcard' }), [typed]);
});

test('who says the same twice is one group', () => {
  const reports = [report(1, { group: 7 }), report(2, { group: 7 }), report(3, { reasons: ['traffic', 'lighting'] })];
  assert.deepEqual(
    countsBy(reports, ['lighting', 'traffic', 'other'], (one) => one.reasons),
    [
      { code: 'lighting', reports: 3, groups: 2 },
      { code: 'traffic', reports: 1, groups: 1 },
    ],
  );
});

test('a selection is counted in signs, as the server counts', () => {
  assert.deepEqual(spanOf('😀 Max ruft', 3, 6), { from: 2, to: 5 });
  assert.deepEqual(spanOf('Max', 0, 3), { from: 0, to: 3 });
});

test('only what is one is a mail address', () => {
  assert.equal(mailAddress('tiefbau@example.org'), 'tiefbau@example.org');
  assert.equal(mailAddress('+49 631 1'), null);
  assert.equal(mailAddress('a@b,c@d'), null);
  assert.equal(mailLink('0631', { subject: 'a & b', text: 'x\ny' }), 'mailto:?subject=a%20%26%20b&body=x%0D%0Ay');
});

test('near, soon after and for a reason in common, or from the same group, may be the same', () => {
  const first = report(1);
  const near = report(2, { lat: 49.4402, receivedAt: '2026-11-25T10:00:00Z' });
  const far = report(3, { lat: 49.4404 });
  const late = report(4, { receivedAt: '2026-12-20T10:00:00Z' });
  const own = report(5, { receivedAt: '2026-12-20T10:00:00Z', group: 1 });
  const other = report(6, { topic: 'like' });
  const reports = [first, near, far, late, own, other];
  assert.deepEqual(maybeSame(near, reports), [first]);
  assert.deepEqual(
    maybeSame(far, reports).map(({ id }) => id),
    [2],
  );
  assert.deepEqual(
    maybeSame(own, reports).map(({ id }) => id),
    [1, 4],
  );
  assert.deepEqual(maybeSame(other, reports), []);
  assert.deepEqual(maybeSame(report(7, { reasons: ['traffic', 'lighting'] }), [first]), [first]);
  assert.deepEqual(maybeSame(report(7, { reasons: ['traffic'] }), [first]), [], 'nothing in common');
  assert.deepEqual(maybeSame(report(7, { reasons: ['traffic'], group: 1 }), [first]), [first], 'of one group');
  const like = report(8, { topic: 'like', reasons: [] });
  assert.deepEqual(maybeSame(report(9, { topic: 'like', reasons: [] }), [like]), [like], 'where nobody gives reasons');
  assert.deepEqual(maybeSame(report(7), [{ ...first, duplicateOf: 9 }]), []);
});

test('words begin with whole words, and a word without end is cut', () => {
  assert.equal(beginning('  Sehr\n dunkel '), 'Sehr dunkel');
  assert.equal(beginning('dunkel '.repeat(20)), `${'dunkel '.repeat(11)}…`);
  assert.equal(beginning('😀'.repeat(90)), `${'😀'.repeat(80)} …`);
});
