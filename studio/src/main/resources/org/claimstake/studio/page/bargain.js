// @ts-check
/**
 * Bargain: on the left the offer, on the right what it is worth to whom, which deals nobody would refuse, and what to offer instead. The search
 * streams: how far it is, then the answer; it can be stopped and keeps what it found.
 */
import * as api from './api.js';
import * as cases from './cases.js';
import * as answers from './bargain-answer.js';
import { body, list, onTable, settingsFor } from './bargain-asked.js';
import { BargainOffer } from './bargain-offer.js';
import { Points } from './bargain-points.js';
import { costs, power } from './bargain-power.js';
import { BargainTold } from './bargain-told.js';
import { kept } from './claims-document.js';
import { h, one, patch, put } from './dom.js';
import { figure, redraw } from './figure.js';
import { findings } from './findings.js';
import { Flight } from './flight.js';
import { how, settle } from './pickers.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { lang, t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */

/** After fewer deals how long the rest takes is a guess. */
const FEW = 20;
/** As in bargain.css. */
const NARROW = matchMedia('(max-width: 60rem)');

/** The case says too little to be bargained over: points need no case. */
const EMPTY = ['deal/no-deal', 'deal/terms', 'deal/parties', 'deal/rate'];

export class Bargain {
  /** @param {Case} of */
  constructor(of) {
    this.of = of;
    /** @type {any} */
    this.shown = undefined;
    this.key = '';
    this.searching = false;
    /** @type {Points|undefined} */
    this.points = undefined;
    /** @type {Flight<Address>} */
    this.flight = new Flight({
      quick: async () => {},
      whole: (now, signal) => this.ask(now, signal),
      failed: (now, trouble) => this.failed(trouble),
      landed: () => this.landed(),
    });
    this.offer = new BargainOffer(of, {
      move: (name, value, gesture) => this.set(name, value, gesture),
      set: (name, value) => this.set(name, value),
      wrong: () => shell.say(t('wrong-stays')),
    });
    this.element = h(
      'div', { class: 'bargain' },
      h('h1', { class: 'unseen' }, t('screen-bargain')),
      h('div', { class: 'ask' }),
      this.offer.element,
      h(
        'section', { class: 'said', id: 'answer', tabindex: '-1', 'aria-label': t('answer') },
        h('p', { class: 'previous' }, t('of-the-previous')),
        h('p', { class: 'sentence' }, t('bargain-searching')),
        h('p', { class: 'progress' }),
        h('div', { class: 'trouble', role: 'status' }),
      ),
      h('section', { class: 'picture', 'aria-label': t('picture') }, h('div', { class: 'choice' }), h('div', { class: 'frame' })),
      h('div', { class: 'rest' }),
    );
    this.element.addEventListener('click', (event) => {
      const reset = /** @type {Element} */ (event.target).closest('[data-reset]')?.getAttribute('data-reset');
      if (reset) this.set(reset, '');
    });
    this.element.addEventListener('change', (event) => this.planed(event));
    /** Where there is no room for the offer beside the answer, it follows the picture: for the eye, the keyboard and those who hear the page. */
    this.reorder = () => this.order();
    this.order();
    NARROW.addEventListener('change', this.reorder);
  }

  order() {
    const held = document.activeElement;
    const side = this.offer.element;
    if (NARROW.matches) one('.picture', this.element).after(side);
    else one('.said', this.element).before(side);
    this.offer.fold(NARROW.matches);
    if (held instanceof HTMLElement && side.contains(held)) held.focus();
  }

  /** A term of the offer; where a text of the case lies on the table, what it says of the others stays. @param {string} name @param {string} value @param {string} [gesture] */
  set(name, value, gesture) {
    const now = state.current();
    const usual = cases.usual(this.of, now.own.scenario);
    const from = now.own.offer ? Object.fromEntries(cases.usual(this.of, now.own.offer)) : undefined;
    const table = onTable(this.of, now);
    const before = from === undefined ? {} : settingsFor(from, usual, table);
    const same = value.replace(/\s/g, '') === (usual.get(name) ?? '').replace(/\s/g, '');
    state.change({ settings: { ...before, [name]: same ? undefined : value }, own: { offer: undefined } }, { gesture });
  }

  /** @param {Record<string, string>} terms */
  lay(terms) {
    const now = state.current();
    state.change({ settings: settingsFor(terms, cases.usual(this.of, now.own.scenario), onTable(this.of, now)), own: { offer: undefined } });
    scrollTo({ top: 0 });
    /** @type {HTMLElement} */ (one('.said', this.element)).focus({ preventScroll: true });
  }

