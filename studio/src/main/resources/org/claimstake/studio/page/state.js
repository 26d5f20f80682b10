// @ts-check
/**
 * Where the page is: one address, which the browser's bar shows, and what can be undone. Undo and redo are kept for the tab, so
 * that they outlive a reload; the browser's own back and forward walk the same addresses.
 */
import * as address from './address.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {{list: {figures: string, gesture: string}[], at: number}} Steps */

const MOST = 200;
const LATER = 250;

/** @type {Address} */
let now = address.start();
/** @type {Set<(now: Address, before: Address) => void>} */
const readers = new Set();
let unwritten = 0;
let gesture = '';

/** @param {(now: Address, before: Address) => void} reader */
export function follow(reader) {
  readers.add(reader);
}

export function current() {
  return now;
}

/** Of the move that led here; empty where it was no move of a slider. */
export function gestureNow() {
  return gesture;
}

/** Reads the bar; what it holds that nobody knows is returned. */
export function begin() {
  const read = address.parse(location.pathname + location.search);
  now = read;
  record('');
  addEventListener('popstate', () => {
    const before = now;
    now = address.parse(location.pathname + location.search);
    gesture = '';
    record('');
    readers.forEach((reader) => reader(now, before));
  });
  addEventListener('pagehide', flush);
  return read.unknown;
}

/**
 * @param {Address} next
 * @param {{gesture?: string, replace?: boolean, quiet?: boolean}} [how] moves of one gesture are one step of undo and of the
 *     browser's history; `quiet` tells no reader
 */
export function go(next, how = {}) {
  const before = now;
  const same = how.gesture !== undefined && how.gesture === gesture;
  if (address.write(next) === address.write(before) && !same) return;
  flushUnless(same);
  now = next;
  gesture = how.gesture ?? '';
  if (how.replace || same) later();
  else history.pushState(null, '', address.write(now));
  record(gesture);
  if (!how.quiet) readers.forEach((reader) => reader(now, before));
}

/** @param {{screen?: address.Screen, settings?: Record<string,string|undefined>, own?: Record<string,string|undefined>}} change
 *  @param {{gesture?: string, replace?: boolean, quiet?: boolean}} [how] */
export function change(change, how) {
  go(address.changed(now, change), how);
}

// browsers refuse more than some hundred addresses in half a minute: a drag writes its last one
function later() {
  clearTimeout(unwritten);
  unwritten = setTimeout(flush, LATER);
}

function flush() {
  if (unwritten !== 0) {
    clearTimeout(unwritten);
    unwritten = 0;
    history.replaceState(null, '', address.write(now));
  }
}

/** @param {boolean} same */
function flushUnless(same) {
  if (!same) flush();
}

/** @returns {Steps} */
function steps() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key()) ?? '');
    if (Array.isArray(kept.list) && kept.at >= 0 && kept.at < kept.list.length) return kept;
  } catch {
    // nothing kept, or by another version
  }
  return { list: [], at: -1 };
}

function key() {
  return 'claimstake.steps.' + now.caseId;
}

/** @param {Steps} kept */
function keep(kept) {
  try {
    sessionStorage.setItem(key(), JSON.stringify(kept));
  } catch {
    // a full or forbidden store costs undo after a reload, nothing else
  }
}

/** @param {string} by */
function record(by) {
  if (now.caseId === '') return;
  const kept = steps();
  const figures = address.figures(now);
  if (kept.at >= 0 && kept.list[kept.at].figures === figures) return;
  const known = by === '' ? kept.list.findIndex((step) => step.figures === figures) : -1;
  const on = by !== '' && kept.at >= 0 && kept.list[kept.at].gesture === by;
  if (on) {
    kept.list.length = kept.at + 1;
    kept.list[kept.at] = { figures, gesture: by };
    if (kept.at > 0 && kept.list[kept.at - 1].figures === figures) {
      // moved and moved back: nothing to undo
      kept.list.pop();
      kept.at--;
    }
  } else if (known >= 0 && Math.abs(known - kept.at) === 1) {
    // back and forward of the browser walk the same steps
    kept.at = known;
  } else {
    kept.list.length = kept.at + 1;
    kept.list.push({ figures, gesture: by });
    kept.list.splice(0, kept.list.length - MOST);
    kept.at = kept.list.length - 1;
  }
  keep(kept);
}

/** The state before the last change, and after it; undefined where nothing was changed. */
export function lastChange() {
  const kept = steps();
  return kept.at < 1 ? undefined : { before: stateOf(kept.list[kept.at - 1].figures), after: now };
}

export function canUndo() {
  return steps().at > 0;
}

export function canRedo() {
  const kept = steps();
  return kept.at < kept.list.length - 1;
}

/** @param {-1|1} by @returns {boolean} whether there was a step */
export function step(by) {
  const kept = steps();
  const to = kept.at + by;
  if (to < 0 || to >= kept.list.length) return false;
  keep({ ...kept, at: to });
  gesture = '';
  go(stateOf(kept.list[to].figures));
  return true;
}

/** What decides the figures from the step, all else from where the page is. @param {string} figures @returns {Address} */
function stateOf(figures) {
  const then = address.parse(figures);
  const own = { ...now.own };
  for (const name of ['scenario', 'seed', 'futures', 'question', 'goon']) delete own[name];
  return { ...now, settings: then.settings, own: { ...own, ...then.own } };
}
