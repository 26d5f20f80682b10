// @ts-check
/**
 * Before there is any model: two sides lay points on a list of issues, and each issue goes to who laid more (S. Brams, A. Taylor 1996). What is
 * typed stays in this tab.
 */
import { local } from './amount.js';
import * as api from './api.js';
import { together } from './bargain-told.js';
import * as digits from './digits.js';
import { h, one, put } from './dom.js';
import { findings } from './findings.js';
import { t } from './words.js';

/** @typedef {{name: string, own: number, other: number}} Issue */

const KEPT = 'claimstake.points';
const MOST = 10;
const BEGIN = 3;
const PAUSE = 150;

/** @returns {Issue[]} */
function kept() {
  try {
    const list = JSON.parse(sessionStorage.getItem(KEPT) ?? '');
    if (Array.isArray(list) && list.length > 0) return list.slice(0, MOST).map((one) => ({ name: String(one.name ?? ''), own: Number(one.own) || 0, other: Number(one.other) || 0 }));
  } catch {
    // nothing kept
  }
  return Array.from({ length: BEGIN }, () => ({ name: '', own: 0, other: 0 }));
}

export class Points {
  /** @param {string} [level] of its heading */
  constructor(level = 'h2') {
    this.issues = kept();
    this.timer = 0;
    this.asked = 0;
    this.element = h(
      'section', { class: 'points', 'aria-labelledby': 'points-title' },
      h(level === 'h3' ? 'h3' : 'h2', { id: 'points-title' }, t('points-title')),
      h('p', {}, t('points-how')),
      h('div', { class: 'points-rows' }),
      h('p', { class: 'points-hands' }, h('button', { type: 'button', class: 'quiet-button points-add', onclick: () => this.add() }, t('points-add'))),
      h('p', { class: 'points-sums quiet' }),
      h('div', { class: 'points-result', role: 'status' }),
    );
    this.rows();
  }

  add() {
    if (this.issues.length >= MOST) return;
    this.issues.push({ name: '', own: 0, other: 0 });
    this.rows();
    /** @type {HTMLElement|null} */ (this.element.querySelector('.points-row:last-child input'))?.focus();
  }

  /** @param {number} place */
  remove(place) {
    this.issues.splice(place, 1);
    this.rows();
    const rows = this.element.querySelectorAll('.points-row');
    /** @type {HTMLElement|null} */ (rows[Math.min(place, rows.length - 1)]?.querySelector('input') ?? this.element.querySelector('.points-add'))?.focus();
  }

  rows() {
    put(one('.points-rows', this.element), ...this.issues.map((issue, place) => this.row(issue, place)));
    /** @type {HTMLButtonElement} */ (one('.points-add', this.element)).disabled = this.issues.length >= MOST;
    this.changed();
  }

  /** @param {Issue} issue @param {number} place */
  row(issue, place) {
    const called = () => issue.name.trim() || t('points-issue', { n: place + 1 });
    const id = 'points-' + place;
    const element = h(
      'fieldset', { class: 'points-row' },
      h('legend', { class: 'unseen' }, t('points-issue', { n: place + 1 })),
      h('label', { class: 'points-name' }, h('span', {}, t('points-issue', { n: place + 1 })), h('input', { type: 'text', value: issue.name, autocomplete: 'off', maxlength: '80', oninput: (/** @type {Event} */ event) => {
        issue.name = /** @type {HTMLInputElement} */ (event.target).value;
        this.changed();
      } })),
      this.hand(issue, 'own', id, called), this.hand(issue, 'other', id, called),
      this.issues.length > 1 && h('button', { type: 'button', class: 'plain', 'aria-label': t('points-remove-which', { issue: called() }), onclick: () => this.remove(place) }, t('points-remove')),
    );
    return element;
  }

  /** A slider with a field beside it. @param {Issue} issue @param {'own'|'other'} side @param {string} id @param {() => string} called */
  hand(issue, side, id, called) {
    const spoken = () => t(side === 'own' ? 'points-spoken-own' : 'points-spoken-other', { points: issue[side], issue: called() });
    const slider = h('input', { type: 'range', id: id + '-' + side, min: '0', max: '100', step: '1', value: issue[side], 'aria-valuetext': spoken() });
    const field = h('input', { type: 'number', min: '0', max: '100', step: '1', class: 'number', value: issue[side], 'aria-labelledby': id + '-' + side + '-label' });
    const set = (/** @type {HTMLInputElement} */ from, /** @type {HTMLInputElement} */ to) => {
      issue[side] = Math.min(100, Math.max(0, Number(from.value) || 0));
      to.value = String(issue[side]);
      slider.setAttribute('aria-valuetext', spoken());
      this.changed();
    };
    slider.addEventListener('input', () => set(slider, field));
    field.addEventListener('input', () => set(field, slider));
    return h('div', { class: 'points-hand' }, h('label', { for: id + '-' + side, id: id + '-' + side + '-label' }, t(side === 'own' ? 'points-own' : 'points-other')), slider, field);
  }

  changed() {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(this.issues));
    } catch {
      // it lasts till the page is left
    }
    const [own, other] = this.sums();
    put(one('.points-sums', this.element), own === 100 && other === 100 ? t('points-hundred') : own + other === 0 ? '' : t('points-sums', { own, other }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  sums() {
    return [this.issues.reduce((sum, issue) => sum + issue.own, 0), this.issues.reduce((sum, issue) => sum + issue.other, 0)];
  }

  async ask() {
    const mine = ++this.asked;
    const place = one('.points-result', this.element);
    const [own, other] = this.sums();
    if (own === 0 || other === 0) {
      put(place, h('p', { class: 'quiet' }, t('points-lay')));
      return;
    }
    const issues = this.issues.map((issue, i) => ({ ...issue, name: issue.name.trim() || t('points-issue', { n: i + 1 }) }));
    try {
      const answer = await api.post('/api/bargain/points', { issues });
      if (mine === this.asked) put(place, ...result(answer));
    } catch (trouble) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
      if (mine === this.asked) put(place, findings(trouble));
    }
  }

  stop() {
    clearTimeout(this.timer);
  }
}

/** In words: who gets what, what is divided, how many points each has. @param {any} answer */
function result(answer) {
  const worth = (/** @type {any} */ issue) => issue.own + issue.other > 0;
  const whole = (/** @type {number} */ share) => answer.issues.filter((/** @type {any} */ issue) => worth(issue) && Math.abs(issue.share - share) < 1e-9).map((/** @type {any} */ issue) => issue.name);
  const divided = answer.issues.filter((/** @type {any} */ issue) => issue.share > 1e-9 && issue.share < 1 - 1e-9);
  const [own, other] = [whole(1), whole(0)];
  return [
    h('p', { class: 'points-said' }, own.length > 0 && h('span', {}, t('points-you-get', { issues: together(own) })), ' ', other.length > 0 && h('span', {}, t('points-they-get', { issues: together(other) }))),
    divided.map((/** @type {any} */ issue) => h('p', {}, t('points-divided', { issue: issue.name, own: percent(issue.share), other: percent(1 - issue.share) }))),
    h('p', {}, t('points-each', { own: told(answer.own), other: told(answer.other) })),
    h('p', { class: 'quiet' }, t('points-why')),
  ].flat();
}

/** @param {number} share */
function percent(share) {
  return local(digits.plain(share * 100));
}

/** @param {number} points */
function told(points) {
  return local(digits.plain(Math.round(points * 10) / 10));
}
