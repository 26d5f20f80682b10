// @ts-check
/** Why this number: formula in words with values, then what it is made of, down to sources with their quoted words. */
import { reread, told } from './amount.js';
import * as api from './api.js';
import { metaOf, spaced } from './cases.js';
import { h, one, put } from './dom.js';
import { spreadOf as spreadWords } from './measures.js';
import { fan } from './fan.js';
import { findings } from './findings.js';
import { askable, called, inWords } from './named.js';
import { copier, source } from './panel.js';
import { whyOf } from './address.js';
import * as drivers from './why-drivers.js';
import * as state from './state.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */
/** @typedef {import('./address.js').Address} Address */
/** @typedef {{kind: string, name: string, value: string, title?: string, formula?: string, place?: string, address?: string, quote?: string, children: Branch[]}} Branch */

const OPEN_DEPTH = 2;

let asked = '';
let asking = new AbortController();
/** @type {Element|null} */
let cameFrom = null;

function dialog() {
  return /** @type {HTMLDialogElement} */ (one('#why'));
}

/** @param {string} name @param {{of?: string, future?: string}} [more] */
export function ask(name, more = {}) {
  if (!dialog().open) cameFrom = document.activeElement;
  state.change({ own: { why: name, of: more.of, future: more.future } });
}

export function close() {
  if (state.current().own.why !== undefined) state.change({ own: { why: undefined, of: undefined, future: undefined } });
}

/** Follows the address: opens, asks again after a change, closes. @param {Address} now @param {Case|undefined} of @param {any} answer on the screen */
export async function show(now, of, answer) {
  const panel = dialog();
  if (now.own.why === undefined || of === undefined) {
    asked = '';
    if (panel.open) shut(panel);
    return;
  }
  const body = bodyOf(now, of, answer);
  const key = JSON.stringify(body) + of.version;
  if (key === asked) return;
  asked = key;
  asking.abort();
  asking = new AbortController();
  if (!panel.open) openPanel(panel, now, of);
  panel.classList.add('stale');
  try {
    const why = await api.post('/api/why', body, asking.signal);
    if (asked === key) {
      render(panel, now, of, why, answer);
      const place = panel.querySelector('.driven');
      if (place !== null) drivers.fill(/** @type {HTMLElement} */ (place), body, asking.signal);
    }
  } catch (trouble) {
    if (asked === key && trouble instanceof api.Trouble) put(one('.why-body', panel), findings(trouble, of));
  }
}

/** @param {Address} now @param {Case} of @param {any} answer */
function bodyOf(now, of, answer) {
  const { name, period } = whyOf(now.own.why ?? '');
  // on the board a run side by side is the question's; on Compare each side is a deal of its own
  const side = now.screen === 'compare' && now.own.of !== undefined ? answer?.columns?.[now.own.of] : undefined;
  const deal = side ?? { case: of.id, settings: now.settings, scenario: now.own.scenario };
  return {
    case: deal.case, settings: deal.settings, scenario: deal.scenario, name, period: period || undefined,
    future: now.own.future ? Number(now.own.future) : undefined,
    seed: now.own.seed ? Number(now.own.seed) : undefined, futures: now.own.futures ? Number(now.own.futures) : undefined,
    goOn: now.own.goon === '1' || undefined,
    question: now.screen === 'board' ? now.own.question ?? of.question : undefined, column: now.screen === 'board' ? now.own.of : undefined,
  };
}

/** @param {HTMLDialogElement} panel @param {Address} now @param {Case} of */
function openPanel(panel, now, of) {
  const { name } = whyOf(now.own.why ?? '');
  put(
    panel,
    h('div', { class: 'panel-head' }, h('h2', { id: 'why-title', tabindex: '-1' }, metaOf(of, name).title), h('button', { type: 'button', class: 'tool', 'aria-label': t('close'), onclick: close }, '\u2715')),
    h('div', { class: 'why-body panel-body' }, h('p', { class: 'quiet' }, t('tracing'))),
  );
  if (matchMedia('(max-width: 48rem)').matches) panel.showModal();
  else panel.show();
  document.body.classList.add('with-why');
  /** @type {HTMLElement} */ (one('#why-title')).focus();
  panel.oncancel = (event) => {
    event.preventDefault();
    close();
  };
}

/** @param {HTMLDialogElement} panel */
function shut(panel) {
  panel.close();
  document.body.classList.remove('with-why');
  const back = cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body ? cameFrom : document.querySelector('#answer');
  cameFrom = null;
  /** @type {HTMLElement|null} */ (back)?.focus();
}

