import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  added,
  changedCells,
  closed,
  editOfProblem,
  editsForServer,
  isFull,
  isOfPlaces,
  isSameSpot,
  MOST_EDITS,
  moved,
  opened,
  placesAfter,
  readEdits,
  roomIn,
  roomOfNew,
  without,
  writeEdits,
} from '../../main/resources/META-INF/resources/js/logic/scenario.js';
import { isSameButSteps, readState, writeState } from '../../main/resources/META-INF/resources/js/logic/viewstate.js';

const TEXT = 'a:new-1:7.769000:49.444000~m:place-7:7.770000:49.445000~c:place-3~o:place-9';
const HERE = { lon: 7.769, lat: 49.444 };
const THERE = { lon: 7.7754321, lat: 49.4401234 };
const read = (text) => readEdits(text).edits;

test('what is written is read again, and the server gets its own names', () => {
  assert.equal(writeEdits(read(TEXT)), TEXT);
  assert.deepEqual(editsForServer(read(TEXT)), [
    { op: 'add', id: 'new-1', lon: 7.769, lat: 49.444 },
    { op: 'move', place: 'place-7', lon: 7.77, lat: 49.445 },
    { op: 'close', place: 'place-3' },
    { op: 'open', place: 'place-9' },
  ]);
});

test('the address keeps the edits readable', () => {
  const link = `?layer=scenario&service=meeting-place&edits=${TEXT}`;
  assert.equal(writeState(readState(link)), link);
  assert.equal(readState(link).edits, TEXT);
});

test('two views are the same but for their steps, or not', () => {
  const one = readState(`?layer=scenario&service=a&edits=${TEXT}`);
  assert.ok(isSameButSteps(one, readState('?layer=scenario&service=a')));
  assert.ok(!isSameButSteps(one, readState('?layer=scenario&service=b')));
  assert.ok(!isSameButSteps(one, readState('?layer=scenario&service=a&versus=c:x')));
  assert.ok(!isSameButSteps(one, readState('?layer=scenario&service=a&time=evening')));
  const spot = readState('?layer=evening&service=a&at=7.7690:49.4440');
  assert.ok(isSameButSteps(spot, readState('?layer=evening&service=a')));
  assert.ok(!isSameButSteps(spot, readState('?layer=evening&service=a&variant=closed')));
});

for (const bad of [
  'x:place-1',
  'a:new-1',
  'a:new-1:7.7',
  'a:new-1:7.7:49.4:1',
  'a:new-1:NaN:49.4',
  'a:new-1:1e3:49.4',
  'a:new-1:200:49.4',
  'm:place-1:7.7:91',
  'c:',
  'c:place-1:7.7',
  'c:Place_1',
  'o:<script>',
  'move',
  'f:new-space-1:7.7:49.4',
  'f:new-space-1:7.7:49.4:4',
  'f:new-space-1:7.7:49.4:201',
  'f:new-space-1:7.7:49.4:50:1',
  'd:space-1:50',
])
  test(`an edit that cannot be read is dropped, the others stay: ${bad}`, () => {
    assert.deepEqual(readEdits(`c:place-3~${bad}~o:place-9`), {
      edits: [
        { op: 'close', id: 'place-3' },
        { op: 'open', id: 'place-9' },
      ],
      dropped: 1,
      unread: [bad],
      over: 0,
    });
  });

test('fear spaces are edits like the others, with names of their own', () => {
  const text = 'f:new-space-1:7.769000:49.444000:50~d:space-2';
  assert.equal(writeEdits(read(text)), text);
  assert.deepEqual(editsForServer(read(text)), [
    { op: 'add-fear-space', id: 'new-space-1', lon: 7.769, lat: 49.444, radiusMetres: 50 },
    { op: 'dismantle-fear-space', fearSpace: 'space-2' },
  ]);
  const link = `?layer=scenario&service=meeting-place&time=evening&edits=${text}`;
  assert.equal(writeState(readState(link)), link);
});

test('who may not ask about fear spaces gets the edits of places, and how many are left out', () => {
  assert.deepEqual(readEdits('c:a~d:space-2', isOfPlaces), {
    edits: [{ op: 'close', id: 'a' }],
    dropped: 1,
    unread: ['d:space-2'],
    over: 0,
  });
});

test('a place and a fear space of one name are two things', () => {
  const edits = read('d:a~f:b:7.7:49.4:50~m:b:7.7:49.4');
  assert.equal(writeEdits(closed(edits, 'a')), 'd:a~f:b:7.700000:49.400000:50~m:b:7.700000:49.400000~c:a');
  assert.equal(writeEdits(moved(edits, 'b', HERE)), 'd:a~f:b:7.700000:49.400000:50~m:b:7.769000:49.444000');
  assert.equal(writeEdits(without(edits, 1)), 'd:a~m:b:7.700000:49.400000');
  const place = { id: 'a', lon: 1, lat: 2, counts: true };
  assert.deepEqual(placesAfter([place], edits), [{ ...place, change: '' }]);
});

test('with an added fear space goes what dismantles it', () => {
  assert.equal(writeEdits(without(read('f:b:7.7:49.4:50~d:b~c:b'), 0)), 'c:b');
});

