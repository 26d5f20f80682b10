// @ts-check
/** One file on the screen: what is typed, what lies on the disk, and what is told of both. */
import { h, put } from '../dom.js';
import * as drafts from './drafts.js';
import { open as openEditor } from './editor.js';
import { FindingsList } from './findings-list.js';
import { markdown } from './markdown.js';
import { both, note } from './notes.js';
import { Results } from './results.js';
import { Newest, Service, later } from './service.js';

/** @typedef {import('../text.js').Context} Context */
/** @typedef {import('./service.js').FileText} FileText */

const KEEP_MILLIS = 250;
const CHECK_MILLIS = 120;

export class Screen {
  /** @param {HTMLElement} place @param {Context} context */
  constructor(place, context) {
    this.place = place;
    this.context = context;
    this.t = context.words.t;
    this.file = context.file;
    this.service = new Service(context.caseId, context.api);
    /** @type {FileText} */
    this.disk = { text: '', etag: '', version: '', most: 0, edit: true, files: [] };
    this.dirty = false;
    this.closed = false;
    this.saving = false;
    /** @type {import('./editor.js').Editor|undefined} */
    this.editor = undefined;
    this.notes = h('div', { class: 'text-notes', role: 'status' });
    this.state = h('p', { class: 'state', role: 'status' });
    this.explained = h('div', { class: 'text-explained', role: 'status', hidden: true });
    this.save = h('button', { type: 'button', class: 'quiet-button', onclick: () => this.saveNow() }, this.t('text-save'));
    this.results = new Results(context, () => this.unsaved());
    this.list = new FindingsList(this.t, (file, from, to, line) => this.show(file, from, to, line));
    /** @type {Newest<void>} */
    this.checker = new Newest(() => this.check());
    this.checking = later(CHECK_MILLIS, () => this.checker.ask());
    this.keeping = later(KEEP_MILLIS, () => void this.keep());
    this.leave = () => void (this.dirty && this.keep());
    this.look = () => void (document.visibilityState === 'visible' ? this.followDisk() : this.leave());
    /** @param {Event} event */
    this.told = (event) => void (/** @type {CustomEvent} */ (event).detail?.id === context.caseId && this.changed());
  }

