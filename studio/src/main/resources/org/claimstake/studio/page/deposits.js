// @ts-check
/**
 * Places of a case on a map and in a list, side by side: who holds them on a day, as one source says it. Moving the day asks
 * nothing of the studio; it changes classes and cells. Control is shown and nowhere weighed: rows keep the order of their table.
 */
import * as address from './address.js';
import * as api from './api.js';
import { spaced } from './cases.js';
import { DepositMap } from './deposits-map.js';
import { answersOn, placeAt, summed } from './deposits-data.js';
import { emptyNotes, list, moved, totals } from './deposits-list.js';
import { place } from './deposits-place.js';
import { h, one, patch, put } from './dom.js';
import { findings } from './findings.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { lang, t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */
/** @typedef {import('./deposits-data.js').Rows} Rows */
/** @typedef {import('./deposits-data.js').Source} Source */

let gestures = 0;

export class Deposits {
  /** @param {Case} of */
  constructor(of) {
    this.of = of;
    /** @type {Rows|undefined} */
    this.rows = undefined;
    /** @type {Promise<void>|undefined} */
    this.reading = undefined;
    this.key = '';
    this.placeShown = '';
    this.gesture = '';
    this.map = new DepositMap(of, (key) => state.change({ own: { place: key } }));
    this.element = h(
      'div', { class: 'deposits' },
      h('h1', { class: 'unseen' }, t('screen-deposits')),
      h('div', { class: 'deposits-ask' }),
      h('section', { class: 'said', id: 'answer', tabindex: '-1', 'aria-label': t('answer') }, h('p', { class: 'sentence' }, t('deposits-reading')), h('div', { class: 'trouble', role: 'status' })),
      h('div', { class: 'deposits-pair' }, h('section', { class: 'deposits-map', 'aria-label': t('deposits-map') }), h('section', { class: 'deposits-side', 'aria-label': t('deposits-list') })),
      h('section', { class: 'deposits-totals', 'aria-label': t('deposits-totals') }),
    );
  }

  /** @param {Address} now @param {string} [_] @param {Case} [of] */
  show(now, _ = '', of = this.of) {
    this.of = of;
    const key = [of.version, lang(), this.width(), now.own.table ?? ''].join(' ');
    if (key !== this.key) {
      this.key = key;
      this.reading = this.read(now);
    }
    return this.rows === undefined ? this.reading : this.render(now);
  }

