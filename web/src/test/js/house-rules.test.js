import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read, sources } from './sources.js';

/** Addresses that are names or links a person follows, not requests of the page. */
const ALLOWED = new Set(['http://www.w3.org/2000/svg', 'https://www.openstreetmap.org/copyright']);

test('only js/map knows Leaflet, and there only one file its address', () => {
  for (const { path, text } of sources('.js')) {
    const imports = [...text.matchAll(/from '([^']+)'/g)]
      .map((match) => match[1])
      .filter((from) => /leaflet/i.test(from));
    if (!path.startsWith('js/map/')) assert.deepEqual(imports, [], path);
    // The service worker keeps files of ours, whatever they are.
    if (path !== 'js/map/leaflet.js' && path !== 'sw.js') assert.doesNotMatch(text, /webjars/, path);
  }
});

test('only js/api.js asks the server, and the service worker with what it sends in its stead', () => {
  for (const { path, text } of sources('.js')) {
    if (!['js/api.js', 'js/reportqueue.js', 'sw.js'].includes(path))
      assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|sendBeacon|EventSource|WebSocket/, path);
  }
});

test('nothing comes from outside', () => {
  for (const { path, text } of sources('.html', '.js', '.css', '.svg', '.json')) {
    for (const [address] of text.matchAll(/https?:\/\/[^\s"'`)<]+/g))
      assert.ok(ALLOWED.has(address), `${path}: ${address}`);
    assert.doesNotMatch(text, /(?:src|href)="\/\/|url\(\s*["']?\/\//, path);
  }
});

test('pages need no inline script or style', () => {
  for (const { path, text } of sources('.html')) {
    assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/, path);
    for (const [tag] of text.matchAll(/<script[^>]*>/g)) assert.match(tag, / src="\/js\//, path);
  }
});

test('data never becomes markup', () => {
  for (const { path, text } of sources('.js'))
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/, path);
});

test('modules with logic do not touch the page', () => {
  for (const { path, text } of sources('.js').filter((source) => source.path.startsWith('js/logic/'))) {
    assert.doesNotMatch(text, /\b(?:document|window|location|navigator|localStorage)\b/, path);
    for (const [, from] of text.matchAll(/from '([^']+)'/g)) assert.match(from, /^\.\/[a-z]+\.js$/, path);
  }
});

test('page, script and pom name the same Leaflet', () => {
  const pom = readFileSync(new URL('../../../../pom.xml', import.meta.url), 'utf8');
  const version = pom.match(/<leaflet\.version>([^<]+)</)[1];
  assert.match(read('js/map/leaflet.js'), new RegExp(`/leaflet/${version}/`));
  assert.match(read('atlas.html'), new RegExp(`/leaflet/${version}/`));
});

test('modules stay small', () => {
  for (const { path, text } of sources('.js'))
    assert.ok(text.split('\n').length <= 220, `${path} has ${text.split('\n').length} lines`);
});
