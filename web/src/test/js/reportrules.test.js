import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { read } from './sources.js';

const self = {};
runInNewContext(read('js/reportrules.js'), { self, btoa });
const { reportRules: rules } = self;
const DAY = 24 * 3600 * 1000;
const NOW = Date.parse('2026-11-25T20:00:00Z');
const plain = (value) => JSON.parse(JSON.stringify(value));

test('a report waits two weeks and no longer', () => {
  assert.ok(!rules.isOld({ createdAt: NOW - 14 * DAY }, NOW));
  assert.ok(rules.isOld({ createdAt: NOW - 14 * DAY - 1 }, NOW));
});

test('a clock that goes forward does its work', () => {
  assert.deepEqual(plain(rules.seen({ createdAt: NOW - DAY, seenAt: NOW - DAY }, NOW)), {
    createdAt: NOW - DAY,
    seenAt: NOW,
  });
});

test('a clock that is set back keeps the age of a report, and time goes on from there', () => {
  const nextYear = NOW + 365 * DAY;
  const report = rules.seen({ createdAt: nextYear, seenAt: nextYear + 3 * DAY }, NOW);
  assert.equal(NOW - report.createdAt, 3 * DAY);
  assert.ok(!rules.isOld(report, NOW + 11 * DAY));
  assert.ok(rules.isOld(rules.seen(report, NOW + 12 * DAY), NOW + 12 * DAY));
});

test('only what the server keeps counts as sent, and what it may take later waits', () => {
  assert.equal(rules.outcome(201), 'sent');
  for (const status of [0, 408, 429, 500, 502, 503]) assert.equal(rules.outcome(status), 'later', status);
  for (const status of [200, 304, 400, 403, 404, 409, 413, 422]) assert.equal(rules.outcome(status), 'refused', status);
});

test('the server says how long to wait, within reason', () => {
  assert.equal(rules.wait('30'), 30_000);
  assert.equal(rules.wait('0'), 5_000);
  assert.equal(rules.wait('86400'), 15 * 60_000);
  assert.equal(rules.wait(null), 60_000);
  assert.equal(rules.wait('Wed, 25 Nov 2026 20:00:00 GMT'), 60_000);
});

test('a key holds 128 random bits in signs an address could carry', () => {
  const filled = (value) => rules.newKey((bytes) => bytes.fill(value));
  assert.equal(filled(255), '_____________________w');
  assert.equal(filled(251), '-_v7-_v7-_v7-_v7-_v7-w');
  assert.match(filled(0), /^A{22}$/);
});

const hit = (kind, label, district, more = {}) => ({
  kind,
  label,
  district: district === null ? null : { id: district, name: district },
  lon: 7.76,
  lat: 49.44,
  exact: true,
  likely: true,
  ...more,
});

test('a place that is called like that is taken', () => {
  const found = rules.place('Bahnhof', [
    hit('place', 'Hauptbahnhof', 'Mitte'),
    hit('street', 'Bahnhofstraße', 'Mitte'),
  ]);
  assert.deepEqual(plain(found), { at: [7.76, 49.44] });
});

test('of streets of one name nobody knows which, until somebody chooses', () => {
  const hits = [hit('address', 'Ringstraße 3', 'Mitte'), hit('address', 'Ringstraße 3', 'Siegelbach')];
  assert.deepEqual(plain(rules.place('Ringstraße 3', hits)), {
    which: [
      { value: 'Ringstraße 3, Mitte', label: 'Ringstraße 3', district: 'Mitte' },
      { value: 'Ringstraße 3, Siegelbach', label: 'Ringstraße 3', district: 'Siegelbach' },
    ],
    isNumberUnknown: false,
  });
  assert.deepEqual(plain(rules.place('Ringstraße 3, Mitte', hits)), { at: [7.76, 49.44] });
  const others = [hit('address', 'Ringstraße 3', 'Mitte'), hit('street', 'Ringstraße', 'Siegelbach')];
  assert.equal(plain(rules.place('Ringstraße 3', others)).which.length, 2);
});

test('what is only guessed is asked about', () => {
  const guess = hit('street', 'Mauergasse', 'Mitte', { likely: false });
  assert.deepEqual(plain(rules.place('Mausgasse', [guess])), {
    which: [{ value: 'Mauergasse, Mitte', label: 'Mauergasse', district: 'Mitte' }],
    isNumberUnknown: false,
  });
  const outside = hit('street', 'Mauergasse', null, { likely: false });
  assert.deepEqual(plain(rules.place('Mausgasse', [outside, outside])), {
    which: [{ value: 'Mauergasse', label: 'Mauergasse', district: null }],
    isNumberUnknown: false,
  });
});

test('a house that is not known is told of before others of its street are offered', () => {
  const others = ['Mitte', 'Siegelbach'].map((district) => hit('address', 'Ringstraße 87', district, { exact: false }));
  assert.ok(rules.place('Ringstraße 9999', others).isNumberUnknown);
  const guess = hit('address', 'Ringstraße 87', 'Mitte', { exact: false, likely: false });
  assert.ok(!rules.place('Rinkelstraße 9999', [guess]).isNumberUnknown, 'the street is only guessed');
});

test('a whole district is no place, and nothing is none', () => {
  assert.deepEqual(plain(rules.place('Mitte', [hit('district', 'Mitte', null)])), { problem: 'tooWide' });
  assert.deepEqual(plain(rules.place('Mite', [hit('district', 'Mitte', null, { likely: false })])), {
    problem: 'tooWide',
  });
  assert.deepEqual(plain(rules.place('qqq', [])), { problem: 'notFound' });
});
