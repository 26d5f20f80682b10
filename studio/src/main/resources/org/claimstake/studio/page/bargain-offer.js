// @ts-check
/** The left of Bargain: who bargains, what is on the table, and the offer: a control for each term, a text of the case, a file of one's own. */
import { isOpen, list, onTable } from './bargain-asked.js';
import { keep } from './claims-document.js';
import { control, mark, show, wordOf } from './control.js';
import { h, one, patch, put } from './dom.js';
import { droppable } from './drop.js';
import { usual } from './cases.js';
import * as state from './state.js';
import { t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */

const MOST = 200_000;

export class BargainOffer {
  /** @param {Case} of @param {import('./control.js').Hand} hand */
  constructor(of, hand) {
    this.of = of;
    this.hand = hand;
    /** @type {Map<string, HTMLElement>} */
    this.made = new Map();
    this.element = h(
      'section', { class: 'side', 'aria-label': t('bargain-offer') },
      h('div', { class: 'bargain-sides' }),
      h('div', { class: 'side-head' }, h('h2', {}, t('bargain-offer')), h('span', { class: 'reset-all' })),
      h('p', { class: 'quiet' }, t('bargain-offer-how')),
      h('div', { class: 'bargain-texts-of' }),
      h('details', { class: 'fold bargain-on', open: true }, h('summary', {}), h('div', { class: 'controls' })),
      h('details', { class: 'fold bargain-off' }, h('summary', {}), h('div', { class: 'folded' })),
      this.file(),
    );
  }

  /** On a telephone the terms are folded: there may be many. @param {boolean} narrow */
  fold(narrow) {
    /** @type {HTMLDetailsElement} */ (one('.bargain-on', this.element)).open = !narrow;
  }

  file() {
    const box = h('textarea', { id: 'offers-box', rows: '3', spellcheck: 'false', placeholder: '- {date: 2025-03-27, by: …, terms: {share: 60%}}', 'aria-label': t('bargain-file') });
    const file = h('input', { type: 'file', id: 'offers-file', class: 'unseen', accept: '.yaml,.yml,.txt', onchange: () => this.take(file.files?.[0]) });
    const form = h(
      'form', { class: 'bargain-file', onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (box.value.trim() !== '') void this.open('offers.yaml', box.value);
      } },
      h('h3', {}, t('bargain-file')), h('p', { class: 'quiet' }, t('bargain-private')), box,
      h('p', { class: 'claims-hands' }, h('button', { type: 'submit' }, t('bargain-file-read')), file, h('label', { for: 'offers-file', class: 'file' }, t('bargain-file-choose')), h('span', { class: 'bargain-file-now' })),
    );
    droppable(form, (data) => void this.take(data?.files[0]));
    return form;
  }

  /** @param {File|undefined} file */
  async take(file) {
    if (file === undefined) return;
    if (file.size > MOST) {
      put(one('.bargain-file-now', this.element), t('too-large', { size: Math.ceil(file.size / 1e6), most: MOST / 1e6 }));
      return;
    }
    await this.open(file.name, await file.text());
  }

  /** @param {string} name @param {string} text */
  async open(name, text) {
    const key = await keep({ name, text });
    state.change({ own: { offers: key, offer: undefined } });
  }

  /** @param {Address} now @param {any} answer the last one, if any @param {Map<string, string>} values of the terms where nothing of the offer was changed @param {string} [but] the one that moves */
  show(now, answer, values, but = '') {
    const table = onTable(this.of, now);
    this.sides(now, answer);
    this.texts(now);
    this.controls(now, table, values, but);
    this.off(now, table);
    const changed = table.some((name) => now.settings[name] !== undefined) || now.own.offer || now.own.offers;
    put(one('.reset-all', this.element), changed && h('button', { type: 'button', class: 'plain', onclick: () => state.change({ settings: Object.fromEntries(table.map((name) => [name, undefined])), own: { offer: undefined, offers: undefined } }) }, t('bargain-clear')));
    put(one('.bargain-file-now', this.element), now.own.offers && h('button', { type: 'button', class: 'plain', onclick: () => state.change({ own: { offers: undefined } }) }, t('bargain-file-drop')));
  }

  /** @param {Address} now @param {any} answer */
  sides(now, answer) {
    const parties = this.of.parties.filter((party) => !(/** @type {any} */ (party).outside));
    const asked = list(now.own.sides);
    const sides = asked.length > 0 ? asked : (answer?.parties ?? []).map((/** @type {any} */ party) => party.name);
    const set = (/** @type {string[]} */ names) => state.change({ own: { sides: names.join(','), plane: undefined } });
    const own = h(
      'select', { name: 'own-side', onchange: (/** @type {Event} */ event) => {
        const chosen = /** @type {HTMLSelectElement} */ (event.target).value;
        set([chosen, ...sides.filter((/** @type {string} */ name) => name !== chosen)]);
      } },
      parties.map((party) => h('option', { value: party.name, selected: party.name === sides[0] }, party.title)),
    );
    const others = parties.filter((party) => party.name !== sides[0]).map((party) => h('label', {}, h('input', {
      type: 'checkbox', name: 'side-' + party.name, checked: sides.includes(party.name),
      onchange: (/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).checked ? [...sides, party.name] : sides.filter((/** @type {string} */ name) => name !== party.name)),
    }), ' ', party.title));
    // what is chosen by keyboard keeps the focus: the hands are made again only where they say something else
    const place = one('.bargain-sides', this.element);
    const key = parties.map((party) => party.name).join() + '|' + sides.join();
    if (place.getAttribute('data-sides') === key) return;
    const held = place.contains(document.activeElement) ? document.activeElement?.getAttribute('name') : undefined;
    place.setAttribute('data-sides', key);
    put(place, h('label', {}, h('span', {}, t('bargain-you')), own), h('fieldset', {}, h('legend', {}, t('bargain-with')), others));
    if (held) /** @type {HTMLElement|null} */ (place.querySelector(`[name="${CSS.escape(held)}"]`) ?? place.querySelector('select'))?.focus();
  }

  /** @param {Address} now */
  texts(now) {
    if (this.of.scenarios.length === 0) return;
    const option = (/** @type {string} */ value, /** @type {string} */ text) => h('option', { value, selected: value === (now.own.offer ?? '') }, text);
    patch(one('.bargain-texts-of', this.element), h('div', { class: 'bargain-texts-of' }, h('label', {}, h('span', {}, t('bargain-from-text')), h(
      'select', { name: 'offer-text', 'data-offer': 'text' },
      option('', t('bargain-no-text')), this.of.scenarios.map((scenario) => option(scenario.name, scenario.title)),
    ))));
    const select = /** @type {HTMLSelectElement} */ (one('.bargain-texts-of select', this.element));
    select.value = now.own.offer ?? '';
    select.onchange = () => {
      const table = onTable(this.of, state.current());
      state.change({ settings: Object.fromEntries(table.map((name) => [name, undefined])), own: { offer: select.value, offers: undefined } });
    };
  }

  /** @param {Address} now @param {string[]} table @param {Map<string, string>} values @param {string} but */
  controls(now, table, values, but) {
    const place = one('.controls', this.element);
    put(one('.bargain-on > summary', this.element), t('bargain-on', { n: table.length }));
    if (place.getAttribute('data-terms') !== table.join()) {
      place.setAttribute('data-terms', table.join());
      put(place, ...table.map((name) => this.row(name)));
    }
    for (const name of table) {
      const term = this.of.terms.find((each) => each.name === name);
      const element = this.made.get(name);
      if (term === undefined || element === undefined || name === but) continue;
      const text = usual(this.of, now.own.scenario).get(name) ?? '';
      show(element, term, now.settings[name] ?? values.get(name) ?? text, text);
    }
  }

  /** @param {string} name */
  row(name) {
    const term = this.of.terms.find((each) => each.name === name);
    if (term === undefined) return null;
    const element = this.made.get(name) ?? control(term, this.hand);
    if (!this.made.has(name)) {
      element.append(h('p', { class: 'on-table' }, h('button', { type: 'button', class: 'plain', 'aria-label': t('bargain-take-off-which', { term: term.title }), onclick: () => this.put(name, false) }, t('bargain-take-off'))));
      this.made.set(name, element);
    }
    return element;
  }

  /** @param {string} name @param {boolean} on */
  put(name, on) {
    const now = state.current();
    const open = this.of.terms.filter(isOpen).map((term) => term.name);
    const table = onTable(this.of, now);
    const next = open.filter((each) => (each === name ? on : table.includes(each)));
    if (next.length > 0) state.change({ own: { terms: next.length === open.length ? undefined : next.join(',') } });
  }

  /** Terms that stay as they are. @param {Address} now @param {string[]} table */
  off(now, table) {
    const off = this.of.terms.filter((term) => isOpen(term) && !table.includes(term.name));
    const fold = /** @type {HTMLDetailsElement} */ (one('.bargain-off', this.element));
    fold.hidden = off.length === 0;
    put(one('summary', fold), t('bargain-off', { n: off.length }));
    const text = usual(this.of, now.own.scenario);
    put(one('.folded', fold), h('ul', { class: 'off-table' }, off.map((term) => h(
      'li', {}, h('span', {}, t('bargain-stays', { term: term.title, value: wordOf(now.settings[term.name] ?? text.get(term.name) ?? '', term) })), ' ',
      h('button', { type: 'button', class: 'plain', 'aria-label': t('bargain-put-on-which', { term: term.title }), onclick: () => this.put(term.name, true) }, t('bargain-put-on')),
    ))));
  }

  /** What was refused, where it stands. @param {Map<string, string>} messages */
  refuse(messages) {
    for (const [name, element] of this.made) {
      const message = messages.get(name) ?? '';
      if (message !== '' || element.dataset.refused === 'yes') mark(element, message);
      element.dataset.refused = message === '' ? '' : 'yes';
    }
  }
}