test('the same edit twice and more than the server takes are dropped', () => {
  assert.deepEqual(readEdits('c:a~c:a'), { edits: [{ op: 'close', id: 'a' }], dropped: 1, unread: ['c:a'], over: 0 });
  const many = Array.from({ length: MOST_EDITS + 3 }, (_, index) => `c:place-${index}`).join('~');
  const { edits, dropped, unread, over } = readEdits(many);
  assert.deepEqual([edits.length, dropped, unread, over], [MOST_EDITS, 3, [], 3]);
  assert.ok(isFull(edits));
  assert.equal(roomIn(edits), 0);
  assert.equal(roomIn(edits.slice(3)), 3);
  assert.equal(added(edits, HERE), edits);
  assert.equal(opened(edits, 'x'), edits);
  assert.equal(moved(edits, 'x', HERE), edits);
  assert.equal(closed(edits, 'x').length, MOST_EDITS);
});

test('nothing is no edit', () => {
  for (const empty of ['', '~', null, undefined])
    assert.deepEqual(readEdits(empty), { edits: [], dropped: 0, unread: [], over: 0 });
});

test('what is new gets the first free number', () => {
  const two = added(added([], HERE), THERE);
  assert.equal(writeEdits(two), 'a:new-1:7.769000:49.444000~a:new-2:7.775432:49.440123');
  assert.equal(added(without(two, 0), HERE).at(-1).id, 'new-1');
  assert.equal(added([], HERE, new Set(['new-1'])).at(-1).id, 'new-2');
});

test('a place that moves again keeps its one edit', () => {
  assert.equal(writeEdits(moved(moved([], 'a', HERE), 'a', THERE)), 'm:a:7.775432:49.440123');
  assert.equal(writeEdits(moved(added([], HERE), 'new-1', THERE)), 'a:new-1:7.775432:49.440123');
});

test('closing what an edit brought takes that edit back', () => {
  assert.deepEqual(closed(added([], HERE), 'new-1'), []);
  assert.deepEqual(closed(moved(opened([], 'a'), 'a', HERE), 'a'), []);
  assert.equal(writeEdits(closed(moved([], 'a', HERE), 'a')), 'c:a');
  assert.deepEqual(opened(closed([], 'a'), 'a'), []);
});

test('with an edit go those that stand on it', () => {
  const edits = read('o:a~m:a:7.7:49.4~c:b');
  assert.equal(writeEdits(without(edits, 0)), 'c:b');
  assert.equal(writeEdits(without(edits, 1)), 'o:a~c:b');
});

test('places after the edits: where they are, whether they count, what became of them', () => {
  const places = [
    { id: 'a', lon: 1, lat: 2, counts: true },
    { id: 'b', lon: 3, lat: 4, counts: true },
    { id: 'p', lon: 5, lat: 6, counts: false },
    { id: 'q', lon: 7, lat: 8, counts: false },
  ];
  const edits = read('m:a:1.5:2.5~c:b~o:p~m:p:5.5:6.5~a:new-1:9:9~c:gone');
  assert.deepEqual(
    placesAfter(places, edits).map(({ id, lon, counts, change }) => [id, lon, counts, change]),
    [
      ['a', 1.5, true, 'move'],
      ['b', 3, false, 'close'],
      ['p', 5.5, true, 'open'],
      ['q', 7, false, ''],
      ['new-1', 9, true, 'add'],
    ],
  );
});

test('a problem of the server is about one edit or about none', () => {
  assert.equal(editOfProblem('edits[12].lon'), 12);
  assert.equal(editOfProblem('edits[0]'), 0);
  for (const other of ['edits', 'minutes', '', undefined]) assert.equal(editOfProblem(other), -1);
});

test('only cells that change sides are shown', () => {
  const cells = [
    [1, 2, 10, 100, 'covered'],
    [3, 4, 10, 900, 'gap'],
    [5, 6, 10, null, 'unknown'],
  ];
  const changes = [
    [0, 'gap'],
    [1, 'covered'],
    [2, 'gap'],
    [9, 'covered'],
  ];
  assert.deepEqual(changedCells(cells, changes), [
    { lon: 1, lat: 2, kind: 'lost' },
    { lon: 3, lat: 4, kind: 'gained' },
  ]);
  assert.deepEqual(changedCells(cells, undefined), []);
});

test('a place thought in a room is called after it, and only once', () => {
  const inRoom = { ...HERE, room: 'town-hall' };
  const one = added([], inRoom);
  assert.equal(one[0].id, 'new-at-town-hall');
  assert.equal(roomOfNew(one[0].id), 'town-hall');
  assert.equal(roomOfNew('new-1'), undefined);
  assert.deepEqual(read(writeEdits(one)), one);
  assert.equal(added(one, inRoom)[1].id, 'new-1');
  assert.equal(added([], inRoom, new Set(['new-at-town-hall']))[0].id, 'new-1');
  // Numbers and rooms never meet, and an id is no longer than the server takes.
  assert.equal(added([], { ...HERE, room: '1' })[0].id, 'new-at-1');
  assert.equal(added([], { ...HERE, room: 'r'.repeat(64) })[0].id, 'new-1');
});

test('a spot is the same as exactly as it is written', () => {
  assert.ok(isSameSpot(HERE, { lon: 7.7690000001, lat: 49.444 }));
  assert.ok(!isSameSpot(HERE, { lon: 7.769001, lat: 49.444 }));
});
