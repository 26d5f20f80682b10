import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, to, together } from '../../main/resources/org/claimstake/studio/page/digits.js';

test('three digits, zeros behind the point only where they were rounded', () => {
  assert.equal(plain(1.234), '1.23');
  assert.equal(plain(40), '40');
  assert.equal(plain(0.2799), '0.280');
  assert.equal(plain(12345), '12300');
  assert.equal(plain(0), '0');
  assert.equal(plain(-0.0123456), '-0.0123');
  assert.equal(plain(999.9), '1000');
  assert.equal(plain(1e-7), '0.0000001');
});

test('half goes to the even digit, on the decimal that is seen and not on the binary one', () => {
  assert.equal(plain(0.125, 2), '0.12');
  assert.equal(plain(0.375, 2), '0.38');
  assert.equal(plain(1.005), '1.00');
  assert.equal(plain(1.015), '1.02');
});

test('with an error as many digits as it leaves, four at most', () => {
  assert.equal(to(0.5747, 0.012), '0.57');
  assert.equal(to(279.784, 7.07), '280');
  assert.equal(to(12379.9, 7.3), '12380');
  assert.equal(to(12.3799, 0.0073), '12.38');
  assert.equal(to(5, 100), '5');
  assert.equal(to(123456, 0.001), '123500');
  assert.equal(to(1.5, 0), '1.5');
});

test('left and all parts add up to right as they are shown, whatever they are', () => {
  let state = 11;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let i = 0; i < 2000; i++) {
    const parts = Array.from({ length: 1 + Math.floor(next() * 8) }, () => (next() - 0.4) * 10 ** (next() * 6 - 2));
    const left = (next() - 0.5) * 1000;
    const right = parts.reduce((sum, part) => sum + part, left);
    const shown = together(left, right, parts, next() < 0.5 ? 0 : next() * 10);
    const cents = (text) => Math.round(Number(text) * 1e9);
    const sum = shown.parts.reduce((all, part) => all + cents(part), cents(shown.left));
    assert.equal(sum, cents(shown.right), JSON.stringify({ left, parts, shown }));
    assert.equal(cents(shown.difference), cents(shown.right) - cents(shown.left));
  }
});

test('of like thirds the first has the one that is over', () => {
  assert.deepEqual(together(0, 1, [1 / 3, 1 / 3, 1 / 3], 0).parts, ['0.334', '0.333', '0.333']);
});
