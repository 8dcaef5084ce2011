import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyed, newKey } from '../../main/resources/META-INF/resources/js/logic/once.js';

test('a key has 128 bits the server takes, and is another each time', () => {
  assert.equal(
    newKey((bytes) => bytes.fill(10)),
    '0a'.repeat(16),
  );
  assert.match(newKey(), /^[A-Za-z0-9_-]{22,100}$/);
  assert.notEqual(newKey(), newKey());
});

test('the same wish keeps its key until it came true, another wish has another one', () => {
  let made = 0;
  const make = () => `key-${++made}`;
  const first = keyed(null, { asOf: '2026-05-01', version: 3 }, make);
  const again = keyed(first, { asOf: '2026-05-01', version: 3 }, make);
  const other = keyed(again, { asOf: '2026-05-02', version: 3 }, make);
  assert.equal(again.key, first.key);
  assert.notEqual(other.key, first.key);
  assert.notEqual(keyed(null, { asOf: '2026-05-01', version: 3 }, make).key, first.key);
});
