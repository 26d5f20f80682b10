// @ts-check
/** The text with its turns, and what was found in it marked; of a case, which keeps no text, the quotations in their order. */
import { h } from './dom.js';
import { t } from './words.js';

/** @typedef {{from: number, to: number}} Span */
/** @typedef {{text: string, turns: {speaker: string|null, role: string, from: number, to: number}[]}} Read */

/**
 * @param {Read} read
 * @param {{key: string, href: string, standing: string, span: Span|null}[]} found
 */
export function text(read, found) {
  const marks = found.filter((one) => one.span !== null).sort((a, b) => from(a) - from(b));
  let next = 0;
  return read.turns.map((turn) => {
    /** @type {import('./dom.js').Child[]} */
    const parts = [];
    for (const paragraph of paragraphs(read.text, turn)) {
      /** @type {import('./dom.js').Child[]} */
      const inside = [];
      let at = paragraph.from;
      while (next < marks.length && from(marks[next]) < paragraph.to) {
        const { span, ...mark } = marks[next++];
        const { from: begins, to: ends } = /** @type {Span} */ (span);
        if (begins < at || ends > paragraph.to) continue; // within one that is marked already
        inside.push(read.text.slice(at, begins), h('a', { class: 'mark', href: mark.href, 'data-key': mark.key, 'data-standing': mark.standing }, read.text.slice(begins, ends)));
        at = ends;
      }
      inside.push(read.text.slice(at, paragraph.to));
      parts.push(h('p', {}, ...inside));
    }
    return h('section', { class: 'turn', 'data-role': turn.role }, h('p', { class: 'who' }, turn.speaker ?? t('role-' + turn.role)), ...parts);
  });
}

/** @param {{span: Span|null}} one */
function from(one) {
  return /** @type {Span} */ (one.span).from;
}

/** @param {string} text @param {Span} within */
function paragraphs(text, within) {
  /** @type {Span[]} */
  const all = [];
  let at = within.from;
  for (const part of text.slice(within.from, within.to).split(/(\n\n+)/)) {
    if (part.trim() !== '') all.push({ from: at, to: at + part.length });
    at += part.length;
  }
  return all;
}

/** @param {any[]} statements in the order of their text @param {(one: any) => {key: string, href: string}} place */
export function quotations(statements, place) {
  return statements.map((one) => {
    const { key, href } = place(one);
    return h('blockquote', { class: 'quotation' }, h('p', { class: 'who' }, one.speaker ?? t('claims-unnamed')), h('p', {}, '\u2026 ', h('a', { class: 'mark', href, 'data-key': key, 'data-standing': one.standing }, one.place.exact), ' \u2026'));
  });
}
