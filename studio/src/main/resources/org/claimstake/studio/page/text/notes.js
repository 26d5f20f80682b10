// @ts-check
/** What stands above the editor: something happened, and what may be done about it. */
import { h } from '../dom.js';
import { around, compare } from './lines.js';

/** @typedef {(key: string, values?: Record<string, string|number>) => string} Say */

/**
 * @param {Say} t @param {string} name @param {string} words @param {boolean} bad
 * @param {[string, () => void][]} acts what may be done, the first first
 * @param {HTMLElement} [more]
 */
export function note(t, name, words, bad, acts, more) {
  const buttons = acts.map(([label, act]) => h('button', { type: 'button', class: 'quiet-button', onclick: act }, label));
  const away = h('button', { type: 'button', class: 'plain', onclick: () => element.remove() }, t('text-close'));
  const element = h('div', { class: 'text-note' + (bad ? ' bad' : ''), 'data-note': name }, h('p', {}, words), more, h('div', { class: 'acts' }, buttons, away));
  return element;
}

/** Two texts beside each other where they differ. @param {Say} t @param {string} own @param {string} disk */
export function both(t, own, disk) {
  const element = h(
    'div', { class: 'text-both', tabindex: '0', role: 'group', 'aria-label': t('text-both') },
    h('p', { class: 'column' }, t('text-yours')),
    h('p', { class: 'column' }, t('text-on-disk')),
  );
  for (const line of around(compare(own, disk))) {
    if (line.kind === 'gap') element.append(h('p', { class: 'whole' }, t('text-same-lines', { n: line.count })));
    else if (line.kind === 'same') element.append(h('pre', { class: 'whole' }, line.text || ' '));
    else element.append(side(t, line));
  }
  return element;
}

/** @param {Say} t @param {import('./lines.js').Line} line */
function side(t, line) {
  const own = line.kind === 'left';
  return h('pre', { class: own ? 'own' : 'disk' }, h('span', { class: 'unseen' }, t(own ? 'text-yours' : 'text-on-disk'), ': '), line.text || ' ');
}
