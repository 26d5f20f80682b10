// @ts-check
/** One statement: what was said and by whom, the answer under each reading, and the verdict of people, which no machine makes. */
import { spaced } from './cases.js';
import { h } from './dom.js';
import { lang, t } from './words.js';

const SIGNS = { holds: '\u25cf', fails: '\u25cb', unknown: '?' };

/** @param {any} one @param {(id: string) => any} source by its id */
export function details(one, source) {
  return [
    h('blockquote', {}, h('p', {}, one.place.exact), h('footer', {}, who(one))),
    one.paraphrase && h('p', { class: 'quiet' }, one.paraphrase),
    one.sentence && h('p', { class: 'claim-sentence', 'data-state': one.state }, one.sentence),
    ...one.grids.map(grid),
    one.standing === 'checkable' && one.grids.length === 0 && h('p', { class: 'quiet' }, t(one.state === null ? 'claims-no-case' : 'claims-unlinked')),
    one.standing !== 'checkable' && h('p', { class: 'quiet' }, t('why-not-' + one.standing)),
    ...one.repeats.map((/** @type {string} */ words) => h('p', { class: 'claims-note' }, words)),
    verdicts(one, source),
  ];
}

/** @param {any} one */
export function who(one) {
  const speaker = one.speaker ?? t('claims-unnamed');
  return one.attributed_to === null ? speaker : t('claims-reports', { speaker, of: one.attributed_to });
}

/** @param {any} grid */
export function grid(grid) {
  const coverage = grid.cells.some((/** @type {any} */ cell) => cell.coverage !== null);
  return h(
    'section', { class: 'claim-grid', 'data-claim': grid.claim },
    h('h3', {}, grid.title ?? spaced(grid.claim)),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('claims-readings') },
      h('table', { class: 'grid' },
        h('thead', {}, h('tr', {}, grid.readings.map((/** @type {string} */ name) => h('th', { scope: 'col' }, spaced(name))), h('th', { scope: 'col' }, t('claims-answer')), coverage && h('th', { scope: 'col' }, t('claims-known')))),
        h('tbody', {}, grid.cells.map((/** @type {any} */ cell) => h(
          'tr', { 'data-answer': cell.answer },
          grid.readings.map((/** @type {string} */ _, /** @type {number} */ i) => h(i === 0 ? 'th' : 'td', { scope: i === 0 && 'row' }, cell.words[i])),
          h('td', { class: 'answer' }, h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[/** @type {keyof typeof SIGNS} */ (cell.answer)]), ' ', t('cell-' + cell.answer)),
          coverage && h('td', { class: 'quiet' }, cell.coverage !== null && t('coverage-of', { known: cell.coverage.known, of: cell.coverage.of })),
        ))))),
    h('details', {}, h('summary', {}, t('claims-formal')), h('pre', {}, h('code', {}, grid.says))),
  );
}

/** @param {any} one @param {(id: string) => any} source */
function verdicts(one, source) {
  if (one.verdict === null) return one.kept_as === null ? null : h('p', { class: 'quiet' }, t('claims-no-verdict'));
  return h(
    'section', { class: 'claim-verdict' },
    h('h3', {}, t('claims-verdict')),
    verdict(one.verdict, source),
    one.drift && h('p', { class: 'claims-note' }, one.drift),
    one.earlier_verdicts.length > 0 && h('details', {}, h('summary', {}, t('claims-corrections', { n: one.earlier_verdicts.length })), one.earlier_verdicts.map((/** @type {any} */ old) => verdict(old, source))),
  );
}

/** @param {any} of @param {(id: string) => any} source */
function verdict(of, source) {
  return h(
    'div', { class: 'verdict-of' },
    h('p', {}, h('strong', {}, t('verdict-' + of.verdict)), ' ', h('span', { class: 'quiet' }, t('claims-reviewed', { by: of.by, date: new Date(of.on + 'T00:00').toLocaleDateString(lang(), { dateStyle: 'medium' }) }))),
    h('p', {}, of.reason),
    of.sources.length > 0 && h('ul', { class: 'claim-sources' }, of.sources.map((/** @type {string} */ id) => sourceOf(id, source(id)))),
  );
}

/** @param {string} id @param {any} known */
function sourceOf(id, known) {
  if (known === undefined) return h('li', {}, id);
  return h('li', {}, h('cite', {}, known.title), ' ', h('span', { class: 'quiet' }, [known.publisher, known.date].filter(Boolean).join(', ')), known.address?.startsWith('http') && h('span', {}, ' ', h('a', { href: known.address.split(' ')[0], rel: 'noreferrer', target: '_blank' }, t('open-source'))));
}
