// @ts-check
/** Follows the address: which screen, which case, what is open over it; and hears what the studio says by itself. */
import * as address from './address.js';
import { countIn } from './amount.js';
import * as api from './api.js';
import { BargainScreen } from './bargain-screen.js';
import { Board } from './board.js';
import { Broken } from './broken.js';
import * as cases from './cases.js';
import { Claims } from './claims.js';
import { Compare } from './compare.js';
import { Deposits } from './deposits.js';
import { h, one, put } from './dom.js';
import { findings } from './findings.js';
import { useKeys } from './keys.js';
import * as panel from './panel.js';
import { followPickers } from './pickers.js';
import { replay } from './replay.js';
import * as shell from './shell.js';
import { Start } from './start.js';
import * as state from './state.js';
import { TextScreen } from './text-screen.js';
import * as why from './why.js';
import { chosen, lang, speak, t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {{element: HTMLElement, show: (now: Address, gesture?: string, of?: any) => any, again: () => void, stop: () => void, shown?: any}} Screen */

/** @type {Screen|undefined} */
let screen;
/** Of which case and screen it is. */
let screenKey = '';
/** @type {cases.Case|undefined} */
let of;
let version = '';
let route = 0;

const hand = { keys: panel.openKeys, replay: () => screen instanceof Board && replay(screen) };

async function begin() {
  const unknown = state.begin();
  await speak(chosen(state.current().own.lang));
  if (unknown.length > 0) shell.notice('unknown', t('unknown-keys', { keys: unknown.join(', '), n: unknown.length }));
  state.follow((now, before) => follow(now, before));
  followPickers();
  followNumbers();
  useKeys(keys());
  api.watch((alive, trouble) => (alive ? online() : trouble?.kind === 'stale' && stale()));
  await follow(state.current(), address.start());
  api.listen({ hello, case: changedOnDisk, bye: () => offline() }, (alive) => (alive ? online() : offline()));
}

/** @param {Address} now @param {Address} before */
async function follow(now, before) {
  const mine = ++route;
  document.documentElement.dataset.theme = now.own.theme ?? '';
  if (chosen(now.own.lang) !== lang()) {
    await speak(chosen(now.own.lang));
    screenKey = '';
  }
  if (now.caseId !== before.caseId || of?.id !== now.caseId) {
    const opened = await openCase(now);
    if (mine !== route) return;
    if (!opened) return;
  }
  if (of !== undefined) await prepared(of, now.own.scenario);
  if (mine !== route) return;
  const known = normalised(now);
  enter(known);
  why.show(known, of, screen?.shown);
}

// what the scenario says is read before the controls show it; where it cannot be, they show the text
/** @param {cases.Case} open @param {string|undefined} scenario */
async function prepared(open, scenario) {
  try {
    await cases.prepare(open, scenario);
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
  }
}

/** @param {Address} now @returns {Promise<boolean>} */
async function openCase(now) {
  of = undefined;
  if (now.caseId === '') return true;
  try {
    of = await cases.open(now.caseId);
    countIn(of.money ?? '');
    if (now.version !== '' && !of.version.startsWith(now.version)) shell.notice('version', t('other-version', { now: of.version.slice(0, 12), cited: now.version }));
    return true;
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    cannotOpen(now, trouble);
    return false;
  }
}

/** @param {Address} now @param {api.Trouble} trouble */
function cannotOpen(now, trouble) {
  screen?.stop();
  screen = undefined;
  screenKey = '';
  shell.head(now, undefined, hand);
  const back = h('p', {}, h('a', { href: '/' }, t('to-start')));
  const text = trouble.kind === 'absent' ? h('p', {}, t('no-such-case', { id: now.caseId })) : findings(trouble, { id: now.caseId });
  const edit = trouble.kind === 'wrong' && h('p', {}, h('a', { href: '/' + encodeURIComponent(now.caseId) + '/text' }, t('open-text')));
  put(one('#main'), shell.instead(t('cannot-show', { id: now.caseId }), text, edit, back));
}

/** Without what the text says anyway; what it does not know is told and left out. @param {Address} now */
function normalised(now) {
  if (of === undefined || of.broken) return now;
  const { address: next, unknown } = address.normal(now, cases.usual(of, now.own.scenario));
  if (unknown.length > 0) shell.notice('unknown-terms', t('unknown-keys', { keys: unknown.join(', '), n: unknown.length }));
  if (now.own.scenario && now.own.scenario !== 'base' && !of.scenarios.some((one) => one.name === now.own.scenario)) {
    shell.notice('unknown-scenario', t('unknown-scenario', { scenario: now.own.scenario }));
    delete next.own.scenario;
  }
  if (address.write(next) !== address.write(now)) state.go(next, { replace: true, quiet: true });
  return next;
}

/** @param {Address} now */
function enter(now) {
  const key = now.screen + ' ' + now.caseId + ' ' + lang();
  shell.head(now, of, hand);
  if (key !== screenKey) {
    screen?.stop();
    screenKey = key;
    screen = made(now);
    put(one('#main'), screen.element);
    shell.foot(of);
    scrollTo(0, 0);
  }
  screen?.show(now, state.gestureNow(), of);
}

/** @param {Address} now @returns {Screen} */
function made(now) {
  if (of === undefined) return new Start();
  if (of.broken && now.screen !== 'text') return new Broken(of);
  switch (now.screen) {
    case 'compare': return new Compare(of);
    case 'text': return new TextScreen(of);
    case 'deposits': return new Deposits(of);
    case 'claims': return new Claims(of);
    case 'bargain': return new BargainScreen(of);
    default: return new Board(of);
  }
}

/** Every number is a button: one listener for all, also for those that come later. */
function followNumbers() {
  let wide = 0;
  let resized = 0;
  // pictures are drawn for the room there is: a panel beside the page takes some of it, as a smaller window does
  new ResizeObserver(([{ contentRect }]) => {
    const before = wide;
    wide = Math.round(contentRect.width);
    if (before === 0 || before === wide) return;
    clearTimeout(resized);
    resized = setTimeout(() => ['board', 'compare', 'deposits', 'bargain'].includes(state.current().screen) && screen?.show(state.current(), '', of), 200);
  }).observe(one('#main'));
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const number = target.closest('[data-why]');
    if (number !== null) {
      why.ask(number.getAttribute('data-why') ?? '', { of: number.getAttribute('data-of') ?? undefined });
      return;
    }
    if (target.closest('[data-panel="sources"]') !== null) sources();
    const link = /** @type {HTMLAnchorElement|null} */ (target.closest('a[href^="/"]'));
    if (link !== null && !link.hasAttribute('download') && !event.ctrlKey && !event.metaKey && !event.shiftKey && link.target === '') {
      event.preventDefault();
      state.go(address.parse(link.getAttribute('href') ?? '/'));
    }
  });
}

