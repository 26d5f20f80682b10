// Run by the page's Java test where node is installed: node --test studio/src/test/js
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, figures, normal, OWN, parse, SCREENS, start, whyOf, write } from '../../main/resources/org/claimstake/studio/page/address.js';

/** A small generator of its own, so that a failure comes again. */
function random(seed) {
  let state = seed >>> 0;
  return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
}

const PIECES = ['share', 'base', 'deal.pays', 'irr[dobra]', '40%', '4%/year', '123 bn USD', '2035-04-30', 'новий', 'a+b', 'a&b=c', '?', '#', '/', '@', '', ' ', '%', '%25', 'ö', '-0.5', 'x;y', '"', "'"];

function state(next) {
  const some = (all) => all[Math.floor(next() * all.length)];
  const word = () => some(PIECES) + some(PIECES) + some(PIECES);
  const settings = {};
  for (let i = 0; i < next() * 6; i++) settings['k' + word()] = word();
  const own = {};
  for (const key of OWN) if (next() < 0.3) own[key] = 'v' + word();
  return { screen: some(SCREENS), caseId: 'c' + word(), version: next() < 0.5 ? '' : 'ab3f', settings, own };
}

test('what is written is read back the same', () => {
  const next = random(7);
  for (let i = 0; i < 5000; i++) {
    const one = state(next);
    const { unknown, ...read } = parse(write(one));
    assert.deepEqual(read, one, write(one));
    assert.deepEqual(unknown, []);
  }
});

test('writing what was read is the normal form, and that of the normal form is itself', () => {
  for (const given of ['/ukraine-2025', '/ukraine-2025/board?share=40%', '/x?b=1&a=2&.seed=7&.scenario=A+B', '/x/compare?.with=7%20February', '/?.lang=uk']) {
    const once = write(parse(given));
    assert.equal(write(parse(once)), once);
  }
  assert.equal(write(parse('/x?b=1&a=2&.seed=7&.scenario=A%20B')), '/x/board?a=2&b=1&.scenario=A+B&.seed=7');
});

test('a percent sign as a person types it is read', () => {
  assert.equal(parse('/ukraine-2025/board?share=40%').settings.share, '40%');
  assert.equal(parse('/ukraine-2025/board?share=40%25').settings.share, '40%');
});

test('keys of the page that nobody knows are told and left out', () => {
  const read = parse('/x/board?share=1&.colour=red&.seed=7');
  assert.deepEqual(read.unknown, ['.colour']);
  assert.deepEqual(read.own, { seed: '7' });
});

test('a screen that nobody knows is the board', () => {
  const read = parse('/x/nowhere');
  assert.equal(read.screen, 'board');
  assert.deepEqual(read.unknown, ['/x/nowhere']);
});

test('start keeps the language and the theme and nothing else', () => {
  assert.equal(write(start({ lang: 'uk', theme: 'dark', scenario: 'A' })), '/?.theme=dark&.lang=uk');
});

test('what the text says anyway is left out, however it is written', () => {
  const usual = new Map([['share', '50%'], ['stop_at', '500 bn USD']]);
  const { address, unknown } = normal(parse('/x/board?share=50+%25&stop_at=500bn+USD&nothing=1&.scenario=base'), usual);
  assert.equal(write(address), '/x/board');
  assert.deepEqual(unknown, ['nothing']);
});

test('a value that differs from the text stays', () => {
  const { address } = normal(parse('/x/board?share=40%25'), new Map([['share', '50%']]));
  assert.equal(write(address), '/x/board?share=40%25');
});

test('a change sets keys and takes out empty ones', () => {
  const now = parse('/x/board?a=1&b=2&.why=share');
  assert.equal(write(changed(now, { settings: { a: undefined, c: '3' }, own: { why: '' } })), '/x/board?b=2&c=3');
  assert.equal(write(now), '/x/board?a=1&b=2&.why=share');
});

test('what decides the figures does not hold what is merely open', () => {
  assert.equal(figures(parse('/x/compare?a=1&.why=irr&.view=table&.theme=dark')), figures(parse('/x/board?a=1')));
  assert.notEqual(figures(parse('/x/board?a=1')), figures(parse('/x/board?a=1&.seed=2')));
});

test('a why names a value and perhaps a period', () => {
  assert.deepEqual(whyOf('deal.pays@2031'), { name: 'deal.pays', period: '2031' });
  assert.deepEqual(whyOf('irr[dobra]'), { name: 'irr[dobra]', period: '' });
});
