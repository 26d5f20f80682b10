// @ts-check
/** What came out of a bargain: who signs what, what would be fair, what to offer instead, what each term is worth. */
import { local } from './amount.js';
import { together } from './bargain-told.js';
import { h } from './dom.js';
import { grid } from './measures.js';
import { t } from './words.js';

/** @typedef {import('./bargain-told.js').BargainTold} BargainTold */
/** @typedef {(terms: Record<string, string>) => void} Put lays a deal on the table */

/** So many values of a term that come to the same are named. */
const SHOWN = 3;

/** @param {string} label @param {Element} inner */
function scrolling(label, inner) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label }, inner);
}

/** @param {BargainTold} told @param {string} id @param {string} title @param {...import('./dom.js').Child} children */
function section(told, id, title, ...children) {
  return h('section', { class: 'bargain-' + id, 'aria-labelledby': 'bargain-' + id + '-title' }, h('h2', { id: 'bargain-' + id + '-title' }, title), ...children);
}

/** @param {BargainTold} told */
function sideHeads(told) {
  return told.sides.map((/** @type {any} */ side) => t('bargain-column', { side: side.title, unit: told.unit }));
}

/** @param {any} answer @param {BargainTold} told */
export function sentence(answer, told) {
  const table = answer.texts.at(-1);
  const gains = table.worth.map((/** @type {number} */ _, /** @type {number} */ side) => told.gain(table.worth, side));
  const worth = told.all(gains, table.error);
  const found = answer.zone.empty ? t('bargain-none-agreed', { n: answer.zone.looked_at }) : t('bargain-agreed', { zone: answer.zone.deals, n: answer.zone.looked_at });
  const refusing = refusers(answer, table);
  const signed = refusing.length === 0
    ? table.broken_floors.length === 0 ? t('bargain-all-sign', { worth }) : t('bargain-floor-broken', { worth })
    : t('bargain-refused-by', { sides: together(refusing), n: refusing.length, worth });
  return found + ' ' + signed;
}

/** @param {any} answer @param {any} text @returns {string[]} */
function refusers(answer, text) {
  return answer.sides.filter((/** @type {any} */ _, /** @type {number} */ i) => text.worth[i] < answer.parties[i].least).map((/** @type {any} */ side) => side.title);
}

// ---- why nobody's deal is everybody's

/** @param {any} answer @param {BargainTold} told @param {Put} put */
export function blocked(answer, told, put) {
  const one = answer.blocked;
  if (one === null || one === undefined) return null;
  const party = titleOf(answer, one.party);
  const lacking = one.lacks.map((/** @type {number} */ lacks, /** @type {number} */ i) => ({ lacks, side: answer.sides[i].title })).filter((/** @type {any} */ each) => each.lacks > 0);
  return section(
    told, 'blocked', t('bargain-blocked'),
    h('p', {}, one.term === '' ? t('bargain-blocks-best', { side: party }) : t('bargain-blocks', { side: party, term: told.title(one.term) })),
    lacking.map((/** @type {any} */ each) => h('p', {}, t('bargain-lacks', { side: each.side, amount: told.amount(each.lacks) }))),
    one.broken_floors.map((/** @type {string} */ floor) => h('p', {}, t('bargain-breaks', { floor }))),
    h('h3', {}, t('bargain-nearest')), told.changes(one.nearest), lay(put, one.nearest, t('bargain-nearest')),
  );
}

/** @param {any} answer @param {string} name */
function titleOf(answer, name) {
  return answer.sides.find((/** @type {any} */ side) => side.name === name)?.title ?? name;
}

/** @param {Put} put @param {Record<string, string>} terms @param {string} of what the button is about, for who hears it */
function lay(put, terms, of) {
  return h('p', { class: 'deal-hands' }, h('button', { type: 'button', class: 'quiet-button', 'aria-label': t('bargain-put-which', { deal: of }), onclick: () => put(terms) }, t('bargain-put')));
}

// ---- texts

