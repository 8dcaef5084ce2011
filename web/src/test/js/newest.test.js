import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestOnly } from '../../main/resources/META-INF/resources/js/logic/newest.js';

/** A server that answers when told to, and counts how many it has before it. */
function slowServer() {
  const open = [];
  const asked = [];
  let most = 0;
  return {
    asked,
    most: () => most,
    ask(wish) {
      asked.push(wish);
      return new Promise((resolve, reject) => {
        open.push({ resolve: () => resolve(`answer ${wish}`), reject });
        most = Math.max(most, open.length);
      });
    },
    async answer(error) {
      const { resolve, reject } = open.shift();
      if (error) reject(error);
      else resolve();
      await new Promise((done) => setImmediate(done));
    },
  };
}

test('one question at a time, what lies between is left out, the last is asked', async () => {
  const server = slowServer();
  const heard = [];
  const pace = newestOnly(
    server.ask,
    (wish, answer) => heard.push([wish, answer]),
    () => assert.fail(),
  );
  for (let wish = 1; wish <= 30; wish += 1) pace.want(wish);
  assert.deepEqual(server.asked, [1]);
  await server.answer();
  assert.deepEqual(server.asked, [1, 30]);
  pace.want(31);
  await server.answer();
  await server.answer();
  assert.deepEqual(server.asked, [1, 30, 31]);
  assert.equal(server.most(), 1);
  assert.deepEqual(heard.at(-1), [31, 'answer 31']);
});

test('after a failure the next wish is asked', async () => {
  const server = slowServer();
  const failed = [];
  const heard = [];
  const pace = newestOnly(
    server.ask,
    (wish) => heard.push(wish),
    (wish, error) => failed.push([wish, error.message]),
  );
  pace.want('a');
  pace.want('b');
  await server.answer(new Error('no'));
  await server.answer();
  pace.want('c');
  await server.answer();
  assert.deepEqual(failed, [['a', 'no']]);
  assert.deepEqual(heard, ['b', 'c']);
});

test('who has stopped hears nothing and asks nothing', async () => {
  const server = slowServer();
  const pace = newestOnly(
    server.ask,
    () => assert.fail(),
    () => assert.fail(),
  );
  pace.want('a');
  pace.want('b');
  pace.stop();
  await server.answer();
  assert.deepEqual(server.asked, ['a']);
});
