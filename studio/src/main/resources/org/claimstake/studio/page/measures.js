// @ts-check
/** The measures of the answer: each a number that can be questioned, how it lies over the futures, and how far it moved. */
import * as amounts from './amount.js';
import { metaOf } from './cases.js';
import { h } from './dom.js';
import { fan } from './fan.js';
import { inSize, sizesOf } from './sized.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */
/** @typedef {import('./amount.js').Value} Value */
/**
 * @typedef {object} View
 * @property {Case} of
 * @property {any} answer
 * @property {any} [before]   the answer that this one is told against: with as many futures, before the last change
 * @property {any} [baseline] the answer of the text as it stands
 * @property {string[]} first the names that the question asks for, in its order
 * @property {boolean} [names] beside each title stands the name in the text
 */

const FIRST = 4;

/** A number that opens the Why panel. @param {string} text @param {string} name @param {Record<string, any>} [more] */
export function number(text, name, more = {}) {
  return h('button', { type: 'button', class: 'n', 'data-why': name, 'data-id': more['data-of'] ? name + '.' + more['data-of'] : name, ...more }, text);
}

/** @param {View} view */
export function measures(view) {
  const names = Object.keys(view.answer.values ?? {});
  const asked = view.first.filter((name) => names.includes(name));
  const order = [...asked, ...names.filter((name) => !asked.includes(name))];
  const top = order.slice(0, Math.max(FIRST, 0));
  const rest = order.slice(top.length);
  return h(
    'section', { class: 'measures', 'aria-labelledby': 'measures-title' },
    h('h2', { id: 'measures-title' }, t('measures')),
    order.length === 0 ? h('p', { class: 'quiet' }, t('no-measures')) : h('ul', { class: 'measure-list' }, top.map((name) => measure(view, name))),
    rest.length > 0 && h(
      'details', { 'data-key': 'more-measures', class: 'more' },
      h('summary', {}, t('more-measures', { n: rest.length })),
      h('ul', { class: 'measure-list' }, rest.map((name) => measure(view, name))),
    ),
  );
}

/** @param {View} view @param {string} name */
function measure(view, name) {
  /** @type {Value} */
  const value = view.answer.values[name];
  const meta = metaOf(view.of, name, value);
  const told = amounts.told(value, meta, view.answer.futures ?? 1);
  const change = amounts.moved(view.before?.values?.[name], value, meta);
  const spread = told.kind === 'missing' ? '' : spreadOf(value, meta);
  return h(
    'li', { class: 'measure ' + told.kind, 'data-key': name, 'data-name': name, 'data-moved': change },
    h('div', { class: 'what', title: name }, meta.title, view.names && [' ', h('code', { class: 'name' }, name)]),
    h(
      'div', { class: 'result' },
      number(told.text, name, { class: 'n big', 'aria-label': t('why-number', { value: told.text, title: meta.title }) }),
      told.error && h('span', { class: 'error', title: t('noise-is') }, told.error + ' ' + t('noise').toLowerCase()),
      h('span', { class: 'moved' }, change),
    ),
    told.reason !== '' && h('p', { class: 'reason' }, told.reason),
    value.coverage && h('p', { class: 'reason' }, t('coverage', { known: value.coverage.known, of: value.coverage.of })),
    h('div', { class: 'spread' }, fan(value, view.baseline?.values?.[name], spread || meta.title, view.answer.dots?.[name]), spread !== '' && h('p', { class: 'reason' }, spread)),
  );
}

/** How it lies over the futures, in words; empty where there is one. @param {Value} value @param {amounts.Meta} meta */
export function spreadOf(value, meta) {
  const all = value.quantiles;
  if (all === undefined || all['0.05'] === all['0.95']) return all === undefined ? '' : t('same-in-all');
  const [low, middle, high] = ['0.05', '0.5', '0.95'].map((level) => amounts.amount(all[level] ?? 'never', meta));
  const none = Number(value.none ?? 0);
  return none > 0 ? t('spread-none', { low, middle, high, n: none }) : t('spread', { low, middle, high });
}

