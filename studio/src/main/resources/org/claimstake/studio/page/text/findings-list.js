// @ts-check
/** What is wrong with the text, each finding a way to its place. */
import { h, put } from '../dom.js';

/** @typedef {import('./service.js').Finding} Finding */

export class FindingsList {
  /** @param {import('./notes.js').Say} t @param {(file: string|null, from: number, to: number, line: number|null) => void} onPlace */
  constructor(t, onPlace) {
    this.t = t;
    this.onPlace = onPlace;
    // a name from the first moment on; what is said when it changes stands within the heading, which may not be a status itself
    this.count = h('span', { role: 'status' }, t('text-no-findings'));
    this.items = h('ol', { 'aria-labelledby': 'text-findings' });
    this.element = h('section', { class: 'text-findings', 'aria-labelledby': 'text-findings' }, h('h2', { id: 'text-findings' }, this.count), this.items);
  }

  /** @param {Finding[]} findings @param {number} more those that are not listed */
  show(findings, more) {
    const all = findings.length + more;
    const words = all === 0 ? this.t('text-no-findings') : this.t('text-findings', { n: all });
    if (this.count.textContent !== words) put(this.count, words);
    put(this.items, findings.map((finding) => this.item(finding)), more > 0 && h('li', {}, this.t('text-more-findings', { n: more })));
  }

  /** @param {Finding} finding */
  item(finding) {
    return h(
      'li', {},
      h('span', {}, finding.message),
      finding.file !== null && this.place(finding.file, finding),
      finding.where !== '' && h('span', { class: 'hint' }, finding.where),
      finding.why.map((why) => h('span', { class: 'hint' }, why)),
      finding.try.map((text) => h('span', { class: 'hint' }, this.t('text-try'), ' ', h('code', {}, text))),
      finding.also.map((other) => h('span', { class: 'hint' }, this.place(other.file, other), ' ', other.label)),
    );
  }

  /** @param {string} file @param {{line: number|null, column: number|null, from: number|null, to: number|null, label: string}} place */
  place(file, place) {
    const { line, column, from, to } = place;
    const name = file + ':' + line + ':' + column;
    return h('button', { type: 'button', class: 'place', 'aria-label': this.t('text-to-place', { place: name }), onclick: () => this.onPlace(file, from ?? 0, to ?? from ?? 0, line) }, name);
  }
}
