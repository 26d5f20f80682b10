// @ts-check
/** Start: what do you want to know? Questions as sentences with blanks that can be changed, cases, and a place to drop a deal. */
import * as address from './address.js';
import { minus } from './amount.js';
import * as api from './api.js';
import * as cases from './cases.js';
import { spaced } from './cases.js';
import { h, one, put } from './dom.js';
import { dropZone } from './drop.js';
import { findings } from './findings.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { typed } from './typed.js';
import { learn, t } from './words.js';

/** @typedef {import('./cases.js').Question} Question */

const BLANK = /\{([^}:]+)[^}]*\}/g;

export class Start {
  constructor() {
    /** @type {any[]} */
    this.found = [];
    this.element = h(
      'div', { class: 'start', id: 'answer', tabindex: '-1' },
      h('h1', {}, t('what-to-know')),
      h('label', { class: 'search' }, h('span', { class: 'unseen' }, t('search')), h('input', { type: 'search', id: 'search', placeholder: t('search'), autocomplete: 'off', oninput: () => this.filter() })),
      h('p', { class: 'quiet count', role: 'status' }),
      h('section', { class: 'questions', 'aria-label': t('questions') }, h('p', { class: 'quiet' }, t('reading-cases'))),
      h('div', { class: 'beside' }, h('section', { class: 'cases', 'aria-labelledby': 'cases-title' }, h('h2', { id: 'cases-title' }, t('cases')), h('ul', { class: 'case-list' })), dropZone()),
      points(),
    );
  }

  async show() {
    shell.foot(undefined);
    try {
      await cases.all((found) => {
        this.found = found;
        this.fill();
      });
    } catch (trouble) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
      if (this.found.length === 0) put(one('.questions', this.element), findings(trouble));
    }
  }

  /** After the studio came back. */
  again() {
    if (this.found.length === 0) this.show();
  }

  stop() {}

  fill() {
    const typing = typedNow(this.element);
    // the case that answers most comes first
    const groups = [...this.found].sort((a, b) => (b.questions ?? []).length - (a.questions ?? []).length);
    put(one('.questions', this.element), this.found.length === 0 ? h('p', {}, t('no-cases')) : groups.map(group));
    typing(this.element);
    put(one('.case-list', this.element), this.found.map(caseRow));
    this.filter();
  }

  /** A question is found by its own words and those of its case; a case by its own, and then with all its questions. */
  filter() {
    const wanted = words(/** @type {HTMLInputElement} */ (one('#search', this.element)).value);
    const hits = (/** @type {Element} */ row) => wanted.every((word) => (row.getAttribute('data-search') ?? '').includes(word));
    let questions = 0;
    for (const group of this.element.querySelectorAll('.case-group')) {
      let found = 0;
      for (const row of group.querySelectorAll('.question-list > li')) {
        const hit = hits(row);
        /** @type {HTMLElement} */ (row).hidden = !hit;
        if (hit) found++;
      }
      questions += found;
      /** @type {HTMLElement} */ (group).hidden = found === 0 && !hits(group);
    }
    put(one('.count', this.element), wanted.length > 0 && (questions === 0 ? t('nothing-found') : t('questions-found', { n: questions })));
  }
}

/** A deal of which there is no model yet. What it takes is loaded when it is opened. */
function points() {
  const body = h('div', {});
  const fold = h('details', { class: 'points-fold' }, h('summary', {}, t('points-fold')), body);
  fold.addEventListener('toggle', async () => {
    if (!fold.open || body.childElementCount > 0) return;
    const [{ Points }] = await Promise.all([import('./bargain-points.js'), learn('bargain')]);
    put(body, new Points().element);
  });
  return fold;
}

/** Cases come again when more is known of them: what was typed into a blank, and the focus, stay. @param {Element} before @returns {(after: Element) => void} */
function typedNow(before) {
  const key = (/** @type {Element} */ input) => input.closest('form')?.getAttribute('data-question') + ' ' + input.getAttribute('name');
  const held = [...before.querySelectorAll('.ask-form [data-usual]')].map((input) => /** @type {HTMLInputElement} */ (input)).filter((input) => input.value !== input.dataset.usual || input === document.activeElement);
  const values = new Map(held.map((input) => [key(input), { value: input.value, focused: input === document.activeElement }]));
  return (after) => {
    for (const input of after.querySelectorAll('.ask-form [data-usual]')) {
      const was = values.get(key(input));
      if (was === undefined) continue;
      /** @type {HTMLInputElement} */ (input).value = was.value;
      if (was.focused) /** @type {HTMLElement} */ (input).focus();
    }
  };
}

