// @ts-check
/**
 * The editor: CodeMirror, whose colours, findings, hovers and completions are the compiler's. It lives in a shadow root, where
 * its rules become adopted sheets: elsewhere they would be style elements, which the page's policy forbids.
 */
import { h, put } from '../dom.js';
import { markdown } from './markdown.js';
import { Newest, later } from './service.js';
import { SHEET, theme } from './look.js';

/** @typedef {import('./service.js').Finding} Finding */
/**
 * @typedef {object} Options
 * @property {string} label    for who does not see the editor
 * @property {string} keysHint how to leave it and what keys do, read with the label and shown below
 * @property {number} most     signs
 * @property {boolean} model   a text of the language
 * @property {boolean} wraps   long lines are broken; those of a table go on, and the text scrolls
 * @property {(key: string, values?: Record<string, string|number>) => string} t
 * @property {(key: string) => boolean} has
 * @property {(text: string) => void} onChange
 * @property {(size: number) => void} onTooLarge
 * @property {() => void} onSave
 * @property {(text: string, at: number) => Promise<string>} hover
 * @property {(text: string, at: number, signal: AbortSignal) => Promise<{from: number, offers: Offer[]}>} complete
 * @property {(lines: string) => Promise<{scopes: string[], stretches: number[]}>} colours
 */
/** @typedef {{word: string, kind: string, detail: string, means: string}} Offer */

const MODULES = ['state', 'view', 'commands', 'language', 'autocomplete', 'lint', 'search'];
const HOVER_MILLIS = 350;

/** Scopes as editors share them, to the few colours of this one; the first that begins so. */
const CLASSES = [
  ['comment', 'comment'], ['string.unquoted', 'source'], ['string', 'text'], ['constant.numeric', 'number'], ['constant.other', 'number'],
  ['keyword.control', 'keyword'], ['keyword.operator.word', 'word'], ['keyword.operator', 'sign'], ['keyword.other.scale', 'unit'],
  ['support.type', 'unit'], ['keyword.other', 'placed'], ['constant.language', 'word'], ['support.function', 'function'], ['entity.name', 'model'],
];

/** @param {string} scope */
function classOf(scope) {
  return 'c-' + (CLASSES.find(([start]) => scope.startsWith(start))?.[1] ?? 'word');
}

/** @param {HTMLElement} host @param {string} text @param {Options} options */
export async function open(host, text, options) {
  const [state, view, commands, language, autocomplete, lint, search] = await Promise.all(
    MODULES.map((name) => import('/lib/@codemirror/' + name + '.js')),
  );
  return new Editor(host, text, options, { state, view, commands, language, autocomplete, lint, search });
}

export class Editor {
  /** @param {HTMLElement} host @param {string} text @param {Options} options @param {any} cm */
  constructor(host, text, options, cm) {
    this.options = options;
    this.cm = cm;
    this.colouring = cm.state.StateEffect.define();
    this.readOnly = new cm.state.Compartment();
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    const box = h('div', { class: 'box' });
    put(/** @type {any} */ (root), box, h('p', { class: 'hint', id: 'hint' }, options.keysHint));
    // single letters are keys of the page where nobody types, and it cannot see that somebody types in here
    host.onkeydown = (event) => event.key === 'Escape' || event.stopPropagation();
    this.view = new cm.view.EditorView({ state: this.begin(text), parent: box, root });
    /** @type {Newest<void>} */
    this.painter = new Newest(() => this.paint());
    this.painting = later(25, () => this.painter.ask());
    this.painting.ask();
  }

  /** @param {string} text */
  begin(text) {
    const { state, view, commands, language, autocomplete, lint, search } = this.cm;
    return state.EditorState.create({
      doc: text,
      extensions: [
        view.lineNumbers(),
        lint.lintGutter(),
        view.highlightActiveLine(),
        view.highlightActiveLineGutter(),
        view.highlightSpecialChars(),
        commands.history(),
        language.indentUnit.of('  '),
        language.bracketMatching(),
        search.search({ top: true }),
        autocomplete.autocompletion({ override: [(/** @type {any} */ context) => this.complete(context)], icons: false }),
        this.colours(),
        this.hovers(),
        this.limit(),
        this.readOnly.of([]),
        // what stands under each other in a table goes on doing so
        this.options.wraps ? view.EditorView.lineWrapping : [],
        view.EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': this.options.label, 'aria-describedby': 'hint', spellcheck: 'false', autocapitalize: 'off', translate: 'no' }),
        state.EditorState.phrases.of(this.phrases()),
        theme(view.EditorView),
        state.Prec.high(view.keymap.of([
          { key: 'Mod-s', preventDefault: true, run: () => (this.options.onSave(), true) },
          { key: 'F1', preventDefault: true, run: () => (this.explain(), true) },
        ])),
        view.keymap.of([
          ...lint.lintKeymap, ...autocomplete.completionKeymap, ...search.searchKeymap, ...commands.historyKeymap,
          ...commands.defaultKeymap, commands.indentWithTab,
        ]),
        view.EditorView.updateListener.of((/** @type {any} */ update) => this.updated(update)),
      ],
    });
  }

  phrases() {
    const own = ['Find', 'Replace', 'next', 'previous', 'all', 'match case', 'regexp', 'by word', 'replace', 'replace all', 'close', 'Go to line', 'go', 'No diagnostics', 'Diagnostics', 'current match', 'on line', 'Completions', 'replaced match on line $', 'replaced $ matches'];
    return Object.fromEntries(own.filter((phrase) => this.options.has('text-cm-' + phrase)).map((phrase) => [phrase, this.options.t('text-cm-' + phrase)]));
  }

  /** @param {any} update */
  updated(update) {
    if (update.docChanged) this.options.onChange(this.text());
    if (update.docChanged || update.viewportChanged) this.painting?.ask();
  }

