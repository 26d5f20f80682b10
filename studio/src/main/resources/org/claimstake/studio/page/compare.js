// @ts-check
/** Compare two texts, scenarios or cases on common futures: the difference by clause, the clauses side by side, the measures. */
import * as address from './address.js';
import * as amounts from './amount.js';
import * as api from './api.js';
import * as cases from './cases.js';
import { aligned } from './aligned.js';
import { figure } from './figure.js';
import { findings } from './findings.js';
import { Flight } from './flight.js';
import { h, one, put } from './dom.js';
import { number } from './measures.js';
import { settle } from './pickers.js';
import { sentence } from './sentence.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */

const OTHER = 'case:';

export class Compare {
  /** @param {Case} of */
  constructor(of) {
    this.of = of;
    /** @type {any} */
    this.shown = undefined;
    this.key = '';
    /** @type {any[]} */
    this.others = [];
    /** @type {Flight<Address>} */
    this.flight = new Flight({
      quick: async () => {},
      whole: (now, signal) => this.ask(now, signal),
      failed: (now, trouble) => this.failed(trouble),
    });
    this.element = h(
      'div', { class: 'compare' },
      h('h1', { class: 'unseen' }, t('screen-compare')),
      h('div', { class: 'pair' }),
      h('section', { class: 'said', id: 'answer', tabindex: '-1', 'aria-label': t('answer') }, h('p', { class: 'previous' }, t('of-the-previous')), h('div', { class: 'sentence-place' }, h('p', { class: 'sentence' }, t('first-answer'))), h('div', { class: 'trouble', role: 'status' })),
      h('section', { class: 'picture', 'aria-label': t('picture') }),
      h('section', { class: 'parts' }),
      h('section', { class: 'texts' }),
      h('section', { class: 'both' }),
    );
    this.findOthers();
  }

  async findOthers() {
    try {
      await cases.all((all) => {
        this.others = all.filter((other) => other.id !== this.of.id);
        this.pair(state.current());
      });
    } catch {
      // without the list the case can still be compared with itself
    }
  }

  /** @param {Address} now @param {string} [_] @param {Case} [of] */
  show(now, _ = '', of = this.of) {
    const again = of !== this.of;
    this.of = of;
    this.pair(now);
    const key = JSON.stringify(this.body(now));
    if (key === this.key && !again) return;
    this.key = key;
    this.element.classList.toggle('stale', this.shown !== undefined);
    this.flight.ask(now);
  }

  again() {
    this.flight.ask(state.current());
  }

  stop() {
    this.flight.stop();
  }

  /** @param {Address} now */
  pair(now) {
    const scenarios = this.of.scenarios.map((one) => ({ value: one.name, text: one.title }));
    const changed = Object.keys(now.settings).length;
    const text = { value: '', text: t('as-in-text') };
    const to = changed > 0 ? { value: '', text: t('deal-on-board', { n: changed }) } : text;
    put(
      one('.pair', this.element),
      pick('with', t('compare-from'), [text, ...scenarios, ...this.others.map((other) => ({ value: OTHER + other.id, text: other.title }))], now.own.with ?? ''),
      h('button', { type: 'button', class: 'tool', 'aria-label': t('swap'), title: t('swap'), onclick: () => swap(now) }, '\u21c4'),
      pick('scenario', t('compare-to'), [to, ...scenarios], now.own.scenario ?? ''),
      pick('measure', t('compare-measure'), [{ value: '', text: t('main-measure') }, ...this.of.measures.map((measure) => ({ value: measure.name, text: measure.title || measure.name }))], now.own.measure ?? ''),
    );
    settle(this.element);
  }

  /** @param {Address} now */
  body(now) {
    const from = now.own.with ?? '';
    const left = from.startsWith(OTHER) ? { case: from.slice(OTHER.length), settings: {} } : { case: this.of.id, scenario: from || undefined, settings: {} };
    return {
      left, right: { case: this.of.id, scenario: now.own.scenario, settings: now.settings },
      seed: now.own.seed ? Number(now.own.seed) : undefined, futures: now.own.futures ? Number(now.own.futures) : undefined, measure: now.own.measure,
      lang: now.own.lang, width: this.width(),
    };
  }

  width() {
    const wide = this.element.isConnected ? this.element.clientWidth : 0;
    return wide === 0 ? 768 : wide < 560 ? 390 : wide < 1000 ? 768 : 1120;
  }

