import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minus } from '../../main/resources/org/claimstake/studio/page/amount.js';
import { inSize, sizesOf } from '../../main/resources/org/claimstake/studio/page/sized.js';

const money = { name: 'paid', title: 'Paid', unit: 'USD', leads: 'money', form: { text: 'USD', size: 1, percent: false } };
const told = (values, errors = []) => {
  const rows = [{ meta: money, values: values.map((value, i) => ({ value, error: errors[i] ?? 0 })) }];
  const size = sizesOf(rows)(money);
  return values.map((value, i) => inSize(value, errors[i] ?? 0, size, money));
};

test('millions beside thousands of millions are told in one size, in groups of three', () => {
  assert.deepEqual(told([56e6, 575e6, 12.38e9, 190.33e9]).map((one) => one.text), ['56', '575', '12,380', '190,330']);
});

test('no digit is finer than the error of its value, and points stay under each other', () => {
  const [exact, noisy, coarse] = told([3.25e6, 4.5e6, 219e6], [0, 0.2e6, 3e6]);
  assert.deepEqual([exact.text, exact.place], ['3.3', '']);
  assert.deepEqual([noisy.text, noisy.place], ['4.5', '']);
  assert.deepEqual([coarse.text, coarse.place], ['219', 'short-1 no-point']);
});

test('nothing that is something is rounded to nothing', () => {
  const [small, , large] = told([2e5, 5e6, 9e12]);
  assert.ok(/[1-9]/.test(small.text), small.text);
  assert.equal(large.bare, true);
});

test('what is told by itself has no size of a table', () => {
  assert.equal(sizesOf([{ meta: { ...money, chance: true }, values: [{ value: 0.3 }] }])({ ...money, chance: true }), undefined);
  assert.equal(sizesOf([{ meta: { ...money, sort: 'date' }, values: [{ value: 2031 }] }])({ ...money, sort: 'date' }), undefined);
});

test('the sign before a number is that of readers, and dates and names keep their hyphens', () => {
  assert.equal(minus('from -183 mn to (-2.5)'), 'from \u2212183 mn to (\u22122.5)');
  assert.equal(minus('2025-04-30, one-mine, c-5'), '2025-04-30, one-mine, c-5');
});
