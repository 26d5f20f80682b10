// @ts-check
/**
 * What a person types into a term, and what a slider writes for it: `40%`, `123 bn USD`, `1,5` where a comma is usual.
 * Pure but for the reader's locale. What cannot be read here is sent as it stands: the compiler has the last word.
 */
import { scaleOf, bareUnit } from './amount.js';

/** @typedef {import('./cases.js').Term} Term */

/** @type {Record<string, number>} */
const SIZES = { tn: 1e12, bn: 1e9, mn: 1e6, трлн: 1e12, млрд: 1e9, млн: 1e6 };
/** @type {Record<string, string>} */
const PLAIN_SIZES = { трлн: 'tn', млрд: 'bn', млн: 'mn' };
const FORM = /^([-\u2212+]?[\d\s_.,\u00a0\u202f]*\d[\d\s_.,\u00a0\u202f]*(?:e[-+]?\d+)?)\s*(tn|bn|mn|трлн|млрд|млн)?\s*(.*)$/i;

/** As the language writes it: a point for a comma, `bn` for the reader's word, no space between groups. @param {string} text */
export function typed(text) {
  const found = FORM.exec(text.trim());
  if (found === null || /^\d{4}-\d\d/.test(text.trim())) return text.trim();
  const [, number, size, unit] = found;
  const word = size === undefined ? '' : ' ' + (PLAIN_SIZES[size.toLowerCase()] ?? size.toLowerCase());
  const rest = unit === '' ? '' : unit.startsWith('%') ? unit.replace(/^%\s+/, '%') : ' ' + unit;
  return plainNumber(number) + word + rest;
}

/** @param {string} text */
function plainNumber(text) {
  const close = text.replace(/[\s_\u00a0\u202f]/g, '').replace('\u2212', '-').replace(/^\+/, '');
  // 1,234,567 has commas between groups; 1,5 has a decimal one
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(close) && (close.match(/,/g) ?? []).length > 1 || /,\d{3}\./.test(close)) return close.replace(/,/g, '');
  return close.replace(',', '.');
}

/** In plain units; NaN where only the compiler can say. @param {string} text @param {Term} term */
export function numberOf(text, term) {
  const found = FORM.exec(typed(text));
  if (found === null) return NaN;
  const [, number, size, unit] = found;
  const plain = Number(plainNumber(number)) * (size === undefined ? 1 : SIZES[size.toLowerCase()]);
  const form = term.form;
  if (unit === '' || unit === undefined) return size === undefined ? tidy(plain * (form?.size ?? 1)) : plain;
  if (form !== undefined && unit === form.text) return tidy(plain * form.size);
  if (unit === '%') return tidy(plain / 100);
  return unit === bareUnit(term.unit) || unit === term.unit ? plain : NaN;
}

/** How a slider counts: in percent, in billions. @param {Term} term @returns {{size: number, text: string, close: boolean}} */
export function countedIn(term) {
  if (term.form?.percent) return { size: term.form.size, text: term.form.text, close: true };
  const scale = scaleOf({ ...term, leads: term.leads ?? '' }, Math.max(Math.abs(term.high ?? 0), Math.abs(term.number ?? 0)));
  const word = scale.size === 1e12 ? 'tn' : scale.size === 1e9 ? 'bn' : scale.size === 1e6 ? 'mn' : '';
  if (term.leads === 'money' && word !== '') return { size: scale.size, text: word + ' ' + bareUnit(term.unit), close: false };
  return { size: term.form?.size ?? 1, text: term.form?.text ?? '', close: false };
}

/** @param {number} number plain @param {Term} term */
export function textOf(number, term) {
  const { size, text, close } = countedIn(term);
  const digits = String(tidy(number / size));
  return text === '' ? digits : digits + (close ? '' : ' ') + text;
}

/** Without what binary fractions leave behind: 0.1 + 0.2 is 0.3 to a reader. @param {number} number */
export function tidy(number) {
  return Number(number.toPrecision(12));
}

/** A step in the counting of the slider that divides the range well where the text names none. @param {Term} term */
export function stepOf(term) {
  const { size } = countedIn(term);
  if (term.step !== undefined && term.step > 0) return tidy(term.step / size);
  const raw = ((term.high ?? 1) - (term.low ?? 0)) / size / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return tidy((lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power);
}

/** For reading in a field: the decimal comma where the reader has one. @param {string} text @param {string} locale */
export function shown(text, locale) {
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  return comma && /^-?\d+\.\d+/.test(text) ? text.replace('.', ',') : text;
}
