// @ts-check
/** The cases that there are, and what is known of the one that is open. Kept until its files change. */
import * as api from './api.js';
import { lang } from './words.js';

/** @typedef {import('./amount.js').Meta} Meta */
/**
 * @typedef {object} Ground
 * @property {'sourced'|'assumed'|'missing'} kind
 * @property {string} [words] as typed
 * @property {string} [reason] of an assumption
 * @property {string} [at] the clause
 * @property {{id: string, title: string, publisher?: string, date?: string, address?: string, quote?: string}} [source]
 * @property {{id: string, text: string}} [clause]
 */
/**
 * @typedef {Meta & {kind: string, value: string, number?: number, low?: number, high?: number, step?: number,
 *   choices?: {name: string, title: string}[], ground?: Ground, topic?: string, input?: boolean}} Term
 */
/** @typedef {{name: string, title: string}} Scenario */
/** @typedef {{id: string, text: string, languages?: Record<string, string>, blanks?: Record<string, Term>, for?: string[], needs?: string[], table?: string[], basis?: string}} Question */
/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} title
 * @property {string} version
 * @property {string} licence
 * @property {string} date
 * @property {string} [money]
 * @property {string} [question] the default one
 * @property {{periods: string[]}} time
 * @property {{name: string, title: string}[]} parties
 * @property {Scenario[]} scenarios without the text as it stands
 * @property {Meta[]} measures
 * @property {Meta[]} lines
 * @property {string[]} controls
 * @property {Term[]} terms
 * @property {Question[]} questions
 * @property {{path: string, kind: string}[]} files
 * @property {api.Finding[]} findings
 * @property {number} [seed]
 * @property {boolean} [chance]
 * @property {boolean} [map] a table of it has rows that somebody holds
 * @property {boolean} broken its text has errors: nothing but its files and these is known
 * @property {Map<string, Meta>} metas of everything that has a value
 * @property {Map<string, Map<string, string>>} values of the terms in each scenario that was looked at, "" the text itself
 */

/** @type {Map<string, Case>} */
const known = new Map();

/**
 * What takes long to know of a case, its line and the values of blanks, comes when it is known.
 *
 * @param {(all: any[], pending: number) => void} onCases once or more
 */
export async function all(onCases) {
  let { cases, pending } = await api.get('/api/cases');
  onCases(cases, pending ?? 0);
  while (pending > 0) {
    ({ cases, pending } = await api.get('/api/cases?wait=5'));
    onCases(cases, pending);
  }
}

/** @param {string} id */
export function opened(id) {
  return known.get(id);
}

/** @param {string} id @returns {Promise<Case>} */
export async function open(id) {
  return known.get(id) ?? read(id);
}

/** Though it is known: its files have changed. One that has errors now does not take the place of the one that had none. @param {string} id @returns {Promise<Case>} */
export async function read(id) {
  const fresh = complete(await api.get('/api/case/' + encodeURIComponent(id)));
  if (!fresh.broken || known.get(id)?.broken !== false) known.set(id, fresh);
  return fresh;
}

/** @param {any} read @returns {Case} */
function complete(read) {
  /** @type {Case} */
  const found = {
    licence: '', date: '', controls: [], parties: [], files: [], findings: [],
    ...read,
    time: read.time ?? { periods: [] },
    scenarios: (read.scenarios ?? []).map(named).filter((/** @type {Scenario} */ one) => one.name !== 'base'),
    terms: (read.terms ?? []).map(present).map(titled),
    measures: (read.measures ?? []).map(titled),
    lines: (read.lines ?? []).map(titled),
    questions: (read.questions ?? []).map((/** @type {any} */ question) => ({ ...question, blanks: blanksOf(question) })),
    values: new Map(),
    broken: read.measures === undefined && (read.findings ?? []).length > 0,
  };
  found.values.set('', valuesOf(found.terms));
  found.metas = new Map([...found.lines, ...found.measures, ...found.terms].map((meta) => [meta.name, meta]));
  return found;
}

/** `new_licences`, `tax.never` as people write them. @param {string} word */
export function spaced(word) {
  return word.replace(/[_.]/g, ' ');
}

/** What has no title of its own is called by its name, as people write it. @template {{name: string, title?: string}} T @param {T} one */
function titled(one) {
  return { ...one, title: one.title && one.title !== one.name ? one.title : spaced(one.name) };
}

/** @param {string|{name: string, title?: string}} scenario @returns {Scenario} */
function named(scenario) {
  const whole = typeof scenario === 'string' ? { name: scenario } : scenario;
  return { name: whole.name, title: whole.title || whole.name };
}

/** What does not apply to a term is null in JSON and absent here. @param {any} term @returns {Term} */
function present(term) {
  return /** @type {any} */ (Object.fromEntries(Object.entries(term).filter(([, value]) => value !== null)));
}

/** @param {any} question */
function blanksOf(question) {
  return Object.fromEntries(Object.entries(question.blanks ?? {}).map(([name, term]) => [name, present(term)]));
}

/** @param {Term[]} terms */
function valuesOf(terms) {
  return new Map(terms.map((term) => [term.name, term.value ?? '']));
}

/** Reads what the terms are in a scenario, before it is shown. @param {Case} of @param {string|undefined} scenario */
export async function prepare(of, scenario = '') {
  if (of.values.has(scenario) || !of.scenarios.some((one) => one.name === scenario)) return;
  const there = await api.get('/api/case/' + encodeURIComponent(of.id) + '?scenario=' + encodeURIComponent(scenario));
  of.values.set(scenario, valuesOf((there.terms ?? []).map(present)));
}

/** What each term is where nothing is changed: as the text has it, or the scenario. @param {Case} of @param {string|undefined} scenario @returns {Map<string, string>} */
export function usual(of, scenario) {
  return of.values.get(scenario ?? '') ?? of.values.get('') ?? new Map();
}

/** What there is to say of a name, of a row too: `irr[dobra]` as `irr`. @param {Case} of @param {string} name @param {{unit?: string}} [value] @returns {Meta} */
export function metaOf(of, name, value = {}) {
  const bracket = name.indexOf('[');
  const meta = of.metas.get(name) ?? (bracket > 0 ? of.metas.get(name.slice(0, bracket)) : undefined);
  if (meta !== undefined) return bracket > 0 ? { ...meta, name, title: meta.title + ', ' + spaced(name.slice(bracket + 1, -1)) } : meta;
  return { name, title: spaced(name), unit: value.unit ?? '' };
}

/** A question in the reader's language, where its case has it. @param {Question} question */
export function asked(question) {
  return question.languages?.[lang()] ?? question.text;
}

/** A question in words, its blanks filled with what the text or the address says. @param {Question} question @param {Record<string,string>} [settings] */
export function filled(question, settings = {}) {
  return asked(question).replace(/\{([^}:]+)[^}]*\}/g, (blank, name) => {
    const term = question.blanks?.[name];
    const value = settings[name] ?? term?.value;
    const choice = term?.choices?.find((one) => one.name === value);
    return choice === undefined ? value || blank : choice.title || spaced(choice.name);
  });
}
