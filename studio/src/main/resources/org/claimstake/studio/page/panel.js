// @ts-check
/** One dialog for what is short and over everything: keys, sources, what can be taken away. */
import * as api from './api.js';
import { h, one, put } from './dom.js';
import * as keys from './keys.js';
import { t } from './words.js';

/** @param {string} title @param {(import('./dom.js').Child|import('./dom.js').Child[])[]} children */
export function open(title, ...children) {
  const dialog = /** @type {HTMLDialogElement} */ (one('#panel'));
  put(
    dialog,
    h('div', { class: 'panel-head' }, h('h2', { id: 'panel-title' }, title), h('button', { type: 'button', class: 'tool', 'aria-label': t('close'), onclick: () => dialog.close() }, '\u2715')),
    h('div', { class: 'panel-body' }, ...children),
  );
  if (!dialog.open) dialog.showModal();
}

export function close() {
  const dialog = /** @type {HTMLDialogElement} */ (one('#panel'));
  if (dialog.open) dialog.close();
}

export function openKeys() {
  open(t('keys'), keys.list());
}

/** @param {string} caseId */
export async function openSources(caseId) {
  open(t('sources'), h('p', { class: 'quiet' }, t('reading-sources')));
  const { sources } = await api.get('/api/sources/' + encodeURIComponent(caseId));
  open(t('sources'), sources.length === 0 ? h('p', {}, t('no-sources')) : h('ol', { class: 'sources' }, sources.map((/** @type {any} */ one) => h('li', { id: 'source-' + one.id }, source(one)))));
}

/**
 * A source with the words that were quoted from it.
 *
 * @param {{id?: string, title: string, publisher?: string, author?: string, date?: string, address?: string, quote?: string, kind?: string}} of
 */
export function source(of) {
  return [
    h('cite', {}, of.title), ' ',
    h('span', { class: 'quiet' }, [of.author, of.publisher, of.date].filter(Boolean).join(', ')),
    of.quote ? h('blockquote', {}, of.quote) : h('p', { class: 'quiet' }, t('no-quote')),
    of.address && h('p', {}, !/^https?:/.test(of.address) ? h('span', { class: 'quiet' }, of.address) : h('a', { href: of.address, rel: 'noreferrer noopener', target: '_blank' }, of.address)),
  ];
}

/** What can be taken away of the answer on the screen. @param {any} answer @param {Element|null} svg */
export function openDownload(answer, svg) {
  const name = [answer.case, answer.question, answer.version?.slice(0, 6)].filter(Boolean).join('-');
  const { charts, said, done, kind, ...plain } = answer;
  open(
    t('download'),
    h(
      'ul', { class: 'downloads' },
      h('li', {}, file(name + '.json', 'application/json', JSON.stringify(plain, null, 2), t('download-json'))),
      svg && h('li', {}, file(name + '.svg', 'image/svg+xml', charts?.[0]?.svg ?? svg.outerHTML, t('download-svg'))),
      charts?.[0]?.table && h('li', {}, file(name + '.csv', 'text/csv', csv(charts[0].table), t('download-csv'))),
      h('li', {}, copier(t('copy-link'), () => location.href)),
      h('li', {}, copier(t('copy-command'), () => command(answer))),
    ),
    h('p', { class: 'command' }, h('code', {}, command(answer))),
  );
}

/** @param {any} answer */
function command(answer) {
  const set = (answer.set ?? []).map((/** @type {string} */ one) => ` --set '${one}'`).join('');
  const scenario = answer.scenario && answer.scenario !== 'base' ? ` --scenario '${answer.scenario}'` : '';
  return `stake ${answer.question ? 'ask' : 'run'} ${answer.case}${answer.question ? ' ' + answer.question : ''}${set}${scenario}`
    + (answer.futures ? ` --futures ${answer.futures}` : '') + (answer.seed === null || answer.seed === undefined ? '' : ` --seed ${answer.seed}`);
}

/** @param {string} name @param {string} type @param {string} text @param {string} label */
function file(name, type, text, label) {
  const link = h('a', { download: name, href: URL.createObjectURL(new Blob([text], { type })) }, label);
  return [link, ' ', h('code', { class: 'name' }, name)];
}

/** @param {{head: string[], rows: string[][]}} table */
function csv(table) {
  const quoted = (/** @type {string} */ cell) => (/[",\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell);
  return [table.head, ...table.rows].map((row) => row.map((cell) => quoted(cell.replace(/\u00a0/g, ' '))).join(',')).join('\n') + '\n';
}

/** @param {string} label @param {() => string} text */
export function copier(label, text) {
  const button = h('button', { type: 'button', class: 'quiet-button', onclick: async () => put(button, (await copied(text())) ? t('copied') : t('not-copied')) }, label);
  return button;
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
