// @ts-check
/** Elements in one line each. No style attribute: the page's policy forbids it, and classes say more. */

/** @typedef {Node|string|number|null|undefined|false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [props] `class`, `data-…`, `aria-…`, any attribute; `onclick` and its like are listeners
 * @param {...(Child|Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** The same for a picture. @param {string} tag @param {Record<string, any>} [props] @param {...(Child|Child[])} children */
export function s(tag, props = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);
}

/** @template {Element} E @param {E} element @param {Record<string, any>} props @param {(Child|Child[])[]} children */
function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(typeof child === 'number' ? String(child) : child);
    }
  }
  return element;
}

/** @param {Element} element @param {...(Child|Child[])} children */
export function put(element, ...children) {
  element.replaceChildren();
  fill(element, {}, children);
  return element;
}

/**
 * Replaces what changed and keeps the rest, so that focus, an open fold and a running animation outlive a new answer.
 * Elements are the same where tag and `data-key` are.
 *
 * @param {Element} old
 * @param {Element} fresh
 */
export function patch(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === 'open' && old.tagName === 'DETAILS')) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !(name === 'open' && old.tagName === 'DETAILS')) old.setAttribute(name, value);
  }
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  after.forEach((next, i) => {
    const now = before[i];
    if (now === undefined) old.append(next);
    else if (isSame(now, next)) merge(now, next);
    else now.replaceWith(next);
  });
  before.slice(after.length).forEach((node) => node.remove());
}

/** @param {ChildNode} now @param {ChildNode} next */
function isSame(now, next) {
  if (!(now instanceof Element) || !(next instanceof Element)) return now.nodeType === next.nodeType;
  return now.tagName === next.tagName && now.getAttribute('data-key') === next.getAttribute('data-key') && !next.hasAttribute('data-fresh');
}

/** @param {ChildNode} now @param {ChildNode} next */
function merge(now, next) {
  if (now instanceof Element && next instanceof Element) patch(now, next);
  else if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
}

/**
 * A picture that the program drew. What could run or load something is taken out, though the program draws nothing of the kind.
 *
 * @param {string} text
 * @returns {Element|null}
 */
export function picture(text) {
  const parsed = new DOMParser().parseFromString(text.trim(), 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') return null;
  parsed.querySelectorAll('style, script, foreignObject, image').forEach((part) => part.remove());
  return document.importNode(parsed, true);
}

/** @template {Element} T @param {string} selector @param {ParentNode} [within] @returns {T} */
export function one(selector, within = document) {
  const found = within.querySelector(selector);
  if (found === null) throw new Error('nothing on the page is ' + selector);
  return /** @type {T} */ (found);
}