/** @param {any} answer @param {BargainTold} told */
export function texts(answer, told) {
  const rows = answer.texts.map((/** @type {any} */ text, /** @type {number} */ i) => h(
    'tr', { 'data-text': text.label },
    h('th', { scope: 'row' }, i === 0 ? t('bargain-stands') : text.label, text.by && h('span', { class: 'quiet' }, ' ' + t('bargain-by', { side: titleOf(answer, text.by) })), text.note && h('span', { class: 'quiet note-of' }, text.note)),
    answer.sides.map((/** @type {any} */ _, /** @type {number} */ side) => h(
      'td', { class: 'r' }, told.within(told.gain(text.worth, side), text.error[side]),
      h('span', { class: 'quiet besides' }, t('bargain-better', { percent: local(String(Math.round(text.better_than_no_deal[side] * 100))) })),
      text.gain_at_equal_rates && h('span', { class: 'quiet besides' }, t('bargain-equal', { amount: told.within(text.gain_at_equal_rates[side]) })),
    )),
    h('td', {}, verdict(answer, text)),
  ));
  const besides = answer.texts.filter((/** @type {any} */ text) => text.besides.length > 0);
  return section(
    told, 'texts', t('bargain-texts'),
    scrolling(t('bargain-texts'), signsLast(grid([t('bargain-text'), ...sideHeads(told), t('bargain-signs')], rows))),
    h('p', { class: 'quiet' }, t('bargain-how-told', { n: answer.futures, noDeal: answer.no_deal })),
    besides.map((/** @type {any} */ text) => h('p', { class: 'quiet' }, t('bargain-besides', { text: text.label, names: text.besides.map((/** @type {string} */ name) => told.of.metas.get(name)?.title ?? name).join(', ') }))),
  );
}

/** The last column is words. @param {HTMLTableElement} table */
function signsLast(table) {
  table.classList.add('words-last');
  table.querySelector('thead th:last-child')?.classList.remove('r');
  return table;
}

/** The last column holds buttons: what they do is said to those who hear the table. @param {HTMLTableElement} table */
function handsLast(table) {
  table.querySelector('thead th:last-child')?.append(h('span', { class: 'unseen' }, t('bargain-put')));
  return table;
}

/** @param {any} answer @param {any} text */
function verdict(answer, text) {
  if (text.in_zone) return t('bargain-all');
  const refusing = refusers(answer, text);
  return [refusing.length > 0 && h('span', {}, t('bargain-refuse', { sides: together(refusing), n: refusing.length })), text.broken_floors.map((/** @type {string} */ floor) => h('span', { class: 'besides' }, t('bargain-breaks', { floor })))].flat();
}

// ---- what would be fair

/** @param {any} answer @param {BargainTold} told @param {Put} put */
export function fair(answer, told, put) {
  if (answer.chosen.length === 0) return null;
  const rows = answer.chosen.map((/** @type {any} */ one) => h(
    'tr', { 'data-concept': one.concept },
    h('th', { scope: 'row' }, t('bargain-' + one.concept), h('span', { class: 'quiet besides' }, t('bargain-' + one.concept + '-how'))),
    answer.sides.map((/** @type {any} */ _, /** @type {number} */ side) => h('td', { class: 'r' }, told.within(told.gain(one.worth, side), one.error[side]))),
    h('td', { class: 'deal-cell' }, told.changes(one.terms), one.ways > 1 && h('p', { class: 'quiet' }, t('bargain-ways', { n: one.ways - 1 })), lay(put, one.terms, t('bargain-' + one.concept))),
  ));
  return section(
    told, 'fair', t('bargain-fair'),
    scrolling(t('bargain-fair'), signsLast(grid([t('bargain-notion'), ...sideHeads(told), t('bargain-from-table')], rows))),
    answer.ties > 0 && h('p', { class: 'quiet' }, t('bargain-ties', { n: answer.ties })),
  );
}

// ---- advice

/** @param {any} answer @param {BargainTold} told @param {Put} put */
export function advice(answer, told, put) {
  const fix = answer.fix[0];
  const give = cheapest(answer);
  const trade = answer.trade[0];
  const asks = answer.asks.filter((/** @type {any} */ ask) => !answer.counter_offers.some((/** @type {any} */ one) => same(one, ask)));
  return [
    fix && section(told, 'fix', t('bargain-fix'), offer(fix, told, put, t('bargain-fix'))),
    trade && section(told, 'trade', t('bargain-trade'), traded(answer, trade, told), worths(trade, told)),
    give && section(told, 'give', t('bargain-give'), h('p', {}, t('bargain-costs', { change: moved(give, told), cost: told.amount(-give.change[0], give.error[0]), worth: told.all(give.change, give.error, 1) }))),
    offers('counters', t('bargain-counters'), answer.counter_offers, told, put) ?? section(told, 'counters', t('bargain-counters'), h('p', { class: 'quiet' }, t(answer.stopped ? 'bargain-stopped-before' : 'bargain-no-counter'))),
    offers('asks', t('bargain-asks'), asks, told, put) ?? section(told, 'asks', t('bargain-asks'), h('p', { class: 'quiet' }, t(answer.stopped ? 'bargain-stopped-before' : answer.asks.length > 0 ? 'bargain-asks-are' : 'bargain-no-ask'))),
  ];
}

