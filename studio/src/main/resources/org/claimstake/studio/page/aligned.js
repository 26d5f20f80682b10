// @ts-check
/** Two texts of a clause side by side, what changed in them marked. */
import { h } from './dom.js';
import { t } from './words.js';

/** @typedef {{by: string, left_clause: string, right_clause: string, left_text: string, right_text: string}} Pair */
/** @typedef {[number, number][]} Marks from the first letter to the one behind the last */

/** @param {Pair[]} pairs @param {{left: Marks, right: Marks}[]} marks @param {(names: string) => string} titlesOf @param {(clause: string) => Element} clauseName */
export function aligned(pairs, marks, titlesOf, clauseName) {
  if (pairs.length === 0) return null;
  return [
    h('h2', {}, t('clauses-side-by-side')),
    h(
      'div', { class: 'aligned' },
      pairs.map((pair, i) => h(
        'article', { class: 'clause-pair' },
        h('h3', { title: pair.by }, titlesOf(pair.by)),
        side(pair.left_clause, pair.left_text, marks[i]?.left ?? [], 'del', clauseName),
        side(pair.right_clause, pair.right_text, marks[i]?.right ?? [], 'ins', clauseName),
      )),
    ),
  ];
}

/** @param {string} clause @param {string} text @param {Marks} marks @param {'del'|'ins'} tag @param {(clause: string) => Element} clauseName */
function side(clause, text, marks, tag, clauseName) {
  if (text === '') return h('p', { class: 'quiet absent' }, t('no-such-clause'));
  /** @type {import('./dom.js').Child[]} */
  const pieces = [];
  let from = 0;
  for (const [begin, end] of marks) {
    pieces.push(text.slice(from, begin), h(tag, {}, text.slice(begin, end)));
    from = end;
  }
  pieces.push(text.slice(from));
  return h('div', {}, h('p', { class: 'clause-text' }, pieces), h('p', {}, clauseName(clause)));
}
