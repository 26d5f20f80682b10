// @ts-check
/** A picture of the answer, title, sentence and sources burned in, with its table twin; single futures in it can be stepped through. */
import { minus } from './amount.js';
import { h, one, picture, put } from './dom.js';
import { t } from './words.js';

/** @typedef {{id: string, title: string, svg: string, summary: string, table?: {head: string[], rows: string[][]}}} Chart */

/**
 * @param {Chart} chart
 * @param {{open: boolean, onTable: (open: boolean) => void, onFuture: (future: number) => void}} hand
 */
export function figure(chart, hand) {
  const drawing = h('div', { class: 'drawing' });
  const element = h(
    'figure', { class: 'chart', 'data-chart': chart.id, 'aria-label': chart.title },
    drawing,
    h('p', { class: 'future', 'aria-live': 'polite' }),
    twin(chart, hand),
  );
  draw(element, chart);
  stepping(element, hand);
  return element;
}

/** The new picture in the place of the old, so that a fold and the focus stay. @param {HTMLElement} element @param {Chart} chart */
export function redraw(element, chart) {
  element.setAttribute('aria-label', chart.title);
  draw(element, chart);
  const table = element.querySelector('details.twin .scroll');
  if (table !== null && chart.table !== undefined) put(table, tableOf(chart.table));
}

/** @param {HTMLElement} element @param {Chart} chart */
function draw(element, chart) {
  const drawing = /** @type {HTMLElement} */ (one('.drawing', element));
  const svg = picture(chart.svg);
  if (svg === null) {
    put(drawing, h('p', { class: 'quiet' }, t('no-picture')));
    return;
  }
  signed(svg);
  const pinned = drawing.dataset.future;
  put(drawing, svg);
  // never so small or large that its letters cannot be read beside the page's
  const wide = /** @type {SVGSVGElement} */ (svg).viewBox?.baseVal?.width ?? 0;
  if (wide > 0) svg.classList.add(wide < 500 ? 'narrow' : wide < 900 ? 'middling' : 'wide');
  const futures = svg.querySelectorAll('[data-future]');
  if (futures.length > 0) {
    drawing.setAttribute('tabindex', '0');
    drawing.setAttribute('role', 'group');
    drawing.setAttribute('aria-label', t('step-futures', { n: futures.length }));
    if (pinned !== undefined) light(element, pinned);
  } else {
    ['tabindex', 'role', 'aria-label'].forEach((name) => drawing.removeAttribute(name));
  }
}

/** Numbers in a picture have the sign of those beside it. @param {Element} svg */
function signed(svg) {
  const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.includes('-')) texts.currentNode.nodeValue = minus(text);
  }
}

/** @param {HTMLElement} element @param {{onFuture: (future: number) => void}} hand */
function stepping(element, hand) {
  const drawing = /** @type {HTMLElement} */ (one('.drawing', element));
  drawing.addEventListener('keydown', (event) => {
    const all = [...new Set([...drawing.querySelectorAll('[data-future]')].map((line) => line.getAttribute('data-future') ?? ''))];
    if (all.length === 0) return;
    const at = all.indexOf(drawing.dataset.future ?? '');
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      light(element, all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]);
    } else if (event.key === 'Enter' && at >= 0) {
      hand.onFuture(Number(all[at]));
    }
  });
  drawing.addEventListener('click', (event) => {
    const line = /** @type {Element} */ (event.target).closest('[data-future]');
    if (line !== null) {
      light(element, line.getAttribute('data-future') ?? '');
      hand.onFuture(Number(line.getAttribute('data-future')));
    }
  });
}

/** @param {HTMLElement} element @param {string} future */
function light(element, future) {
  const drawing = /** @type {HTMLElement} */ (one('.drawing', element));
  drawing.dataset.future = future;
  drawing.querySelectorAll('[data-future]').forEach((line) => line.classList.toggle('shown', line.getAttribute('data-future') === future));
  const told = drawing.querySelector(`[data-future="${CSS.escape(future)}"]`)?.getAttribute('aria-label') ?? '';
  put(one('.future', element), told === '' ? t('future-lit', { future: Number(future) }) : minus(told), ' ', h('span', { class: 'quiet' }, t('future-why')));
}

/** @param {Chart} chart @param {{open: boolean, onTable: (open: boolean) => void}} hand */
function twin(chart, hand) {
  if (chart.table === undefined || chart.table.head.length === 0) return null;
  const element = h(
    'details', { class: 'twin', open: hand.open },
    h('summary', {}, t('as-table')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': chart.title }, tableOf(chart.table)),
  );
  element.addEventListener('toggle', () => hand.onTable(element.open));
  return element;
}

/** @param {{head: string[], rows: string[][]}} table */
export function tableOf(table) {
  const right = table.head.map((_, i) => i > 0 && table.rows.every((row) => /^[\s\d.,+\u2212\u00a0\u202f%-]*$/.test(row[i] ?? '')));
  return h(
    'table', {},
    h('thead', {}, h('tr', {}, table.head.map((head, i) => h('th', { scope: 'col', class: right[i] && 'r' }, head)))),
    h('tbody', {}, table.rows.map((row) => h('tr', {}, row.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: right[i] && 'r' }, minus(cell))))))),
  );
}
