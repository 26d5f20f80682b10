// @ts-check
/** Two texts of a clause side by side, what changed in them marked. */
import { h } from './dom.js';
import { t } from './words.js';

/** @typedef {{by: string, left_clause: string, right_clause: string, left_text: string, right_text: string}} Pair */
/** @typedef {[number, number][]} Marks from the first letter to the one behind the last */

/** @param {Pair[]} pairs @param {{left: Marks, right: Marks}[]} marks */
export function aligned(pairs, marks) {
  if (pairs.length === 0) return null;
  return [
    h('h2', {}, t('clauses-side-by-side')),
    h(
      'div', { class: 'aligned' },
      pairs.map((pair, i) => h(
        'article', { class: 'clause-pair' },
        h('h3', {}, pair.by),
        side(pair.left_clause, pair.left_text, marks[i]?.left ?? [], 'del'),
        side(pair.right_clause, pair.right_text, marks[i]?.right ?? [], 'ins'),
      )),
    ),
  ];
}

/** @param {string} clause @param {string} text @param {Marks} marks @param {'del'|'ins'} tag */
function side(clause, text, marks, tag) {
  if (text === '') return h('p', { class: 'quiet absent' }, t('no-such-clause'));
  /** @type {import('./dom.js').Child[]} */
  const pieces = [];
  let from = 0;
  for (const [begin, end] of marks) {
    pieces.push(text.slice(from, begin), h(tag, {}, text.slice(begin, end)));
    from = end;
  }
  pieces.push(text.slice(from));
  return h('div', {}, h('p', { class: 'clause-text' }, pieces), h('code', { class: 'name' }, clause));
}
