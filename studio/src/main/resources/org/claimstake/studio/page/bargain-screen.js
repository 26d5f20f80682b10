// @ts-check
/** The frame of Bargain; what it needs is loaded only here. */
import { h, put } from './dom.js';
import * as words from './words.js';

export class BargainScreen {
  /** @param {import('./cases.js').Case} of */
  constructor(of) {
    this.element = h('div', {}, h('p', { class: 'quiet', id: 'answer', tabindex: '-1' }, words.t('bargain-loading')));
    this.over = false;
    /** @type {any} */
    this.inner = undefined;
    this.loaded = this.load(of);
  }

  /** @param {import('./cases.js').Case} of */
  async load(of) {
    const [{ Bargain }] = await Promise.all([import('./bargain.js'), words.learn('bargain')]);
    if (this.over) return undefined;
    this.inner = new Bargain(of);
    put(this.element, this.inner.element);
    return this.inner;
  }

  get shown() {
    return this.inner?.shown;
  }

  /** @param {import('./address.js').Address} now @param {string} [gesture] @param {import('./cases.js').Case} [of] */
  async show(now, gesture, of) {
    if (this.inner !== undefined) this.inner.show(now, gesture, of);
    else (await this.loaded)?.show(now, gesture, of);
  }

  again() {
    this.inner?.again();
  }

  stop() {
    this.over = true;
    this.inner?.stop();
  }
}
