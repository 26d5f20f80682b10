// @ts-check
/** Compare two texts, scenarios or cases on common futures: the difference by clause, the clauses side by side, the measures. */
import * as address from './address.js';
import * as amounts from './amount.js';
import * as api from './api.js';
import * as cases from './cases.js';
import { aligned } from './aligned.js';
import * as digits from './digits.js';
import { figure } from './figure.js';
import { findings } from './findings.js';
import { Flight } from './flight.js';
import { h, one, put } from './dom.js';
import { number } from './measures.js';
import { settle } from './pickers.js';
import { sentence, sentenceText } from './sentence.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */

/** Measures shown before a fold. */
const FIRST = 8;
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
    const body = this.body(now);
    const answer = await api.post('/api/diff', body, signal);
    if (signal.aborted) return;
    for (const side of /** @type {const} */ (['left', 'right'])) {
      // so that a number of either side can be asked for its why
      if (answer.columns?.[side]) Object.assign(answer.columns[side], body[side], { exact: true });
    }
    this.shown = answer;
    this.element.classList.remove('stale');
    put(one('.trouble', this.element));
    this.render(answer);
    shell.foot(this.of, answer);
    shell.say(sentenceText(answer));
  }

  /** @param {any} answer */
  render(answer) {
    put(one('.sentence-place', this.element), sentence(answer, this.of));
    const chart = answer.charts?.[0];
    put(one('.picture', this.element), chart && figure(chart, { open: false, onTable: () => {}, onFuture: () => {} }));
    put(one('.parts', this.element), this.parts(answer));
    put(one('.texts', this.element), aligned(table(answer, 'texts'), marksOf(answer)));
    put(one('.both', this.element), this.both(answer));
  }

  /** @param {any} answer */
  parts(answer) {
    const parts = table(answer, 'parts');
    const asked = table(answer, 'diff')[0];
    const changes = table(answer, 'changes');
    const meta = cases.metaOf(this.of, asked?.measure ?? '');
    const sums = sumsOf(asked, parts, meta);
    return [
      parts.length > 0 && h('h2', {}, t('by-clause')),
      asked?.method === 'order of the text' && h('p', { class: 'quiet' }, t('in-the-order-of-the-text')),
      parts.length > 0 && scrolling(t('by-clause'), grid([t('clause'), t('part'), t('noise'), t('share')], parts.map((part, i) => partRow(part, sums.parts[i], meta, this.of)), partsTotal(asked, sums.difference, meta))),
      parts.length === 0 && changes.length === 0 && h('p', { class: 'quiet' }, t('no-parts')),
      changes.length > 0 && h('details', { class: 'changes', open: parts.length === 0 }, h('summary', {}, t('what-differs', { n: changes.length })), scrolling(t('what-differs', { n: changes.length }), grid([t('term'), t('compare-from'), t('compare-to')], changes.map((change) => this.changeRow(change))))),
    ];
  }

  /** @param {any} change */
  changeRow(change) {
    const meta = cases.metaOf(this.of, change.name);
    const side = (/** @type {string} */ value, /** @type {string} */ source, /** @type {string} */ of) => h('td', {}, number(value || '\u2013', change.name, { 'data-of': of }), ' ', source === 'assumed' || source === 'missing' ? h('span', { class: source }, t('ground-' + source)) : h('code', { class: 'name' }, source));
    return h('tr', {}, h('th', { scope: 'row' }, meta.title, ' ', h('code', { class: 'name' }, change.name)), side(change.left, change.left_source, 'left'), side(change.right, change.right_source, 'right'));
  }

  /** @param {any} answer */
  both(answer) {
    const { left, right, difference } = answer.columns ?? {};
    if (left === undefined || right === undefined) return null;
    const names = [...new Set([...Object.keys(left.values ?? {}), ...Object.keys(right.values ?? {})])];
    if (names.length === 0) return null;
    const rows = (/** @type {string[]} */ some) => scrolling(t('measures'), grid([t('measure'), this.sideName(left), this.sideName(right), t('difference'), t('noise')], some.map((name) => this.bothRow(name, left.values?.[name], right.values?.[name], difference?.values?.[name], answer.futures ?? 1))));
    const rest = names.slice(FIRST);
    return [
      h('h2', {}, t('measures')),
      rows(names.slice(0, FIRST)),
      rest.length > 0 && h('details', { class: 'more' }, h('summary', {}, t('more-measures', { n: rest.length })), rows(rest)),
    ];
  }

  /** @param {any} side */
  sideName(side) {
    return side.label && side.label !== 'base' ? side.label : t('as-in-text');
  }

  /** @param {string} name @param {any} left @param {any} right @param {any} less @param {number} futures */
  bothRow(name, left, right, less, futures) {
    const meta = cases.metaOf(this.of, name, right ?? left);
    const side = (/** @type {any} */ value, /** @type {string} */ of) => h('td', { class: 'r' }, value === undefined ? '' : number(amounts.told(value, meta, futures).text, name, { 'data-of': of }));
    const by = less === undefined ? undefined : amounts.centre(less);
    const told = typeof by === 'number' ? (meta.sort === 'date' ? t('years-moved', { change: signed(by), n: by }) : amounts.difference(by, meta)) : amounts.moved(left, right, meta);
    return h('tr', {}, h('th', { scope: 'row' }, meta.title), side(left, 'left'), side(right, 'right'), h('td', { class: 'r' }, told || t('same')), h('td', { class: 'r quiet' }, less?.error > 0 && meta.sort !== 'date' ? '\u00b1\u00a0' + amounts.size(less.error, meta) : ''));
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

/** Rows of a table of the answer, each by the names of its columns. @param {any} answer @param {string} name @returns {any[]} */
function table(answer, name) {
  const found = answer.tables?.[name];
  return (found?.rows ?? []).map((/** @type {any[]} */ row) => Object.fromEntries(found.columns.map((/** @type {string} */ column, /** @type {number} */ i) => [column, row[i]])));
}

/** Which letters of the clause texts differ. @param {any} answer */
function marksOf(answer) {
  const found = answer.tables?.texts;
  const at = (/** @type {string} */ column) => found?.columns.indexOf(column) ?? -1;
  return (found?.marks ?? []).map((/** @type {any[]} */ row) => ({ left: row[at('left_text')] ?? [], right: row[at('right_text')] ?? [] }));
}

/** @param {string} label @param {Element} inner */
function scrolling(label, inner) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label }, inner);
}

