// @ts-check
/** Two texts of a clause side by side, what changed in them marked. */
import { h } from './dom.js';
import { t } from './words.js';

/** @typedef {{text: string, kind?: string}} Piece */

/** @param {{clause: string, title?: string, left?: any, right?: any}[]} texts */
export function aligned(texts) {
  if (texts.length === 0) return null;
  return [
    h('h2', {}, t('clauses-side-by-side')),
    h('div', { class: 'aligned' }, texts.map((pair) => h('article', { class: 'clause-pair' }, h('h3', {}, pair.title ?? pair.clause), side(pair.left, 'del'), side(pair.right, 'ins')))),
  ];
}

/** @param {any} text a text, or its pieces with `changed` among them @param {'del'|'ins'} tag */
function side(text, tag) {
  if (text === undefined || text === null || text === '') return h('p', { class: 'quiet absent' }, t('no-such-clause'));
  const pieces = typeof text === 'string' ? [{ text }] : text.words ?? text.pieces ?? text;
  return h('p', { class: 'clause-text' }, pieces.map((/** @type {Piece} */ piece) => (piece.kind === 'changed' || piece.kind === tag || /** @type {any} */ (piece).changed ? h(tag, {}, piece.text) : piece.text)));
}
