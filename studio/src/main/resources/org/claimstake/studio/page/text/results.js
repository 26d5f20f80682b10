// @ts-check
/** The answer of the text as it is typed. While it has errors the last valid one stays, greyed, with the time of its text. */
import { h, put } from '../dom.js';
import { figure } from '../figure.js';
import { measures } from '../measures.js';
import { sentence } from '../sentence.js';
import * as shell from '../shell.js';
import { Newest } from './service.js';

/** @typedef {{file: string, text: string, texts: Record<string, string>}} Asked */

const FUTURES = 1000;

export class Results {
  /** @param {import('../text.js').Context} context @param {() => any} unsaved */
  constructor(context, unsaved) {
    this.context = context;
    this.unsaved = unsaved;
    this.t = context.words.t;
    this.at = '';
    this.asked = '';
    this.left = new AbortController();
    this.of = h('p', { class: 'of', role: 'status' }, this.t('text-no-result'));
    this.answer = h('div', { class: 'answer' });
    this.element = h('section', { class: 'text-results', 'aria-label': this.t('text-results') }, h('h2', {}, this.t('text-results')), this.of, this.answer);
    /** @type {Newest<Asked>} */
    this.runner = new Newest((asked) => this.run(asked));
  }

  /** A text without errors. @param {Asked} asked */
  ask(asked) {
    this.left.abort();
    this.left = new AbortController();
    this.runner.ask(asked);
  }

  /** @param {Asked} asked */
  async run(asked) {
    const key = JSON.stringify(asked);
    if (key === this.asked) {
      this.told(false);
      return;
    }
    const signal = this.left.signal;
    try {
      const answer = await this.context.api.post('/api/run', {
        case: this.context.caseId, texts: { ...asked.texts, [asked.file]: asked.text }, settings: this.context.settings ?? {}, futures: FUTURES, lang: this.context.words.lang(), width: 390, charts: [],
      }, signal);
      this.asked = key;
      this.at = new Date().toLocaleTimeString(this.context.words.numbers(), { hour: '2-digit', minute: '2-digit' });
      this.show(answer);
    } catch (trouble) {
      if (signal.aborted) return;
      this.stale();
      const { findings, kind } = /** @type {import('../api.js').Trouble} */ (trouble);
      if (findings?.length > 0 && /** @type {string} */ (kind) !== 'overtaken') put(this.of, this.of.textContent, ' ', this.t('text-not-computed', { why: findings[0].message }));
    }
  }

  /** @param {any} answer */
  show(answer) {
    this.told(false);
    const of = this.context.of ?? { id: this.context.caseId, title: '', metas: new Map(), measures: [], questions: [] };
    const question = of.questions.find((/** @type {any} */ one) => one.id === answer.question);
    const first = question?.table ?? question?.needs ?? of.measures.map((/** @type {any} */ one) => one.name);
    const chart = answer.charts?.[0];
    put(
      this.answer,
      sentence(answer, /** @type {any} */ (of)),
      chart !== undefined && figure(chart, { open: false, onTable: () => {}, onFuture: () => {} }),
      measures({ of: /** @type {any} */ (of), answer, first, names: true }),
    );
    if (this.context.of !== undefined) shell.foot(this.context.of, answer);
    // a number is questioned on the board, of the text as it is saved
    this.answer.querySelectorAll('button.n').forEach((number) => number.replaceWith(h('span', { class: 'n' }, number.textContent)));
  }

  /** The text has errors, or nobody can be asked. */
  stale() {
    this.told(true);
  }

  /** @param {boolean} old */
  told(old) {
    this.element.classList.toggle('old', old && this.at !== '');
    const words = this.at === '' ? this.t(old ? 'text-no-valid' : 'text-no-result') : this.t(old ? 'text-of-before' : 'text-of-now', { time: this.at });
    if (this.of.textContent !== words) put(this.of, words);
  }

  close() {
    this.left.abort();
  }
}
