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
