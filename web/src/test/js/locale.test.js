import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, sources } from './sources.js';

const de = JSON.parse(read('locale/de.json'));
const en = JSON.parse(read('locale/en.json'));

function used(pattern) {
  return sources('.js', '.html').flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ key: match[1], path })),
  );
}

const keys = [...used(/\bt\(\s*'([^']+)'/g), ...used(/data-i18n(?:-label)?="([^"]+)"/g)];
const prefixes = used(/\btCode\(\s*'([^']+)'/g);
const leaves = (message) => (typeof message === 'string' ? [message] : Object.values(message));
const holes = (message) =>
  leaves(message).map((text) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map((match) => match[1])
      .sort()
      .join(),
  );

test('both languages have the same keys, forms and placeholders', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(de).sort());
  for (const key of Object.keys(de)) assert.deepEqual(holes(en[key]), holes(de[key]), key);
});

test('no text is empty', () => {
  for (const [key, message] of [...Object.entries(de), ...Object.entries(en)]) {
    for (const text of leaves(message)) assert.ok(text.trim() !== '', key);
  }
});

test('every key in use exists', () => {
  for (const { key, path } of keys) assert.ok(key in de, `${path}: ${key}`);
  for (const { key, path } of prefixes)
    assert.ok(
      Object.keys(de).some((known) => known.startsWith(`${key}.`)),
      `${path}: ${key}.*`,
    );
});

test('keys are written out, so that this test can find them', () => {
  for (const { path, text } of sources('.js')) {
    if (path === 'js/i18n.js') continue; // defines t and tCode
    assert.doesNotMatch(text, /\b(?:t|tCode)\((?!\s*')/, path);
  }
});

test('no key is unused', () => {
  const named = new Set(keys.map(({ key }) => key));
  const byCode = prefixes.map(({ key }) => `${key}.`);
  const unused = Object.keys(de).filter((key) => !named.has(key) && !byCode.some((prefix) => key.startsWith(prefix)));
  assert.deepEqual(unused, []);
});

test('every text of the pages is in the locale files', () => {
  for (const { path, text } of sources('.html')) {
    const body = text.slice(text.indexOf('<body')).replace(/<noscript>[\s\S]*?<\/noscript>|<!--[\s\S]*?-->/g, '');
    const words = body
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '' && word !== 'Nahraum');
    assert.deepEqual(words, [], path);
  }
});