/** Two offers of one deal. @param {any} one @param {any} other */
function same(one, other) {
  return JSON.stringify(one.changes) === JSON.stringify(other.changes);
}

/** What is given is cheap to the own side and dear to another, what is taken the other way round. @param {any} answer @param {any} trade @param {BargainTold} told */
function traded(answer, trade, told) {
  const single = Object.entries(trade.changes).map(([name, value]) => answer.prices.find((/** @type {any} */ move) => move.changes[name] === value)).filter((move) => move !== undefined);
  return single.map((move) => h('p', {}, move.change[0] < 0
    ? t('bargain-give-this', { change: moved(move, told), cost: told.amount(-move.change[0], move.error[0]), worth: told.all(move.change, move.error, 1) })
    : t('bargain-take-this', { change: moved(move, told), gain: told.amount(move.change[0], move.error[0]), worth: told.all(move.change, move.error, 1) })));
}

/** @param {any} move @param {BargainTold} told */
function worths(move, told) {
  return h('p', { class: 'deal-worth' }, told.sides.map((/** @type {any} */ side, /** @type {number} */ i) => h('span', {}, t('bargain-for', { change: told.signed(move.change[i], move.error[i]), side: side.title, unit: told.unit }))));
}

/** What is dearest to another for what it costs. @param {any} answer */
function cheapest(answer) {
  const best = (/** @type {any} */ move) => Math.max(...move.change.slice(1)) / -move.change[0];
  return answer.prices
    .filter((/** @type {any} */ move) => sign(move, 0) < 0 && move.change.some((/** @type {number} */ _, /** @type {number} */ side) => side > 0 && sign(move, side) > 0))
    .sort((/** @type {any} */ one, /** @type {any} */ other) => best(other) - best(one))[0];
}

/** What cannot be told from nothing is neither gain nor loss. @param {any} move @param {number} side */
function sign(move, side) {
  const much = Math.max(1.96 * move.error[side], 1e-9);
  return move.change[side] > much ? 1 : move.change[side] < -much ? -1 : 0;
}

/** @param {any} move @param {BargainTold} told */
function moved(move, told) {
  return Object.entries(move.changes).map(([name, value]) => told.change(name, String(value))).join('; ');
}

/** @param {string} id @param {string} title @param {any[]} moves @param {BargainTold} told @param {Put} put */
function offers(id, title, moves, told, put) {
  if (moves.length === 0) return null;
  return section(told, id, title, h('ol', { class: 'deal-offers' }, moves.map((move, i) => h('li', {}, offer(move, told, put, title + ' ' + (i + 1))))));
}

/** @param {any} move @param {BargainTold} told @param {Put} put @param {string} title */
function offer(move, told, put, title) {
  const deal = { ...told.table, ...move.changes };
  const clauses = (move.clauses ?? []).filter((/** @type {any} */ one) => one.clause !== '');
  return h(
    'div', { class: 'deal-offer' },
    told.changes(deal),
    worths(move, told),
    clauses.length > 0 && h('details', {}, h('summary', {}, t('bargain-clauses', { n: clauses.length })), clauses.map((/** @type {any} */ one) => h('blockquote', {}, one.would_read, h('footer', { class: 'quiet' }, t('clause-of', { clause: one.clause.split(':').at(-1), source: one.title || one.clause }))))),
    lay(put, deal, title),
  );
}

// ---- prices

