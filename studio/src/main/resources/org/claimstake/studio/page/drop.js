// @ts-check
/** A deal from the reader's own disk: a folder, a text, an archive; dropped, or chosen by keyboard. It goes to the studio on this machine and nowhere else. */
import * as address from './address.js';
import * as api from './api.js';
import { keep } from './claims-document.js';
import { h, one, put } from './dom.js';
import { one as finding } from './findings.js';
import * as state from './state.js';
import { t } from './words.js';

const MOST = 6_000_000;
/** A text that is read for what it says, and is no case. */
const DOCUMENT = /\.(txt|md|html?|pdf)$/i;

/** @typedef {{path: string, file: File}} Dropped */

export function dropZone() {
  const files = h('input', { type: 'file', multiple: true, id: 'drop-files', class: 'unseen', onchange: () => chosen(files, zone) });
  const folder = h('input', { type: 'file', webkitdirectory: true, id: 'drop-folder', class: 'unseen', onchange: () => chosen(folder, zone) });
  const zone = h(
    'section', { class: 'drop', 'aria-labelledby': 'drop-title' },
    h('h2', { id: 'drop-title' }, t('your-deal')),
    h('p', {}, t('drop-here')),
    h('p', { class: 'drop-hands' }, files, h('label', { for: 'drop-files' }, t('choose-files')), folder, h('label', { for: 'drop-folder' }, t('choose-folder'))),
    h('div', { class: 'drop-result', role: 'status' }),
  );
  droppable(zone, async (data) => send(await dropped(data), zone));
  return zone;
}

/** What is dropped on an element is taken; it shows that it would be. @param {HTMLElement} element @param {(data: DataTransfer|null) => void} take */
export function droppable(element, take) {
  element.addEventListener('dragover', (event) => {
    event.preventDefault();
    element.classList.add('over');
  });
  element.addEventListener('dragleave', () => element.classList.remove('over'));
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    element.classList.remove('over');
    take(event.dataTransfer);
  });
}

/** @param {HTMLInputElement} input @param {HTMLElement} zone */
function chosen(input, zone) {
  const all = [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  send(all, zone);
  input.value = '';
}

/** @param {DataTransfer|null} data @returns {Promise<Dropped[]>} */
async function dropped(data) {
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  const all = entries.length > 0 ? (await Promise.all(entries.map((entry) => within(entry, '')))).flat() : [...(data?.files ?? [])].map((file) => ({ path: file.name, file }));
  return all.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
}

/** @param {any} entry @param {string} above @returns {Promise<Dropped[]>} */
async function within(entry, above) {
  const path = above + entry.name;
  if (entry.isFile) return [{ path, file: await new Promise((found, failed) => entry.file(found, failed)) }];
  const reader = entry.createReader();
  /** @type {any[]} */
  const inside = [];
  for (;;) {
    const some = await new Promise((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map((one) => within(one, path + '/')))).flat();
}

/** @param {Dropped[]} all @param {HTMLElement} zone */
async function send(all, zone) {
  const result = one('.drop-result', zone);
  const bytes = all.reduce((sum, { file }) => sum + file.size, 0);
  if (all.length === 0) return put(result, t('nothing-dropped'));
  if (bytes > MOST) return put(result, t('too-large', { size: Math.ceil(bytes / 1e6), most: MOST / 1e6 }));
  put(result, t('reading', { n: all.length }));
  try {
    if (all.length === 1 && DOCUMENT.test(all[0].path)) return await toClaims(all[0]);
    const files = await Promise.all(all.map(async ({ path, file }) => ({ path, base64: await base64(file) })));
    const name = all[0].path.split('/')[0];
    const answer = await api.post('/api/drop', { name, files });
    if (answer.id !== undefined && (answer.findings ?? []).length === 0) {
      state.go({ ...address.start(), screen: 'board', caseId: answer.id, own: state.current().own });
    } else {
      refused(result, answer.findings ?? [], answer.id);
    }
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    refused(result, trouble.findings, undefined, trouble.kind);
  }
}

/** What somebody said or wrote goes to the claims of the case that keeps most statements. @param {Dropped} dropped */
async function toClaims({ path, file }) {
  const { cases } = await api.get('/api/cases');
  const [first] = [...cases].sort((/** @type {any} */ a, /** @type {any} */ b) => b.statements - a.statements);
  const key = await keep({ name: path, base64: await base64(file) });
  state.go({ ...address.start(), screen: 'claims', caseId: first.id, own: { ...state.current().own, document: key } });
}

/** @param {Element} result @param {api.Finding[]} findings @param {string|undefined} id @param {string} [kind] */
function refused(result, findings, id, kind = 'wrong') {
  put(
    result,
    h('p', { class: 'verdict' }, t(findings.length > 0 ? 'cannot-open' : 'trouble-' + kind, { n: findings.length })),
    findings.length > 0 && h('ul', {}, findings.map((one) => h('li', {}, ...finding(one)))),
    id !== undefined && h('p', {}, h('a', { href: '/' + encodeURIComponent(id) + '/text' }, t('open-text'))),
  );
}

/** @param {File} file @returns {Promise<string>} */
export function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => failed(new api.Trouble('fault', [{ name: 'drop/unreadable', message: t('unreadable', { file: file.name }) }]));
    reader.readAsDataURL(file);
  });
}
