// @ts-check
/**
 * The address of a state, and the state of an address. Pure: no window, no document, so that its law (what is written
 * is read back the same) is tested without a browser.
 *
 *     /                                      Start
 *     /CASE[@VERSION]/SCREEN?term=value&…&.scenario=S&.why=NAME@PERIOD
 *
 * Terms and inputs are bare keys, what belongs to the page begins with a dot.
 */

/** @typedef {'start'|'board'|'compare'|'text'|'deposits'|'claims'|'bargain'} Screen */
/**
 * @typedef {object} Address
 * @property {Screen} screen
 * @property {string} caseId          empty on Start
 * @property {string} version         empty: whatever the folder holds
 * @property {Record<string,string>} settings  what differs from the text, as typed
 * @property {Record<string,string>} own       the page's keys, without their dot
 */

/** Screens of a case, in the order of their keys. @type {Screen[]} */
export const SCREENS = ['board', 'compare', 'text', 'deposits', 'claims', 'bargain'];

/** The key of each. @type {Record<string, string>} */
export const KEYS = { board: '2', compare: '3', text: '4', deposits: '5', claims: '6', bargain: '9' };

/** The page's own keys in the order in which an address holds them. */
export const OWN = [
  'scenario', 'seed', 'futures', 'question', 'goon', 'with', 'measure', 'file', 'line', 'table', 'by', 'on', 'group', 'find', 'place', 'document', 'statement', 'sides', 'terms', 'offer', 'offers', 'nodeal', 'plane', 'power', 'points', 'of', 'chart', 'view', 'why', 'future', 'theme', 'lang',
];

/** What a reader chose for the page itself: it stays when a screen or a case changes. */
const KEPT = ['theme', 'lang'];

/** @returns {Address} */
export function start(own = {}) {
  return { screen: 'start', caseId: '', version: '', settings: {}, own };
}

/**
 * @param {string} address path and query, `/ukraine-2025/board?share=40%25`
 * @returns {Address & {unknown: string[]}} with the page's keys that it does not know, which are left out
 */
export function parse(address) {
  const cut = address.indexOf('?');
  const path = cut < 0 ? address : address.slice(0, cut);
  const query = cut < 0 ? '' : address.slice(cut + 1).replace(/#.*$/, '');
  const { caseId, version, screen, unknown } = place(path.replace(/#.*$/, ''));
  /** @type {Record<string,string>} */
  const settings = {};
  /** @type {Record<string,string>} */
  const own = {};
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equal = part.indexOf('=');
    const key = decode(equal < 0 ? part : part.slice(0, equal));
    const value = equal < 0 ? '' : decode(part.slice(equal + 1));
    if (!key.startsWith('.')) {
      settings[key] = value;
    } else if (OWN.includes(key.slice(1))) {
      own[key.slice(1)] = value;
    } else if (key !== '.token') {
      unknown.push(key);
    }
  }
  return { screen, caseId, version, settings, own, unknown };
}

/** @param {string} path */
function place(path) {
  const parts = path.split('/').filter((part) => part !== '');
  /** @type {string[]} */
  const unknown = [];
  if (parts.length === 0) {
    return { caseId: '', version: '', screen: /** @type {Screen} */ ('start'), unknown };
  }
  const [caseId, version] = identity(parts[0]);
  const named = /** @type {Screen} */ (parts[1] ?? 'board');
  const known = SCREENS.includes(named);
  if (!known || parts.length > 2) unknown.push(path);
  return { caseId, version, screen: known ? named : /** @type {Screen} */ ('board'), unknown };
}

/** @param {string} part */
function identity(part) {
  const at = part.lastIndexOf('@');
  return (at > 0 ? [part.slice(0, at), part.slice(at + 1)] : [part, '']).map(decodePath);
}

/** In a path a plus is a plus. @param {string} text */
function decodePath(text) {
  return decode(text.replace(/\+/g, '%2B'));
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    // a lone percent sign, as a person types it: `share=40%`
    return text.replace(/\+/g, ' ');
  }
}

/** Readable where it may be: a blank is a plus, and brackets and signs that no server minds stay. @param {string} text */
function encode(text) {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%(2C|3A|40|2F)/g, (code) => decodeURIComponent(code));
}

