// @ts-check
/** What stands round every screen: the head with the way about, notices, the foot, and the voice for screen readers. */
import * as address from './address.js';
import { h, one, put } from './dom.js';
import * as state from './state.js';
import { LANGUAGES, lang, t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */

let speaking = 0;

/** Said by a screen reader when the page has come to rest. @param {string} text */
export function say(text) {
  clearTimeout(speaking);
  speaking = setTimeout(() => put(one('#say'), text), 300);
}

/**
 * @param {string} kind one notice of a kind at a time
 * @param {(import('./dom.js').Child|import('./dom.js').Child[])[]} children
 */
export function notice(kind, ...children) {
  const fresh = h(
    'div', { class: 'notice ' + kind, 'data-kind': kind, role: 'status' },
    h('p', {}, ...children),
    h('button', { type: 'button', class: 'plain', onclick: () => forget(kind) }, t('dismiss')),
  );
  const old = document.querySelector(`#notices [data-kind="${kind}"]`);
  if (old === null) one('#notices').append(fresh);
  else if (old.textContent !== fresh.textContent) old.replaceWith(fresh);
}

/** @param {string} kind */
export function forget(kind) {
  document.querySelector(`#notices [data-kind="${kind}"]`)?.remove();
}

/** @param {Address} now @param {Case|undefined} of @param {{keys: () => void, replay: () => void}} hand */
export function head(now, of, hand) {
  put(one('.skip'), t('skip'));
  const screens = of === undefined ? [] : address.SCREENS.filter((screen) => screen !== 'deposits' || of.map);
  put(
    one('#top'),
    h('a', { class: 'home', href: address.write(address.start(now.own)), 'aria-label': t('home') }, 'Claimstake'),
    of && h('span', { class: 'case-title', title: of.title }, of.title),
    screens.length > 0 && h('nav', { 'aria-label': t('screens') }, screens.map((screen) => screenLink(now, screen))),
    of && steps(hand),
    h('div', { class: 'tools' }, theme(now), language(now), tool('keys', '?', t('keys'), hand.keys)),
  );
  document.title = [of?.title, t('screen-' + now.screen), 'Claimstake'].filter(Boolean).join(' – ');
}

/** @param {Address} now @param {address.Screen} screen */
function screenLink(now, screen) {
  const to = address.changed(now, { screen, own: { why: undefined, future: undefined, of: undefined } });
  return h('a', { href: address.write(to), 'aria-current': now.screen === screen && 'page', title: t('key-is', { key: address.KEYS[screen] }) }, t('screen-' + screen));
}

/** @param {{replay: () => void}} hand */
function steps(hand) {
  return h(
    'span', { class: 'steps' },
    tool('undo', '\u21b6', t('undo'), () => state.step(-1), !state.canUndo()),
    tool('redo', '\u21b7', t('redo'), () => state.step(1), !state.canRedo()),
    tool('replay', '\u25b7', t('replay'), hand.replay, !state.canUndo()),
  );
}

/** @param {string} id @param {string} sign @param {string} label @param {() => void} act @param {boolean} [off] */
function tool(id, sign, label, act, off = false) {
  return h('button', { type: 'button', class: 'tool', id: 'tool-' + id, 'aria-label': label, title: label, 'aria-disabled': off && 'true', onclick: () => off || act() }, sign);
}

/** @param {Address} now */
function theme(now) {
  const options = ['', 'light', 'dark'].map((value) => h('option', { value, selected: (now.own.theme ?? '') === value }, t('theme-' + (value || 'system'))));
  return h('select', { 'data-own': 'theme', 'aria-label': t('theme') }, options);
}

/** @param {Address} now */
function language(now) {
  const options = LANGUAGES.map((value) => h('option', { value, lang: value, selected: lang() === value }, t('language-' + value)));
  return h('select', { 'data-own': 'lang', 'aria-label': t('language') }, options);
}

/** @param {Case|undefined} of @param {any} [answer] */
export function foot(of, answer) {
  if (of === undefined) {
    put(one('#foot'), h('p', {}, t('about')));
    return;
  }
  const rests = answer?.rests_on;
  put(
    one('#foot'),
    h(
      'p', {},
      h('span', {}, of.id + '@' + (answer?.version ?? of.version).slice(0, 12)),
      of.date && h('span', {}, t('data-of', { date: of.date })),
      of.licence && h('span', {}, of.licence),
      answer && answer.futures && h('span', {}, t('futures-count', { n: answer.futures }), answer.seed !== null && answer.seed !== undefined ? t('with-seed', { seed: String(answer.seed) }) : ''),
      of.money && h('span', {}, moneyWords(of.money)),
    ),
    rests && h('p', { class: 'rests' }, restsOn(rests), rests.state_or_partisan?.length > 0 && h('span', {}, t('partisan', { n: rests.state_or_partisan.length }))),
    h('p', { class: 'quiet' }, t('sizes')),
  );
}

/** How much of an answer has a source, how much is assumed, how much is not known. @param {{sourced: number, assumed: number, missing: number}} rests */
export function restsOn(rests) {
  return [
    t('rests-on'), ' ',
    h('button', { type: 'button', class: 'plain', 'data-panel': 'sources' }, t('sourced', { n: rests.sourced })), ' ',
    h('span', { class: rests.assumed > 0 && 'assumed' }, t('assumed', { n: rests.assumed })), ' ',
    h('span', { class: rests.missing > 0 && 'missing' }, t('missing', { n: rests.missing })),
  ];
}

/** @param {string} money */
function moneyWords(money) {
  const [, currency, year] = /^([^(]+)\((.+)\)$/.exec(money) ?? [money, money, ''];
  return year === '' ? t('money-in', { money: currency }) : year === 'nominal' ? t('money-of-the-day', { money: currency }) : t('money-of-year', { money: currency, year });
}

/** What cannot be shown, in the place of the screen. @param {string} title @param {...import('./dom.js').Child} children */
export function instead(title, ...children) {
  return h('section', { class: 'instead', id: 'answer', tabindex: '-1' }, h('h1', {}, title), ...children);
}
