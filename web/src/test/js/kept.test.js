import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { read } from './sources.js';

const self = {};
runInNewContext(read('js/kept.js'), { self });
const { kept } = self;
const HOUR = 3600 * 1000;
const NOW = Date.parse('2026-11-25T08:30:00Z');
const at = (address) => new URL(address, 'http://nahraum.invalid');

test('list and entries are kept by language, under names without a position', () => {
  assert.equal(kept.key(at('/?lon=7.7691&lat=49.4441')), '/last-list');
  assert.equal(kept.key(at('/?q=Mauergasse+12&lang=ar')), '/last-list?lang=ar');
  assert.equal(kept.key(at('/angebote/angebot-1?from=7.7,49.4&lang=de-simple')), '/angebote/angebot-1?lang=de-simple');
  assert.equal(kept.key(at('/orte/quellenhof')), '/orte/quellenhof');
  for (const other of ['/angebote/angebot-1/stimmt-nicht', '/aushang/innenstadt-ost', '/impressum', '/orte/'])
    assert.equal(kept.key(at(other)), null, other);
});

test('an entry is kept without the way to it', () => {
  const entry = `<link rel="alternate" href="/orte/a?lang=ar&amp;from=7.7691,49.4441&amp;way=evening"><h1>A</h1>
    <section aria-labelledby="way-title" class="way" data-place=""><form><input id="q" name="q" value="Mauergasse 12">
    <input type="hidden" name="from" value="7.7691,49.4441" data-position></form><div data-line="7.7691,49.4441"></div></section>
    <p>Bleibt</p>`;
  const left = kept.withoutPlace(entry);
  assert.doesNotMatch(left, /Mauergasse|7\.7691|49\.4441/);
  assert.match(left, /<h1>A<\/h1>[\s\S]*<p>Bleibt<\/p>/);
});

test('nothing in a kept list tells where somebody was', () => {
  const list = `<html lang="de"><link href="/?lang=ar&amp;lon=7.7691&amp;lat=49.4441&amp;topic=advice">
    <input id="q" name="q" type="search" value="Mauergasse 12, Nord"><button>
    <input type="hidden" name="lon" value="7.7691" data-position><input type="hidden" name="lat" value="49.4441" data-position>
    <h2 id="results-title" tabindex="-1" data-kept="Ihre letzte Liste"><span data-place="">In der Nähe: <bdi lang="de">Mauergasse 12</bdi></span></h2>
    <p class="note" data-place>Mauergasse 12 gibt es zweimal.</p>
    <details class="alternatives" data-place><summary>Meinten Sie?</summary>
      <ul><li><a href="/?q=Mauergasse+12%2C+S%C3%BCd"><bdi>Mauergasse 12, Süd</bdi></a></li></ul></details>
    <div class="map" id="map" data-map data-lon="7.7691" data-lat="49.4441" hidden></div>
    <p role="status">2 Angebote</p>
    <li class="card" id="a" data-lon="7.75" data-lat="49.43"><a href="/angebote/a?from=7.7691,49.4441&amp;way=stepFree">A</a>
    <a href="/angebote/b?lang=ar&amp;from=7.7691%2C49.4441">B</a><p>Bleibt</p></li></html>`;
  const left = kept.withoutPlace(list);
  assert.doesNotMatch(left, /Mauergasse|7\.7691|49\.4441|Meinten/);
  assert.match(left, /<h2 id="results-title"[^>]*>Ihre letzte Liste<\/h2>/);
  assert.match(left, /<p role="status">2 Angebote<\/p>/);
  assert.match(left, /data-lon="7\.75" data-lat="49\.43"/);
  assert.match(left, /href="\/angebote\/b\?lang=ar"/);
  assert.match(left, /<p>Bleibt<\/p><\/li><\/html>$/);
});

test('a kept list is called the last one, wherever it is of', () => {
  const list = `<h2 id="results-title" tabindex="-1" data-kept="L&#39;ultima"><span>Stadtteil Nord</span></h2>
    <ol><li>A</li></ol><h2>In der Nähe</h2>`;
  assert.equal(
    kept.withoutPlace(list),
    `<h2 id="results-title" tabindex="-1" data-kept="L&#39;ultima">L&#39;ultima</h2>
    <ol><li>A</li></ol><h2>In der Nähe</h2>`,
  );
});

test('what is older than a day or of no known age goes, and of entries the oldest', () => {
  const page = (path, hours) => ({ path, made: NOW - hours * HOUR });
  const entries = Array.from({ length: 22 }, (_, index) => page(`/angebote/${index}`, 1 + index / 10));
  const lists = [page('/last-list', 23.9), page('/last-list', 24)];
  const unknown = { path: '/orte/a', made: Number.NaN };
  const gone = kept.surplus([entries[21], unknown, ...lists, ...entries.slice(0, 21)], NOW);
  assert.deepEqual([...gone], [unknown, lists[1], entries[20], entries[21]]);
  assert.equal(kept.surplus([page('/last-list', 1), ...entries.slice(0, 20)], NOW).length, 0);
});

test('forms for reports are kept by language, two weeks, and never with the key of a report', () => {
  assert.equal(kept.key(at('/unsicher')), '/unsicher');
  assert.equal(kept.key(at('/treffpunkt-fehlt?lang=ar')), '/treffpunkt-fehlt?lang=ar');
  for (const other of ['/meldung', '/unsicher/angaben', '/unsicherheit'])
    assert.equal(kept.key(at(other)), null, other);
  const DAY = 24 * HOUR;
  assert.ok(kept.isFresh('/unsicher', NOW - 13.9 * DAY, NOW));
  assert.ok(!kept.isFresh('/unsicher', NOW - 14 * DAY, NOW));
  assert.ok(!kept.isFresh('/last-list', NOW - DAY, NOW));
  const form =
    '<input type="hidden" name="key" value="Qx-7_a" autocomplete="off"><input type="hidden" name="lang" value="ar">';
  assert.equal(kept.withoutKey(form), form.replace('Qx-7_a', ''));
});

test('a form that is kept finds all its scripts but those of the map', () => {
  const wanted = new Set(['/css/report.css', '/js/reportqueue.js', '/js/reportrules.js']);
  const look = (path) => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const [, from] of read(path.slice(1)).matchAll(/^(?:import|export) .*from '([^']+)'/gm))
      look(new URL(from, `http://nahraum.invalid${path}`).pathname);
  };
  look('/js/citizen.js');
  look('/js/citizen/report.js');
  assert.deepEqual([...kept.REPORT_FILES].sort(), [...wanted].sort());
});