  /** @param {Address} now */
  async read(now) {
    const query = new URLSearchParams({ lang: lang(), width: String(this.width()), ...(now.own.table ? { table: now.own.table } : {}) });
    try {
      const rows = await api.get('/api/map/' + encodeURIComponent(this.of.id) + '?' + query);
      this.rows = rows;
      this.placeShown = '';
      put(one('.trouble', this.element));
      this.map.draw(rows, this.width());
      put(one('.deposits-map', this.element), this.map.element);
      this.frame(state.current());
      this.render(state.current());
    } catch (trouble) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
      this.failed(trouble);
    }
  }

  /** @param {api.Trouble} trouble */
  failed(trouble) {
    if (trouble.kind === 'gone' || trouble.kind === 'stale') return;
    put(one('.sentence', this.element), t(trouble.kind === 'absent' ? 'deposits-none' : 'no-answer-yet'));
    put(one('.trouble', this.element), trouble.kind === 'absent' ? h('p', {}, t('deposits-none-why')) : findings(trouble, this.of));
  }

  /** In pixels of the picture: letters keep their size, so a narrow page gets a picture of its own. */
  width() {
    const wide = this.element.isConnected ? this.element.clientWidth : 0;
    return wide === 0 || wide >= 560 ? 768 : 366;
  }

  again() {
    this.key = '';
    this.show(state.current());
  }

  stop() {
    this.map.stop();
  }

  /** What is asked, made once: a field keeps its focus while the page changes. @param {Address} now */
  frame(now) {
    const rows = /** @type {Rows} */ (this.rows);
    const slide = (/** @type {Event} */ event) => this.slide(/** @type {HTMLInputElement} */ (event.target), event.type === 'change');
    put(
      one('.deposits-ask', this.element),
      rows.tables.length > 1 && pick('table', t('deposits-table'), rows.tables.map((name) => ({ value: name === rows.tables[0] ? '' : name, text: spaced(name) })), now.own.table ?? ''),
      pick('by', t('deposits-by'), rows.sources.map((source) => ({ value: source.name === rows.usual ? '' : source.name, text: spaced(source.name) + (source.title === '' ? '' : ': ' + source.title) })), now.own.by === rows.usual ? '' : now.own.by ?? ''),
      h('div', { class: 'deposits-day' },
        h('label', { for: 'deposits-slider' }, t('deposits-day')),
        h('input', { type: 'range', id: 'deposits-slider', min: '0', step: '1', oninput: slide, onchange: slide }),
        h('input', { type: 'date', id: 'deposits-date', 'aria-label': t('deposits-date'), onchange: (/** @type {Event} */ event) => state.change({ own: { on: /** @type {HTMLInputElement} */ (event.target).value } }) })),
      pick('group', t('deposits-group'), [{ value: '', text: t('deposits-all') }, ...groups(rows).map((word) => ({ value: word, text: spaced(word) }))], now.own.group ?? ''),
      h('label', { class: 'deposits-find' }, h('span', {}, t('deposits-find')), h('input', { type: 'search', id: 'deposits-find', autocomplete: 'off', value: now.own.find ?? '', oninput: (/** @type {Event} */ event) => this.find(/** @type {HTMLInputElement} */ (event.target).value) })),
    );
  }

  /** @param {HTMLInputElement} slider @param {boolean} done */
  slide(slider, done) {
    const source = this.source(state.current());
    if (source === undefined) return;
    if (this.gesture === '') this.gesture = 'day:' + ++gestures;
    const on = source.dates[Number(slider.value)];
    state.change({ own: { on } }, { gesture: this.gesture, quiet: !done });
    if (!done) this.render(state.current(), true);
    else this.gesture = '';
  }

  /** @param {string} text */
  find(text) {
    state.change({ own: { find: text } }, { gesture: 'find' });
  }

  /** @param {Address} now @returns {Source|undefined} */
  source(now) {
    const rows = /** @type {Rows} */ (this.rows);
    return rows.sources.find((source) => source.name === (now.own.by || rows.usual)) ?? rows.sources[0];
  }

  /** @param {Address} now @param {boolean} [sliding] the hand is on the slider: only what a day changes is changed */
  render(now, sliding = false) {
    const rows = /** @type {Rows} */ (this.rows);
    const source = this.source(now);
    if (source === undefined) return;
    const on = now.own.on || source.dates.at(-1) || newest(rows);
    this.settle(now, source, on);
    const answers = answersOn(source, on, rows.places.length);
    const seen = rows.places.map((one) => !now.own.group || one.commodities.includes(now.own.group));
    const found = rows.places.map((one, i) => seen[i] && matches(one, now.own.find ?? ''));
    const sums = summed(rows, answers, seen);
    this.map.show(answers, seen, found, now.own.place ?? '');
    this.map.drawn(source, on, (area) => put(one('.deposits-area', this.element), area));
    put(one('.sentence', this.element), sentence(sums, source, on));
    patch(one('.deposits-totals', this.element), h('section', { class: 'deposits-totals', 'aria-label': t('deposits-totals') }, ...totals(rows, sums), h('p', { class: 'quiet deposits-area' }, this.map.area), ...emptyNotes(source, rows.swapped)));
    if (sliding) {
      moved(this.element, rows, answers);
      return;
    }
    this.side(now, { rows, answers, found, source, on });
    shell.say(sentence(sums, source, on));
    shell.foot(this.of);
  }

  /** @param {Address} now @param {Source} source @param {string} on */
  settle(now, source, on) {
    const slider = /** @type {HTMLInputElement} */ (one('#deposits-slider', this.element));
    slider.max = String(Math.max(0, source.dates.length - 1));
    slider.disabled = source.dates.length === 0;
    const at = String(Math.max(0, placeAt(source.dates, on)));
    if (slider.value !== at) slider.value = at;
    slider.setAttribute('aria-valuetext', on);
    const date = /** @type {HTMLInputElement} */ (one('#deposits-date', this.element));
    if (date.value !== on) date.value = on;
    const find = /** @type {HTMLInputElement} */ (one('#deposits-find', this.element));
    if (document.activeElement !== find && find.value !== (now.own.find ?? '')) find.value = now.own.find ?? '';
    for (const [key, usual] of [['by', this.rows?.usual], ['group', ''], ['table', this.rows?.tables[0]]]) {
      const select = /** @type {HTMLSelectElement|null} */ (this.element.querySelector('select[data-own="' + key + '"]'));
      const value = now.own[/** @type {string} */ (key)] ?? '';
      if (select !== null) select.value = value === usual ? '' : value;
    }
  }

  /** The list, or the page of one place. @param {Address} now @param {{rows: Rows, answers: import('./deposits-data.js').Answer[], found: boolean[], source: Source, on: string}} what */
  side(now, what) {
    const side = one('.deposits-side', this.element);
    const key = now.own.place ?? '';
    const index = what.rows.places.findIndex((one) => one.key === key);
    if (index < 0) {
      const back = this.placeShown;
      this.placeShown = '';
      patch(side, h('section', { class: 'deposits-side', 'aria-label': t('deposits-list') }, list(now, what)));
      // whoever comes back from a place is at its row again
      if (back !== '') /** @type {HTMLElement|null} */ (side.querySelector('tr[data-key="' + CSS.escape(back) + '"] a'))?.focus();
      return;
    }
    if (this.placeShown === key) return;
    this.placeShown = key;
    void place(this.of, what.rows, what.rows.places[index], address.changed(now, { own: { place: undefined } }), (content) => {
      if (this.placeShown !== key) return;
      put(side, content);
      /** @type {HTMLElement|null} */ (side.querySelector('h2'))?.focus();
    });
  }
}

/** @param {Rows} rows */
function groups(rows) {
  return [...new Set(rows.places.flatMap((one) => one.commodities))];
}

/** @param {Rows} rows */
function newest(rows) {
  return rows.sources.flatMap((source) => source.dates.slice(-1)).sort().at(-1) ?? '';
}

/** @param {import('./deposits-data.js').Place} of @param {string} text */
function matches(of, text) {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const all = [of.key, ...Object.values(of.names), ...of.commodities.map(spaced)].join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}

/** @param {import('./deposits-data.js').Sums} sums @param {Source} source @param {string} on */
function sentence(sums, source, on) {
  if (on === '') return t('deposits-sentence-none', { n: sums.all.count, by: spaced(source.name) });
  const n = (/** @type {string} */ standing) => sums.parts.get(standing)?.count ?? 0;
  return t('deposits-sentence', { n: sums.all.count, by: spaced(source.name), date: on, held: n('held'), occupied: n('occupied'), uncertain: n('uncertain'), unstated: n('unstated') });
}

/** @param {string} key @param {string} label @param {{value: string, text: string}[]} options @param {string} value */
function pick(key, label, options, value) {
  return h('label', { class: 'pick-' + key }, h('span', {}, label), h('select', { name: key, 'data-own': key }, options.map((option) => h('option', { value: option.value, selected: option.value === value }, option.text))));
}
