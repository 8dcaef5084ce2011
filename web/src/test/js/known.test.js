import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eveningAsKnown } from '../../main/resources/META-INF/resources/js/logic/evening.js';
import { asFarAsKnown, isNothingKnown, UNKNOWN } from '../../main/resources/META-INF/resources/js/logic/known.js';

test('nothing is known where it is unknown of everybody, not where nobody lives', () => {
  assert.equal(isNothingKnown({ people: 0, unknownPeople: 7 }), true);
  assert.equal(isNothingKnown({ people: 1, unknownPeople: 7 }), false);
  assert.equal(isNothingKnown({ people: 0, unknownPeople: 0 }), false);
});

test('counts of nothing known are no zeros, all others stay', () => {
  const part = { id: 'a', people: 0, unknownPeople: 7, gapPeople: 0 };
  assert.deepEqual(asFarAsKnown(part, ['gapPeople']), { ...part, gapPeople: UNKNOWN });
  const known = { ...part, people: 3 };
  assert.equal(asFarAsKnown(known, ['gapPeople']), known);
});

const EVENING = {
  city: { people: 10, unknownPeople: 10, coveredPeople: 0, eveningCoveredPeople: 0, lostPeople: 0 },
  districts: [{ id: 'a', coveredPeople: 0, eveningCoveredPeople: 0, lostPeople: 0 }],
  fearSpaces: [{ id: 's', alonePeople: 0, lastPeople: 0 }],
};

test('an evening of which nothing is known takes nobody anything', () => {
  const told = eveningAsKnown(EVENING);
  assert.equal(told.isKnown, false);
  assert.equal(told.city.unknownPeople, 10);
  for (const part of [told.city, told.districts[0]]) assert.deepEqual(part.lostPeople, UNKNOWN);
  assert.deepEqual(told.fearSpaces[0], { id: 's', alonePeople: UNKNOWN, lastPeople: UNKNOWN });
});

test('an evening known of some is told as it is', () => {
  const { isKnown, ...told } = eveningAsKnown({ ...EVENING, city: { ...EVENING.city, people: 11 } });
  assert.equal(isKnown, true);
  assert.deepEqual(told, { ...EVENING, city: { ...EVENING.city, people: 11 } });
});