/** @param {Address} address */
export function write(address) {
  if (address.screen === 'start' || address.caseId === '') {
    return '/' + query([], keptOf(address.own));
  }
  const version = address.version === '' ? '' : '@' + encodeURIComponent(address.version);
  return '/' + encodeURIComponent(address.caseId) + version + '/' + address.screen + query(settingsOf(address), ownOf(address.own));
}

/** @param {Address} address @returns {[string,string][]} in the order of their names */
function settingsOf(address) {
  return Object.keys(address.settings).sort().map((name) => [name, address.settings[name]]);
}

/** @param {Record<string,string>} own @returns {[string,string][]} */
function ownOf(own) {
  return OWN.filter((key) => own[key] !== undefined && own[key] !== '').map((key) => ['.' + key, own[key]]);
}

/** @param {Record<string,string>} own */
function keptOf(own) {
  return ownOf(Object.fromEntries(Object.entries(own).filter(([key]) => KEPT.includes(key))));
}

/** @param {[string,string][]} settings @param {[string,string][]} own */
function query(settings, own) {
  const parts = [...settings, ...own].map(([key, value]) => encode(key) + '=' + encode(value));
  return parts.length === 0 ? '' : '?' + parts.join('&');
}

/**
 * The same state without what the text, or the chosen scenario, says anyway, and the names that the case does not know.
 *
 * @param {Address} address
 * @param {Map<string, string>} usual value of each term and input where nothing is changed
 * @returns {{address: Address, unknown: string[]}}
 */
export function normal(address, usual) {
  const unknown = Object.keys(address.settings).filter((name) => !usual.has(name));
  const settings = Object.fromEntries(
    Object.entries(address.settings).filter(([name, value]) => usual.has(name) && plain(usual.get(name)) !== plain(value)),
  );
  const own = Object.fromEntries(Object.entries(address.own).filter(([key, value]) => !(key === 'scenario' && value === 'base')));
  return { address: { ...address, settings, own }, unknown };
}

/** Two writings of one value: blanks and the underscore between digits do not matter. @param {string|undefined} text */
function plain(text) {
  return (text ?? '').replace(/[\s_\u00a0]/g, '');
}

/**
 * A copy in which some keys differ; undefined or empty takes one out.
 *
 * @param {Address} address
 * @param {{screen?: Screen, settings?: Record<string,string|undefined>, own?: Record<string,string|undefined>}} change
 * @returns {Address}
 */
export function changed(address, change) {
  return {
    ...address,
    screen: change.screen ?? address.screen,
    settings: merged(address.settings, change.settings ?? {}),
    own: merged(address.own, change.own ?? {}),
  };
}

/** @param {Record<string,string>} left @param {Record<string,string|undefined>} right */
function merged(left, right) {
  /** @type {Record<string,string>} */
  const all = { ...left };
  for (const [key, value] of Object.entries(right)) {
    if (value === undefined || value === '') delete all[key];
    else all[key] = value;
  }
  return all;
}

/** What decides the figures: two addresses with the same of it have the same digits. @param {Address} address */
export function figures(address) {
  const own = Object.fromEntries(
    ['scenario', 'seed', 'futures', 'question', 'goon'].map((key) => [key, address.own[key] ?? '']));
  return write({ ...address, screen: 'board', own });
}

/** `NAME@PERIOD` in its two parts. @param {string} why */
export function whyOf(why) {
  const at = why.lastIndexOf('@');
  return at > 0 ? { name: why.slice(0, at), period: why.slice(at + 1) } : { name: why, period: '' };
}
