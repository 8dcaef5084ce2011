import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnNames, serviceName } from '../../main/resources/META-INF/resources/js/logic/names.js';

test('a service has the name its city gives it, in the language of the reader', () => {
  learnNames({ services: [{ id: 'repair-cafe', label: { de: 'Reparatur-Café', en: 'Repair café' } }] });
  assert.equal(serviceName('repair-cafe', 'de'), 'Reparatur-Café');
  assert.equal(serviceName('repair-cafe', 'en'), 'Repair café');
  assert.equal(serviceName('not-in-the-city', 'de'), 'not-in-the-city');
});
