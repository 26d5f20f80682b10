// @ts-check
/** The deal board: terms on the left, on the right the sentence, the picture, the measures. One change is one look away. */
import * as address from './address.js';
import { minus } from './amount.js';
import * as api from './api.js';
import { Answers } from './answers.js';
import * as cases from './cases.js';
import { Controls } from './controls.js';
import { figure, redraw } from './figure.js';
import { findings as findingsList } from './findings.js';
import { Flight } from './flight.js';
import { h, one, patch, put } from './dom.js';
import { columns, measures } from './measures.js';
import { pickers, pictures, settle } from './pickers.js';
import { basis, sentence, sentenceText } from './sentence.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { lang, t } from './words.js';

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */
/** @typedef {{at: Address, key: string}} Asking */

/** As in board.css. */
const NARROW = matchMedia('(max-width: 60rem)');

export class Board {
  /** @param {Case} of */
  constructor(of) {
    this.of = of;
    this.answers = new Answers();
    /** @type {any} what is on the screen */
    this.shown = undefined;
    this.shownKey = '';
    /** @type {Asking|undefined} */
    this.asked = undefined;
    this.fromKey = '';
    this.gesture = '';
    this.flashed = '';
    /** @type {AbortController|undefined} what is asked beside the answer itself, and ends at the next move */
    this.beside = undefined;
    /** @type {Flight<Asking>} */
    this.flight = new Flight({
      quick: (asking, futures, signal) => this.quick(asking, futures, signal),
      whole: (asking, signal) => this.whole(asking, signal),
      failed: (asking, trouble) => this.failed(asking, trouble),
      landed: () => this.landed(),
    });
    this.controls = new Controls(of, {
      move: (name, value, gesture) => this.set(name, value, gesture),
      set: (name, value) => this.set(name, value),
      wrong: () => shell.say(t('wrong-stays')),
    });
    /** Where there is no room for the terms beside the answer, they follow it: for the eye, the keyboard and those who hear the page. */
    this.reorder = () => this.order();
    this.element = this.skeleton();
    this.order();
    NARROW.addEventListener('change', this.reorder);
  }

  skeleton() {
    const element = h(
      'div', { class: 'board' },
      h('h1', { class: 'unseen' }, this.of.title),
      h('div', { class: 'ask' }),
      h('section', { class: 'side', 'aria-label': t('terms') }, h('div', { class: 'side-head' }, h('h2', {}, t('terms')), h('span', { class: 'reset-all' })), this.controls.element),
      h(
        'section', { class: 'said', id: 'answer', tabindex: '-1', 'aria-label': t('answer') },
        h('p', { class: 'previous' }, t('of-the-previous')),
        h('p', { class: 'sentence' }, t('first-answer')),
        h('p', { class: 'grounds quiet' }),
        h('p', { class: 'unchanged' }),
        h('div', { class: 'trouble', role: 'status' }),
      ),
      h('section', { class: 'picture', 'aria-label': t('picture') }, h('div', { class: 'choice' }), h('div', { class: 'frame' })),
      h('section', { class: 'rest' }, h('p', { class: 'progress' }), h('section', { class: 'measures' }), h('div', { class: 'columns' }), h('div', { class: 'basis' })),
    );
    element.addEventListener('click', (event) => {
      const reset = /** @type {Element} */ (event.target).closest('[data-reset]')?.getAttribute('data-reset');
      if (reset) this.set(reset, '');
    });
    return element;
  }

  order() {
    const held = document.activeElement;
    const side = one('.side', this.element);
    if (NARROW.matches) one('.picture', this.element).after(side);
    else one('.said', this.element).before(side);
    if (held instanceof HTMLElement && side.contains(held)) held.focus();
  }

  /** @param {string} name @param {string} value empty: as the text has it @param {string} [gesture] */
  set(name, value, gesture) {
    const usual = cases.usual(this.of, state.current().own.scenario);
    const same = value.replace(/\s/g, '') === (usual.get(name) ?? '').replace(/\s/g, '');
    state.change({ settings: { [name]: same ? undefined : value } }, { gesture });
  }

  /** @param {Address} now @param {string} [gesture] @param {Case} [of] read again after its files changed */
  show(now, gesture = '', of = this.of) {
    const again = of !== this.of;
    if (again) this.readAgain(of);
    const usual = cases.usual(this.of, now.own.scenario);
    this.controls.show(now.settings, usual, gesture === '' ? '' : gesture.split(':')[0]);
    patch(one('.ask', this.element), h('div', { class: 'ask' }, ...pickers(this.of, now)));
    patch(one('.choice', this.element), h('div', { class: 'choice' }, pictures(this.of, now)));
    settle(this.element);
    const changed = Object.keys(now.settings).length;
    put(one('.reset-all', this.element), changed > 0 && h('button', { type: 'button', class: 'plain', onclick: () => this.resetAll() }, t('reset-all', { n: changed })));
    this.ask({ at: now, key: address.figures(now) + '|' + this.look(now) }, gesture, again);
  }

