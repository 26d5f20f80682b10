// @ts-check
/** A case whose text has errors: what is wrong, where, and the way to mend it. */
import { findings } from './findings.js';
import { h, put } from './dom.js';
import * as shell from './shell.js';
import { Trouble } from './api.js';
import { t } from './words.js';

export class Broken {
  /** @param {import('./cases.js').Case} of */
  constructor(of) {
    this.of = of;
    this.element = shell.instead(t('cannot-show', { id: of.id }));
  }

  /** @param {import('./address.js').Address} _ @param {string} [__] @param {import('./cases.js').Case} [of] */
  show(_, __ = '', of = this.of) {
    this.of = of;
    put(
      this.element,
      h('h1', {}, t('case-has-errors', { title: of.title || of.id, n: of.findings.length })),
      findings(new Trouble('wrong', of.findings), of, false),
      h('p', {}, t('mend-and-follow'), ' ', h('a', { href: '/' + encodeURIComponent(of.id) + '/text' }, t('open-text'))),
    );
  }

  again() {}

  stop() {}
}
