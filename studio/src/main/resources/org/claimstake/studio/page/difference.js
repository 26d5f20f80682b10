// @ts-check
/** What two deals differ by in a sentence in the reader's language, where the difference has parts; the program's own sentence else. */
import * as amounts from './amount.js';
import { metaOf } from './cases.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */
/** @typedef {{text: string, name?: string, column?: string}} Piece */

/** More are told together. */
const MOST = 3;

/**
 * @param {any} asked the row that tells of the measure which is split
 * @param {any[]} parts
 * @param {any} columns the two sides
 * @param {amounts.Meta} meta of the measure
 * @param {Case} of
 * @returns {Piece[]} none where the program's sentence is to be told
 */
export function difference(asked, parts, columns, meta, of) {
  if (parts.length === 0 || !asked?.difference || meta.sort === 'date' || amounts.scaleOf(meta, 0).close) return [];
  const sums = amounts.sums(asked, parts, meta);
  if (!/[1-9]/.test(sums.difference)) return [];
  const sized = (/** @type {string} */ text) => amounts.withWords(text, sums.scale);
  const told = parts.map((part, i) => ({ part, text: sums.parts[i] })).filter(({ text }) => text !== '0');
  told.sort((a, b) => Math.abs(b.part.part) - Math.abs(a.part.part));
  const oneWay = told.every(({ part }) => Math.sign(part.part) === Math.sign(asked.difference) && typeof part.share === 'number');
  const why = told.slice(0, MOST).map(({ part, text }) => (oneWay ? t('compare-share', { share: t('percent', { value: Math.round(part.share * 100) }), part: titles(part.by, of) }) : t('compare-amount', { amount: sized(text), part: titles(part.by, of) })));
  const rest = told.length - MOST;
  const key = asked.difference < 0 ? 'compare-less' : 'compare-more';
  return [
    ...filled(t(key, { title: meta.title, change: sized(sums.difference.replace(/^[+\u2212]/, '')), from: side(columns?.left), to: side(columns?.right) }), {
      now: { text: sized(sums.right), name: asked.measure, column: 'right' }, before: { text: sized(sums.left), name: asked.measure, column: 'left' },
    }),
    { text: told.length === 1 && oneWay ? t('compare-all', { part: titles(told[0].part.by, of) }) : why.join(', ') },
    { text: (rest > 0 ? ', ' + t('compare-rest', { n: rest }) : '') + '.' },
  ];
}

/** @param {any} column */
function side(column) {
  if (Object.keys(column?.settings ?? {}).length > 0) return t('side-board');
  return column?.label && column.label !== 'base' ? t('side-called', { name: column.label }) : t('side-text');
}

/** What changed is no number that could be questioned: its title in quotation marks. @param {string} names @param {Case} of */
function titles(names, of) {
  const all = names.split(', ').map((name) => t('quoted', { text: metaOf(of, name).title }));
  return all.length < 2 ? all[0] : all.slice(0, -1).join(', ') + t('and') + all[all.length - 1];
}

/** A message with blanks left open for what can be pressed. @param {string} text @param {Record<string, Piece>} blanks @returns {Piece[]} */
function filled(text, blanks) {
  return text.split(/(\{\w+\})/).filter((part) => part !== '').map((part) => blanks[part.slice(1, -1)] ?? { text: part });
}
