import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, missingSigns, SHORTEST, signsOf } from '../../main/resources/META-INF/resources/js/logic/password.js';

test('signs are counted as the server counts them', () => {
  assert.equal(signsOf('äöü'), 3);
  assert.equal(signsOf('a\u0308o\u0308u\u0308'), 3);
  assert.equal(signsOf('🌵🦆'), 2);
  assert.equal(signsOf('   '), 3);
});

test('it is said how many are missing, and never fewer than none', () => {
  assert.equal(missingSigns(''), SHORTEST);
  assert.equal(missingSigns('kurz'), SHORTEST - 4);
  assert.equal(missingSigns('vier Dohlen am Kanal'), 0);
});

test('a problem is known by the end of its type', () => {
  assert.equal(codeOf({ type: 'urn:nahraum:problem:password-too-short' }), 'password-too-short');
  assert.equal(codeOf({}), '');
});
