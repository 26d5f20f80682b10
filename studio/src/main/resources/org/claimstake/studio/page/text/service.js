// @ts-check
/** What the studio is asked about a text. */

/** @typedef {typeof import('../api.js')} Api */
/** @typedef {{text: string, etag: string, version: string, most: number, edit: boolean, files: string[]}} FileText */
/** @typedef {{kind: 'saved', etag: string} | {kind: 'changed', etag: string, text: string|null}} Saved */

/**
 * @typedef {object} Finding
 * @property {string} name
 * @property {string} message
 * @property {string|null} file
 * @property {number|null} line
 * @property {number|null} column
 * @property {number|null} from
 * @property {number|null} to
 * @property {string} label
 * @property {string} where
 * @property {string[]} why
 * @property {string[]} try
 * @property {{file: string, line: number, column: number, from: number, to: number, label: string}[]} also
 */

export class Service {
  /** @param {string} caseId @param {Api} api */
  constructor(caseId, api) {
    this.api = api;
    this.path = '/api/text/' + encodeURIComponent(caseId);
  }

  /** @param {string} file @returns {Promise<FileText>} */
  load(file) {
    return this.api.get(this.path + '?file=' + encodeURIComponent(file));
  }

  /** @param {'check'|'hover'|'complete'|'colours'} what @param {object} body @param {AbortSignal} [signal] */
  ask(what, body, signal) {
    return this.api.post(this.path + '/' + what, body, signal);
  }

  /**
   * Whole or not at all. A file that another program has changed is told with its text, and nothing was written.
   *
   * @param {string} file @param {string} text @param {string} etag empty for a file that is not there
   * @returns {Promise<Saved>}
   */
  async save(file, text, etag) {
    /** @type {Response} */
    let answer;
    try {
      answer = await fetch(this.path + '?file=' + encodeURIComponent(file), {
        method: 'PUT',
        body: JSON.stringify({ file, text, etag }),
        headers: { 'Content-Type': 'application/json', 'X-Reader': this.api.reader },
      });
    } catch {
      throw new this.api.Trouble('gone');
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return { kind: 'saved', etag: said.etag };
    if (answer.status === 409) return { kind: 'changed', etag: said.etag, text: said.text };
    const kind = answer.status === 401 ? 'stale' : answer.status === 413 ? 'large' : answer.status === 404 ? 'absent' : 'wrong';
    throw new this.api.Trouble(answer.status >= 500 ? 'fault' : kind, said.findings ?? [], answer.status);
  }
}

/** One question at a time; of those that come meanwhile the newest is asked next, and the others never. @template T */
export class Newest {
  /** @param {(question: T) => Promise<void>} work */
  constructor(work) {
    this.work = work;
    this.busy = false;
    /** @type {T[]} */
    this.next = [];
  }

  /** @param {T} question */
  ask(question) {
    this.next = [question];
    if (!this.busy) void this.go();
  }

  async go() {
    this.busy = true;
    try {
      while (this.next.length > 0) await this.work(/** @type {T} */ (this.next.pop()));
    } finally {
      this.busy = false;
    }
  }
}

/** Runs once nothing was asked for some time. @template T @param {number} millis @param {(value: T) => void} work */
export function later(millis, work) {
  let timer = 0;
  return {
    /** @param {T} value */
    ask(value) {
      clearTimeout(timer);
      timer = setTimeout(() => work(value), millis);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