  /** What decides the pictures beside the figures. @param {Address} now */
  look(now) {
    return [now.own.chart ?? '', lang(), this.width()].join('|');
  }

  width() {
    const wide = this.element.isConnected ? one('.picture', this.element).clientWidth : 0;
    return wide === 0 ? 768 : wide < 560 ? 390 : wide < 900 ? 768 : 1120;
  }

  resetAll() {
    state.go({ ...state.current(), settings: {} });
  }

  /** @param {Case} of */
  readAgain(of) {
    this.of = of;
    this.answers.clear();
    const fresh = new Controls(of, this.controls.hand);
    this.controls.element.replaceWith(fresh.element);
    this.controls = fresh;
  }

  /** @param {Asking} asking @param {string} gesture @param {boolean} [again] */
  ask(asking, gesture, again = false) {
    if (asking.key === this.asked?.key && !again) return;
    const same = gesture !== '' && gesture === this.gesture;
    if (!same && this.shownKey !== '') this.fromKey = this.shownKey;
    this.gesture = gesture;
    this.asked = asking;
    this.beside?.abort();
    if (gesture === '') put(one('.trouble', this.element));
    const kept = this.answers.whole(asking.key);
    if (kept !== undefined) {
      this.flight.forget();
      this.take(asking, kept);
      this.landed();
      return;
    }
    this.element.classList.toggle('stale', this.shown !== undefined);
    if (gesture === '') this.flight.ask(asking);
    else this.flight.move(asking);
  }

  /** After the studio came back. */
  again() {
    if (this.asked !== undefined && (this.shownKey !== this.asked.key || this.shown?.done !== true)) this.flight.ask(this.asked);
  }

  stop() {
    NARROW.removeEventListener('change', this.reorder);
    this.beside?.abort();
    this.flight.stop();
  }

  /** An answer of another setting than the one on the screen; nothing where a move came before it. @param {Asking} asking @returns {Promise<any>} */
  async askBeside(asking) {
    const mine = new AbortController();
    this.beside?.abort();
    this.beside = mine;
    try {
      const answer = { ...(await api.post('/api/run', this.body(asking), mine.signal)), done: true };
      this.answers.keep(asking.key, answer);
      return mine.signal.aborted ? undefined : answer;
    } catch {
      return undefined;
    }
  }

  /** @param {Asking} asking */
  body(asking) {
    const { settings, own } = asking.at;
    return {
      case: this.of.id, settings, scenario: own.scenario, seed: own.seed || undefined, futures: own.futures || undefined, question: own.question ?? this.of.question,
      goOn: own.goon === '1' || undefined, lang: lang(), theme: own.theme, baseline: Object.keys(settings).length > 0 ? {} : null,
      charts: own.chart ? [own.chart] : [], width: this.width(),
    };
  }

  /** @param {Asking} asking @param {number} few @param {AbortSignal} signal */
  async quick(asking, few, signal) {
    const body = this.body(asking);
    const futures = Number(body.futures) > few ? few : (body.futures ?? few);
    const answer = await api.post('/api/run', { ...body, futures, lines: false }, signal);
    if (!signal.aborted) this.take(asking, { ...answer, done: false });
  }

  /** @param {Asking} asking @param {AbortSignal} signal */
  async whole(asking, signal) {
    await api.stream('/api/run', this.body(asking), signal, (answer) => {
      if (!signal.aborted && asking.key === this.asked?.key) this.take(asking, answer);
    });
  }

  /** @param {Asking} asking @param {any} answer */
  take(asking, answer) {
    this.answers.keep(asking.key, answer);
    this.shown = answer;
    this.shownKey = asking.key;
    this.element.classList.toggle('stale', asking.key !== this.asked?.key);
    put(one('.trouble', this.element));
    this.controls.refuse(new Map());
    this.render(asking, answer);
  }

  /** @param {Asking} asking @param {any} answer */
  render(asking, answer) {
    const question = this.of.questions.find((one) => one.id === answer.question);
    const view = {
      of: this.of, answer, before: this.answers.like(this.fromKey, answer), baseline: this.baseline(asking, answer),
      first: question?.table ?? question?.needs ?? this.of.measures.map((measure) => measure.name),
    };
    patch(one('.sentence', this.element), sentence(answer, this.of));
    put(one('.said > .grounds', this.element), answer.rests_on && shell.restsOn(answer.rests_on));
    put(one('.unchanged', this.element), minus(answer.unchanged ?? ''));
    this.draw(answer);
    patch(one('.measures', this.element), measures(view));
    put(one('.columns', this.element), columns(view));
    put(one('.basis', this.element), basis(question, answer, this.of));
    put(one('.progress', this.element), progress(answer, asking, () => this.flight.stop()));
    this.flash(asking.key);
    shell.foot(this.of, answer);
  }