/** Runs side by side: a row for each value, a column for each run. @param {View} view */
export function columns(view) {
  const runs = Object.entries(view.answer.columns ?? {});
  if (runs.length === 0) return null;
  const names = view.first.filter((name) => runs.some(([, run]) => run.values?.[name] !== undefined));
  const shown = names.length > 0 ? names : Object.keys(runs[0][1].values ?? {});
  const rows = shown.map((name) => {
    const values = runs.map(([, run]) => run.values?.[name]);
    return { name, values, meta: metaOf(view.of, name, values.find((value) => value !== undefined)) };
  });
  const sizes = sizesOf(rows);
  return h(
    'section', { class: 'columns', 'aria-labelledby': 'columns-title' },
    h('h2', { id: 'columns-title' }, t('side-by-side')),
    h(
      'div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'columns-title' },
      grid([t('measure'), ...runs.map(([, run]) => run.label)], rows.map((row) => rowOf(view, row, runs, sizes(row.meta)))),
    ),
  );
}

/**
 * A table that a narrow page shows as cards, a row each: what a cell is of stands in it then, and to those who hear it, it
 * stays a table.
 *
 * @param {string[]} heads
 * @param {HTMLTableRowElement[]} rows
 * @param {{right?: boolean, foot?: HTMLTableRowElement|null}} [how] right: numbers in all columns but the first
 */
export function grid(heads, rows, { right = true, foot = null } = {}) {
  for (const row of [...rows, ...(foot === null ? [] : [foot])]) {
    row.setAttribute('role', 'row');
    [...row.cells].forEach((cell, i) => {
      cell.setAttribute('role', i === 0 ? 'rowheader' : 'cell');
      if (i > 0) cell.setAttribute('data-head', heads[i]);
    });
  }
  return h(
    'table', { class: 'cards', role: 'table' },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads.map((head, i) => h('th', { scope: 'col', role: 'columnheader', class: right && i > 0 && 'r' }, head)))),
    h('tbody', { role: 'rowgroup' }, rows),
    foot && h('tfoot', { role: 'rowgroup' }, foot),
  );
}

/** @param {string} title @param {import('./sized.js').Size|undefined} size */
export function rowHead(title, size) {
  return h('th', { scope: 'row' }, title, size !== undefined && h('span', { class: 'quiet' }, ', ' + size.scale.words));
}

/** @param {View} view @param {{name: string, values: (Value|undefined)[], meta: amounts.Meta}} row @param {[string, any][]} runs @param {import('./sized.js').Size|undefined} size */
function rowOf(view, { name, values, meta }, runs, size) {
  return h('tr', { 'data-key': name }, rowHead(meta.title, size), runs.map(([id, run], i) => valueCell(values[i], meta, size, { name, of: id, title: meta.title + ', ' + run.label, futures: view.answer.futures ?? 1 })));
}

/** @param {Value|undefined} value @param {amounts.Meta} meta @param {import('./sized.js').Size|undefined} size @param {{name: string, of: string, title: string, futures: number}} asked */
export function valueCell(value, meta, size, { name, of, title, futures }) {
  if (value === undefined) return h('td', { class: 'r' });
  const centre = amounts.centre(value);
  const told = amounts.told(value, meta, futures);
  const sized = size !== undefined && typeof centre === 'number' ? inSize(centre, value.error ?? 0, size, meta) : { text: told.text, place: '', bare: false };
  const said = size !== undefined && sized.bare ? amounts.withWords(sized.text, size.scale) : sized.text;
  return h('td', { class: ('r ' + sized.place).trim() }, number(sized.text, name, { 'data-of': of, class: 'n ' + told.kind, 'aria-label': t('why-number', { value: said, title }) }));
}
