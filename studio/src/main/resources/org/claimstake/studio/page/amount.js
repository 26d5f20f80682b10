// @ts-check
/**
 * A value as a person reads it: the page's twin of `report.Scale`, `Amount` and `Told`, in the reader's language.
 * Numbers come from the JSON in plain units; nothing here computes one, but for the difference of two that are shown.
 */
import * as digits from './digits.js';
import { numbers, t } from './words.js';

/**
 * What is known of a value besides itself.
 *
 * @typedef {object} Meta
 * @property {string} name
 * @property {string} title
 * @property {string} [unit]  as the language writes it, `USD(2025)`
 * @property {string} [sort]  number, truth, choice, date, text
 * @property {{text: string, size: number, percent: boolean}} [form]
 * @property {string} [leads] money, mass, volume: what is counted, where sizes have names
 * @property {string} [grain] day, month, quarter, year
 * @property {boolean} [chance]
 * @property {string} [shape]
 */

/** @typedef {{value?: any, none?: any, error?: number|null, mean?: any, quantiles?: Record<string, any>,
 *   shares?: Record<string, number>, unit?: string, shape?: string, roots?: number[], coverage?: {known: number, of: number}}} Value */

/** The case's own money, said once for the whole page: `USD(nominal)`. */
let ownMoney = '';
/** Futures of the answer on screen, for "13 of 100 futures". */
const LEVELS = ['0.05', '0.25', '0.5', '0.75', '0.95'];

/** @param {string} money */
export function countIn(money) {
  ownMoney = money;
}

/** `USD` where the case counts in USD(nominal); any other footing keeps its own. @param {string} unit */
export function bareUnit(unit = '') {
  const basis = ownMoney.indexOf('(');
  return basis < 0 ? unit : unit.split(ownMoney).join(ownMoney.slice(0, basis));
}

/** @param {Meta} meta */
function formOf(meta) {
  return meta.form ?? { text: meta.unit === 'number' ? '' : meta.unit ?? '', size: 1, percent: false };
}

/** @param {Meta} meta */
function leadsOf(meta) {
  if (meta.leads !== undefined) return meta.leads;
  if (/^[A-Z]{3}\b/.test(meta.unit ?? '')) return 'money';
  return /^t(\(\w+\))?$/.test(meta.unit ?? '') ? 'mass' : '';
}

/**
 * The size and the words for a magnitude.
 *
 * @param {Meta} meta
 * @param {number} magnitude
 * @returns {{size: number, words: string, close: boolean}}
 */
export function scaleOf(meta, magnitude) {
  const form = formOf(meta);
  if (form.percent) return { size: form.size, words: form.text, close: true };
  const size = Math.abs(magnitude);
  const leads = leadsOf(meta);
  if (leads === 'money') return moneyScale(bareUnit(meta.unit), size);
  if (leads === 'mass') return massScale(meta.unit ?? '', size);
  if (leads === 'volume' && form.size === 1 && size >= 1e6) {
    return size >= 1e9 ? { size: 1e9, words: t('bn', { unit: form.text }), close: false } : { size: 1e6, words: t('mn', { unit: form.text }), close: false };
  }
  return { size: form.size, words: bareUnit(form.text), close: false };
}

/** @param {string} unit @param {number} size */
function moneyScale(unit, size) {
  if (size >= 1e12) return { size: 1e12, words: t('tn', { unit }), close: false };
  if (size >= 1e9) return { size: 1e9, words: t('bn', { unit }), close: false };
  return size >= 1e5 ? { size: 1e6, words: t('mn', { unit }), close: false } : { size: 1, words: unit, close: false };
}

/** @param {string} unit @param {number} size */
function massScale(unit, size) {
  const step = size >= 1e6 ? 1e6 : size >= 1e4 ? 1e3 : 1;
  return { size: step, words: (step === 1e6 ? 'M' : step === 1e3 ? 'k' : '') + unit, close: false };
}

/** One scale for several numbers, so that a column can be read down. @param {Meta} meta @param {number[]} values */
export function scaleOfAll(meta, values) {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return scaleOf(meta, 0);
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  const fine = scaleOf(meta, smallest);
  const coarse = scaleOf(meta, largest);
  const hundredths = smallest / coarse.size < 0.1 && largest / fine.size < 1e6;
  return largest / fine.size < 10_000 || hundredths ? fine : coarse;
}

