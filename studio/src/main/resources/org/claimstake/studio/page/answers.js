// @ts-check
/** Answers that the page has had: what was shown a moment ago is shown again at once, and told against what is new. */

const MOST = 40;

export class Answers {
  constructor() {
    /** @type {Map<string, Map<number, any>>} setting → number of futures → answer */
    this.kept = new Map();
  }

  /** @param {string} key of the setting @param {any} answer */
  keep(key, answer) {
    const same = this.kept.get(key) ?? new Map();
    same.set(answer.futures ?? 1, answer);
    this.kept.delete(key);
    this.kept.set(key, same);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
  }

  /** The one of exactly as many futures: only on common futures is a difference one. @param {string} key @param {any} like */
  like(key, like) {
    return this.kept.get(key)?.get(like.futures ?? 1);
  }

  /** The last and whole one. @param {string} key */
  whole(key) {
    return [...(this.kept.get(key)?.values() ?? [])].find((answer) => answer.done === true);
  }

  clear() {
    this.kept.clear();
  }
}
