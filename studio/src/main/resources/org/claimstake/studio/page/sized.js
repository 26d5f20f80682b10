// @ts-check
/**
 * Values of a table in one size: rows that count the same thing say it in the same unit, and their points stand under each
 * other. No digit is finer than the error of its value. Pure, but for the reader's way to write numbers.
 */
import * as amounts from './amount.js';

/** @typedef {import('./amount.js').Meta} Meta */
/** @typedef {import('./amount.js').Value} Value */
/** @typedef {{size: number, words: string, close: boolean}} Scale */
/** @typedef {{scale: Scale, places: number, grouped: boolean}} Size places: digits behind the point */

const MOST_PLACES = 3;

/**
 * @param {{meta: Meta, values: (Value|undefined)[]}[]} rows
 * @returns {(meta: Meta) => Size|undefined} nothing where a value is told by itself: a share, a date, a word
 */
export function sizesOf(rows) {
  /** @type {Map<string, {meta: Meta, values: Value[]}>} */
  const alike = new Map();
  for (const { meta, values } of rows) {
    const known = alike.get(keyOf(meta)) ?? { meta, values: [] };
    known.values.push(.../** @type {Value[]} */ (values.filter((value) => typeof amounts.centre(value) === 'number')));
    alike.set(keyOf(meta), known);
  }
  const sizes = new Map([...alike].map(([key, { meta, values }]) => [key, sizeOf(meta, values)]));
  return (meta) => sizes.get(keyOf(meta));
}

/** @param {Meta} meta */
function keyOf(meta) {
  return [meta.unit, meta.form?.text, meta.chance, meta.sort].join('|');
}

/** @param {Meta} meta @param {Value[]} values @returns {Size|undefined} */
function sizeOf(meta, values) {
  if (values.length === 0 || meta.chance || meta.sort === 'date') return undefined;
  const scale = amounts.scaleOfAll(meta, values.map(amounts.centre));
  if (scale.close || scale.words === '') return undefined;
  const sizes = values.map((value) => Math.abs(amounts.centre(value)) / scale.size).filter((size) => size > 0);
  const finest = Math.max(0, Math.min(MOST_PLACES, 1 - Math.floor(Math.log10(Math.min(...sizes, 10)))));
  const needed = values.map((value) => digitsBehind(rounded(amounts.centre(value) / scale.size, (value.error ?? 0) / scale.size, finest)));
  return { scale, places: Math.max(0, ...needed), grouped: sizes.some((size) => size >= 9999.5) };
}

/** @param {number} value @param {number} error @param {number} places @returns {string} without zeros that tell nothing */
function rounded(value, error, places) {
  const text = at(value, error, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** @param {number} value @param {number} error @param {number} places */
function at(value, error, places) {
  const place = error > 0 ? Math.max(-places, Math.floor(Math.log10(error))) : -places;
  if (Math.abs(value) < 1e-9) return '0';
  return place > 0 ? String(Math.round(value / 10 ** place) * 10 ** place) : value.toFixed(-place);
}

/** @param {string} text */
function digitsBehind(text) {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/**
 * A number in the size of its table, and the class that puts its point under those of the others. What would be rounded to
 * nothing, though it is something, is told by itself.
 *
 * @param {number} value
 * @param {number} error
 * @param {Size} size
 * @param {Meta} meta
 * @returns {{text: string, place: string, bare: boolean}} bare: without its unit, which the row says
 */
export function inSize(value, error, size, meta) {
  const text = at(value / size.scale.size, error / size.scale.size, size.places);
  if (!/[1-9]/.test(text) && value !== 0 && Math.abs(value / size.scale.size) >= 1e-9) return { text: amounts.amount(value, meta, error), place: '', bare: false };
  const behind = digitsBehind(text);
  const short = size.places - behind;
  return { text: amounts.local(text, size.grouped), place: short === 0 ? '' : 'short-' + short + (behind === 0 ? ' no-point' : ''), bare: true };
}
