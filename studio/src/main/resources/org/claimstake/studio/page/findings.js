// @ts-check
/** What the compiler or the studio has to say when there is no answer: what, where, and what to do. */
import { h } from './dom.js';
import { t, has } from './words.js';

/** @typedef {import('./api.js').Trouble} Trouble */

/** @param {Trouble} trouble @param {{id: string}} [of] @param {boolean} [stays] there is a last valid result below */
export function findings(trouble, of, stays = true) {
  if (trouble.findings.length === 0) return h('div', { class: 'findings' }, h('p', {}, t(has('trouble-' + trouble.kind) ? 'trouble-' + trouble.kind : 'trouble-fault')));
  return h(
    'div', { class: 'findings' },
    h('p', { class: 'verdict' }, t('findings', { n: trouble.findings.length })),
    h('ul', {}, trouble.findings.map((finding) => h('li', {}, one(finding, of)))),
    stays && of !== undefined && h('p', { class: 'quiet' }, t('last-stays')),
  );
}

/** @param {import('./api.js').Finding} finding @param {{id: string}} [of] */
export function one(finding, of) {
  // what a reader set stands in no file
  const file = finding.file && !finding.file.startsWith('--') ? finding.file : undefined;
  const place = file && finding.line ? file + ':' + finding.line : file;
  return [
    h('span', {}, finding.message), ' ',
    place && (of ? h('a', { class: 'name', href: '/' + encodeURIComponent(of.id) + '/text?.file=' + encodeURIComponent(file ?? '') }, place) : h('code', { class: 'name' }, place)),
    ...(finding.why ?? []).map((why) => h('span', { class: 'hint' }, why)),
    ...(finding.try ?? []).map((attempt) => h('span', { class: 'hint' }, t('try'), ' ', h('code', {}, attempt))),
    h('code', { class: 'name quiet' }, finding.name),
  ];
}
