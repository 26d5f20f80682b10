// @ts-check
/**
 * What is said about the case: a text on the left with what was found in it, on the right the statements in the order in which they
 * are worth checking; choosing one shows the answer under every reading. Verdicts are people's.
 */
import * as address from './address.js';
import * as api from './api.js';
import { spaced } from './cases.js';
import { build } from './claims-build.js';
import { keep, kept, named } from './claims-document.js';
import { details, who } from './claims-one.js';
import { quotations, text } from './claims-text.js';
import { h, one, patch, put } from './dom.js';
import { base64, droppable } from './drop.js';
import { findings } from './findings.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { lang, t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */

const MOST = 6_000_000;

export class Claims {
  /** @param {Case} of */
  constructor(of) {
    this.of = of;
    /** @type {any} */
    this.answer = undefined;
    this.key = '';
    /** @type {Map<string, any>} */
    this.sources = new Map();
    this.element = h(
      'div', { class: 'claims' },
      h('h1', { class: 'unseen' }, t('screen-claims')),
      this.paste(),
      h('section', { class: 'said', id: 'answer', tabindex: '-1', 'aria-label': t('answer') }, h('p', { class: 'sentence' }, t('claims-reading')), h('div', { class: 'trouble', role: 'status' })),
      h('div', { class: 'claims-notes' }),
      h('div', { class: 'claims-pair' }, h('section', { class: 'claims-text', 'aria-label': t('claims-text') }), h('section', { class: 'claims-side', 'aria-label': t('claims-list') })),
    );
    this.element.addEventListener('keydown', (event) => this.walk(event));
  }

