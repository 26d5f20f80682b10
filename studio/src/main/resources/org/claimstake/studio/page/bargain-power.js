// @ts-check
/** What power does to what Nash chooses, under a slider; what patience would make of power; what it costs to give the other side something. */
import { bareUnit, local } from './amount.js';
import * as digits from './digits.js';
import { h, put } from './dom.js';
import { grid } from './measures.js';
import * as state from './state.js';
import { t } from './words.js';

/** @typedef {import('./bargain-told.js').BargainTold} BargainTold */

const LEAST = 20;
const MOST = 80;
/** So many of what is cheapest and dearest. */
const ENDS = 3;
const SURE = 1.96;

/** The range of powers in which a power lies. @param {any[]} ranges @param {number} power */
export function rangeOf(ranges, power) {
  return ranges.find((range) => range.to >= power - 1e-9) ?? ranges.at(-1);
}

/** @param {any} answer @param {BargainTold} told @param {(terms: Record<string, string>) => void} lay */
export function power(answer, told, lay) {
  const ranges = answer.power?.ranges ?? [];
  if (ranges.length === 0) return null;
  const own = answer.sides[0].title;
  const asked = Number(state.current().own.power) || Math.round(answer.parties[0].power * 100);
  const at = Math.min(MOST, Math.max(LEAST, asked));
  const said = h('div', { class: 'power-said', 'aria-live': 'polite' });
  const slider = h('input', { type: 'range', id: 'power', min: LEAST, max: MOST, step: 1, value: at });
  const field = h('input', { type: 'number', class: 'number', min: LEAST, max: MOST, step: 1, value: at, 'aria-labelledby': 'power-label' });
  let shown = '';
  const show = (/** @type {number} */ percent) => {
    slider.setAttribute('aria-valuetext', t('power-spoken', { percent, side: own }));
    const range = rangeOf(ranges, percent / 100);
    const key = JSON.stringify(range.terms);
    if (key === shown) return;
    shown = key;
    put(
      said,
      h('p', { class: 'deal-worth' }, answer.sides.map((/** @type {any} */ side, /** @type {number} */ i) => h('span', {}, t('bargain-for', { change: told.within(told.gain(range.worth, i), range.error[i]), side: side.title, unit: told.unit })))),
      told.changes(range.terms),
      h('p', { class: 'quiet' }, t('power-range', { from: percentOf(range.from), to: percentOf(range.to) })),
      h('p', { class: 'deal-hands' }, h('button', { type: 'button', class: 'quiet-button', 'aria-label': t('bargain-put-which', { deal: t('bargain-nash') }), onclick: () => lay(range.terms) }, t('bargain-put'))),
    );
  };
  const move = (/** @type {HTMLInputElement} */ from, /** @type {HTMLInputElement} */ to) => {
    const percent = Math.min(MOST, Math.max(LEAST, Math.round(Number(from.value)) || 50));
    to.value = String(percent);
    show(percent);
    state.change({ own: { power: String(percent) } }, { replace: true, quiet: true });
  };
  slider.addEventListener('input', () => move(slider, field));
  field.addEventListener('change', () => {
    move(field, slider);
    field.value = slider.value;
  });
  show(at);
  return h(
    'section', { class: 'bargain-power', 'aria-labelledby': 'bargain-power-title' },
    h('h2', { id: 'bargain-power-title' }, t('power-title')),
    h('p', { class: 'quiet' }, t('power-how')),
    h('div', { class: 'power-hand' }, h('label', { for: 'power', id: 'power-label' }, t('power-of', { side: own })), slider, field),
    said, patience(answer.power.patience, answer),
  );
}

/** @param {any} one @param {any} answer */
function patience(one, answer) {
  if (!one) return null;
  return h('p', { class: 'quiet' }, t('power-patience', { own: answer.sides[0].title, other: answer.sides[1].title, rate: percentOf(one.rates[0]), others: percentOf(one.rates[1]), power: percentOf(one.power) }));
}

/** @param {number} share */
function percentOf(share) {
  return local(digits.plain(Math.round(share * 1000) / 10));
}

/** To give the other side 1: cheapest first, dearest last. @param {any} answer @param {BargainTold} told */
export function costs(answer, told) {
  return (answer.exchange?.against ?? []).map((/** @type {any} */ against) => {
    const other = answer.sides.find((/** @type {any} */ side) => side.name === against.party)?.title ?? against.party;
    const seen = new Set();
    const all = against.costs.filter((/** @type {any} */ cost) => {
      const price = answer.exchange.prices[cost.price];
      const key = price.term + price.per_step.join();
      return !seen.has(key) && seen.add(key);
    });
    if (all.length < 2) return null;
    const some = all.length > 2 * ENDS ? [...all.slice(0, ENDS), ...all.slice(-ENDS)] : all;
    const title = t('costs-title', { side: other, unit: bareUnit(answer.money) });
    const rows = some.map((/** @type {any} */ cost) => {
      const price = answer.exchange.prices[cost.price];
      return h('tr', { 'data-term': price.term }, h('th', { scope: 'row' }, changed(price, told)), h('td', { class: 'r' }, ratio(cost)));
    });
    return h(
      'section', { class: 'bargain-costs' }, h('h2', {}, title), h('p', { class: 'quiet' }, t('costs-how')),
      h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title }, grid([t('bargain-one-change'), t('costs-cost', { unit: bareUnit(answer.money) })], rows)),
      all.length > some.length && h('p', { class: 'quiet' }, t('costs-between', { n: all.length - some.length })),
      !against.told && h('p', { class: 'quiet' }, t('costs-not-told')),
    );
  });
}

/** In the direction in which the own side loses. @param {any} price @param {BargainTold} told */
function changed(price, told) {
  if (price.per_unit === null) return [told.title(price.term), h('span', { class: 'quiet besides' }, t('bargain-from-to', { from: told.value(price.term, price.from), to: told.value(price.term, price.to) }))];
  return [told.title(price.term), h('span', { class: 'quiet besides' }, t(price.per_step[0] < 0 ? 'costs-up' : 'costs-down'))];
}

/** @param {any} cost */
function ratio(cost) {
  const much = SURE * cost.error;
  const value = local(much > 0 && much < Math.abs(cost.ratio) ? digits.to(cost.ratio, much) : digits.plain(cost.ratio));
  return much > 1e-9 * Math.abs(cost.ratio) ? t('bargain-within', { value, error: local(digits.plain(much, 2)) }) : value;
}