/** @param {any} answer @param {BargainTold} told @param {Put} put */
export function prices(answer, told, put) {
  const still = answer.prices.filter(isIdle);
  const moves = answer.prices.filter((/** @type {any} */ move) => !isIdle(move));
  /** @type {Map<string, any[]>} values of one term that come to the same */
  const alike = new Map();
  for (const move of moves) {
    const key = Object.keys(move.changes)[0] + ' ' + move.change.join(' ');
    alike.set(key, [...(alike.get(key) ?? []), move]);
  }
  if (answer.prices.length === 0) return null;
  const rows = [...alike.values()].map((group) => {
    const [[name]] = Object.entries(group[0].changes);
    const values = group.map((move) => told.value(name, String(move.changes[name])));
    const to = values.length > SHOWN ? t('bargain-or-more', { values: values.slice(0, SHOWN).join(', '), n: values.length - SHOWN }) : values.join(', ');
    return h(
      'tr', { 'data-term': name },
      h('th', { scope: 'row', title: name }, told.title(name), h('span', { class: 'quiet besides' }, t('bargain-from-to', { from: told.value(name, told.table[name]), to }))),
      answer.sides.map((/** @type {any} */ _, /** @type {number} */ side) => h('td', { class: 'r' }, told.signed(group[0].change[side], group[0].error[side]))),
      h('td', { class: 'r' }, h('button', { type: 'button', class: 'plain', 'aria-label': t('bargain-put-which', { deal: moved(group[0], told) }), onclick: () => put({ ...told.table, ...group[0].changes }) }, t('bargain-put'))),
    );
  });
  const idle = [...new Set(still.map((/** @type {any} */ move) => Object.keys(move.changes)[0]))].filter((name) => !moves.some((/** @type {any} */ move) => name in move.changes));
  return section(
    told, 'prices', t('bargain-prices'),
    rows.length > 0 && scrolling(t('bargain-prices'), handsLast(grid([t('bargain-one-change'), ...sideHeads(told), ''], rows))),
    idle.length > 0 && h('p', { class: 'quiet' }, t('bargain-idle', { terms: idle.map((name) => told.title(String(name))).join('; ') })),
    answer.untouched.length > 0 && h('p', { class: 'quiet' }, t('bargain-untouched', { terms: answer.untouched.map((/** @type {string} */ name) => told.title(name)).join('; ') })),
  );
}

/** @param {any} move */
function isIdle(move) {
  return move.change.every((/** @type {number} */ change) => Math.abs(change) < 1e-6);
}

// ---- where it comes from

/** @param {any} answer @param {BargainTold} told */
export function parts(answer, told) {
  if (answer.split.length === 0) return null;
  const sums = answer.sides.map((/** @type {any} */ _, /** @type {number} */ side) => answer.split.reduce((/** @type {number} */ sum, /** @type {any} */ part) => sum + part.change[side], 0));
  const rows = answer.split.map((/** @type {any} */ part) => h('tr', {}, h('th', { scope: 'row', title: part.term }, told.title(part.term)), part.change.map((/** @type {number} */ change, /** @type {number} */ side) => h('td', { class: 'r' }, told.signed(change, part.error[side])))));
  const foot = h('tr', { class: 'total' }, h('th', { scope: 'row' }, t('bargain-together')), sums.map((/** @type {number} */ sum) => h('td', { class: 'r' }, told.signed(sum))));
  return section(told, 'split', t('bargain-split'), scrolling(t('bargain-split'), grid([t('term'), ...sideHeads(told)], rows, { foot })));
}

/** @param {any} answer @param {BargainTold} told */
export function surplus(answer, told) {
  const one = answer.surplus;
  if (!one) return null;
  const rate = local(String(Math.round(one.equal_rate * 1000) / 10));
  const key = answer.seen === 'unlike' ? 'bargain-surplus-unlike' : answer.seen === 'together' ? 'bargain-surplus-alike' : 'bargain-surplus';
  return h('p', { class: 'bargain-surplus' }, t(key, { whole: told.amount(one.whole), exists: told.amount(one.exists), rate, time: told.amount(one.time), risk: told.amount(one.risk), belief: told.amount(one.belief ?? 0) }));
}

/** @param {any} answer */
export function notes(answer) {
  const own = answer.parties.filter((/** @type {any} */ party) => !party.declared).map((/** @type {any} */ party) => titleOf(answer, party.name));
  return [
    answer.stopped && h('p', {}, t('bargain-stopped')),
    !answer.zone.complete && h('p', {}, t('bargain-not-all', { n: answer.zone.looked_at })),
    own.length > 0 && h('p', {}, t('bargain-neutral', { sides: together(own), n: own.length })),
    ...answer.options.map((/** @type {any} */ option) => h('p', {}, t(option.binds ? 'bargain-option-binds' : 'bargain-option', { side: titleOf(answer, option.party), scenario: option.scenario }))),
    ...answer.notes.filter((/** @type {string} */ note) => !note.startsWith('Not all deals were computed')).map((/** @type {string} */ note) => h('p', { lang: 'en' }, note)),
  ];
}