/** The sign before a number as readers know it; files and JSON keep the one that can be typed. @param {string} text */
export function minus(text) {
  return text.replace(/(^|[\s\u00a0(\u2013\u00b1,;:=])-(?=[\d.])/g, '$1\u2212');
}

/** Decimal text in the reader's way; groups of three from five digits on. @param {string} text @param {boolean} [grouped] from four: beside longer ones */
export function local(text, grouped = false) {
  const point = text.indexOf('.');
  const behind = point < 0 ? 0 : text.length - point - 1;
  const format = new Intl.NumberFormat(numbers(), {
    minimumFractionDigits: behind, maximumFractionDigits: behind, useGrouping: grouped ? 'always' : 'min2',
  });
  // as text, not as a number: every digit that is told is one of the engine's
  return minus(format.format(/** @type {any} */ (text)));
}

/** @param {number} value @param {number} error @param {{size: number, words: string, close: boolean}} scale */
export function number(value, error, scale) {
  const size = Math.abs(value / scale.size) < 1e-9 ? 0 : value / scale.size;
  return local(error > 0 ? digits.to(value / scale.size, error / scale.size) : digits.plain(size));
}

/** Never broken between lines. @param {string} text @param {{words: string, close: boolean}} scale */
export function withWords(text, scale) {
  if (scale.words === '') return text;
  return scale.close ? text + scale.words : text + '\u00a0' + scale.words.replace(/ /g, '\u00a0');
}

/** One value in words: `1.23 bn USD`, `18%`, `2031`, `yes`. @param {any} value @param {Meta} meta @param {number} [error] */
export function amount(value, meta, error = 0) {
  if (value === null || value === undefined) return t('none');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    const scale = scaleOf(meta, value);
    return withWords(number(value, error, scale), scale);
  }
  if (value === 'never') return t('never');
  return meta.sort === 'date' || isDay(value) ? date(value, meta.grain) : String(value);
}

