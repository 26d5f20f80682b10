// @ts-check
/** What is asked of the deal: question, scenario, how many futures. */
import { filled } from './cases.js';
import { h } from './dom.js';
import * as state from './state.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */

const FUTURES = ['1', '200', '1000', '4000', '20000'];

/** @param {Case} of @param {import('./address.js').Address} now */
export function pickers(of, now) {
  return [
    of.questions.length > 0 && question(of, now),
    how(of, now),
  ];
}

/** Under which scenario, over how many futures, from which seed. @param {Case} of @param {import('./address.js').Address} now */
export function how(of, now) {
  return h(
    'div', { class: 'how' },
    of.scenarios.length > 0 && scenario(of, now),
    pick('futures', t('futures'), FUTURES.map((count) => ({ value: count === '1000' ? '' : count, text: t('futures-count', { n: Number(count) }) })), extra(now.own.futures)),
    h('label', { class: 'seed' }, h('span', {}, t('seed')), seed(now)),
  );
}

/** Which picture: that of the question, the money of the parties, or how a line lies over the futures. @param {Case} of @param {import('./address.js').Address} now */
export function pictures(of, now) {
  const lines = of.chance === false ? [] : of.lines.filter((line) => line.sort === undefined || line.sort === 'number');
  const fans = [...of.parties.filter((party) => !(/** @type {any} */ (party).outside)).map((party) => ({ name: 'cash.' + party.name, title: t('cash-of', { party: party.title }) })), ...lines];
  const value = now.own.chart ?? '';
  const option = (/** @type {string} */ id, /** @type {string} */ text) => h('option', { value: id, selected: id === value }, text);
  return h(
    'label', { class: 'picture-choice' }, h('span', { class: 'quiet' }, t('picture'), ' '),
    h(
      'select', { name: 'chart', 'data-own': 'chart' },
      option('', t('picture-of-question')), option('cash', t('picture-cash')),
      fans.length > 0 && h('optgroup', { label: t('picture-fans') }, fans.map((line) => option('fan:' + line.name, line.title || line.name))),
    ),
  );
}

/** @param {string|undefined} futures */
function extra(futures) {
  return futures === undefined || FUTURES.includes(futures) && futures !== '1000' ? futures ?? '' : futures === '1000' ? '' : futures;
}

/** @param {Case} of @param {import('./address.js').Address} now */
function question(of, now) {
  const options = of.questions.map((one) => ({ value: one.id === of.question ? '' : one.id, text: filled(one, now.settings) }));
  const asked = now.own.question === of.question ? '' : now.own.question ?? '';
  return h('div', { class: 'question' }, pick('question', t('question'), options, asked));
}

/** @param {Case} of @param {import('./address.js').Address} now */
function scenario(of, now) {
  const options = [{ value: '', text: t('as-in-text') }, ...of.scenarios.map((one) => ({ value: one.name, text: one.title }))];
  return pick('scenario', t('scenario'), options, now.own.scenario ?? '');
}

/** @param {string} key @param {string} label @param {{value: string, text: string}[]} options @param {string} value */
function pick(key, label, options, value) {
  const all = options.some((option) => option.value === value) ? options : [...options, { value, text: value }];
  const select = h(
    'select', { name: key, 'data-own': key },
    all.map((option) => h('option', { value: option.value, selected: option.value === value }, option.text)),
  );
  return h('label', { class: 'pick-' + key }, h('span', {}, label), select);
}

/** @param {import('./address.js').Address} now */
function seed(now) {
  return h('input', { type: 'number', min: '0', step: '1', 'data-own': 'seed', value: now.own.seed ?? '', placeholder: t('seed-of-case') });
}

/** Follows what is chosen in any of them. */
export function followPickers() {
  document.addEventListener('change', (event) => {
    const picker = /** @type {HTMLInputElement} */ (event.target);
    const key = picker.dataset?.own;
    if (key !== undefined) state.change({ own: { [key]: picker.value, future: undefined } });
  });
}

/** Attributes say what was chosen first, properties what is: after a step back they must agree. @param {ParentNode} within */
export function settle(within) {
  for (const select of within.querySelectorAll('select[data-own]')) {
    const list = /** @type {HTMLSelectElement} */ (select);
    const chosen = [...list.options].findIndex((option) => option.hasAttribute('selected'));
    if (chosen >= 0 && list.selectedIndex !== chosen) list.selectedIndex = chosen;
  }
  for (const input of within.querySelectorAll('input[data-own]')) {
    const field = /** @type {HTMLInputElement} */ (input);
    if (field !== document.activeElement) field.value = field.getAttribute('value') ?? '';
  }
}
