// @ts-check
/** One term on the deal board: its value in a slider and a field, a list or a date, with unit, range, clause and ground. */
import { amount } from './amount.js';
import { spaced } from './cases.js';
import { h, one, put } from './dom.js';
import * as typing from './typed.js';
import { numbers, t } from './words.js';

/** @typedef {import('./cases.js').Term} Term */
/**
 * @typedef {object} Hand what a control tells the board
 * @property {(name: string, value: string, gesture: string) => void} move  while it moves
 * @property {(name: string, value: string) => void} set   when it came to rest or was chosen
 * @property {(name: string) => void} wrong  what stands in it cannot be sent
 */

let gestures = 0;
/** Moves of one slider that follow each other so fast are one step of undo, by keyboard too. */
const ONE_GESTURE = 900;

/** @param {Term} term @param {Hand} hand */
export function control(term, hand) {
  const id = 'term-' + term.name.replace(/[^\w-]/g, '-');
  const body = h('div', { class: 'hands' });
  const element = h(
    'div', { class: 'control', 'data-name': term.name },
    h('div', { class: 'head' }, h('label', { for: id, id: id + '-label', title: term.name }, term.title), ground(term)),
    clause(term),
    body,
    h('p', { class: 'wrong', id: id + '-wrong', role: 'alert' }),
    h('p', { class: 'was' }),
  );
  body.append(...hands(term, id, hand, element));
  return element;
}

/** @param {Term} term @param {string} id @param {Hand} hand @param {HTMLElement} element */
function hands(term, id, hand, element) {
  if (term.choices?.length) return [list(term, id, hand)];
  if (term.kind === 'date' || term.sort === 'date') return [day(term, id, hand)];
  const field = number(term, id, hand, element);
  return isRanged(term) ? [slider(term, id, hand, element), field, range(term)] : [field];
}

/** @param {Term} term */
function isRanged(term) {
  return term.low !== undefined && term.high !== undefined && typeof term.low === 'number' && typeof term.high === 'number' && term.high > term.low;
}

/** @param {Term} term @param {string} id @param {Hand} hand */
function list(term, id, hand) {
  const options = (term.choices ?? []).map((choice) => h('option', { value: choice.name }, choice.title || spaced(choice.name)));
  return h('select', { id, 'data-hand': 'value', onchange: (/** @type {Event} */ event) => hand.set(term.name, valueIn(event)) }, options);
}

/** @param {Term} term @param {string} id @param {Hand} hand */
function day(term, id, hand) {
  const whole = /^\d{4}-\d\d-\d\d$/.test(term.value) || !/^\d{4}/.test(term.value);
  const set = (/** @type {Event} */ event) => {
    if (valueIn(event) !== '') hand.set(term.name, valueIn(event));
  };
  return whole
    ? h('input', { type: 'date', id, 'data-hand': 'value', 'aria-describedby': id + '-wrong', onchange: set })
    : h('input', { type: 'text', id, 'data-hand': 'value', autocomplete: 'off', 'aria-describedby': id + '-wrong', onchange: set });
}

/** @param {Term} term @param {string} id @param {Hand} hand @param {HTMLElement} element */
function slider(term, id, hand, element) {
  const { size } = typing.countedIn(term);
  let gesture = '';
  let last = 0;
  let held = false;
  const value = (/** @type {Event} */ event) => typing.textOf(Number(valueIn(event)) * size, term);
  return h('input', {
    type: 'range', id, 'data-hand': 'slider', min: typing.tidy((term.low ?? 0) / size), max: typing.tidy((term.high ?? 1) / size), step: typing.stepOf(term),
    onpointerdown: () => {
      held = true;
      gesture = '';
    },
    onpointerup: () => {
      held = false;
    },
    oninput: (/** @type {Event} */ event) => {
      if (gesture === '' || (!held && event.timeStamp - last > ONE_GESTURE)) gesture = term.name + ':' + ++gestures;
      last = event.timeStamp;
      show(element, term, value(event), '', true);
      hand.move(term.name, value(event), gesture);
    },
  });
}

/** @param {Term} term @param {string} id @param {Hand} hand @param {HTMLElement} element */
function number(term, id, hand, element) {
  const ranged = isRanged(term);
  return h('input', {
    type: 'text', inputmode: 'decimal', autocomplete: 'off', 'data-hand': 'value', class: 'number', spellcheck: 'false',
    id: ranged ? id + '-field' : id, 'aria-labelledby': id + '-label', 'aria-describedby': id + '-wrong',
    onchange: (/** @type {Event} */ event) => take(term, element, valueIn(event), hand),
  });
}