/** @param {string} text */
function words(text) {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** @param {any} of @param {Question} question */
function questionForm(of, question) {
  /** @type {import('./dom.js').Child[]} */
  const parts = [];
  let from = 0;
  const text = cases.asked(question);
  for (const blank of text.matchAll(BLANK)) {
    parts.push(text.slice(from, blank.index), field(question, blank[1]));
    from = blank.index + blank[0].length;
  }
  parts.push(text.slice(from));
  const form = h(
    'form', { class: 'ask-form', 'data-question': of.id + '/' + question.id, onsubmit: (/** @type {Event} */ event) => answer(event, of, question) },
    h('p', { class: 'asked' }, ...parts),
    forWhom(question) !== '' && h('p', { class: 'from quiet' }, forWhom(question)),
    h('button', { type: 'submit', 'aria-label': t('answer-it', { question: cases.filled(question) }) }, t('answer-button')),
  );
  return h('li', { 'data-search': words([cases.filled(question), question.text, question.id, of.id, of.title, forWhom(question)].join(' ')).join(' ') }, form);
}

/** @param {Question} question */
function forWhom(question) {
  return (question.for ?? []).join(' \u00b7 ');
}

/** @param {Question} question @param {string} name */
function field(question, name) {
  const term = question.blanks?.[name];
  if (term === undefined || term.value === undefined) return h('span', { class: 'quiet' }, '\u2026');
  const label = term.title || name;
  if (term.choices?.length) {
    return h('select', { name, 'aria-label': label, 'data-usual': term.value }, term.choices.map((choice) => h('option', { value: choice.name, selected: choice.name === term.value }, choice.title || spaced(choice.name))));
  }
  const date = /^\d{4}-\d\d-\d\d$/.test(term.value);
  return h('input', { type: date ? 'date' : 'text', name, value: term.value, 'data-usual': term.value, 'aria-label': label, autocomplete: 'off', size: date ? undefined : Math.max(4, term.value.length + 1) });
}

/** @param {Event} event @param {any} of @param {Question} question */
function answer(event, of, question) {
  event.preventDefault();
  /** @type {Record<string,string>} */
  const settings = {};
  for (const input of /** @type {HTMLFormElement} */ (event.currentTarget).querySelectorAll('[data-usual]')) {
    const hand = /** @type {HTMLInputElement} */ (input);
    if (hand.value !== hand.dataset.usual && hand.value !== '') settings[hand.name] = hand.tagName === 'SELECT' ? hand.value : typed(hand.value);
  }
  state.go({ ...address.start(), screen: 'board', caseId: of.id, settings, own: { ...state.current().own, question: question.id } });
}

/** @param {any} of */
function boardOf(of) {
  return address.write({ ...address.start(), screen: /** @type {address.Screen} */ ('board'), caseId: of.id, own: state.current().own });
}

/** A case: what comes out of it in a line, and below the questions that it answers. @param {any} of */
function group(of) {
  const id = 'case-' + of.id.replace(/[^\w-]/g, '-');
  const line = (of.line ?? '').replace(/`([\w.]+)`/g, (/** @type {string} */ _, /** @type {string} */ name) => spaced(name));
  return h(
    'section', { class: 'case-group', 'aria-labelledby': id, 'data-search': words([of.id, of.title, line].join(' ')).join(' ') },
    h('h2', { id }, h('a', { href: boardOf(of), title: of.id }, of.title || of.id)),
    of.findings?.length > 0 && h('p', { class: 'wrong' }, t('case-with-errors', { n: of.findings.length })),
    line !== '' && h('p', { class: 'line', title: minus(line) }, minus(bareMoney(line))),
    of.questions?.length > 0 && h('ul', { class: 'question-list' }, of.questions.map((/** @type {Question} */ question) => questionForm(of, question))),
  );
}

/** Money of the day needs no note in one line. @param {string} line */
function bareMoney(line) {
  return line.replace(/\b([A-Z]{3})\((?:nominal|\d{4})\)/g, '$1');
}

/** @param {any} of */
function caseRow(of) {
  return h('li', {}, h('a', { href: boardOf(of) }, of.title || of.id), ' ', h('span', { class: 'quiet' }, [of.id, of.date].filter(Boolean).join(', ')));
}