  /** @param {Address} now @param {string} [gesture] @param {Case} [of] */
  show(now, gesture = '', of = this.of) {
    const again = of !== this.of;
    this.of = of;
    this.offer.of = of;
    const offered = now.own.offer;
    if (offered && !of.values.has(offered) && of.scenarios.some((one) => one.name === offered)) void this.prepare(offered);
    this.hands(now, gesture);
    if (now.own.points === '1') return this.showPoints();
    this.hidePoints();
    const key = JSON.stringify(this.body(now));
    if (key === this.key && !again) return undefined;
    this.key = key;
    this.element.classList.toggle('stale', this.shown !== undefined);
    if (gesture === '') this.flight.ask(now);
    else this.flight.move(now);
    return undefined;
  }

  /** @param {string} scenario */
  async prepare(scenario) {
    try {
      await cases.prepare(this.of, scenario);
      this.hands(state.current(), '');
    } catch (trouble) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
    }
  }

  /** @param {Address} now @param {string} gesture */
  hands(now, gesture) {
    const points = now.own.points === '1';
    patch(one('.ask', this.element), h('div', { class: 'ask' }, how(this.of, now), h('button', { type: 'button', class: 'plain', 'data-points': points ? 'close' : 'open' }, t(points ? 'points-close' : 'points-open'))));
    /** @type {HTMLButtonElement} */ (one('[data-points]', this.element)).onclick = () => state.change({ own: { points: state.current().own.points === '1' ? undefined : '1' } });
    settle(one('.ask', this.element));
    this.offer.show(now, this.shown, this.lying(now), gesture === '' ? '' : gesture.split(':')[0]);
  }

  /** Values of the terms of what lies on the table, without what was changed by hand. @param {Address} now @returns {Map<string, string>} */
  lying(now) {
    if (now.own.offer) return this.of.values.get(now.own.offer) ?? new Map();
    const file = now.own.offers && Object.keys(now.settings).length === 0;
    return file && this.shown !== undefined ? new Map(Object.entries(this.shown.texts.at(-1).terms)) : new Map();
  }

  // ---- points

  showPoints() {
    this.flight.stop();
    this.key = '';
    if (this.points === undefined) {
      this.points = new Points();
      one('.said', this.element).before(this.points.element);
    }
    this.element.classList.add('with-points');
  }

  hidePoints() {
    this.points?.stop();
    this.points?.element.remove();
    this.points = undefined;
    this.element.classList.remove('with-points');
  }

  // ---- asking

  /** @param {Address} now */
  body(now) {
    const file = now.own.offers ? kept(now.own.offers) : undefined;
    return { ...body(this.of, now, { offer: t('bargain-the-offer'), stands: t('bargain-stands'), file }), lang: lang(), width: this.width() };
  }

  width() {
    const wide = this.element.isConnected ? one('.picture', this.element).clientWidth : 0;
    return wide === 0 ? 768 : wide < 560 ? 390 : wide < 1000 ? 768 : 1120;
  }

  /** @param {Address} now @param {AbortSignal} signal */
  async ask(now, signal) {
    if (now.own.offers && kept(now.own.offers) === undefined) put(one('.trouble', this.element), h('p', { class: 'wrong' }, t('bargain-file-gone')));
    else put(one('.trouble', this.element));
    this.searching = true;
    this.progress(undefined);
    await api.stream('/api/bargain', this.body(now), signal, (line) => {
      if (signal.aborted) return;
      if (line.done) this.take(line);
      else this.soFar(line);
    });
  }

  /** @param {any} line */
  soFar(line) {
    this.progress(line.progress);
    // what was found for the setting before stays, greyed, till this one has its answer
    if (this.shown === undefined && line.charts?.length > 0) this.draw(line.charts[0]);
  }

  /** @param {{deals: number, most: number, zone: number, seconds: number, left: number}|undefined} far */
  progress(far) {
    const place = one('.progress', this.element);
    if (!this.searching) {
      put(place);
      return;
    }
    const told = far === undefined ? t('bargain-searching') : t(far.seconds > 1 && far.deals >= FEW ? 'bargain-so-far-left' : 'bargain-so-far', { n: far.deals, most: far.most, zone: far.zone, left: Math.max(1, Math.ceil(far.left)) });
    const button = place.querySelector('button');
    if (button === null) put(place, h('span', {}, told), ' ', h('button', { type: 'button', class: 'plain', onclick: () => void this.enough() }, t('stop')));
    else put(one('span', place), told);
  }

  /** Nobody wants more deals; the answer comes with those that there are. */
  async enough() {
    try {
      await api.post('/api/bargain/stop', {});
    } catch (trouble) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
    }
  }

  landed() {
    this.searching = false;
    this.progress(undefined);
  }

  again() {
    this.key = '';
    this.show(state.current());
  }

  stop() {
    NARROW.removeEventListener('change', this.reorder);
    this.flight.forget();
    this.points?.stop();
  }

  // ---- the answer

  /** @param {any} answer */
  take(answer) {
    this.shown = answer;
    this.searching = false;
    this.progress(undefined);
    this.element.classList.remove('stale', 'is-empty');
    this.offer.refuse(new Map());
    this.render(answer);
    this.hands(state.current(), '');
    shell.foot(this.of, answer);
    shell.say(one('.sentence', this.element).textContent ?? '');
  }

  /** @param {any} answer */
  render(answer) {
    const told = new BargainTold(answer, this.of);
    const lay = (/** @type {Record<string, string>} */ terms) => this.lay(terms);
    put(one('.sentence', this.element), answers.sentence(answer, told));
    this.draw(answer.charts?.[0], answer);
    put(
      one('.rest', this.element),
      answers.blocked(answer, told, lay),
      answers.texts(answer, told),
      ...[answers.advice(answer, told, lay)].flat(),
      answers.prices(answer, told, lay),
      ...costs(answer, told),
      answers.fair(answer, told, lay),
      power(answer, told, lay),
      answers.parts(answer, told),
      answers.surplus(answer, told),
      h('section', { class: 'bargain-notes', 'aria-label': t('bargain-notes') }, answers.notes(answer)),
    );
  }

  /** @param {any} chart @param {any} [answer] the last, whose sides can be chosen */
  draw(chart, answer) {
    const place = one('.frame', this.element);
    const old = /** @type {HTMLElement|null} */ (place.querySelector('figure.chart'));
    if (chart === undefined) put(place);
    else if (old !== null) redraw(old, chart);
    else put(place, figure(chart, { open: false, onTable: () => {}, onFuture: () => {} }));
    if (answer !== undefined) patch(one('.choice', this.element), h('div', { class: 'choice' }, answer.sides.length > 2 && this.choosePlane(answer)));
  }

  /** Of more than two sides a plane shows two. @param {any} answer */
  choosePlane(answer) {
    const names = answer.sides.map((/** @type {any} */ side) => side.name);
    const asked = list(state.current().own.plane);
    const shown = asked.length === 2 && asked.every((name) => names.includes(name)) ? asked : names.slice(0, 2);
    const pick = (/** @type {number} */ place) => h('select', { name: 'plane-' + place, 'data-plane': String(place), 'aria-label': t(place === 0 ? 'bargain-across' : 'bargain-up') }, answer.sides.map((/** @type {any} */ side) => h('option', { value: side.name, selected: side.name === shown[place] }, side.title)));
    return h('p', { class: 'bargain-plane' }, h('span', { class: 'quiet' }, t('bargain-plane')), ' ', pick(0), ' ', pick(1));
  }

  /** A side that is chosen twice changes places with the other. @param {Event} event */
  planed(event) {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    if (select.dataset?.plane === undefined) return;
    const [across, up] = [...this.element.querySelectorAll('[data-plane]')].map((each) => /** @type {HTMLSelectElement} */ (each));
    const before = [...select.options].find((option) => option.hasAttribute('selected'))?.value ?? '';
    if (across.value === up.value) (select === across ? up : across).value = before;
    state.change({ own: { plane: across.value + ',' + up.value } });
  }

  /** Nothing is marked as what comes without a deal: a reader may say which scenario it is, for this page alone. */
  chooseNoDeal() {
    if (this.of.scenarios.length === 0) return null;
    const select = h('select', { id: 'no-deal', onchange: () => state.change({ own: { nodeal: select.value } }) }, h('option', { value: '' }, t('bargain-choose')), this.of.scenarios.map((scenario) => h('option', { value: scenario.name }, scenario.title)));
    return h('p', { class: 'bargain-no-deal' }, h('label', { for: 'no-deal' }, t('bargain-no-deal')), ' ', select);
  }

  /** @param {unknown} trouble */
  failed(trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    this.searching = false;
    this.progress(undefined);
    this.element.classList.toggle('stale', this.shown !== undefined);
    if (['gone', 'stale', 'overtaken'].includes(trouble.kind)) return;
    // sides that a reader chose can be chosen otherwise
    const empty = trouble.findings.length > 0 && EMPTY.includes(trouble.findings[0].name) && !state.current().own.sides;
    this.offer.refuse(new Map(trouble.findings.filter((finding) => finding.setting).map((finding) => [/** @type {string} */ (finding.setting), finding.message])));
    put(one('.trouble', this.element), findings(trouble, this.of, this.shown !== undefined));
    if (this.shown === undefined) {
      put(one('.sentence', this.element), t(empty ? 'bargain-empty' : 'no-answer-yet'));
      this.draw(undefined);
      put(one('.rest', this.element));
    }
    this.element.classList.toggle('is-empty', empty && this.shown === undefined);
    if (empty && this.shown === undefined) {
      this.points ??= new Points();
      put(one('.rest', this.element), trouble.findings[0].name === 'deal/no-deal' && this.chooseNoDeal(), this.points.element);
    }
    shell.foot(this.of);
    shell.say(trouble.message);
  }
}
