// @ts-check
/** Talk with the studio. What goes wrong is a `Trouble` with a kind that the page has words for, never a bare status. */

/** @typedef {{name: string, message: string, file?: string|null, line?: number|null, column?: number|null, why?: string[], try?: string[], setting?: string}} Finding */

export class Trouble extends Error {
  /** @param {'gone'|'stale'|'wrong'|'absent'|'overtaken'|'large'|'busy'|'fault'} kind @param {Finding[]} findings */
  constructor(kind, findings = [], status = 0) {
    super(findings[0]?.message ?? kind);
    this.kind = kind;
    this.findings = findings;
    this.status = status;
  }
}

/** Of this page: a new run of the same reader ends the former. */
export const reader = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/** @type {Set<(alive: boolean, trouble?: Trouble) => void>} */
const watchers = new Set();

/** Told whenever the studio answers, and whenever it does not. @param {(alive: boolean, trouble?: Trouble) => void} watcher */
export function watch(watcher) {
  watchers.add(watcher);
}

/** @param {string} path */
export async function get(path) {
  return (await ask(path, {})).json();
}

/** @param {string} path @param {object} body @param {AbortSignal} [signal] */
export async function post(path, body, signal) {
  return (await ask(path, sent(body, 'application/json', signal))).json();
}

/**
 * Answers one after another, each complete, as they come.
 *
 * @param {string} path
 * @param {object} body
 * @param {AbortSignal} signal
 * @param {(answer: any) => void} onAnswer
 */
export async function stream(path, body, signal, onAnswer) {
  const answer = await ask(path, sent(body, 'application/x-ndjson', signal));
  if (answer.body === null) return;
  const lines = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await read(lines);
    const parts = (rest + (value ?? '')).split('\n');
    rest = parts.pop() ?? '';
    parts.filter((line) => line.trim() !== '').forEach((line) => onAnswer(whole(JSON.parse(line))));
    if (done) break;
  }
  if (rest.trim() !== '') onAnswer(whole(JSON.parse(rest)));
}

/** A line that holds findings alone is what went wrong after the answer had begun. @param {any} line */
function whole(line) {
  if (line.values === undefined && Array.isArray(line.findings)) throw new Trouble('wrong', line.findings);
  return line;
}

/** @param {ReadableStreamDefaultReader<string>} lines */
async function read(lines) {
  try {
    return await lines.read();
  } catch (broken) {
    if (/** @type {Error} */ (broken).name === 'AbortError') throw broken;
    throw told(new Trouble('gone'));
  }
}

/** @param {object} body @param {string} accept @param {AbortSignal} [signal] @returns {RequestInit} */
function sent(body, accept, signal) {
  return { method: 'POST', body: JSON.stringify(body), signal, headers: { 'Content-Type': 'application/json', Accept: accept } };
}

/** @param {string} path @param {RequestInit} request */
async function ask(path, request) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(path, { ...request, headers: { ...request.headers, 'X-Reader': reader } });
  } catch (broken) {
    if (/** @type {Error} */ (broken).name === 'AbortError') throw broken;
    throw told(new Trouble('gone'));
  }
  if (answer.ok) {
    watchers.forEach((watcher) => watcher(true));
    return answer;
  }
  throw told(new Trouble(kindOf(answer.status), await findingsOf(answer), answer.status));
}

/** @param {number} status @returns {'stale'|'wrong'|'absent'|'overtaken'|'large'|'busy'|'fault'} */
function kindOf(status) {
  if (status === 401 || status === 403) return 'stale';
  if (status === 404 || status === 410) return 'absent';
  if (status === 409) return 'overtaken';
  if (status === 413) return 'large';
  if (status === 429 || status === 503) return 'busy';
  return status < 500 ? 'wrong' : 'fault';
}

/** @param {Response} answer @returns {Promise<Finding[]>} */
async function findingsOf(answer) {
  try {
    return (await answer.json()).findings ?? [];
  } catch {
    return [];
  }
}

/** @param {Trouble} trouble */
function told(trouble) {
  watchers.forEach((watcher) => watcher(trouble.kind !== 'gone' && trouble.kind !== 'stale', trouble));
  return trouble;
}

/**
 * What the studio says by itself: `hello`, `case`, `bye`. Comes back by itself when the studio does.
 *
 * @param {Record<string, (data: any) => void>} listeners
 * @param {(alive: boolean) => void} onLine
 */
export function listen(listeners, onLine) {
  let wait = 500;
  const connect = () => {
    const source = new EventSource('/api/events?reader=' + reader);
    for (const [name, listener] of Object.entries(listeners)) {
      source.addEventListener(name, (event) => listener(dataOf(/** @type {MessageEvent} */ (event).data)));
    }
    source.onopen = () => {
      wait = 500;
      onLine(true);
    };
    source.onerror = () => {
      source.close();
      onLine(false);
      // a stream that breaks does not say why: a studio that has gone, or another one that does not know this page
      ask('/api/openapi.json', { method: 'HEAD' }).catch(() => {});
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 5000);
    };
  };
  connect();
}

/** @param {string} text */
function dataOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
