import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MOST_EDITS, writeEdits } from '../../main/resources/META-INF/resources/js/logic/scenario.js';
import { readState, writeState } from '../../main/resources/META-INF/resources/js/logic/viewstate.js';

const SERVER = '../../../../server/src/main/java/de/nahraum/server/api/HttpServer.java';
const OTHER_HEADERS = 4000; // what a browser says of itself with every request

test('the longest link there can be is one the server takes', () => {
  const longest = Array.from({ length: MOST_EDITS }, (_, index) => ({
    op: 'add-fear-space',
    id: `n${index}`.padEnd(64, 'x'),
    lon: -179.123456,
    lat: -89.123456,
    radius: 200,
  }));
  const edits = writeEdits(longest);
  const link = writeState({ ...readState('?layer=scenario&service=meeting-place&time=evening'), edits, versus: edits });
  assert.ok(link.includes('versus='));
  const [, kilo] = readFileSync(new URL(SERVER, import.meta.url), 'utf8').match(/LARGEST_HEADER = (\d+) \* 1024;/);
  assert.ok(link.length + OTHER_HEADERS < kilo * 1024, `${link.length} of ${kilo} kB`);
});