  text() {
    return this.view.state.doc.toString();
  }

  /** Another text in the place of this one, so that it can be undone; the place of the cursor stays as well as it can. @param {string} text */
  replace(text) {
    const doc = this.view.state.doc;
    const old = doc.toString();
    if (old === text) return;
    let from = 0;
    while (from < old.length && from < text.length && old[from] === text[from]) from++;
    let tail = 0;
    while (tail < old.length - from && tail < text.length - from && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
    this.view.dispatch({ changes: { from, to: old.length - tail, insert: text.slice(from, text.length - tail) } });
  }

  // what is pasted is measured before it is taken: nothing of it would be lost, it lies in the clipboard still
  limit() {
    return this.cm.state.EditorState.transactionFilter.of((/** @type {any} */ change) => {
      if (!change.docChanged || change.newDoc.length <= this.options.most || change.newDoc.length <= change.startState.doc.length) return change;
      const size = change.newDoc.length;
      queueMicrotask(() => this.options.onTooLarge(size));
      return [];
    });
  }

  // ---- colours, of the lines in view

  colours() {
    const { state, view } = this.cm;
    return state.StateField.define({
      create: () => view.Decoration.none,
      update: (/** @type {any} */ marks, /** @type {any} */ change) => {
        let now = marks.map(change.changes);
        for (const effect of change.effects) {
          if (effect.is(this.colouring)) {
            const { from, to, add } = effect.value;
            now = now.update({ filterFrom: from, filterTo: to, filter: () => false, add });
          }
        }
        return now;
      },
      provide: (/** @type {any} */ field) => view.EditorView.decorations.from(field),
    });
  }

  async paint() {
    if (!this.options.model) return;
    const doc = this.view.state.doc;
    const from = doc.lineAt(this.view.viewport.from).from;
    const to = doc.lineAt(this.view.viewport.to).to;
    const answer = await this.options.colours(doc.sliceString(from, to)).catch(() => undefined);
    if (answer === undefined) return;
    if (this.view.state.doc !== doc) {
      this.painting.ask();
      return;
    }
    const marks = answer.scopes.map((scope) => this.cm.view.Decoration.mark({ class: classOf(scope) }));
    const add = [];
    for (let i = 0; i < answer.stretches.length; i += 3) {
      const [begin, end, scope] = answer.stretches.slice(i, i + 3);
      add.push(marks[scope].range(from + begin, from + end));
    }
    this.view.dispatch({ effects: this.colouring.of({ from, to, add }) });
  }

  // ---- what is known of a word

  hovers() {
    return this.cm.view.hoverTooltip(
      async (/** @type {any} */ view, /** @type {number} */ at) => {
        const word = view.state.wordAt(at);
        if (word === null) return null;
        const said = await this.options.hover(this.text(), at).catch(() => '');
        return said === '' ? null : { pos: word.from, end: word.to, above: true, create: () => ({ dom: markdown(said) }) };
      },
      { hoverTime: HOVER_MILLIS },
    );
  }

  /** What is known of the word at the cursor, for who has no pointer. */
  async explain() {
    const said = await this.options.hover(this.text(), this.view.state.selection.main.head).catch(() => '');
    this.onExplain?.(said);
  }

  /** @type {((said: string) => void)|undefined} told what was asked with F1 */
  onExplain;

  /** @param {any} context */
  async complete(context) {
    const before = context.matchBefore(/[\w.]+$/);
    if (!context.explicit && before === null) return null;
    const left = new AbortController();
    context.addEventListener('abort', () => left.abort());
    const answer = await this.options.complete(this.text(), context.pos, left.signal).catch(() => undefined);
    if (answer === undefined || context.aborted || answer.offers.length === 0) return null;
    return {
      from: answer.from,
      validFor: /^\w*$/,
      options: answer.offers.map((offer, i) => ({
        label: offer.word,
        detail: offer.detail === '' ? undefined : offer.detail,
        info: offer.means === '' ? undefined : offer.means,
        type: offer.kind,
        // in the order of the compiler, where the letters fit equally well
        boost: Math.max(-99, 50 - i),
      })),
    };
  }

  // ---- findings

  /** @param {Finding[]} findings those of this text */
  mark(findings) {
    const length = this.view.state.doc.length;
    const marks = findings.map((finding) => {
      const from = Math.min(finding.from ?? 0, length);
      return { from, to: Math.min(Math.max(finding.to ?? from, from), length), severity: 'error', message: finding.message, renderMessage: () => said(finding) };
    });
    this.view.dispatch(this.cm.lint.setDiagnostics(this.view.state, marks));
  }

  /** Brings a place into sight, with the cursor at it. @param {number} from @param {number} [to] */
  show(from, to = from) {
    const length = this.view.state.doc.length;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.view.dispatch({ selection, effects: this.cm.view.EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
    this.view.focus();
  }

  /** @param {number} line from 1 */
  showLine(line) {
    const { doc } = this.view.state;
    this.show(doc.line(Math.max(1, Math.min(line, doc.lines))).from);
  }

  /** @param {boolean} readOnly */
  lock(readOnly) {
    this.view.dispatch({ effects: this.readOnly.reconfigure(readOnly ? this.cm.state.EditorState.readOnly.of(true) : []) });
  }

  focus() {
    this.view.focus();
  }

  close() {
    this.painting.stop();
    this.view.destroy();
  }
}

/** @param {Finding} finding */
function said(finding) {
  return h(
    'div', { class: 'said' },
    h('p', {}, finding.message),
    ...finding.why.map((why) => h('p', { class: 'why' }, why)),
    ...finding.try.map((text) => h('p', {}, h('code', {}, text))),
  );
}
