// @ts-check
/** What each key does. Single letters act only where nothing is typed, and can be switched off. */
import { h } from './dom.js';
import { t } from './words.js';

/** @typedef {{key: string, word: string, act: () => void, shift?: boolean}} Key */

const OFF = 'claimstake.letters';

/** @type {Key[]} */
let known = [];

/** @param {Key[]} keys */
export function useKeys(keys) {
  known = keys;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
      act(event, event.shiftKey ? 'U' : 'u');
    } else if (!event.ctrlKey && !event.metaKey && (event.key === 'Escape' || (!isTyping(event.target) && lettersOn()))) {
      act(event, event.key);
    }
  });
}

/** @param {KeyboardEvent} event @param {string} key */
function act(event, key) {
  const found = known.find((one) => one.key === key);
  if (found === undefined) return;
  if (key !== 'Escape') event.preventDefault();
  found.act();
}

/** @param {EventTarget|null} target */
function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  const kind = target.getAttribute('type') ?? 'text';
  return target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT' || (target.tagName === 'INPUT' && !['range', 'checkbox', 'button'].includes(kind));
}

function lettersOn() {
  return localStorage.getItem(OFF) !== 'off';
}

/** The list of keys, with the switch. */
export function list() {
  const box = h('input', { type: 'checkbox', id: 'letters', checked: lettersOn(), onchange: () => localStorage.setItem(OFF, box.checked ? 'on' : 'off') });
  return [
    h('table', { class: 'keys' }, h('tbody', {}, known.map(({ key, word }) => h('tr', {}, h('th', { scope: 'row' }, h('kbd', {}, key === 'Escape' ? t('escape') : key)), h('td', {}, t(word)))))),
    h('p', { class: 'quiet' }, t('keys-note')),
    h('p', {}, h('label', {}, box, ' ', t('letters-on'))),
  ];
}
