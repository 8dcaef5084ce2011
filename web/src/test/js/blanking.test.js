import assert from 'node:assert/strict';
import test from 'node:test';
import { blanked, pieces, telling } from '../../main/resources/META-INF/resources/js/logic/blanking.js';

const found = (text) => telling(text).map(({ start, end }) => text.slice(start, end));

test('what will remain has a sign for each sign, as the server leaves it', () => {
  assert.equal(blanked('Max Müller 😀 schreit', { from: 0, to: 12 }), '▇▇▇ ▇▇▇▇▇▇ ▇ schreit');
});

test('telephone numbers, plates and mail addresses are found', () => {
  assert.deepEqual(found('Ruft 0631 365-0 an, +49 (171) 2345678'), ['0631 365-0', '+49 (171) 2345678']);
  assert.deepEqual(found('Tel. 0171 2345678 (1), 0171 2345678 (1'), ['0171 2345678', '0171 2345678']);
  assert.deepEqual(found('(0631) 3650, +49 (0) 631 365'), ['0631) 3650', '+49 (0) 631 365']);
  assert.deepEqual(found('Der Wagen KL-AB 123 und KL XY 9'), ['KL-AB 123', 'KL XY 9']);
  assert.deepEqual(found('max@example.org, bei Insta @max.m'), ['max@example.org,', '@max.m']);
  assert.deepEqual(found('Nummer 4711'), ['4711']);
});

test('times, numbers of houses and plain words are not', () => {
  assert.deepEqual(found('Um 22 Uhr, Haus 17, seit 3 Wochen, sehr dunkel'), []);
  assert.deepEqual(found('Dunkel. ABER hell'), []);
});

test('the pieces together are the text', () => {
  const text = 'a 0631 365 b';
  assert.deepEqual(pieces(text), [
    { text: 'a ', telling: false },
    { text: '0631 365', telling: true },
    { text: ' b', telling: false },
  ]);
  assert.deepEqual(pieces(''), []);
});
