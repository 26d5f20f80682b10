// @ts-check
/**
 * What was typed and not saved, kept in this browser: for each case, file and page one entry, until it is saved or thrown
 * away. A page holds a lock while it is open, so that the entry of a page that died is told from one that is being written.
 */

/** @typedef {{text: string, etag: string, time: number}} Draft the etag is that of the file it began from */

const PREFIX = 'claimstake.text/';
const PAGE = 'claimstake.page';
const MOST_DAYS = 60;

/** @type {Promise<string>|undefined} */
let page;

/** A name for this page that outlives its reload. A page that was doubled gets another, since the first holds the lock. */
function pageName() {
  page ??= claim(sessionStorage.getItem(PAGE) ?? fresh());
  return page;
}

function fresh() {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

/** @param {string} name @returns {Promise<string>} */
async function claim(name) {
  if (navigator.locks === undefined) return name;
  const mine = await new Promise((resolve) => {
    void navigator.locks.request(PAGE + '/' + name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // held as long as the page lives
      return lock === null ? undefined : new Promise(() => {});
    });
  });
  const kept = mine ? name : await claim(fresh());
  sessionStorage.setItem(PAGE, kept);
  return kept;
}

/** @param {string} caseId @param {string} file */
const before = (caseId, file) => PREFIX + encodeURIComponent(caseId) + '/' + encodeURIComponent(file) + '/';

/**
 * @param {string} caseId @param {string} file @param {Draft} draft
 * @returns {Promise<boolean>} whether it is kept; a full or forbidden store keeps nothing
 */
export async function keep(caseId, file, draft) {
  return keepAs(before(caseId, file) + (await pageName()), draft);
}

/** @param {string} key @param {Draft} draft */
function keepAs(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} caseId @param {string} file */
export async function drop(caseId, file) {
  localStorage.removeItem(before(caseId, file) + (await pageName()));
}

/**
 * What was left here of a file: by this page before its reload, else by pages that are not there any more, the latest.
 * Taken over: from now on it is this page's own.
 *
 * @param {string} caseId @param {string} file
 * @returns {Promise<{draft: Draft|undefined, others: number}>} others: pages of this browser that edit the same file now
 */
export async function left(caseId, file) {
  const own = await pageName();
  const alive = await living();
  const found = entries(before(caseId, file));
  const others = found.filter((entry) => entry.page !== own && alive.has(entry.page));
  const mine = found.find((entry) => entry.page === own);
  const dead = found.filter((entry) => entry.page !== own && !alive.has(entry.page)).sort((a, b) => b.draft.time - a.draft.time);
  const draft = mine?.draft ?? dead[0]?.draft;
  if (mine === undefined && dead.length > 0 && keepAs(before(caseId, file) + own, dead[0].draft)) {
    localStorage.removeItem(dead[0].key);
  }
  return { draft, others: others.length };
}

/** Every file of a case with something that this page has not saved. @param {string} caseId @returns {Promise<Map<string, Draft>>} */
export async function all(caseId) {
  const own = await pageName();
  const start = PREFIX + encodeURIComponent(caseId) + '/';
  return new Map(
    entries(start)
      .filter((entry) => entry.page === own)
      .map((entry) => [decodeURIComponent(entry.key.slice(start.length).split('/')[0]), entry.draft]),
  );
}

/** @returns {Promise<Set<string>>} */
async function living() {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.map((lock) => (lock.name ?? '').slice(PAGE.length + 1)));
}

/** @param {string} start @returns {{key: string, page: string, draft: Draft}[]} */
function entries(start) {
  const oldest = Date.now() - MOST_DAYS * 86_400_000;
  const all = [];
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(start))) {
    const draft = parsed(localStorage.getItem(key));
    if (draft === undefined || draft.time < oldest) localStorage.removeItem(key);
    else all.push({ key, page: key.slice(key.lastIndexOf('/') + 1), draft });
  }
  return all;
}

/** @param {string|null} text @returns {Draft|undefined} */
function parsed(text) {
  try {
    const draft = JSON.parse(text ?? '');
    return typeof draft.text === 'string' && typeof draft.time === 'number' ? draft : undefined;
  } catch {
    return undefined;
  }
}
