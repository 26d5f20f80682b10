// @ts-check
/** Amounts and deals of one bargain in the reader's words: all of a table in one size, no digit finer than its error. */
import * as amounts from './amount.js';
import { wordOf } from './control.js';
import * as digits from './digits.js';
import { h } from './dom.js';
import { lang, t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */

/** Of draws so many errors hold 95 of 100. */
const SURE = 1.96;

export class BargainTold {
  /** @param {any} answer @param {Case} of */
  constructor(answer, of) {
    this.answer = answer;
    this.of = of;
    this.sides = answer.sides;
    this.meta = { name: '', title: '', unit: answer.money, leads: 'money' };
    const values = [...answer.texts.map((/** @type {any} */ text) => text.worth), ...answer.chosen.map((/** @type {any} */ one) => one.worth)]
      .flatMap((/** @type {number[]} */ worth) => worth.map((_, side) => this.gain(worth, side)));
    this.scale = amounts.scaleOfAll(this.meta, values.filter((value) => Math.abs(value) >= 1e5));
  }

  get unit() {
    return this.scale.words;
  }

  /** What a side has above no deal. @param {number[]} worth @param {number} side */
  gain(worth, side) {
    return worth[side] - this.answer.parties[side].no_deal;
  }

  /** `46.8 ± 0.17`, in the size of the tables. @param {number} value @param {number} [error] */
  within(value, error = 0) {
    const much = this.much(value, error);
    const told = this.number(value, much);
    return much === 0 ? told : t('bargain-within', { value: told, error: amounts.local(digits.plain(much / this.scale.size, 2)) });
  }

  /** What adding up leaves is no error. @param {number} value @param {number} error */
  much(value, error) {
    return error < 1e-9 * Math.max(Math.abs(value), this.scale.size) ? 0 : SURE * error;
  }

  /** @param {number} value @param {number} much */
  number(value, much) {
    const small = Math.abs(value) < 1e-6 * this.scale.size;
    return amounts.number(small ? 0 : value, much < Math.abs(value) ? much : 0, this.scale);
  }

  /** `+0.51`, `−15.6`. @param {number} value @param {number} [error] */
  signed(value, error = 0) {
    const told = this.within(value, error);
    return value > 0 && told !== '0' ? '+' + told : told;
  }

  /** By itself, with its unit. @param {number} value @param {number} [error] */
  amount(value, error = 0) {
    const much = this.much(value, error);
    return amounts.amount(Math.abs(value) < 1 ? 0 : value, this.meta, much < Math.abs(value) ? much : 0);
  }

  /** `46.8 mn USD to Ukraine and 182 mn USD to the United States`. @param {number[]} values @param {number[]} [errors] @param {number} [from] */
  all(values, errors = [], from = 0) {
    return together(values.slice(from).map((value, i) => t('bargain-to', { amount: this.amount(value, errors[from + i]), side: this.sides[from + i].title })));
  }

  /** @param {string} name */
  term(name) {
    return this.of.terms.find((term) => term.name === name);
  }

  /** @param {string} name */
  title(name) {
    return this.term(name)?.title ?? name;
  }

  /** @param {string} name @param {string} value */
  value(name, value) {
    const term = this.term(name);
    return term === undefined ? value : wordOf(value, term);
  }

  /** The deal on the table. @returns {Record<string, string>} */
  get table() {
    return this.answer.texts.at(-1).terms;
  }

  /** `Of it, paid: 75% instead of 70%`. @param {string} name @param {string} to @param {string} [from] */
  change(name, to, from = this.table[name]) {
    return t('bargain-change', { term: this.title(name), to: this.value(name, to), from: this.value(name, from) });
  }

  /** What a deal has otherwise than the one on the table, a line each. @param {Record<string, string>} terms */
  changes(terms) {
    const changed = Object.entries(terms).filter(([name, value]) => this.table[name] !== value);
    if (changed.length === 0) return h('p', { class: 'quiet' }, t('bargain-is-on-table'));
    return h('ul', { class: 'deal-changes' }, changed.map(([name, value]) => h('li', {}, this.change(name, value))));
  }
}

/** `A, B and C` as the language joins them. @param {string[]} items */
export function together(items) {
  return new Intl.ListFormat(lang(), { type: 'conjunction' }).format(items);
}
