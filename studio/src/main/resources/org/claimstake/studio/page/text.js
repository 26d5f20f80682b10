// @ts-check
/** The model text beside its results: typed, judged while it is typed, saved whole, and never lost. */
import { h } from './dom.js';
import { Screen } from './text/screen.js';

/**
 * @typedef {object} Context
 * @property {string} caseId
 * @property {string} file                        its path within the case's folder
 * @property {typeof import('./api.js')} api
 * @property {typeof import('./words.js')} words  with the messages of words/text.LANG.json
 * @property {number} [line]                      to begin at; 0 for none
 * @property {(file: string, line?: number) => void} [open] another file is wanted; by itself the screen opens it
 * @property {(dirty: boolean) => void} [onDirty] whether there is something that is not saved
 * @property {import('./cases.js').Case} [of]     for titles and units of what the results name
 * @property {Record<string, string>} [settings]  changed terms, for the results
 */

/** What a mounted screen can be told. @typedef {{again: () => void, changed: () => void, close: () => void, showLine: (line: number) => void}} Mounted */

/** @type {WeakMap<Element, Screen>} */
const mounted = new WeakMap();

/**
 * Shows a file within an element; what was mounted there before is closed.
 *
 * @param {HTMLElement} element
 * @param {Context} context
 * @returns {Promise<Mounted>}
 */
export async function mount(element, context) {
  mounted.get(element)?.close();
  const place = h('div', { class: 'text-work' });
  element.append(place);
  const screen = new Screen(place, context);
  mounted.set(element, screen);
  await screen.open();
  return screen;
}
