// @ts-check
/** The little Markdown in which the compiler speaks of a word: paragraphs, bold, code, quotes, fences, rules. Text stays text. */
import { h } from '../dom.js';

/** @param {string} text @returns {HTMLElement} */
export function markdown(text) {
  const element = h('div', { class: 'said' });
  for (const part of text.split(/\n{2,}(?![^`]*\n```(?:\n|$))/)) {
    element.append(block(part));
  }
  return element;
}

/** @param {string} part */
function block(part) {
  if (part.trim() === '---') return h('hr');
  const fence = /^```\w*\n([\s\S]*?)\n?```$/.exec(part.trim());
  if (fence !== null) return h('pre', {}, h('code', {}, fence[1]));
  if (part.startsWith('> ')) return h('blockquote', {}, inline(part.replace(/^> ?/gm, '')));
  return h('p', {}, inline(part));
}

/** @param {string} text @returns {(Node|string)[]} */
function inline(text) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((piece) => {
    if (piece.startsWith('**') && piece.length > 4) return h('strong', {}, piece.slice(2, -2));
    if (piece.startsWith('`') && piece.length > 2) return h('code', {}, piece.slice(1, -1));
    return piece;
  });
}
