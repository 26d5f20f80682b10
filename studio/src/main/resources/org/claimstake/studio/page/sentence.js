// @ts-check
/** The answer in one sentence, each number in it one that can be questioned, and what the answer rests on below. */
import { bareUnit } from './amount.js';
import { h } from './dom.js';
import { number } from './measures.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */

/** @param {any} answer @param {Case} of */
export function sentence(answer, of) {
  const parts = answer.said?.length > 0 ? answer.said : named(bareUnit(answer.sentence ?? ''));
  if (parts.length === 0) return h('p', { class: 'sentence none' }, t('no-sentence', { title: of.title }));
  return h(
    'p', { class: 'sentence' + (answer.sentence?.length > 420 ? ' long' : '') },
    parts.map((/** @type {any} */ part) => (part.name === undefined
      ? part.text
      : number(part.text, part.name, part.column === undefined ? {} : { 'data-of': part.column }))),
  );
}

/** A sentence that the program made puts names of the case in backticks: each can be asked for. @param {string} text */
function named(text) {
  return text.split('`').filter((part) => part !== '').map((part, i) => (i % 2 === (text.startsWith('`') ? 0 : 1) && /^[\w.]+$/.test(part) ? { text: part, name: part } : { text: part }));
}

/** @param {any} answer */
export function sentenceText(answer) {
  return bareUnit(answer.sentence ?? '').replace(/`/g, '');
}

/** @param {import('./cases.js').Question|undefined} question @param {any} answer */
export function basis(question, answer) {
  const text = answer.basis ?? question?.basis ?? '';
  const gap = answer.cannot_be_given;
  return [
    gap && h('p', { class: 'gap' }, t('cannot-be-given-because', { values: gap.values.join(', '), missing: gap.missing.join(', ') })),
    text !== '' && h('details', { class: 'note', 'data-key': 'basis' }, h('summary', {}, t('basis')), h('p', {}, text)),
  ];
}