/** @param {string[]} heads @param {Element[]} rows @param {Element|null} [foot] */
function grid(heads, rows, foot = null) {
  const wordsOnly = heads.length === 3;
  return h('table', {}, h('thead', {}, h('tr', {}, heads.map((head, i) => h('th', { scope: 'col', class: i > 0 && !wordsOnly && 'r' }, head)))), h('tbody', {}, rows), foot && h('tfoot', {}, foot));
}

/** @param {number} years */
function signed(years) {
  return (years > 0 ? '+' : '\u2212') + amounts.local(String(Math.round(Math.abs(years) * 10) / 10));
}

/** In one size and so rounded that they add up as they stand. @param {any} asked @param {any[]} parts @param {amounts.Meta} meta */
function sumsOf(asked, parts, meta) {
  const values = parts.map((part) => Number(part.part));
  const scale = meta.sort === 'date' ? { size: 1, words: t('years-unit'), close: false } : amounts.scaleOf(meta, Math.max(0, ...[asked?.left, asked?.right, ...values].map((one) => Math.abs(Number(one) || 0))));
  const sums = digits.together(Number(asked?.left) / scale.size || 0, Number(asked?.right) / scale.size || 0, values.map((value) => value / scale.size), Number(asked?.error) / scale.size || 0);
  const words = (/** @type {string} */ text) => (Number(text) === 0 ? t('nothing') : amounts.withWords((Number(text) > 0 ? '+' : '') + amounts.local(text), scale));
  return { parts: sums.parts.map(words), difference: words(sums.difference) };
}

/** @param {any} part @param {string} value @param {amounts.Meta} meta @param {Case} of */
function partRow(part, value, meta, of) {
  const names = String(part.by).split(', ');
  const titles = names.map((name) => cases.metaOf(of, name).title).filter((title, i) => title !== names[i]);
  return h(
    'tr', { 'data-part': part.by },
    h('th', { scope: 'row' }, names.map((name, i) => [i > 0 && ', ', h('code', {}, name)]).flat(), titles.length > 0 && h('span', { class: 'quiet' }, ' ', titles.join('; '))),
    h('td', { class: 'r' }, value),
    h('td', { class: 'r quiet' }, part.error > 0 ? '\u00b1\u00a0' + amounts.size(part.error, meta) : ''),
    h('td', { class: 'r quiet' }, typeof part.share === 'number' ? t('percent', { value: amounts.local(String(Math.round(part.share * 100))) }) : ''),
  );
}

/** @param {any} asked @param {string} difference @param {amounts.Meta} meta */
function partsTotal(asked, difference, meta) {
  if (typeof asked?.difference !== 'number') return null;
  return h('tr', {}, h('th', { scope: 'row' }, t('together')), h('td', { class: 'r' }, difference), h('td', { class: 'r quiet' }, asked.error > 0 ? '\u00b1\u00a0' + amounts.size(asked.error, meta) : ''), h('td', {}));
}