/** @param {any} value */
function isDay(value) {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** As exact as it is meant; a first day of January of no stated grain is its year. @param {string} day @param {string} [grain] */
export function date(day, grain) {
  switch (grain ?? (day.endsWith('-01-01') ? 'year' : 'day')) {
    case 'year': return day.slice(0, 4);
    case 'quarter': return day.slice(0, 4) + '-Q' + Math.ceil(Number(day.slice(5, 7)) / 3);
    case 'month': return day.slice(0, 7);
    default: return day;
  }
}

/**
 * @typedef {object} Told
 * @property {string} text   what a reader sees
 * @property {string} kind   value, many, chance, shares, none, never, missing
 * @property {string} reason why there is no value, in a sentence; empty where there is one
 * @property {string} error  the simulation's, in words; empty where nothing is drawn
 */

/** @param {Value} value @param {Meta} meta @param {number} futures @returns {Told} */
export function told(value, meta, futures) {
  if (value.quantiles !== undefined) return many(value, meta);
  if (value.shares !== undefined) return shares(value.shares);
  if (value.value === null || value.value === undefined) return nothing(value, meta);
  if (meta.chance) return { text: frequency(value.value, futures), kind: 'chance', reason: '', error: chanceError(value, futures) };
  const error = value.error ?? 0;
  return { text: amount(value.value, meta, error), kind: value.value === 'never' ? 'never' : 'value', reason: '', error: errorOf(value.value, error, meta) };
}

/** @param {Value} value @param {Meta} meta @returns {Told} */
function many(value, meta) {
  const middle = value.quantiles?.['0.5'];
  if (meta.sort === 'date' || isDay(middle) || middle === 'never') {
    return middle === 'never' || middle === null
      ? { text: t('never-in-half'), kind: 'never', reason: '', error: '' }
      : { text: date(middle, meta.grain), kind: 'many', reason: '', error: '' };
  }
  const error = value.error ?? 0;
  return { text: amount(value.mean, meta, error), kind: 'many', reason: '', error: errorOf(value.mean, error, meta) };
}

/** @param {any} value @param {number} error @param {Meta} meta */
function errorOf(value, error, meta) {
  if (!(error > 0) || typeof value !== 'number') return '';
  const scale = scaleOf(meta, value);
  return t('plus-minus', { error: local(digits.plain(error / scale.size, 1)) });
}

/** @param {Record<string, number>} all @returns {Told} */
function shares(all) {
  const [word, share] = Object.entries(all).reduce((best, next) => (next[1] > best[1] ? next : best));
  return { text: t('word-in-share', { word, count: local(digits.plain(share * 100)) }), kind: 'shares', reason: '', error: '' };
}

/** @param {Value} value @param {Meta} meta @returns {Told} */
function nothing(value, meta) {
  const reason = String(value.none ?? '');
  if (reason === 'missing') return { text: t('cannot-be-given'), kind: 'missing', reason: t('why-missing'), error: '' };
  const time = meta.sort === 'date' || /^years?$/.test(meta.unit ?? '');
  const never = reason === 'never' || reason === 'never reached' || reason === '';
  if (never && (time || meta.unit === undefined)) return { text: t('never'), kind: 'never', reason: t('why-never'), error: '' };
  const known = { 'no root': 'why-no-root', several: 'why-several' }[reason];
  return { text: t('none'), kind: 'none', reason: known ? t(known) : reason, error: '' };
}

/** Out of a hundred, or of as many as it takes to tell the share from none and all. @param {number} share @param {number} futures */
export function frequency(share, futures) {
  for (let of = 100; of < futures; of *= 10) {
    const count = Math.round(share * of);
    if (count > 0 && count < of) return t('count-of-futures', { count, n: of });
  }
  const count = Math.round(share * futures);
  return count > 0 && count < futures && futures < 100
    ? t('count-of-futures', { count: Math.round(share * 100), n: 100 })
    : t('count-of-futures', { count, n: futures });
}

/** @param {Value} value @param {number} futures */
function chanceError(value, futures) {
  const error = value.error ?? 0;
  return error > 0 && futures > 1 ? t('plus-minus', { error: local(digits.plain(error * 100, 1)) }) : '';
}

/** What is compared when two outcomes are: the mean, the middle of dates, the value. @param {Value|undefined} value @returns {any} */
export function centre(value) {
  if (value === undefined) return undefined;
  if (value.quantiles === undefined) return value.value;
  return typeof value.mean === 'number' ? value.mean : value.quantiles['0.5'];
}

/**
 * By how much it moved, with its sign; empty where it did not, or where a difference has no meaning.
 *
 * @param {Value|undefined} before
 * @param {Value|undefined} after
 * @param {Meta} meta
 */
export function moved(before, after, meta) {
  const [from, to] = [centre(before), centre(after)];
  if (from === undefined || to === undefined || from === to) return '';
  if (typeof from === 'number' && typeof to === 'number') return difference(to - from, meta, Math.max(Math.abs(from), Math.abs(to)));
  if (isDay(from) && isDay(to)) return years(from, to);
  return t('was', { value: from === null ? t('none') : amount(from, meta) });
}

/** @param {number} by @param {Meta} meta @param {number} [among] of the two; what is less than a billionth is rounding */
export function difference(by, meta, among = 0) {
  if (by === 0 || Math.abs(by) < 1e-9 * among) return '';
  const sign = by > 0 ? '+' : '\u2212';
  const size = Math.abs(by);
  const form = formOf(meta);
  if (form.percent && form.text === '%') return t('points', { change: sign + local(digits.plain(size / form.size)) });
  const scale = scaleOf(meta, size);
  return sign + withWords(number(size, 0, scale), scale);
}

/**
 * A difference and its parts in one size, so rounded that they add up as they stand; without the unit.
 *
 * @param {any} asked @param {any[]} parts @param {Meta} meta
 */
export function sums(asked, parts, meta) {
  const values = parts.map((part) => Number(part.part));
  const scale = meta.sort === 'date' ? { size: 1, words: t('years-unit'), close: false } : scaleOf(meta, Math.max(0, ...[asked?.left, asked?.right, ...values].map((one) => Math.abs(Number(one) || 0))));
  const told = digits.together(Number(asked?.left) / scale.size || 0, Number(asked?.right) / scale.size || 0, values.map((value) => value / scale.size), Number(asked?.error) / scale.size || 0);
  const signed = (/** @type {string} */ text) => (Number(text) === 0 ? '0' : (Number(text) > 0 ? '+' : '') + local(text));
  return { scale, left: local(told.left), right: local(told.right), parts: told.parts.map(signed), difference: signed(told.difference) };
}

/** A noise in words, in the size that fits it: `3.4 mn USD`. @param {number} error @param {Meta} meta */
export function size(error, meta) {
  if (meta.sort === 'date') return t('years-about', { value: local(digits.plain(error, 2)), n: error });
  const scale = scaleOf(meta, error);
  return withWords(local(digits.plain(error / scale.size, 2)), scale);
}

/** @param {string} from @param {string} to */
function years(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const sign = days > 0 ? '+' : '\u2212';
  const size = Math.abs(days) / 365.2425;
  return Math.abs(size - Math.round(size)) < 0.02
    ? t('years-moved', { change: sign + Math.round(size), n: Math.round(size) })
    : t('years-moved', { change: sign + local(digits.plain(size, 2)), n: 1.5 });
}

/** The five quantiles as numbers; empty where they are none. @param {Value} value @returns {number[]} */
export function quantiles(value) {
  const all = LEVELS.map((level) => value.quantiles?.[level]);
  const sizes = all.map(sizeOf);
  return sizes.every(Number.isFinite) ? sizes : [];
}

/** A value on a line: a number, or a day. @param {any} one */
export function sizeOf(one) {
  return typeof one === 'number' ? one : isDay(one) ? Date.parse(one) : NaN;
}

/**
 * An amount that the program has put in words, in the reader's way: `36.6 mn USD(nominal)` as `36,6 млн USD`. What is no amount
 * stays as it is.
 *
 * @param {string} written
 */
export function reread(written) {
  const text = minus(written);
  const found = /^(\u2212?\d+(?:\u00a0\d{3})*(?:\.\d+)?)(%|[\s\u00a0]+(?:(tn|bn|mn)[\s\u00a0]+)?)?(.*)$/.exec(bareUnit(text));
  if (found === null || /^\d{4}-\d\d/.test(text)) return bareUnit(text);
  const [, number, between, size, rest] = found;
  const told = local(number.replace(/\u00a0/g, '').replace('\u2212', '-'));
  if (size !== undefined) return told + '\u00a0' + t(size, { unit: rest }).replace(/ /g, '\u00a0');
  return told + (between ?? '').replace(/ /g, '\u00a0') + rest;
}
