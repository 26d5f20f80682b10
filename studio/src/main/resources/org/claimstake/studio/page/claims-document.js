// @ts-check
/** What a reader pasted or dropped, kept for this tab alone: it goes to the studio on this machine to be read, and nowhere else. */

/** @typedef {{name: string, text?: string, base64?: string, speakers?: Record<string, string>}} Pasted */

const MOST = 5;

/** @returns {Record<string, Pasted>} */
function all() {
  try {
    return JSON.parse(sessionStorage.getItem('claimstake.documents') ?? '{}');
  } catch {
    return {};
  }
}

/** @param {Pasted} document @returns {Promise<string>} the key by which an address names it */
export async function keep(document) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(document.text ?? document.base64 ?? ''));
  const key = [...new Uint8Array(bytes).slice(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const others = Object.entries(all()).filter(([name]) => name !== key).slice(-(MOST - 1));
  try {
    sessionStorage.setItem('claimstake.documents', JSON.stringify(Object.fromEntries([...others, [key, document]])));
  } catch {
    lost = { key, document }; // too large for the store: it lasts till the page is left
  }
  return key;
}

/** @type {{key: string, document: Pasted}|undefined} */
let lost;

/** @param {string} key @returns {Pasted|undefined} */
export function kept(key) {
  return lost?.key === key ? lost.document : all()[key];
}

/** Who an unnamed speaker is, as the reader says. @param {string} key @param {string} unnamed @param {string} name */
export function named(key, unnamed, name) {
  const document = kept(key);
  if (document === undefined) return;
  const speakers = { ...document.speakers, [unnamed]: name };
  if (lost?.key === key) lost = { key, document: { ...document, speakers } };
  else sessionStorage.setItem('claimstake.documents', JSON.stringify({ ...all(), [key]: { ...document, speakers } }));
}
