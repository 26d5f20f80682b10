// @ts-check
/** What a step of a trace is called and how its formula reads to people: by titles, where there are none by names as people write them. Pure. */
import { minus } from './amount.js';
import { metaOf, spaced } from './cases.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */
/** @typedef {import('./why.js').Branch} Branch */

/** A formula in words longer than this is read in names. */
const LONGEST = 150;

/** `mine.price ← price.value in 2029`: its own name, that of what it stands for, the period. @param {string} whole */
function parts(whole) {
  const [plain, period = ''] = whole.split(/ in (?=[^ ]+$)/);
  const names = plain.split(' \u2190 ');
  return { own: names[0], name: names[names.length - 1], period };
}

/** The value that can be asked for by itself, with its period; undefined for what has no name of its own. @param {Branch} branch */
export function askable(branch) {
  const { name, period } = parts(branch.name);
  if (branch.kind === 'period' || !/^[A-Za-z_][\w.]*(\[[^\]]+\])?$/.test(name)) return undefined;
  return period === '' ? name : name + '@' + period;
}

/** @param {Branch} branch @param {Case} of */
export function called(branch, of) {
  const { own, name, period } = parts(branch.name);
  const payment = /^".*?" (?:code \S+ )?(.+?) \u2192 (.+)$/.exec(own);
  const net = /^net\((\w+)\)$/.exec(own);
  const title = branch.title || (net !== null ? t('cash-of', { party: partyOf(net[1], of) }) : titleOf(name, own, of));
  const words = payment === null ? title : t('paid-by-to', { what: title, payer: partyOf(payment[1], of), receiver: partyOf(payment[2], of) });
  return period === '' ? words : t('in-period', { what: words, period });
}

/** @param {string} name @param {string} own @param {Case} of */
function titleOf(name, own, of) {
  return of.metas.has(own) ? metaOf(of, own).title : metaOf(of, name).title;
}

/** @param {string} name @param {Case} of */
function partyOf(name, of) {
  return of.parties.find((party) => party.name === name)?.title ?? spaced(name);
}

/**
 * `output * price` as “Product sold” × “Price of the product as sold”, where all its names are known and it stays short.
 *
 * @param {Branch} branch
 */
export function inWords(branch) {
  const formula = (branch.formula ?? '').replace(/\s+/g, ' ');
  /** @type {Map<string, string>} */
  const titles = new Map();
  for (const child of branch.children) {
    const own = parts(child.name).own;
    if (child.title !== undefined && child.title !== '' && !own.startsWith('"')) titles.set(own, child.title);
  }
  const whole = names(formula, (name) => {
    const found = [...titles.keys()].find((own) => own === name || own.endsWith('.' + name));
    return found === undefined ? spaced(name) : '\u201c' + titles.get(found) + '\u201d';
  });
  return signs(whole.length <= LONGEST ? whole : names(formula, spaced));
}

/** @param {string} formula @param {(name: string) => string} word */
function names(formula, word) {
  return formula.replace(/(?<![\w.])[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*(?!\w)/g, (name) => word(name));
}

/** @param {string} formula */
function signs(formula) {
  return minus(formula)
    .replace(/(\d)_(?=\d)/g, '$1\u00a0')
    .replace(/ \* /g, ' \u00d7 ').replace(/ - /g, ' \u2212 ').replace(/ >= /g, ' \u2265 ').replace(/ <= /g, ' \u2264 ').replace(/ != /g, ' \u2260 ').replace(/ == /g, ' = ');
}
