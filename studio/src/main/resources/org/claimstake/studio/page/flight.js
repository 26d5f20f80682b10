// @ts-check
/**
 * One question in flight. While a control moves, the newest asking waits till the one before has come home and those between
 * are dropped: an abort on every move costs more than it saves. 120 ms after the last move the whole answer is asked for, which
 * streams from few futures to all, and ends at the next move.
 */

const PAUSE = 120;
/** Where an answer while moving takes longer, it is asked of fewer futures. */
const SLOW = 90;
const FEWER = [1000, 200, 20, 1];

/**
 * @template Q
 * @typedef {object} Ways
 * @property {(question: Q, futures: number, signal: AbortSignal) => Promise<void>} quick  one answer, of few futures
 * @property {(question: Q, signal: AbortSignal) => Promise<void>} whole  all of them, as they come
 * @property {(question: Q, trouble: unknown) => void} failed
 * @property {() => void} [landed] nothing is in flight any more
 */

/** @template Q */
export class Flight {
  /** @param {Ways<Q>} ways */
  constructor(ways) {
    this.ways = ways;
    /** @type {Q|undefined} */
    this.waiting = undefined;
    /** @type {Q|undefined} */
    this.last = undefined;
    this.moving = false;
    this.step = 0;
    this.timer = 0;
    /** @type {AbortController|undefined} */
    this.streaming = undefined;
    /** @type {AbortController|undefined} */
    this.hurrying = undefined;
  }

  get busy() {
    return this.moving || this.streaming !== undefined;
  }

  /** A control moves. @param {Q} question */
  move(question) {
    this.last = question;
    this.stop();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), PAUSE);
    if (this.moving) this.waiting = question;
    else this.quick(question);
  }

  /** Something was chosen: the whole answer at once. @param {Q} question */
  ask(question) {
    this.last = question;
    this.step = Math.max(this.step - 1, 0);
    this.waiting = undefined;
    clearTimeout(this.timer);
    this.stop();
    this.hurrying?.abort();
    this.whole(question);
  }

  /** Ends what streams; what is shown stays. */
  stop() {
    this.streaming?.abort();
    this.streaming = undefined;
  }

  /** What is wanted now is known already: nothing that is on its way, or waits, may come after it. */
  forget() {
    clearTimeout(this.timer);
    this.waiting = undefined;
    this.last = undefined;
    this.stop();
    this.hurrying?.abort();
  }

  rest() {
    if (this.moving) {
      this.timer = setTimeout(() => this.rest(), PAUSE / 4);
    } else if (this.last !== undefined) {
      this.whole(this.last);
    }
  }

  /** @param {Q} question */
  async quick(question) {
    this.moving = true;
    const mine = new AbortController();
    this.hurrying = mine;
    const begun = performance.now();
    try {
      await this.ways.quick(question, FEWER[this.step], mine.signal);
      if (performance.now() - begun > SLOW) this.step = Math.min(this.step + 1, FEWER.length - 1);
    } catch (trouble) {
      if (!mine.signal.aborted) this.ways.failed(question, trouble);
    }
    this.moving = false;
    const next = this.waiting;
    this.waiting = undefined;
    if (next !== undefined) this.quick(next);
  }

  /** @param {Q} question */
  async whole(question) {
    const mine = new AbortController();
    this.streaming = mine;
    try {
      await this.ways.whole(question, mine.signal);
    } catch (trouble) {
      if (!mine.signal.aborted) this.ways.failed(question, trouble);
    }
    if (this.streaming === mine) {
      this.streaming = undefined;
      this.ways.landed?.();
    }
  }
}