function keys() {
  const to = (/** @type {address.Screen} */ name) => () => of && state.change({ screen: name, own: { why: undefined, future: undefined, of: undefined } });
  return [
    { key: '?', word: 'key-keys', act: panel.openKeys },
    { key: '/', word: 'key-search', act: search },
    { key: 'w', word: 'key-why', act: whyOfFocused },
    { key: 's', word: 'key-sources', act: sources },
    { key: 'd', word: 'key-download', act: download },
    { key: 'c', word: 'key-compare', act: to('compare') },
    { key: 'r', word: 'key-replay', act: hand.replay },
    { key: 'u', word: 'key-undo', act: () => state.step(-1) || shell.say(t('nothing-to-undo')) },
    { key: 'U', word: 'key-redo', act: () => state.step(1) || shell.say(t('nothing-to-redo')) },
    { key: '1', word: 'key-start', act: () => state.go(address.start(state.current().own)) },
    { key: '2', word: 'key-board', act: to('board') },
    { key: '3', word: 'key-compare-screen', act: to('compare') },
    { key: '4', word: 'key-text', act: to('text') },
    { key: '5', word: 'key-deposits', act: () => of?.map && to('deposits')() },
    { key: '6', word: 'key-claims', act: to('claims') },
    { key: '9', word: 'key-bargain', act: to('bargain') },
    { key: 'Escape', word: 'key-close', act: () => !/** @type {HTMLDialogElement} */ (one('#panel')).open && why.close() },
  ];
}

