// @ts-check
/** The list beside the map, which says all that the map shows, and what the places come to. */
import * as address from './address.js';
import * as amounts from './amount.js';
import { spaced } from './cases.js';
import { STANDINGS } from './deposits-data.js';
import { sign } from './deposits-map.js';
import { h } from './dom.js';
import { lang, t } from './words.js';

/** @typedef {import('./deposits-data.js').Rows} Rows */
/** @typedef {import('./deposits-data.js').Sums} Sums */
/** @typedef {import('./deposits-data.js').Part} Part */

/** @param {import('./deposits-data.js').Place} place */
export function nameOf(place) {
  return place.names[lang()] ?? place.names[''] ?? place.name;
}

/** @param {address.Address} now @param {{rows: Rows, answers: import('./deposits-data.js').Answer[], found: boolean[]}} what */
export function list(now, { rows, answers, found }) {
  const mass = rows.mass;
  const shown = rows.places.map((place, i) => ({ place, answer: answers[i], i })).filter(({ i }) => found[i]);
  const head = [t('deposits-name'), t('deposits-standing'), t('deposits-as-of'), ...(mass === null ? [] : [spaced(mass.name)])];
  const row = (/** @type {typeof shown[0]} */ { place, answer }) => h(
    'tr', { 'data-key': place.key, 'data-standing': answer.standing },
    h('th', { scope: 'row' }, h('a', { href: address.write(address.changed(now, { own: { place: place.key } })) }, nameOf(place)), h('span', { class: 'quiet words' }, place.commodities.map(spaced).join(', '))),
    h('td', { class: 'standing' }, sign(answer.standing), ' ', t('standing-' + answer.standing)),
    h('td', {}, h('span', { class: 'nowrap' }, answer.asOf), h('span', { class: 'quiet words' }, answer.source)),
    mass !== null && h('td', { class: 'r' }, place.mass === null ? h('span', { class: 'quiet' }, t('not-known')) : amounts.amount(place.mass, mass)),
  );
  return [
    h('p', { class: 'quiet deposits-count' }, t('deposits-shown', { n: shown.length })),
    shown.length === 0
      ? h('p', {}, t('deposits-nothing-found'))
      : h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('deposits-list') },
        h('table', { class: 'deposits-rows' }, h('thead', {}, h('tr', {}, head.map((text, i) => h('th', { scope: 'col', class: i === 3 && 'r' }, text)))), h('tbody', {}, shown.map(row)))),
  ];
}

/** The same rows on another day: no row is made anew, so that a slider follows the hand. @param {ParentNode} side @param {import('./deposits-data.js').Rows} rows @param {import('./deposits-data.js').Answer[]} answers */
export function moved(side, rows, answers) {
  const places = new Map(rows.places.map((place, i) => [place.key, i]));
  for (const row of side.querySelectorAll('.deposits-rows tbody tr')) {
    const answer = answers[places.get(row.getAttribute('data-key') ?? '') ?? -1];
    if (answer === undefined) continue;
    const [, standing, asOf] = row.children;
    if (row.getAttribute('data-standing') !== answer.standing) {
      row.setAttribute('data-standing', answer.standing);
      standing.replaceChildren(sign(answer.standing), ' ', t('standing-' + answer.standing));
    }
    const [date, by] = asOf.children;
    if (date.textContent !== answer.asOf) date.textContent = answer.asOf;
    if (by.textContent !== answer.source) by.textContent = answer.source;
  }
}

/** By count, by mass and by money, each with how much of it is known. @param {Rows} rows @param {Sums} sums */
export function totals(rows, sums) {
  const weights = /** @type {('mass'|'money')[]} */ (['mass', 'money']).filter((of) => rows[of] !== null);
  const row = (/** @type {string} */ key, /** @type {string} */ label, /** @type {Part} */ part) => h(
    'tr', { 'data-key': key },
    h('th', { scope: 'row' }, label),
    h('td', { class: 'r count' }, part.count),
    h('td', { class: 'r' }, sums.all.count === 0 ? '' : t('percent', { value: amounts.local(String(Math.round(part.count / sums.all.count * 100))) })),
    weights.map((of) => [h('td', { class: 'r ' + of, 'data-value': String(part[of].value) }, part[of].known === 0 ? h('span', { class: 'quiet' }, t('not-known')) : amounts.amount(part[of].value, /** @type {any} */ (rows[of]))), h('td', { class: 'quiet known' }, t('coverage-of', { known: part[of].known, of: part.count }))]).flat(),
  );
  const missing = weights.filter((of) => sums.all[of].known < sums.all.count);
  return [
    h('h2', {}, t('deposits-totals')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('deposits-totals') },
      h('table', { class: 'grid' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('deposits-standing')), h('th', { scope: 'col', class: 'r' }, t('deposits-places')), h('th', { scope: 'col', class: 'r' }, t('share')), weights.map((of) => [h('th', { scope: 'col', class: 'r' }, spaced(/** @type {any} */ (rows[of]).name)), h('th', { scope: 'col' }, t('deposits-known'))]).flat())),
        h('tbody', {}, STANDINGS.map((standing) => row(standing, t('standing-' + standing), /** @type {Part} */ (sums.parts.get(standing)))), row('all', t('deposits-together'), sums.all)))),
    ...missing.map((of) => h('p', { class: 'quiet' }, t('deposits-no-share', { column: spaced(/** @type {any} */ (rows[of]).name), without: sums.all.count - sums.all[of].known, n: sums.all.count }))),
  ];
}

/** What a reader must know: that a file is wanted, what of it was left out, that places look swapped. @param {import('./deposits-data.js').Source} source @param {string} swapped */
export function emptyNotes(source, swapped) {
  return [...source.notes, swapped].filter((note) => note !== '').map((note) => h('p', { class: 'deposits-note' }, note));
}