  /** @param {Address} now @param {AbortSignal} signal */
  async ask(now, signal) {
    const answer = await api.post('/api/diff', this.body(now), signal);
    if (signal.aborted) return;
    this.shown = answer;
    this.element.classList.remove('stale');
    put(one('.trouble', this.element));
    this.render(answer);
    shell.foot(this.of, answer);
    shell.say(answer.sentence ?? '');
  }

  /** @param {any} answer */
  render(answer) {
    put(one('.sentence-place', this.element), sentence(answer, this.of));
    const chart = answer.charts?.[0];
    put(one('.picture', this.element), chart && figure(chart, { open: false, onTable: () => {}, onFuture: () => {} }));
    put(one('.parts', this.element), this.parts(answer));
    put(one('.texts', this.element), aligned(answer.texts ?? []));
    put(one('.both', this.element), this.both(answer));
  }

  /** @param {any} answer */
  parts(answer) {
    const parts = answer.parts ?? [];
    if (parts.length === 0) return h('p', { class: 'quiet' }, t('no-parts'));
    const meta = cases.metaOf(this.of, answer.measure ?? '', answer);
    return [
      h('h2', {}, t('by-clause')),
      answer.order === 'text' && h('p', { class: 'quiet' }, t('in-the-order-of-the-text')),
      h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('by-clause') }, h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('clause')), h('th', { scope: 'col', class: 'r' }, t('part')), h('th', { scope: 'col', class: 'r' }, t('noise')))), h('tbody', {}, parts.map((/** @type {any} */ part) => partRow(part, meta))))),
    ];
  }

  /** @param {any} answer */
  both(answer) {
    const rows = answer.measures ?? [];
    if (rows.length === 0) return null;
    return [
      h('h2', {}, t('measures')),
      h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('measures') }, h('table', {}, h('thead', {}, h('tr', {}, [t('measure'), answer.left?.title ?? t('compare-from'), answer.right?.title ?? t('compare-to'), t('difference'), t('noise')].map((head, i) => h('th', { scope: 'col', class: i > 0 && 'r' }, head)))), h('tbody', {}, rows.map((/** @type {any} */ row) => this.bothRow(row, answer))))),
    ];
  }

  /** @param {any} row @param {any} answer */
  bothRow(row, answer) {
    const meta = cases.metaOf(this.of, row.name, row.right ?? row.left);
    const side = (/** @type {any} */ value, /** @type {string} */ of) => h('td', { class: 'r' }, value === undefined ? '' : number(amounts.told(value, meta, answer.futures ?? 1).text, row.name, { 'data-of': of }));
    const by = typeof row.difference === 'number' ? amounts.difference(row.difference, meta) || t('same') : amounts.moved(row.left, row.right, meta) || t('same');
    return h('tr', {}, h('th', { scope: 'row' }, meta.title), side(row.left, 'left'), side(row.right, 'right'), h('td', { class: 'r' }, by), h('td', { class: 'r quiet' }, row.error > 0 ? amounts.amount(row.error, meta) : ''));
  }

  /** @param {unknown} trouble */
  failed(trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    this.element.classList.toggle('stale', this.shown !== undefined);
    if (['gone', 'stale', 'overtaken'].includes(trouble.kind)) return;
    put(one('.trouble', this.element), findings(trouble, this.of));
    if (this.shown === undefined) put(one('.sentence-place', this.element), h('p', { class: 'sentence' }, t('no-answer-yet')));
  }
}

/** @param {string} key @param {string} label @param {{value: string, text: string}[]} options @param {string} value */
function pick(key, label, options, value) {
  const all = options.some((option) => option.value === value) ? options : [...options, { value, text: value }];
  return h('label', { class: 'pick-' + key }, h('span', {}, label), h('select', { name: key, 'data-own': key }, all.map((option) => h('option', { value: option.value, selected: option.value === value }, option.text))));
}

/** @param {Address} now */
function swap(now) {
  if ((now.own.with ?? '').startsWith(OTHER)) return;
  state.go(address.changed({ ...now, settings: {} }, { own: { with: now.own.scenario, scenario: now.own.with } }));
}

/** @param {any} part @param {amounts.Meta} meta */
function partRow(part, meta) {
  const value = part.value ?? part.difference;
  return h(
    'tr', {},
    h('th', { scope: 'row' }, part.title ?? part.clause ?? part.name, part.terms && h('span', { class: 'quiet' }, ' ', part.terms.join(', '))),
    h('td', { class: 'r' }, typeof value === 'number' ? amounts.difference(value, meta) || t('nothing') : String(value ?? '')),
    h('td', { class: 'r quiet' }, part.error > 0 ? '\u00b1\u00a0' + amounts.amount(part.error, meta) : ''),
  );
}
