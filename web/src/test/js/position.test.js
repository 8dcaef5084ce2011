import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readSpot,
  rounded,
  spotText,
  wider,
  withoutPosition,
} from '../../main/resources/META-INF/resources/js/logic/position.js';

test('a position leaves the device with four decimals', () => {
  assert.deepEqual(rounded(7.76912345, 49.44418765), { lon: '7.7691', lat: '49.4442' });
  assert.deepEqual(rounded(-0.00001, 0), { lon: '-0.0000', lat: '0.0000' });
});

test('a spot is written with four decimals and read again', () => {
  assert.equal(spotText(7.76912345, 49.44418765), '7.7691:49.4442');
  assert.deepEqual(readSpot('7.7691:49.4442'), { lon: '7.7691', lat: '49.4442' });
  assert.equal(readSpot(''), null);
});

test('a box is asked for in whole hundredths, never smaller than what is seen', () => {
  assert.equal(wider([7.7512, 49.4301, 7.7899, 49.4599]), '7.75,49.43,7.79,49.46');
  assert.equal(wider([-0.001, -0.001, 0.001, 0.001]), '-0.01,-0.01,0.01,0.01');
});

test('an address that is passed on says what was looked for and not where somebody stood', () => {
  assert.equal(
    withoutPosition('http://nahraum.invalid/?lang=ar&lon=7.7691&lat=49.4441&topic=advice'),
    'http://nahraum.invalid/?lang=ar&topic=advice',
  );
  assert.equal(
    withoutPosition('http://nahraum.invalid/angebote/a?from=7.7691,49.4441#way'),
    'http://nahraum.invalid/angebote/a#way',
  );
  assert.equal(withoutPosition('http://nahraum.invalid/?q=Quellenhof'), 'http://nahraum.invalid/?q=Quellenhof');
});