function search() {
  if (state.current().screen !== 'start') state.go(address.start(state.current().own));
  setTimeout(() => /** @type {HTMLElement|null} */ (document.querySelector('#search'))?.focus(), 50);
}

// the number that has the focus, else that of the control, else the first of the answer
function whyOfFocused() {
  const focused = document.activeElement;
  const number = focused?.closest('[data-why]') ?? focused?.closest('[data-name]')?.querySelector('[data-why]') ?? firstOf('main .sentence [data-why]', 'main .measure [data-why]', 'main [data-why]');
  if (number) why.ask(number.getAttribute('data-why') ?? '', { of: number.getAttribute('data-of') ?? undefined });
}

/** @param {...string} selectors the first that finds something */
function firstOf(...selectors) {
  return selectors.map((selector) => document.querySelector(selector)).find((found) => found !== null);
}

async function sources() {
  if (of === undefined) return;
  try {
    await panel.openSources(of.id);
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    panel.open(t('sources'), findings(trouble));
  }
}

function download() {
  if (screen?.shown !== undefined) panel.openDownload(screen.shown, document.querySelector('figure.chart svg'));
}

/** @param {{version?: string}} data */
function hello(data) {
  if (version !== '' && data.version !== undefined && data.version !== version) shell.notice('newer', t('other-studio'));
  version = data.version ?? version;
}

/** The text changed on disk: what is shown follows it; where it has errors, the last valid result stays. @param {{id: string}} data */
async function changedOnDisk(data) {
  document.dispatchEvent(new CustomEvent('claimstake:case', { detail: data }));
  if (of === undefined || data.id !== of.id) return;
  try {
    const fresh = await cases.read(of.id);
    const broken = fresh.findings;
    if (fresh.broken && !of.broken) {
      shell.notice('disk', t('changed-with-errors', { n: broken.length, first: broken[0].message, place: [broken[0].file, broken[0].line].filter(Boolean).join(':') }));
    } else {
      if (of.broken !== fresh.broken) screenKey = '';
      of = fresh;
      countIn(of.money ?? '');
      shell.notice('disk', t('changed-on-disk', { time: new Date().toLocaleTimeString(lang(), { hour: '2-digit', minute: '2-digit' }) }));
      await prepared(of, state.current().own.scenario);
      const now = normalised(state.current());
      enter(now);
      why.show(now, of, screen?.shown);
    }
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    shell.notice('disk', trouble.kind === 'absent' ? t('folder-gone') : t('changed-with-errors', { n: trouble.findings.length, first: trouble.message, place: '' }));
  }
}

let wasOffline = false;

function offline() {
  if (wasOffline) return;
  wasOffline = true;
  document.body.classList.add('offline');
  shell.notice('offline', t('offline'));
  shell.say(t('offline'));
}

/** Another studio listens where this page's did. */
function stale() {
  offline();
  shell.forget('offline');
  shell.notice('stale', t('stale'));
  shell.say(t('stale'));
}

function online() {
  if (!wasOffline) return;
  wasOffline = false;
  document.body.classList.remove('offline');
  shell.forget('offline');
  shell.forget('stale');
  shell.say(t('online'));
  if (of === undefined && state.current().caseId !== '') follow(state.current(), address.start());
  else screen?.again();
}

begin();