  async open() {
    try {
      this.disk = await this.service.load(this.file);
    } catch (trouble) {
      this.cannot(trouble);
      return;
    }
    const { draft, others } = await drafts.left(this.context.caseId, this.file);
    if (this.closed) return;
    await this.build();
    if (others > 0) this.tell('others', this.t('text-others', { n: others }));
    if (draft !== undefined && draft.text !== this.disk.text) this.takeUp(draft);
    else if (draft !== undefined) void drafts.drop(this.context.caseId, this.file);
    addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.look);
    document.addEventListener('claimstake:case', this.told);
    this.tellState();
    this.checker.ask();
    if (this.context.line) this.showLine(this.context.line);
  }

  async build() {
    const host = h('div', { class: 'text-editor-host' });
    const t = this.t;
    const at = (/** @type {string} */ text, /** @type {number} */ offset) => ({ file: this.file, text, at: offset });
    put(
      this.place,
      h('div', { class: 'text-head' }, this.picker(), this.save, this.state),
      this.notes,
      h('section', { class: 'text-editor', 'aria-label': t('text-title') }, host, this.explained),
      this.list.element,
      this.results.element,
    );
    this.editor = await openEditor(host, this.disk.text, {
      label: t('text-label', { file: this.file }),
      keysHint: t('text-keys'),
      most: this.disk.most,
      model: this.file.endsWith('.stake'),
      wraps: !this.file.endsWith('.csv'),
      t, has: this.context.words.has,
      onChange: () => this.typed(),
      onTooLarge: (size) => this.tell('large', t('text-too-large', { size: size / 1e6, most: this.disk.most / 1e6 })),
      onSave: () => this.saveNow(),
      hover: async (text, offset) => (await this.service.ask('hover', at(text, offset))).markdown,
      complete: (text, offset, signal) => this.service.ask('complete', at(text, offset), signal),
      colours: (text) => this.service.ask('colours', { file: this.file, text }),
    });
    if (!this.disk.edit) {
      this.editor.lock(true);
      this.save.hidden = true;
    }
    this.editor.onExplain = (said) => {
      this.explained.hidden = false;
      put(this.explained, said === '' ? h('p', {}, t('text-nothing-known')) : markdown(said));
    };
  }

  picker() {
    if (this.disk.files.length < 2) return h('p', {}, h('code', { class: 'name' }, this.file));
    const files = this.disk.files.includes(this.file) ? this.disk.files : [this.file, ...this.disk.files];
    const select = h('select', { onchange: () => this.go(select.value) }, files.map((file) => h('option', { value: file, selected: file === this.file }, file)));
    return h('label', {}, h('span', {}, this.t('text-file')), select);
  }

  /** @param {string} file @param {number} [line] */
  go(file, line) {
    this.leave();
    if (this.context.open !== undefined) this.context.open(file, line);
    else void this.reopen(file, line);
  }

  /** @param {string} file @param {number} [line] */
  async reopen(file, line) {
    this.close();
    const next = new Screen(this.place, { ...this.context, file, line });
    await next.open();
  }

  text() {
    return this.editor?.text() ?? this.disk.text;
  }

  // ---- what is typed

  typed() {
    const dirty = this.text() !== this.disk.text;
    if (dirty !== this.dirty) {
      this.dirty = dirty;
      this.context.onDirty?.(dirty);
    }
    ['large', 'draft', 'taken', 'followed'].forEach((name) => this.forget(name));
    this.tellState();
    this.keeping.ask();
    this.checking.ask();
  }

  async keep() {
    if (this.closed) return;
    if (!this.dirty) {
      await drafts.drop(this.context.caseId, this.file);
      return;
    }
    const kept = await drafts.keep(this.context.caseId, this.file, { text: this.text(), etag: this.disk.etag, time: Date.now() });
    if (kept) this.forget('store');
    else this.tell('store', this.t('text-store-full'), true);
  }

  /** @param {drafts.Draft} draft */
  takeUp(draft) {
    const editor = this.editor;
    if (editor === undefined) return;
    editor.replace(draft.text);
    const moved = draft.etag !== this.disk.etag;
    this.tell('draft', this.t(moved ? 'text-draft-and-changed' : 'text-draft', { time: this.clock(draft.time) }), moved, [
      [this.t('text-draft-away'), () => this.takeDisk()],
    ], moved ? both(this.t, draft.text, this.disk.text) : undefined);
    void this.keep();
  }

  tellState() {
    const key = !this.disk.edit ? 'text-view-only' : this.saving ? 'text-saving' : this.dirty ? 'text-not-saved' : 'text-saved';
    if (this.state.textContent !== this.t(key)) put(this.state, this.t(key));
    this.save.setAttribute('aria-disabled', String(!this.dirty));
  }

  // ---- saving

  async saveNow() {
    if (this.saving || this.editor === undefined || !this.disk.edit) return;
    this.saving = true;
    this.tellState();
    const text = this.text();
    try {
      const saved = await this.service.save(this.file, text, this.disk.etag);
      if (saved.kind === 'saved') this.saved(text, saved.etag);
      else this.conflict(saved.etag, saved.text);
    } catch (trouble) {
      this.tell('save', this.wordsOf(trouble), true);
    } finally {
      this.saving = false;
      this.tellState();
    }
  }

  /** @param {string} text @param {string} etag */
  saved(text, etag) {
    this.disk = { ...this.disk, text, etag };
    ['save', 'conflict', 'draft', 'gone'].forEach((name) => this.forget(name));
    this.typed();
    void this.keep();
  }

  /** Another program was there: nothing was written. @param {string} etag @param {string|null} text null where the file is gone */
  conflict(etag, text) {
    const t = this.t;
    ['save', 'draft', 'followed'].forEach((name) => this.forget(name));
    if (text === null) {
      this.tell('gone', t('text-gone', { file: this.file }), true, [[t('text-write-anew'), () => this.overwrite({ text: '', etag: '' })]]);
      return;
    }
    const disk = { text, etag };
    this.tell('conflict', t('text-changed', { file: this.file }), true, [
      [t('text-keep-mine'), () => this.overwrite(disk)],
      [t('text-take-disk'), () => this.takeDisk(disk)],
    ], both(t, this.text(), text));
  }

  /** Saves over what lies there, which was shown. @param {{text: string, etag: string}} disk */
  overwrite(disk) {
    this.disk = { ...this.disk, ...disk };
    this.forget('conflict');
    this.forget('gone');
    return this.saveNow();
  }

  /** What was typed can be had again by undo. @param {{text: string, etag: string}} [disk] */
  takeDisk(disk) {
    this.disk = { ...this.disk, ...disk };
    this.editor?.replace(this.disk.text);
    this.forget('conflict');
    this.forget('draft');
    this.typed();
    this.editor?.focus();
    this.tell('taken', this.t('text-taken'));
  }

  // ---- the disk

  /** The files of the case changed, by whomever. */
  changed() {
    void this.followDisk();
  }

  async followDisk() {
    if (this.closed || this.saving || this.editor === undefined) return;
    try {
      const now = await this.service.load(this.file);
      if (this.closed || this.saving) return;
      this.forget('gone');
      if (now.etag === this.disk.etag) {
        this.checker.ask();
      } else if (this.dirty && this.text() !== now.text) {
        this.conflict(now.etag, now.text);
      } else {
        this.disk = now;
        this.editor.replace(now.text);
        this.typed();
        this.tell('followed', this.t('text-followed', { time: this.clock(Date.now()) }));
      }
    } catch (trouble) {
      const kind = /** @type {any} */ (trouble).kind;
      if (kind === 'absent') this.tell('gone', this.wordsOf(trouble), true, [[this.t('text-write-anew'), () => this.overwrite({ text: '', etag: '' })]]);
      else if (kind !== 'gone' && kind !== 'stale') this.tell('save', this.wordsOf(trouble), true);
    }
  }

  /** The studio came back. */
  again() {
    void this.followDisk();
    this.checker.ask();
  }

  // ---- what the compiler says

  /** All that this page has not saved, by files. */
  async unsaved() {
    const texts = new Map([...(await drafts.all(this.context.caseId))].map(([file, draft]) => [file, draft.text]));
    texts.delete(this.file);
    return { own: this.text(), others: Object.fromEntries(texts) };
  }

  async check() {
    if (this.closed || this.editor === undefined) return;
    const { own, others } = await this.unsaved();
    try {
      const answer = await this.service.ask('check', { file: this.file, text: own, texts: others });
      if (this.closed) return;
      const newest = this.text() === own;
      if (newest) {
        this.editor.mark(answer.findings.filter((/** @type {any} */ finding) => finding.file === this.file));
        this.list.show(answer.findings, answer.more);
      }
      if (answer.valid) this.results.ask({ file: this.file, text: own, texts: others });
      else this.results.stale();
      this.forget('check');
    } catch (trouble) {
      this.results.stale();
      if (!['gone', 'stale'].includes(/** @type {any} */ (trouble).kind)) this.tell('check', this.wordsOf(trouble), true);
    }
  }

  /** @param {string|null} file @param {number} from @param {number} to @param {number|null} line for a file that is not open yet */
  show(file, from, to, line) {
    if (file === null || file === this.file) this.editor?.show(from, to);
    else this.go(file, line ?? undefined);
  }

  /** @param {number} line from 1 */
  showLine(line) {
    this.editor?.showLine(line);
  }

  // ---- what is told

  /** @param {string} name @param {string} words @param {boolean} [bad] @param {[string, () => void][]} [acts] @param {HTMLElement} [more] */
  tell(name, words, bad = false, acts = [], more) {
    this.forget(name);
    this.notes.append(note(this.t, name, words, bad, acts, more));
  }

  /** @param {string} name */
  forget(name) {
    this.notes.querySelector('[data-note="' + name + '"]')?.remove();
  }

  /** @param {unknown} trouble */
  wordsOf(trouble) {
    const { findings, kind, message } = /** @type {import('../api.js').Trouble} */ (trouble);
    const first = /** @type {any} */ (findings?.[0]);
    if (first !== undefined) return [first.message, ...(first.why ?? [])].join('. ') + '.';
    return kind === undefined ? String(message) : this.t('text-trouble-' + (kind === 'gone' || kind === 'stale' ? kind : 'fault'));
  }

  /** There is no text to show. @param {unknown} trouble */
  async cannot(trouble) {
    const { draft } = await drafts.left(this.context.caseId, this.file).catch(() => ({ draft: undefined }));
    put(
      this.place,
      h('div', { class: 'text-notes' }, note(this.t, 'cannot', this.wordsOf(trouble), true, [[this.t('text-try-again'), () => void this.open()]])),
      draft !== undefined && h('section', { class: 'text-editor' }, h('p', {}, this.t('text-still-kept', { time: this.clock(draft.time) })), h('pre', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': this.file }, draft.text)),
    );
  }

  /** @param {number} time */
  clock(time) {
    return new Date(time).toLocaleTimeString(this.context.words.numbers(), { hour: '2-digit', minute: '2-digit' });
  }

  close() {
    if (this.closed) return;
    if (this.dirty) void this.keep();
    this.closed = true;
    this.checking.stop();
    this.keeping.stop();
    this.results.close();
    this.editor?.close();
    removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.look);
    document.removeEventListener('claimstake:case', this.told);
  }
}