/** @param {HTMLElement} panel @param {Address} now @param {Case} of @param {any} why @param {any} answer */
function render(panel, now, of, why, answer) {
  panel.classList.remove('stale');
  const { name, period } = whyOf(now.own.why ?? '');
  /** @type {Branch} */
  const tree = why.tree;
  put(one('#why-title', panel), period === '' ? why.title || metaOf(of, name).title : t('in-period', { what: why.title || metaOf(of, name).title, period }));
  one('#why-title', panel).setAttribute('title', tree.name || name);
  const scrolled = one('.why-body', panel);
  put(
    scrolled,
    h('p', { class: 'why-value' }, h('span', { class: 'big' }, worded(tree.value || why.value))),
    why.shown && h('p', { class: 'reason' }, t(why.shown.startsWith('over all') ? 'parts-in-future' : 'nearest-in-future', { future: why.future, n: why.futures })),
    average(now, of, name, period, answer),
    why.stopped && h('p', { class: 'wrong' }, why.stopped),
    spread(now, of, name, period, why, answer),
    pickers(now, of, why, name, period),
    tree.formula && h('p', { class: 'formula', title: tree.formula }, '= ' + inWords(tree), ' ', placed(tree, of)),
    sources(tree),
    h('ul', { class: 'tree' }, tree.children.map((branch) => h('li', {}, branchOf(branch, of, 1)))),
    why.future !== null && now.own.future === undefined && drivers.place(),
    h('p', { class: 'actions' }, copier(t('copy-text'), () => why.text ?? ''), ' ', copier(t('copy-link'), () => location.href)),
  );
}

/** On the board stands the average over the futures: another number than that of the one future explained here. @param {Address} now @param {Case} of @param {string} name @param {string} period @param {any} answer */
function average(now, of, name, period, answer) {
  const ran = now.own.of === undefined ? answer : answer?.columns?.[now.own.of];
  const value = period === '' ? ran?.values?.[name] : undefined;
  if (typeof value?.mean !== 'number') return null;
  const meta = metaOf(of, name, value);
  return h('p', { class: 'reason' }, t('average-is', { value: told(value, meta, answer.futures ?? 1).text }));
}

/** @param {Address} now @param {Case} of @param {string} name @param {string} period @param {any} why @param {any} answer */
function spread(now, of, name, period, why, answer) {
  const ran = now.own.of === undefined ? answer : answer?.columns?.[now.own.of];
  const value = period === '' ? ran?.values?.[name] : undefined;
  const words = value?.quantiles !== undefined ? spreadWords(value, metaOf(of, name, value)) : spreadTold(why.spread ?? '');
  if (value === undefined && !words) return null;
  const meta = metaOf(of, name, value);
  return h(
    'div', { class: 'spread' },
    value && fan(value, undefined, told(value, meta, answer.futures ?? 1).text, now.own.of === undefined ? answer.dots?.[name] : []),
    words && h('p', { class: 'reason' }, words),
  );
}

/** How a value of one period lies, as the program put it in words: in the reader's. @param {string} spread */
function spreadTold(spread) {
  const found = /^over .+?: median (.+), nine tenths from (.+) to (.+?)(?:, none in (\d+))?$/.exec(spread);
  if (found === null) return '';
  const [, middle, low, high, none] = found;
  const words = { low: worded(low), middle: worded(middle), high: worded(high) };
  return none === undefined ? t('spread', words) : t('spread-none', { ...words, n: Number(none) });
}

/** A value that the program put in words; the word of a choice as people write it. @param {string} value */
function worded(value) {
  return value === 'never' ? t('never') : /^[a-z]+(_[a-z0-9]+)+$/.test(value) ? spaced(value) : reread(value);
}

/** @param {string} name @param {string} text */
function why_(name, text) {
  return h('button', { type: 'button', class: 'n', 'data-why': name }, text);
}

/** @param {Address} now @param {Case} of @param {any} why @param {string} name @param {string} period */
function pickers(now, of, why, name, period) {
  const periods = why.periods ?? (period !== '' || of.lines.some((line) => line.name === name) ? of.time.periods : []);
  const shown = why.period ?? period;
  const futures = why.future === null ? 1 : why.futures ?? 1;
  if (periods.length === 0 && futures <= 1) return null;
  return h(
    'div', { class: 'why-pickers' },
    periods.length > 0 && h('label', {}, h('span', {}, t('period')), h('select', { onchange: (/** @type {Event} */ event) => ask(name + '@' + valueOf(event), now.own) }, periods.map((/** @type {string} */ one) => h('option', { value: one, selected: one === String(shown) }, one)))),
    futures > 1 && h('label', {}, h('span', {}, t('future')), h('input', { type: 'number', min: '0', max: String(futures - 1), value: String(why.future ?? now.own.future ?? ''), placeholder: t('nearest-middle'), onchange: (/** @type {Event} */ event) => ask(now.own.why ?? name, { of: now.own.of, future: valueOf(event) || undefined }) })),
    now.own.future !== undefined && h('button', { type: 'button', class: 'plain', onclick: () => ask(now.own.why ?? name, { of: now.own.of }) }, t('nearest-middle')),
  );
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}

