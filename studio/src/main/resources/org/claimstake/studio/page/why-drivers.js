// @ts-check
/** What drives a number over the futures: the share of each input as bars, and one input at a time where the reader asks. */
import * as api from './api.js';
import { h, put } from './dom.js';
import { figure } from './figure.js';
import { lang, t } from './words.js';

/** Who only passes by sets nothing going. */
const RESTS_MS = 400;
const LEAST_WIDTH = 320;

/** A place for it, empty until it is known. */
export function place() {
  return h('div', { class: 'driven', 'aria-live': 'polite' });
}

/**
 * Asks once the explanation stands, and shows nothing where nothing is to be told.
 * @param {HTMLElement} where @param {Record<string, unknown>} body of the question that was explained @param {AbortSignal} signal
 */
export async function fill(where, body, signal) {
  await new Promise((done) => setTimeout(done, RESTS_MS));
  if (signal.aborted || !where.isConnected) return;
  const shares = await asked(where, { ...body, drivers: true }, signal);
  if (shares.length === 0) return;
  const swings = h('div', { class: 'swings' });
  put(where, pictures(shares), h('p', {}, h('button', { type: 'button', class: 'plain', onclick: (/** @type {Event} */ event) => swing(event, swings, body, signal) }, t('one-at-a-time'))), swings);
}

/** @param {Event} event @param {HTMLElement} where @param {Record<string, unknown>} body @param {AbortSignal} signal */
async function swing(event, where, body, signal) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  put(where, h('p', { class: 'quiet' }, t('tracing')));
  const charts = await asked(where, { ...body, swings: true }, signal);
  put(where, charts.length === 0 ? h('p', { class: 'reason' }, t('no-swings')) : pictures(charts));
  button.hidden = true;
}

/** @param {HTMLElement} where @param {Record<string, unknown>} body @param {AbortSignal} signal @returns {Promise<any[]>} */
async function asked(where, body, signal) {
  const width = Math.max(LEAST_WIDTH, Math.floor(where.clientWidth));
  try {
    return (await api.post('/api/why', { ...body, lang: lang(), width }, signal)).charts ?? [];
  } catch {
    // the explanation stands without it
    return [];
  }
}

/** @param {any[]} charts */
function pictures(charts) {
  return charts.map((chart) => figure(chart, { open: false, onTable: () => {}, onFuture: () => {} }));
}