  paste() {
    const box = h('textarea', { id: 'claims-box', rows: '3', placeholder: t('claims-paste-here'), 'aria-label': t('claims-paste'), spellcheck: 'false' });
    const file = h('input', { type: 'file', id: 'claims-file', class: 'unseen', accept: '.txt,.md,.html,.htm,.pdf', onchange: () => this.take(file.files?.[0]) });
    const form = h(
      'form', { class: 'claims-paste', onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (box.value.trim() !== '') void this.open({ name: t('claims-pasted'), text: box.value });
      } },
      box,
      h('p', { class: 'claims-hands' },
        h('button', { type: 'submit' }, t('claims-read')), file, h('label', { for: 'claims-file', class: 'file' }, t('claims-choose')),
        h('button', { type: 'button', class: 'plain', onclick: () => this.example() }, t('claims-example')),
        h('a', { href: address.write(address.changed(state.current(), { screen: 'claims', own: { document: undefined, statement: undefined } })), class: 'claims-own' }, t('claims-own'))),
      h('p', { class: 'quiet' }, t('claims-stays')),
    );
    droppable(form, (data) => void this.take(data?.files[0]));
    return form;
  }

  /** @param {File|undefined} file */
  async take(file) {
    if (file === undefined) return;
    if (file.size > MOST) return put(one('.trouble', this.element), h('p', {}, t('too-large', { size: Math.ceil(file.size / 1e6), most: MOST / 1e6 })));
    await this.open({ name: file.name, base64: await base64(file) });
  }

  async example() {
    const example = await api.get('/api/claims/example');
    /** @type {HTMLTextAreaElement} */ (one('#claims-box', this.element)).value = example.text;
    await this.open({ name: t('claims-example-name'), text: example.text });
  }

  /** @param {import('./claims-document.js').Pasted} document */
  async open(document) {
    const key = await keep(document);
    state.change({ screen: 'claims', own: { document: key, statement: undefined } });
  }

  /** @param {Address} now @param {string} [_] @param {Case} [of] */
  show(now, _ = '', of = this.of) {
    this.of = of;
    const key = [of.version, lang(), now.own.document ?? '', JSON.stringify(kept(now.own.document ?? '')?.speakers ?? {})].join(' ');
    if (key === this.key) return this.answer === undefined ? undefined : this.choose(now);
    this.key = key;
    return this.read(now, key);
  }

  /** @param {Address} now @param {string} key */
  async read(now, key) {
    const document = now.own.document ? kept(now.own.document) : undefined;
    if (now.own.document && document === undefined) {
      this.answer = undefined;
      put(one('.sentence', this.element), t('claims-gone'));
      put(one('.claims-text', this.element));
      put(one('.claims-side', this.element));
      return;
    }
    this.element.classList.add('stale');
    try {
      const answer = await api.post('/api/claims', { case: this.of.id, lang: lang(), ...document });
      if (key !== this.key) return;
      this.answer = answer;
      this.sources = new Map((await api.get('/api/sources/' + encodeURIComponent(this.of.id))).sources.map((/** @type {any} */ source) => [source.id, source]));
      put(one('.trouble', this.element));
      this.render(state.current());
    } catch (trouble) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
      if (key !== this.key) return;
      this.answer = undefined;
      put(one('.sentence', this.element), t('claims-unread'));
      put(one('.trouble', this.element), findings(trouble, undefined, false));
      put(one('.claims-text', this.element));
      put(one('.claims-side', this.element));
    } finally {
      this.element.classList.remove('stale');
    }
  }

  again() {
    this.key = '';
    this.show(state.current());
  }

  stop() {}

  /** @param {any} statement */
  keyOf(statement) {
    return this.answer.documents.length > 1 ? statement.document + '/' + statement.id : statement.id;
  }

  /** @param {Address} now */
  render(now) {
    const { statements, documents, read } = this.answer;
    const empty = statements.length === 0 && documents.length === 0;
    put(one('.sentence', this.element), empty ? t('claims-none') : this.answer.sentence);
    put(one('.claims-notes', this.element), ...this.answer.notes.map((/** @type {string} */ note) => h('p', { class: 'claims-note' }, note)), this.unnamed(now));
    const place = (/** @type {any} */ statement) => ({ key: this.keyOf(statement), href: address.write(address.changed(now, { own: { statement: this.keyOf(statement) } })) });
    put(one('.claims-text', this.element), ...(read ? text(read, statements.map((/** @type {any} */ statement) => ({ ...place(statement), standing: statement.standing, span: statement.span }))) : quotations(statements, place)));
    const of = (/** @type {string[]} */ standings) => statements.filter((/** @type {any} */ statement) => standings.includes(statement.standing));
    put(
      one('.claims-side', this.element),
      this.list(now, t('claims-checkable'), of(['checkable'])),
      this.list(now, t('claims-not-checkable'), of(['opinion', 'forecast'])),
      this.list(now, t('claims-outside'), of(['outside'])),
    );
    this.choose(now);
    shell.say(empty ? t('claims-none') : this.answer.sentence);
    shell.foot(this.of);
  }

  /** Who speaks is asked once for each speaker, not for each line. @param {Address} now */
  unnamed(now) {
    const key = now.own.document;
    const asked = key ? (this.answer.unnamed ?? []) : [];
    return asked.map((/** @type {string} */ role) => h(
      'form', { class: 'claims-speaker', onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const name = /** @type {HTMLInputElement} */ (one('input', /** @type {HTMLFormElement} */ (event.currentTarget))).value.trim();
        if (name === '') return;
        named(key ?? '', role, name);
        this.show(state.current());
      } },
      h('label', {}, h('span', {}, t('who-' + role)), h('input', { type: 'text', name: 'speaker', autocomplete: 'off' })),
      h('button', { type: 'submit' }, t('claims-name')),
    ));
  }

  /** @param {Address} now @param {string} title @param {any[]} statements */
  list(now, title, statements) {
    if (statements.length === 0) return null;
    return h(
      'section', { class: 'claims-group' },
      h('h2', {}, title, ' ', h('span', { class: 'quiet' }, String(statements.length))),
      h('ol', { class: 'claims-list' }, statements.map((statement) => {
        const key = this.keyOf(statement);
        return h(
          'li', { 'data-key': key, 'data-standing': statement.standing },
          h('a', { href: address.write(address.changed(now, { own: { statement: key } })), 'data-key': key },
            h('q', {}, statement.place.exact), ' ',
            h('span', { class: 'quiet' }, [who(statement), t('kind-' + statement.kind), statement.quantity?.words].filter(Boolean).join(' \u00b7 '))),
          statement.standing === 'checkable' && statement.state !== null && h('p', { class: 'states' }, h('span', { class: 'state', 'data-state': statement.state }, t('state-' + statement.state)), statement.verdict !== null && h('span', { class: 'quiet' }, t('claims-people-say', { verdict: t('verdict-' + statement.verdict.verdict) }))),
          h('div', { class: 'claim-details' }),
        );
      })),
    );
  }

  /** Opens the statement of the address, where there is one. @param {Address} now */
  choose(now) {
    const chosen = now.own.statement ?? '';
    for (const row of this.element.querySelectorAll('.claims-list > li')) {
      const is = row.getAttribute('data-key') === chosen;
      const statement = is ? this.answer.statements.find((/** @type {any} */ one) => this.keyOf(one) === chosen) : undefined;
      row.classList.toggle('chosen', is);
      one('a', row).setAttribute('aria-expanded', String(is));
      patch(one('.claim-details', row), h('div', { class: 'claim-details' }, ...(statement === undefined ? [] : [...details(statement, (id) => this.sources.get(id.split(':')[0])), statement.standing === 'checkable' && build(this.of, statement)])));
    }
    for (const mark of this.element.querySelectorAll('.mark')) mark.classList.toggle('chosen', mark.getAttribute('data-key') === chosen);
    if (chosen !== '') {
      this.element.querySelector('.claims-text .mark.chosen')?.scrollIntoView({ block: 'nearest' });
      this.element.querySelector('.claims-list > li.chosen')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Up and down go through the statements, as in any list. @param {KeyboardEvent} event */
  walk(event) {
    const row = /** @type {Element} */ (event.target).closest('.claims-list > li > a');
    if (row === null || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    const rows = [...this.element.querySelectorAll('.claims-list > li > a')];
    const next = /** @type {HTMLElement|undefined} */ (rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)]);
    if (next === undefined) return;
    next.focus();
    state.change({ own: { statement: next.getAttribute('data-key') ?? '' } }, { gesture: 'claims-walk' });
  }
}