/** What is outside the range is marked where it stands; nothing is sent and the last result stays. @param {Term} term @param {HTMLElement} element @param {string} text @param {Hand} hand */
function take(term, element, text, hand) {
  const value = typing.typed(text);
  const plain = typing.numberOf(text, term);
  if (value === '' || (Number.isFinite(plain) && isOutside(plain, term))) {
    mark(element, value === '' ? t('type-a-value') : outside(term));
    hand.wrong(term.name);
    return;
  }
  mark(element, '');
  hand.set(term.name, value);
}

/** @param {number} value @param {Term} term */
function isOutside(value, term) {
  return (typeof term.low === 'number' && value < term.low) || (typeof term.high === 'number' && value > term.high);
}

/** @param {Term} term */
function outside(term) {
  const words = { low: amount(term.low, term), high: amount(term.high, term), clause: term.ground?.clause?.id || (term.ground?.at ?? '') };
  return t(words.clause === '' ? 'outside' : 'outside-clause', words);
}

/** @param {Term} term */
function range(term) {
  return h('span', { class: 'range' }, h('span', {}, amount(term.low, term)), h('span', {}, amount(term.high, term)));
}

/** Text of the clause that the term stands in. @param {Term} term */
function clause(term) {
  const text = term.ground?.clause?.text;
  return text ? h('blockquote', { class: 'clause' }, text) : null;
}

/** How surely it is known; opens the sources. @param {Term} term */
export function ground(term) {
  const kind = term.ground?.kind;
  if (kind === undefined) return null;
  const source = term.ground?.source;
  const words = source ? [source.title, source.publisher, source.date].filter(Boolean).join(', ') : term.ground?.reason ?? '';
  return h(
    'button', { type: 'button', class: 'ground ' + kind, 'data-why': term.name, title: words, 'aria-label': t('ground-of', { ground: t('ground-' + kind), term: term.title, words }) },
    t('ground-' + kind),
  );
}

/** @param {HTMLElement} element @param {string} message empty takes the mark away */
export function mark(element, message) {
  put(one('.wrong', element), message);
  element.classList.toggle('refused', message !== '');
  for (const input of element.querySelectorAll('input, select')) {
    if (message === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  }
}

/**
 * Shows a value in the control's hands; the hand that the reader holds is left alone.
 *
 * @param {HTMLElement} element
 * @param {Term} term
 * @param {string} value as typed
 * @param {string} usual the text's own, or the scenario's
 * @param {boolean} [moving]
 * @param {boolean} [inScenario] the usual value is that of a scenario
 */
export function show(element, term, value, usual, moving = false, inScenario = false) {
  for (const hand of element.querySelectorAll('[data-hand]')) {
    const input = /** @type {HTMLInputElement} */ (hand);
    if (input.dataset.hand === 'slider') slide(input, term, value, moving);
    else if (input.tagName === 'SELECT' || input.type === 'date') input.value = value;
    else if (document.activeElement !== input || !isBeingTyped(input, value)) input.value = typing.shown(value, numbers());
  }
  if (moving) return;
  const different = usual !== '' && value.replace(/\s/g, '') !== usual.replace(/\s/g, '');
  element.classList.toggle('changed', different);
  put(one('.was', element), different && [
    t(inScenario ? 'was-in-scenario' : 'was-in-text', { value: wordOf(usual, term) }), ' ',
    h('button', { type: 'button', class: 'plain', 'data-reset': term.name, 'aria-label': t('reset-term', { term: term.title, value: wordOf(usual, term) }) }, t('reset')),
  ]);
}

/** @param {HTMLInputElement} input @param {string} value */
function isBeingTyped(input, value) {
  return typing.typed(input.value) !== value && input.getAttribute('aria-invalid') === 'true';
}

/** @param {HTMLInputElement} input @param {Term} term @param {string} value @param {boolean} moving */
function slide(input, term, value, moving) {
  const plain = typing.numberOf(value, term);
  const { size } = typing.countedIn(term);
  if (Number.isFinite(plain) && !moving) input.value = String(typing.tidy(plain / size));
  input.setAttribute('aria-valuetext', Number.isFinite(plain) ? t('spoken', { value: amount(plain, term), term: term.title }) : value);
}

/** @param {string} value @param {Term} term */
export function wordOf(value, term) {
  const choice = term.choices?.find((one) => one.name === value);
  return choice ? choice.title || spaced(choice.name) : typing.shown(value, numbers());
}

/** @param {Event} event */
function valueIn(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}
