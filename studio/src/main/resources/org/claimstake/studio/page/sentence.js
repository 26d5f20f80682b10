// @ts-check
/** The answer in one sentence, each number in it one that can be questioned, and what the answer rests on below. */
import { bareUnit, minus, reread } from './amount.js';
import { metaOf } from './cases.js';
import { h } from './dom.js';
import { number } from './measures.js';
import { lang, t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */

/** @param {any} answer @param {Case} of */
export function sentence(answer, of) {
  const parts = answer.said?.length > 0 ? answer.said : named(bareUnit(answer.sentence ?? ''), of);
  if (parts.length === 0) return h('p', { class: 'sentence none' }, t('no-sentence', { title: of.title }));
  return h(
    'p', { class: 'sentence' + (answer.sentence?.length > 420 ? ' long' : '') },
    parts.map((/** @type {any} */ part) => (part.name === undefined
      ? minus(part.text)
      : number(told(part.text), part.name, part.column === undefined ? {} : { 'data-of': part.column }))),
  );
}

/** A number that stands in a sentence, in the reader's way. @param {string} text */
function told(text) {
  return lang() === 'en' ? minus(text) : reread(text);
}

/** A sentence that the program made puts names of the case in backticks: each can be asked for, and is called by its title. @param {string} text @param {Case} of */
function named(text, of) {
  return text.split('`').filter((part) => part !== '').map((part, i) => (i % 2 === (text.startsWith('`') ? 0 : 1) && /^[\w.]+$/.test(part) ? { text: metaOf(of, part).title, name: part } : { text: part }));
}

/** @param {any} answer @param {Case} of */
export function sentenceText(answer, of) {
  if (answer.said?.length > 0) return answer.said.map((/** @type {any} */ part) => (part.name === undefined ? minus(part.text) : told(part.text))).join('');
  return minus(named(bareUnit(answer.sentence ?? ''), of).map((part) => part.text).join(''));
}

/** @param {import('./cases.js').Question|undefined} question @param {any} answer @param {Case} of */
export function basis(question, answer, of) {
  const text = answer.basis ?? question?.basis ?? '';
  const gap = answer.cannot_be_given;
  return [
    gap && h('p', { class: 'gap' }, t('cannot-be-given-because', { values: titles(gap.values, of), missing: titles(gap.missing, of) })),
    text !== '' && h('details', { class: 'note', 'data-key': 'basis' }, h('summary', {}, t('basis')), h('p', {}, text)),
  ];
}

/** @param {string[]} names @param {Case} of */
function titles(names, of) {
  return names.map((name) => metaOf(of, name).title).join(', ');
}
