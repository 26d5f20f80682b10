import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flight } from '../../main/resources/org/claimstake/studio/page/flight.js';

const later = (ms) => new Promise((done) => setTimeout(done, ms));

test('while one is in flight the newest waits and those between are dropped', async () => {
  const quick = [];
  const whole = [];
  let free = () => {};
  const flight = new Flight({
    quick: (question) => new Promise((done) => {
      quick.push(question);
      free = done;
    }),
    whole: async (question) => {
      whole.push(question);
    },
    failed: () => assert.fail('nothing fails here'),
  });
  flight.move(1);
  flight.move(2);
  flight.move(3);
  assert.deepEqual(quick, [1]);
  free();
  await later(5);
  assert.deepEqual(quick, [1, 3]);
  free();
  await later(200);
  assert.deepEqual(whole, [3]);
});

test('a move ends the stream that is open, and the whole answer comes 120 ms after the last', async () => {
  const ended = [];
  const whole = [];
  const flight = new Flight({
    quick: async () => {},
    whole: (question, signal) => new Promise((done, failed) => {
      whole.push(question);
      signal.addEventListener('abort', () => {
        ended.push(question);
        failed(new Error('ended'));
      });
    }),
    failed: () => assert.fail('what was ended on purpose is no failure'),
  });
  flight.ask('first');
  flight.move('second');
  await later(60);
  assert.deepEqual(ended, ['first']);
  assert.deepEqual(whole, ['first']);
  await later(150);
  assert.deepEqual(whole, ['first', 'second']);
  flight.stop();
});

test('what fails is told with its question', async () => {
  const failed = [];
  const flight = new Flight({ quick: async () => {}, whole: async () => { throw new Error('no'); }, failed: (question, trouble) => failed.push([question, trouble.message]) });
  flight.ask('a');
  await later(5);
  assert.deepEqual(failed, [['a', 'no']]);
});
