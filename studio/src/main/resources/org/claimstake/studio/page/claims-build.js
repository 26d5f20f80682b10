// @ts-check
/** A check for a statement, made from what of the case fits it: a value, how it is compared, with what. The case is not changed by trying it. */
import * as api from './api.js';
import { spaced } from './cases.js';
import { grid } from './claims-one.js';
import { h, one, put } from './dom.js';
import { one as finding } from './findings.js';
import { t } from './words.js';

const COMPARES = ['more', 'at_least', 'less', 'at_most', 'about', 'nearly'];
/** How a hedge is compared, unless the reader picks another way. @type {Record<string, string>} */
const USUAL = { nearly: 'nearly', more_than: 'more', at_least: 'at_least', less_than: 'less', at_most: 'at_most', vague: 'more' };

/** @param {import('./cases.js').Case} of @param {any} statement */
export function build(of, statement) {
  const links = statement.links.filter((/** @type {any} */ link) => link.what !== 'claim');
  if (links.length === 0) return null;
  const values = h('select', { name: 'value' }, links.map((/** @type {any} */ link, /** @type {number} */ i) => h('option', { value: String(i) }, (link.title || spaced(link.name)) + ' (' + link.why + ')')));
  const compare = h('select', { name: 'compare' }, COMPARES.map((word) => h('option', { value: word, selected: word === (USUAL[statement.quantity?.hedge] ?? 'about') }, t('by-' + word))));
  const bound = h('input', { type: 'text', name: 'bound', value: usual(statement.quantity), autocomplete: 'off', spellcheck: 'false' });
  return h(
    'details', { class: 'claim-build' },
    h('summary', {}, t('claims-build')),
    h('form', { onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      void tried(of, statement, links[Number(values.value)], compare.value, bound.value, one('.claim-tried', /** @type {Element} */ (/** @type {Element} */ (event.currentTarget).parentElement)));
    } },
    h('label', {}, h('span', {}, t('claims-value')), values),
    h('label', {}, h('span', {}, t('claims-compare')), compare),
    h('label', {}, h('span', {}, t('claims-bound')), bound),
    h('button', { type: 'submit' }, t('claims-try'))),
    h('div', { class: 'claim-tried', role: 'status' }),
  );
}

/** @param {any} quantity */
function usual(quantity) {
  const value = quantity?.value ?? quantity?.low ?? quantity?.high ?? null;
  if (value === null) return '';
  return quantity.unit === 'share' ? String(Math.round(value * 1e6) / 1e4) + '%' : [value >= 1e9 ? String(value / 1e9) + ' bn' : value >= 1e6 ? String(value / 1e6) + ' mn' : String(value), quantity.unit].filter(Boolean).join(' ');
}

/** @param {import('./cases.js').Case} of @param {any} statement @param {any} link @param {string} compare @param {string} bound @param {Element} into */
async function tried(of, statement, link, compare, bound, into) {
  const claim = 'said_' + statement.id.replace(/[^A-Za-z0-9_]/g, '_');
  try {
    const answer = await api.post('/api/claims/draft', { case: of.id, claim, title: statement.place.exact, by: statement.speaker ?? '', of: link.what, name: link.name, fold: 'sum', compare, bounds: bound.split(';').map((one) => one.trim()) });
    put(
      into,
      answer.findings.length > 0 && h('ul', { class: 'findings' }, answer.findings.map((/** @type {api.Finding} */ one) => h('li', {}, ...finding(one)))),
      answer.sentence && h('p', { class: 'claim-sentence' }, answer.sentence),
      ...answer.grids.map(grid),
      h('p', { class: 'quiet' }, t('claims-put')),
      h('pre', {}, h('code', {}, answer.text)),
      h('p', { class: 'claims-hands' }, h('button', { type: 'button', class: 'plain', onclick: () => navigator.clipboard.writeText(answer.text) }, t('claims-copy')), h('a', { href: '/' + encodeURIComponent(of.id) + '/text' }, t('open-text'))),
    );
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    put(into, h('ul', { class: 'findings' }, trouble.findings.map((one) => h('li', {}, ...finding(one)))));
  }
}
