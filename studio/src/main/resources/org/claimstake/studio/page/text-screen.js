// @ts-check
/** The frame of the model text; the editor itself is loaded only here. */
import * as api from './api.js';
import { h, put } from './dom.js';
import * as state from './state.js';
import * as words from './words.js';
import { Trouble } from './api.js';

export class TextScreen {
  /** @param {import('./cases.js').Case} of */
  constructor(of) {
    this.of = of;
    this.place = h('div', { class: 'text-screen', id: 'answer', tabindex: '-1' }, h('p', { class: 'quiet' }, words.t('loading-editor')));
    this.element = h('div', {}, h('h1', { class: 'unseen' }, words.t('screen-text')), this.place);
    /** @type {Promise<any>|undefined} */
    this.mounted = undefined;
    this.file = '';
    this.dirty = false;
    /** @param {Event} event */
    this.unload = (event) => this.dirty && event.preventDefault();
    addEventListener('beforeunload', this.unload);
  }

  /** @param {import('./address.js').Address} now */
  async show(now) {
    const line = Number(now.own.line) || 0;
    const file = now.own.file ?? this.of.files.find((one) => one.kind === 'case')?.path ?? 'case.stake';
    if (this.mounted !== undefined && file === this.file) {
      if (line > 0) (await this.mounted)?.showLine(line);
      return;
    }
    this.file = file;
    this.mounted = this.mount(file, line);
    await this.mounted;
  }

  /** @param {string} file @param {number} line 0 for none */
  async mount(file, line) {
    try {
      if (document.querySelector('link[href="/text.css"]') === null) document.head.append(h('link', { rel: 'stylesheet', href: '/text.css' }));
      const path = '/text.js';
      const [editor] = await Promise.all([import(path), words.learn('text')]);
      put(this.place);
      return await editor.mount(this.place, {
        caseId: this.of.id, file, line, api, words, of: this.of,
        open: (/** @type {string} */ other, /** @type {number|undefined} */ at) => state.change({ own: { file: other, line: at === undefined ? undefined : String(at) } }),
        onDirty: (/** @type {boolean} */ dirty) => {
          this.dirty = dirty;
        },
      });
    } catch (trouble) {
      put(this.place, h('p', { class: 'wrong' }, trouble instanceof Trouble ? trouble.message : words.t('no-editor')));
    }
  }

  again() {
    void this.mounted?.then((editor) => editor?.again());
  }

  stop() {
    this.dirty = false;
    removeEventListener('beforeunload', this.unload);
    void this.mounted?.then((editor) => editor?.close());
  }
}