/** @param {Branch} branch @param {Case} of */
function placed(branch, of) {
  const place = branch.place ?? '';
  const [, file, n] = /^([^:]+\.stake):(\d+)$/.exec(place) ?? [];
  if (file === undefined) return null;
  return of.files.some((one) => one.path === file)
    ? h('a', { class: 'at', title: place, href: '/' + encodeURIComponent(of.id) + '/text?.file=' + encodeURIComponent(file) + '&.line=' + n }, t('line-of-text', { line: n }))
    : h('span', { class: 'at', title: place }, t('from-the-library'));
}

/** @param {Branch} branch @param {Case} of @param {number} depth @returns {import('./dom.js').Child|import('./dom.js').Child[]} */
function branchOf(branch, of, depth) {
  const below = branch.children;
  switch (branch.kind) {
    case 'source': return sourceOf(branch);
    case 'assumption': return h('span', { class: 'assumed' }, branch.title ? t('assumed-because', { reason: branch.title }) : t('assumed-without'));
    case 'missing': return h('span', { class: 'missing' }, branch.title ? t('missing-because', { reason: branch.title }) : t('missing-without'));
    case 'draw': return h('span', { class: 'drawn' }, branch.title || t('drawn'));
    case 'more': return h('span', { class: 'quiet' }, branch.title || more(branch.name, of));
    case 'repeated': return line(branch, of, t('told-above'));
    default: return valueBranch(branch, of, below, depth);
  }
}

/** What the panel does not unfold can be asked for by its name. @param {string} command @param {Case} of */
function more(command, of) {
  const found = /why \S+ '?([^']+?)'?(?: --at (\S+))?$/.exec(command);
  return found === null ? command : why_(found[2] ? found[1] + '@' + found[2] : found[1], t('unfold', { name: metaOf(of, found[1]).title }));
}

/** @param {Branch} branch @param {Case} of @param {Branch[]} below @param {number} depth @returns {import('./dom.js').Child|import('./dom.js').Child[]} */
function valueBranch(branch, of, below, depth) {
  const head = line(branch, of);
  if (below.every((one) => ['source', 'assumption', 'missing'].includes(one.kind))) {
    const formula = branch.formula ? h('span', { class: 'formula', title: branch.formula }, isItsValue(branch) ? '' : '= ' + inWords(branch) + ' ', placed(branch, of)) : null;
    return [head, formula, ...below.map((one) => h('div', { class: 'grounds' }, branchOf(one, of, depth + 1)))];
  }
  // nothing that can be pressed stands in a summary, which itself is pressed
  const summary = h('summary', { title: branch.formula }, branch.formula ? '= ' + inWords(branch) : t('made-of', { n: below.length }));
  return [head, h('details', { open: depth <= OPEN_DEPTH }, summary, branch.formula && placed(branch, of), h('ul', {}, below.map((one) => h('li', {}, branchOf(one, of, depth + 1)))))];
}

/** A constant, which would be told twice. @param {Branch} branch */
function isItsValue(branch) {
  const typed = branch.formula ?? '';
  return typed === '0' || /^\d/.test(typed) && reread(typed.replace(/(\d)_(?=\d)/g, '$1\u00a0')) === reread(branch.value.replace(/(?<=\d)\u00a0(?=\D)/g, ' '));
}

/** What it is on the left, on the right its value, which can be asked for. @param {Branch} branch @param {Case} of @param {string} [note] */
function line(branch, of, note = '') {
  const what = called(branch, of);
  const ask = askable(branch);
  const value = worded(branch.value);
  const shown = ask !== undefined ? h('button', { type: 'button', class: 'n', 'data-why': ask, 'aria-label': t('why-number', { value, title: what }) }, value) : h('span', { class: 'value' }, value);
  return h('span', { class: 'line' }, h('span', { class: 'what', title: branch.name }, what, note !== '' && h('span', { class: 'quiet' }, ' ' + note)), branch.value !== '' && shown);
}

/** @param {Branch} branch */
function sourceOf(branch) {
  return h('div', { class: 'source' }, source({ title: branch.title ?? '', address: branch.address, quote: branch.quote }));
}

/** The sources of the whole tree, so that no more than one action stands between this panel and the words it rests on. @param {Branch} tree */
function sources(tree) {
  /** @type {Map<string, Branch>} */
  const found = new Map();
  const walk = (/** @type {Branch} */ branch) => {
    if (branch.kind === 'source') found.set(branch.title + (branch.quote ?? ''), branch);
    branch.children.forEach(walk);
  };
  walk(tree);
  // what stands right below the number need not be said twice
  if (found.size === 0 || tree.children.every((branch) => ['source', 'assumption', 'missing'].includes(branch.kind))) return null;
  return h('details', { class: 'why-sources' }, h('summary', {}, t('sources-of-it', { n: found.size })), h('ol', { class: 'sources' }, [...found.values()].map((branch) => h('li', {}, sourceOf(branch)))));
}
