// @ts-check
/** The terms of the deal: the controls of the case on top, the others folded by topic, the inputs folded below. */
import { control, mark, show } from './control.js';
import { h, put } from './dom.js';
import { t } from './words.js';

/** @typedef {import('./cases.js').Case} Case */
/** @typedef {import('./cases.js').Term} Term */
/** @typedef {import('./control.js').Hand} Hand */

export class Controls {
  /** @param {Case} of @param {Hand} hand */
  constructor(of, hand) {
    this.of = of;
    this.hand = hand;
    /** @type {Map<string, {element: HTMLElement, term: Term}>} */
    this.made = new Map();
    /** @type {Record<string,string>} */
    this.settings = {};
    /** @type {Map<string,string>} */
    this.usual = new Map();
    this.element = h('div', { class: 'controls' }, ...this.parts());
  }

  parts() {
    const top = this.of.controls.map((name) => this.of.terms.find((term) => term.name === name)).filter((term) => term !== undefined);
    const chosen = top.length > 0 ? top : this.of.terms.filter((term) => !term.input).slice(0, 5);
    const rest = this.of.terms.filter((term) => !term.input && !chosen.includes(term));
    const inputs = this.of.terms.filter((term) => term.input && !chosen.includes(term));
    return [
      this.of.terms.length === 0 ? h('p', { class: 'quiet' }, t('no-terms')) : null,
      ...chosen.map((term) => this.make(term)),
      ...this.byTopic(rest),
      ...(inputs.length > 0 ? [this.fold('inputs', t('inputs', { n: inputs.length }), inputs)] : []),
    ].filter((part) => part !== null);
  }

  /** @param {Term[]} terms */
  byTopic(terms) {
    const topics = [...new Set(terms.map((term) => term.topic ?? ''))];
    return topics.map((topic) => {
      const within = terms.filter((term) => (term.topic ?? '') === topic);
      return this.fold('topic-' + topic, topic === '' ? t('other-terms', { n: within.length }) : t('topic', { topic, n: within.length }), within);
    });
  }

  /** Made when it is opened: a case may have hundreds. @param {string} key @param {string} title @param {Term[]} terms */
  fold(key, title, terms) {
    const body = h('div', { class: 'folded' });
    const element = h('details', { class: 'fold', 'data-key': key, 'data-terms': terms.map((term) => term.name).join(' ') }, h('summary', {}, title, ' ', h('span', { class: 'count-changed' })), body);
    element.addEventListener('toggle', () => {
      if (element.open && body.childElementCount === 0) put(body, ...terms.map((term) => this.make(term)));
    });
    return element;
  }

  /** @param {Term} term */
  make(term) {
    const element = control(term, this.hand);
    this.made.set(term.name, { element, term });
    this.showOne(element, term);
    return element;
  }

  /** @param {Record<string,string>} settings @param {Map<string,string>} usual @param {string} [but] the one that moves */
  show(settings, usual, but = '') {
    this.settings = settings;
    this.usual = usual;
    for (const [name, { element, term }] of this.made) {
      if (name !== but) this.showOne(element, term);
    }
    for (const fold of this.element.querySelectorAll('details.fold')) {
      const names = (fold.getAttribute('data-terms') ?? '').split(' ');
      const changed = names.filter((name) => settings[name] !== undefined).length;
      put(/** @type {Element} */ (fold.querySelector('.count-changed')), changed > 0 && t('changed-terms', { n: changed }));
    }
  }

  /** @param {HTMLElement} element @param {Term} term */
  showOne(element, term) {
    const usual = this.usual.get(term.name) ?? term.value ?? '';
    show(element, term, this.settings[term.name] ?? usual, usual, false, usual !== (term.value ?? ''));
  }

  /** What the compiler refused, where it stands; all other marks go. @param {Map<string,string>} messages */
  refuse(messages) {
    for (const [name, { element }] of this.made) {
      const message = messages.get(name) ?? '';
      if (message !== '' || element.dataset.refused === 'yes') mark(element, message);
      element.dataset.refused = message === '' ? '' : 'yes';
    }
  }
}
