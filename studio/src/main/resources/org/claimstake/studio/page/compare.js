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
import { wordOf } from './control.js';
import { difference } from './difference.js';
import { grid, number, rowHead, valueCell } from './measures.js';
import { settle } from './pickers.js';
import { sentence, sentenceText } from './sentence.js';
import * as shell from './shell.js';
import { inSize, sizesOf } from './sized.js';
import * as state from './state.js';
import { lang, t } from './words.js';

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
    /** @type {Map<string, string>} titles of sources by their ids */
    this.sources = new Map();
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
    this.findSources();
  }

  // clauses are told by the titles of their sources; until these are there, and without them, by their ids
  async findSources() {
    try {
      const { sources } = await api.get('/api/sources/' + encodeURIComponent(this.of.id));
      this.sources = new Map(sources.map((/** @type {any} */ one) => [one.id, one.title]));
      if (this.shown !== undefined) this.render(this.shown);
    } catch {
      // as above
    }
  }

  /** `draft_2025_03:c2` as the title of its source and the clause. @param {string} clause */
  clauseName(clause) {
    const [id, part] = clause.split(':');
    const title = this.sources.get(id);
    return h('span', { class: 'quiet clause-name', title: clause }, title === undefined ? clause : part === undefined ? title : t('clause-of', { clause: part, source: title }));
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
      lang: lang(), width: this.width(),
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
    shell.say(this.told(answer));
  }

  /** @param {any} answer */
  said(answer) {
    const asked = table(answer, 'diff')[0];
    return difference(asked, table(answer, 'parts'), answer.columns, cases.metaOf(this.of, asked?.measure ?? ''), this.of);
  }

  /** @param {any} answer */
  told(answer) {
    return sentenceText({ ...answer, said: this.said(answer) }, this.of);
  }

  /** @param {any} answer */
  render(answer) {
    put(one('.sentence-place', this.element), sentence({ ...answer, said: this.said(answer) }, this.of));
    const chart = answer.charts?.[0];
    put(one('.picture', this.element), chart && figure(chart, { open: false, onTable: () => {}, onFuture: () => {} }));
    put(one('.parts', this.element), this.parts(answer));
    put(one('.texts', this.element), aligned(table(answer, 'texts'), marksOf(answer), (names) => this.titlesOf(names), (clause) => this.clauseName(clause)));
    put(one('.both', this.element), this.both(answer));
  }

  /** @param {any} answer */
  parts(answer) {
    const parts = table(answer, 'parts');
    const asked = table(answer, 'diff')[0];
    const changes = table(answer, 'changes');
    const meta = cases.metaOf(this.of, asked?.measure ?? '');
    const sums = amounts.sums(asked, parts, meta);
    return [
      parts.length > 0 && h('h2', {}, t('by-clause')),
      asked?.method === 'order of the text' && h('p', { class: 'quiet' }, t('in-the-order-of-the-text')),
      parts.length > 0 && scrolling(t('by-clause'), grid([t('clause'), counted(t('part'), sums.scale), t('noise'), t('share')], parts.map((part, i) => this.partRow(part, sums.parts[i], sums.scale)), { foot: partsTotal(asked, sums.difference, sums.scale) })),
      parts.length === 0 && changes.length === 0 && h('p', { class: 'quiet' }, t('no-parts')),
      changes.length > 0 && h('details', { class: 'changes', open: parts.length === 0 }, h('summary', {}, t('what-differs', { n: changes.length })), scrolling(t('what-differs', { n: changes.length }), grid([t('term'), t('compare-from'), t('compare-to')], changes.map((change) => this.changeRow(change)), { right: false }))),
    ];
  }

  /** @param {any} change */
  changeRow(change) {
    const meta = cases.metaOf(this.of, change.name);
    const side = (/** @type {string} */ value, /** @type {string} */ source, /** @type {string} */ of) => h('td', {}, number(this.valueOf(change.name, value), change.name, { 'data-of': of }), ' ', source === 'assumed' || source === 'missing' ? h('span', { class: source }, t('ground-' + source)) : this.clauseName(source));
    return h('tr', {}, h('th', { scope: 'row', title: change.name }, meta.title), side(change.left, change.left_source, 'left'), side(change.right, change.right_source, 'right'));
  }

  /** As typed, and the word of a choice as people write it. @param {string} name @param {string} value */
  valueOf(name, value) {
    const term = this.of.terms.find((one) => one.name === name);
    return value === '' ? '\u2013' : term === undefined ? value : wordOf(value, term);
  }

  /** `share, past_aid` by their titles. @param {string} names */
  titlesOf(names) {
    return names.split(', ').map((name) => cases.metaOf(this.of, name).title).join('; ');
  }

  /** @param {any} part @param {string} value @param {{size: number, words: string}} scale */
  partRow(part, value, scale) {
    return h(
      'tr', { 'data-part': part.by },
      h('th', { scope: 'row', title: part.by }, this.titlesOf(String(part.by))),
      h('td', { class: 'r' }, value),
      h('td', { class: 'r quiet' }, noise(part.error, scale)),
      h('td', { class: 'r quiet' }, typeof part.share === 'number' ? t('percent', { value: amounts.local(String(Math.round(part.share * 100))) }) : ''),
    );
  }

  /** @param {any} answer */
  both(answer) {
    const { left, right, difference } = answer.columns ?? {};
    if (left === undefined || right === undefined) return null;
    const names = [...new Set([...Object.keys(left.values ?? {}), ...Object.keys(right.values ?? {})])];
    if (names.length === 0) return null;
    const rows = names.map((name) => ({ name, meta: cases.metaOf(this.of, name, right.values?.[name] ?? left.values?.[name]), values: [left.values?.[name], right.values?.[name]] }));
    const sides = [this.sideName(left), this.sideName(right)];
    const tableOf = (/** @type {typeof rows} */ some) => {
      const sizes = sizesOf(some);
      return scrolling(t('measures'), grid([t('measure'), ...sides, t('difference'), t('noise')], some.map((row) => bothRow(row, sizes(row.meta), difference?.values?.[row.name], sides, answer.futures ?? 1))));
    };
    const rest = rows.slice(FIRST);
    return [
      h('h2', {}, t('measures')),
      tableOf(rows.slice(0, FIRST)),
      rest.length > 0 && h('details', { class: 'more' }, h('summary', {}, t('more-measures', { n: rest.length })), tableOf(rest)),
    ];
  }

  /** @param {any} side */
  sideName(side) {
    const changed = Object.keys(side.settings ?? {}).length;
    if (changed > 0) return t('deal-on-board', { n: changed });
    return side.label && side.label !== 'base' ? side.label : t('as-in-text');
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

/** @param {number} years */
function signed(years) {
  return (years > 0 ? '+' : '\u2212') + amounts.local(String(Math.round(Math.abs(years) * 10) / 10));
}

/** @param {{name: string, meta: amounts.Meta, values: any[]}} row @param {import('./sized.js').Size|undefined} size @param {any} less @param {string[]} sides @param {number} futures */
function bothRow({ name, meta, values: [left, right] }, size, less, sides, futures) {
  const side = (/** @type {any} */ value, /** @type {string} */ of, /** @type {string} */ label) => valueCell(value, meta, size, { name, of, title: meta.title + ', ' + label, futures });
  const by = less === undefined ? undefined : amounts.centre(less);
  const error = less?.error > 0 && meta.sort !== 'date' ? less.error : 0;
  return h('tr', { 'data-key': name }, rowHead(meta.title, size), side(left, 'left', sides[0]), side(right, 'right', sides[1]), differenceCell(by, less, left, right, meta, size), h('td', { class: 'r quiet' }, error === 0 ? '' : size === undefined ? '\u00b1\u00a0' + amounts.size(error, meta) : noise(error, size.scale)));
}

/** @param {any} by @param {any} less @param {any} left @param {any} right @param {amounts.Meta} meta @param {import('./sized.js').Size|undefined} size */
function differenceCell(by, less, left, right, meta, size) {
  if (typeof by !== 'number') return h('td', { class: 'r' }, amounts.moved(left, right, meta) || t('same'));
  if (by === 0) return h('td', { class: 'r' }, t('same'));
  if (meta.sort === 'date') return h('td', { class: 'r' }, t('years-moved', { change: signed(by), n: by }));
  if (size === undefined) return h('td', { class: 'r' }, amounts.difference(by, meta) || t('same'));
  const told = inSize(by, less?.error ?? 0, size, meta);
  return h('td', { class: ('r ' + told.place).trim() }, (by > 0 ? '+' : '') + told.text);
}

/** In the size of what it is the noise of. @param {number} error @param {{size: number}} scale */
function noise(error, scale) {
  return error > 0 ? '\u00b1\u00a0' + amounts.local(digits.plain(error / scale.size, 1)) : '';
}

/** @param {string} head @param {{words: string}} scale */
function counted(head, scale) {
  return scale.words === '' ? head : head + ', ' + scale.words;
}

/** @param {any} asked @param {string} difference @param {{size: number}} scale */
function partsTotal(asked, difference, scale) {
  if (typeof asked?.difference !== 'number') return null;
  return h('tr', {}, h('th', { scope: 'row' }, t('together')), h('td', { class: 'r' }, difference), h('td', { class: 'r quiet' }, noise(asked.error, scale)), h('td', {}));
}
