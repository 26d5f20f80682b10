// @ts-check
/**
 * How many digits of a number are told: the page's twin of `report.Digits`, on the shortest decimal text of a number, so
 * that screen, terminal and file show the same ones. Pure.
 */

const PLAIN = 3;
const MOST = 4;

/** @typedef {{negative: boolean, digits: string, exponent: number}} Decimal 0.DIGITS times ten to the exponent */

/** @param {number} value @returns {Decimal} */
function decimal(value) {
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e');
  return { negative: value < 0, digits: mantissa.replace('.', ''), exponent: Number(exponent) + 1 };
}

/** Half to even, as the engine rounds what it tells. @param {Decimal} exact @param {number} count @returns {Decimal} */
function rounded(exact, count) {
  if (exact.digits.length <= count) return { ...exact, digits: exact.digits.padEnd(count, '0') };
  const kept = exact.digits.slice(0, count);
  const rest = exact.digits.slice(count);
  const half = rest[0] === '5' && /^50*$/.test(rest);
  const up = half ? Number(kept[count - 1]) % 2 === 1 : rest[0] >= '5';
  if (!up) return { ...exact, digits: kept };
  const next = (BigInt(kept) + 1n).toString().padStart(count, '0');
  return next.length > count
    ? { ...exact, digits: next.slice(0, count), exponent: exact.exponent + 1 }
    : { ...exact, digits: next };
}

/** Without an exponent: `0.0123`, `12300`. @param {Decimal} value */
function plainText(value) {
  const { digits, exponent } = value;
  const text = exponent <= 0
    ? '0.' + '0'.repeat(-exponent) + digits
    : exponent >= digits.length
      ? digits + '0'.repeat(exponent - digits.length)
      : digits.slice(0, exponent) + '.' + digits.slice(exponent);
  return value.negative && /[1-9]/.test(digits) ? '-' + text : text;
}

/** @param {string} text */
function bare(text) {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Three digits, or as many as are asked for; zeros behind the point only where they were rounded. @param {number} value */
export function plain(value, count = PLAIN) {
  if (value === 0) return '0';
  const text = plainText(rounded(decimal(value), count));
  return Math.abs(Number(text) - value) <= 1e-11 * Math.abs(value) ? bare(text) : text;
}

/** To the place of the error's first digit: `0.57` for 0.5747 with an error of 0.012. @param {number} value @param {number} error */
export function to(value, error) {
  if (!(error > 0) || !Number.isFinite(error)) return plain(value);
  const place = Math.floor(Math.log10(error));
  const first = value === 0 ? place : Math.floor(Math.log10(Math.abs(value)));
  const count = Math.min(Math.max(first - place + 1, 1), MOST);
  return value === 0 ? '0' : plainText(rounded(decimal(value), count));
}

/**
 * Parts of a difference so rounded that left and all parts add up to right as they are shown, by the rule of
 * `advice.parting.Rounded`: left and right to the last place, parts down, what is missing then to those of which most was cut off.
 *
 * @param {number} left in the size in which all are told
 * @param {number} right
 * @param {number[]} parts
 * @param {number} error of the difference: no digit is finer
 * @returns {{left: string, right: string, parts: string[], difference: string}}
 */
export function together(left, right, parts, error) {
  const largest = Math.max(Math.abs(right - left), ...parts.map(Math.abs)) || Math.max(Math.abs(left), Math.abs(right));
  let place = largest === 0 ? 0 : Math.floor(Math.log10(largest)) + 1 - MOST;
  if (error > 0) place = Math.max(place, Math.floor(Math.log10(error)));
  const rounded = shared(left, right, parts, place);
  // zeros that tell nothing in all of them are left out
  while (place < 0 && [rounded.left, rounded.right, ...rounded.parts].every((one) => one % 10 === 0)) {
    place++;
    rounded.left /= 10;
    rounded.right /= 10;
    rounded.parts = rounded.parts.map((one) => one / 10);
  }
  const text = (/** @type {number} */ count) => fixed(count, place);
  return { left: text(rounded.left), right: text(rounded.right), parts: rounded.parts.map(text), difference: text(rounded.right - rounded.left) };
}

/** In ones of the last place. @param {number} left @param {number} right @param {number[]} parts @param {number} place */
function shared(left, right, parts, place) {
  const ones = (/** @type {number} */ value) => value / 10 ** place;
  const even = (/** @type {number} */ value) => (Math.abs(value % 1) === 0.5 ? 2 * Math.round(value / 2) : Math.round(value));
  const [from, to] = [even(ones(left)), even(ones(right))];
  const down = parts.map((part) => Math.floor(ones(part)));
  const cut = parts.map((part, i) => ones(part) - down[i]);
  const most = parts.map((_, i) => i).sort((a, b) => cut[b] - cut[a] || a - b);
  let missing = to - from - down.reduce((sum, one) => sum + one, 0);
  for (let turn = 0; missing > 0 && most.length > 0; turn = (turn + 1) % most.length, missing--) down[most[turn]]++;
  for (let turn = most.length - 1; missing < 0 && most.length > 0; turn = (turn + most.length - 1) % most.length, missing++) down[most[turn]]--;
  return { left: from, right: to, parts: down };
}

/** @param {number} count @param {number} place */
function fixed(count, place) {
  return place >= 0 ? String(count * 10 ** place) : (count / 10 ** -place).toFixed(-place);
}