  /** The answer of the text as it stands, where that is another one. @param {Asking} asking @param {any} answer */
  baseline(asking, answer) {
    return Object.keys(asking.at.settings).length === 0 ? undefined : this.answers.like(this.baselineKey(asking), answer);
  }

  /** @param {Asking} asking */
  baselineKey(asking) {
    return address.figures({ ...asking.at, settings: {} }) + '|' + this.look(asking.at);
  }

  /** @param {any} answer */
  draw(answer) {
    const place = one('.frame', this.element);
    const now = state.current();
    const chart = answer.charts?.find((/** @type {any} */ one) => one.id === now.own.chart) ?? answer.charts?.[0];
    const old = /** @type {HTMLElement|null} */ (place.querySelector('figure.chart'));
    if (chart === undefined) {
      put(place, h('p', { class: 'quiet' }, t('no-picture')));
    } else if (old !== null && old.dataset.chart === chart.id) {
      redraw(old, chart);
    } else {
      put(place, figure(chart, {
        open: now.own.view === 'table',
        onTable: (open) => state.change({ own: { view: open ? 'table' : undefined } }, { replace: true, quiet: true }),
        onFuture: (future) => state.change({ own: { future: String(future), why: (state.current().own.chart ?? chart.id).replace(/^fan[:-]/, '') } }),
      }));
    }
  }

  // once for a setting, though its answer comes in parts
  /** @param {string} key */
  flash(key) {
    const moved = [...this.element.querySelectorAll('.measure[data-moved]')].filter((measure) => measure.getAttribute('data-moved') !== '');
    if (moved.length === 0 || this.flashed === key) return;
    this.flashed = key;
    for (const measure of moved) {
      measure.classList.remove('flash');
      void measure.getBoundingClientRect();
      measure.classList.add('flash');
    }
  }

  landed() {
    if (this.shown === undefined || this.asked === undefined || this.shownKey !== this.asked.key) return;
    this.controls.show(this.asked.at.settings, cases.usual(this.of, this.asked.at.own.scenario));
    shell.say([sentenceText(this.shown, this.of), this.shown.unchanged ?? '', this.toldMoves()].filter((part) => part !== '').join(' '));
    this.askBaseline(this.asked);
  }

  toldMoves() {
    const moved = [...this.element.querySelectorAll('.measure-list:not(details *) .measure')].filter((measure) => measure.getAttribute('data-moved') !== '');
    return moved.map((measure) => t('told-move', { title: measure.querySelector('.what')?.firstChild?.textContent ?? '', change: measure.getAttribute('data-moved') ?? '' })).join(' ');
  }

  // a link to a changed deal: the ghost of the text itself comes after the answer, never before it
  /** @param {Asking} asking */
  async askBaseline(asking) {
    const key = this.baselineKey(asking);
    if (Object.keys(asking.at.settings).length === 0 || this.answers.whole(key) !== undefined || this.shown.done !== true) return;
    const answer = await this.askBeside({ at: { ...asking.at, settings: {} }, key });
    if (answer !== undefined && this.shownKey === asking.key && !this.flight.busy) this.render(asking, this.shown);
  }

  /** @param {Asking} asking @param {unknown} trouble */
  failed(asking, trouble) {
    if (asking.key !== this.asked?.key || !(trouble instanceof api.Trouble)) {
      if (!(trouble instanceof api.Trouble)) throw trouble;
      return;
    }
    this.element.classList.toggle('stale', this.shown !== undefined);
    if (['gone', 'stale', 'overtaken'].includes(trouble.kind)) return;
    this.controls.refuse(new Map(trouble.findings.filter((one) => one.setting).map((one) => [/** @type {string} */ (one.setting), one.message])));
    put(one('.trouble', this.element), findingsList(trouble, this.of));
    if (this.shown === undefined) put(one('.sentence', this.element), t('no-answer-yet'));
    shell.say(trouble.message);
  }
}

/** @param {string|undefined} text */
function number(text) {
  return text === undefined || text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/** @param {any} answer @param {Asking} asking @param {() => void} stop */
function progress(answer, asking, stop) {
  const futures = answer.futures ?? 1;
  const all = number(asking.at.own.futures) ?? answer.of_futures ?? 1000;
  if (answer.done === true || futures >= all) return null;
  return [t('futures-so-far', { done: futures, n: all }), ' ', h('button', { type: 'button', class: 'plain', onclick: stop }, t('stop'))];
}
