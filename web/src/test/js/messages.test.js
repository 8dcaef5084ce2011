import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aboutField,
  chooseLanguage,
  formatMessage,
  pickText,
} from '../../main/resources/META-INF/resources/js/logic/messages.js';
import { problemFrom } from '../../main/resources/META-INF/resources/js/logic/problem.js';

test('placeholders are filled in, numbers in the form of the language', () => {
  assert.equal(formatMessage('{a} von {b}', { a: 'x', b: 1234 }, 'de'), 'x von 1.234');
  assert.equal(formatMessage('{missing} stays', {}, 'de'), '{missing} stays');
});

test('the text of a parameter is never a template itself', () => {
  assert.equal(formatMessage('{name}', { name: '{count}', count: 3 }, 'de'), '{count}');
});

test('plural forms go by the count', () => {
  const message = { one: '{count} Ort', other: '{count} Orte' };
  assert.equal(formatMessage(message, { count: 1 }, 'de'), '1 Ort');
  assert.equal(formatMessage(message, { count: 0 }, 'de'), '0 Orte');
});

test('the first language we speak wins', () => {
  assert.equal(chooseLanguage(['en', 'de'], ['de', 'en']), 'en');
  assert.equal(chooseLanguage([null, 'fr-FR', 'en-GB'], ['de', 'en']), 'en');
  assert.equal(chooseLanguage([], ['de', 'en']), 'de');
});

test('texts of the server fall back to German, then to any', () => {
  assert.equal(pickText({ de: 'ja', en: 'yes' }, 'en'), 'yes');
  assert.equal(pickText({ de: 'ja' }, 'en'), 'ja');
  assert.equal(pickText({ fr: 'oui' }, 'en'), 'oui');
  assert.equal(pickText(null, 'en'), '');
});

test('problems keep what the server said', () => {
  const problem = problemFrom(404, { type: 'urn:nahraum:problem:nothing-released', detail: 'x' });
  assert.equal(problem.nothingReleased, true);
  assert.equal(problem.status, 404);
  assert.equal(problemFrom(500, null).detail, '');
});

test('a label that asks needs no colon before what is wrong', () => {
  assert.equal(aboutField('Wer war beteiligt?', 'Sagen Sie es.'), 'Wer war beteiligt? Sagen Sie es.');
  assert.equal(aboutField('Tag', 'Dieser Tag liegt in der Zukunft.'), 'Tag: Dieser Tag liegt in der Zukunft.');
});
