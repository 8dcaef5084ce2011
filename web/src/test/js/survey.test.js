import assert from 'node:assert/strict';
import test from 'node:test';
import {
  choiceOf,
  leftOutPersonal,
  looksTurned,
  mappingBody,
  missing,
  progressOf,
  replyShare,
  tickColumns,
  turned,
  turnedBody,
  unsaid,
  valuesOf,
  withCode,
  withField,
  withTick,
} from '../../main/resources/META-INF/resources/js/logic/survey.js';

const column = (name, more = {}) => ({ name, personal: false, tick: false, values: [], parts: [], ...more });

const PREVIEW = {
  columns: [
    column('thema', {
      values: [
        { value: 'Angst', count: 3, codes: { topic: 'unsafe' } },
        { value: 'egal', count: 1, codes: {} },
      ],
    }),
    column('ort'),
    column('email', { personal: true }),
    column('Q3[SQ1]', { tick: true }),
    column('ja', { tick: true, values: [{ value: 'ja', count: 2, codes: { consent: 'yes' } }] }),
    column('warum', {
      values: [{ value: 'zu dunkel, Müll', count: 2, codes: {} }],
      parts: [{ value: 'Müll', count: 2, codes: { reasons: 'litter-vandalism' } }],
    }),
  ],
  mapping: {
    columns: [
      { field: 'topic', column: 'thema' },
      { field: 'position', column: 'ort' },
    ],
    fixed: [],
    ticks: [],
    lonFirst: false,
    spaceSeparated: false,
  },
};

test('nothing is taken before topic, place and consent are said', () => {
  const choice = choiceOf(PREVIEW);
  assert.equal(missing(choice), 'consent-missing');
  assert.equal(missing({ ...withField(choice, 'consent', { code: 'yes' }), consentChecked: true }), '');
  assert.equal(missing(withField(choice, 'topic', {})), 'topic-missing');
  assert.equal(missing(withField(choice, 'position', {})), 'position-missing');
  assert.equal(missing(withField(choice, 'consent', { column: 'ort' })), 'column-twice');
});

test('a code for all rows takes the place of a column, and the other way round', () => {
  const fixed = withField(choiceOf(PREVIEW), 'topic', { code: 'like' });
  assert.deepEqual([fixed.columns.topic, fixed.fixed.topic], [undefined, 'like']);
  const again = withField(fixed, 'topic', { column: 'thema' });
  assert.deepEqual([again.columns.topic, again.fixed.topic], ['thema', undefined]);
});

test('what somebody says a value means counts more than what it usually means', () => {
  const choice = choiceOf(PREVIEW);
  assert.deepEqual(
    valuesOf(choice, 'topic', PREVIEW).map(({ code }) => code),
    ['unsafe', null],
  );
  const said = withCode(withCode(choice, 'topic', 'egal', ''), 'topic', 'Angst', 'missing');
  assert.deepEqual(
    valuesOf(said, 'topic', PREVIEW).map(({ code }) => code),
    ['missing', ''],
  );
  assert.deepEqual(mappingBody(said, PREVIEW).values, [
    { field: 'topic', value: 'Angst', code: 'missing' },
    { field: 'topic', value: 'egal', code: '' },
  ]);
});

test('several reasons in one cell are asked one by one', () => {
  const choice = withField(choiceOf(PREVIEW), 'reasons', { column: 'warum' });
  assert.deepEqual(valuesOf(choice, 'reasons', PREVIEW), [{ value: 'Müll', count: 2, code: 'litter-vandalism' }]);
});

test('columns to tick have an answer in their name', () => {
  const choice = choiceOf(PREVIEW);
  assert.deepEqual(
    tickColumns(choice, PREVIEW).map(({ name }) => name),
    ['Q3[SQ1]'],
  );
  const ticked = withTick(choice, 'Q3[SQ1]', 'lighting');
  assert.deepEqual(mappingBody(ticked, PREVIEW).ticks, [{ column: 'Q3[SQ1]', reason: 'lighting' }]);
  assert.deepEqual(mappingBody(withTick(ticked, 'Q3[SQ1]', ''), PREVIEW).ticks, []);
});

test('what would be left out is named: values nobody knows and columns to tick without a reason', () => {
  const choice = withField(choiceOf(PREVIEW), 'topic', { column: 'thema' });
  assert.deepEqual(unsaid({ ...choice, ticks: {} }, PREVIEW), [
    { column: 'thema', value: 'egal', count: 1 },
    { column: 'Q3[SQ1]', value: null, count: null },
  ]);
  const said = withTick(withCode(choice, 'topic', 'egal', ''), 'Q3[SQ1]', 'lighting');
  assert.deepEqual(unsaid(said, PREVIEW), []);
});

test('columns that tell who somebody is are named unless they only tell respondents apart', () => {
  const choice = choiceOf(PREVIEW);
  assert.deepEqual(leftOutPersonal(choice, PREVIEW), ['email']);
  assert.deepEqual(leftOutPersonal(withField(choice, 'respondent', { column: 'email' }), PREVIEW), []);
});

test('an import is half way when it is', () => {
  assert.equal(progressOf({ rows: 0, read: 0, written: 0 }), 0);
  assert.equal(progressOf({ rows: 100, read: 100, written: 100 }), 1);
  assert.ok(progressOf({ rows: 100, read: 50, written: 0 }) < progressOf({ rows: 100, read: 100, written: 10 }));
});

test('who replied is told as a share only where somebody counted those asked', () => {
  assert.equal(replyShare({ groups: 57, askedPeople: 500 }), 0.114);
  assert.equal(replyShare({ groups: 57, askedPeople: null }), null);
});

const BBOX = [7.6, 49.3, 7.9, 49.5];
const places = (names, first) => ({ columns: names.map((name) => column(name)), first });

test('places that lie in the city only the other way round look turned, in one column or two', () => {
  const two = { columns: { latitude: 'a', longitude: 'b' }, fixed: {}, lonFirst: false };
  const rows = places(
    ['a', 'b'],
    [
      ['7,77', '49,44'],
      ['', ''],
    ],
  );
  assert.ok(looksTurned(two, rows, BBOX));
  assert.ok(!looksTurned(turned(two), rows, BBOX));
  const one = { columns: { position: 'ort' }, fixed: {}, lonFirst: false };
  for (const text of ['7.77, 49.44', '7.77;49.44;Stadt', '7,77 49,44', '7.77 49.44 230 4.5']) {
    assert.ok(looksTurned(one, places(['ort'], [[text]]), BBOX), text);
    assert.ok(!looksTurned(turned(one), places(['ort'], [[text]]), BBOX), text);
  }
  assert.ok(!looksTurned(one, places(['ort'], [['am Markt'], ['0.0 0.0']]), BBOX), 'nothing to turn');
});

test('turned twice is as before, also in what the server is told', () => {
  const body = {
    campaign: 'c',
    mapping: {
      columns: [
        { field: 'latitude', column: 'a' },
        { field: 'topic', column: 't' },
      ],
      lonFirst: false,
    },
  };
  assert.deepEqual(turnedBody(body).mapping.columns[0], { field: 'longitude', column: 'a' });
  assert.deepEqual(turnedBody(turnedBody(body)), body);
});

test('who says that all agreed has looked', () => {
  const choice = { columns: { topic: 'a', position: 'b' }, fixed: { consent: 'yes' } };
  assert.equal(missing(choice), 'consent-unchecked');
  assert.equal(missing({ ...choice, consentChecked: true }), '');
});
