// @ts-check
/** What the page says, from words/LANG.json: whole sentences with {blanks}, never put together from pieces. */

/** @typedef {string | Record<string, string>} Message a sentence, or one for each plural form of `n` */

export const LANGUAGES = ['en', 'uk'];

/** @type {Record<string, Message>} */
let messages = {};
let language = 'en';
let locale = 'en';
let plurals = new Intl.PluralRules('en');
let whole = new Intl.NumberFormat('en');

/** The language that is asked for, else the first of the reader's that there is, else English. @param {string|undefined} asked */
export function chosen(asked) {
  if (asked !== undefined && LANGUAGES.includes(asked)) return asked;
  const own = navigator.languages.map((tag) => tag.slice(0, 2));
  return own.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

/**
 * @param {string} lang
 * @param {string[]} more further files, `text` for words/text.LANG.json
 */
export async function speak(lang, more = []) {
  const files = ['', ...more.map((name) => name + '.')];
  const read = await Promise.all(files.map((name) => messagesOf('/words/' + name + lang + '.json')));
  messages = Object.assign({}, ...read);
  language = lang;
  locale = navigator.languages.find((tag) => tag.startsWith(lang)) ?? (lang === 'uk' ? 'uk-UA' : lang);
  plurals = new Intl.PluralRules(locale);
  whole = new Intl.NumberFormat(locale, { useGrouping: 'min2' });
  document.documentElement.lang = lang;
}

/** Adds the messages of a part that is loaded later. @param {string} name */
export async function learn(name) {
  Object.assign(messages, await messagesOf('/words/' + name + '.' + language + '.json'));
}

/** @param {string} path @returns {Promise<Record<string, Message>>} */
async function messagesOf(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path + ' cannot be read: ' + answer.status);
  return answer.json();
}

export function lang() {
  return language;
}

/** In which numbers are written: `en-GB`, `uk-UA`. */
export function numbers() {
  return locale;
}

/**
 * The message in the reader's language. Numbers among the values are written in the reader's way; `n` chooses the plural.
 *
 * @param {string} key
 * @param {Record<string, string|number>} [values]
 */
export function t(key, values = {}) {
  const message = messages[key];
  if (message === undefined) return key;
  const text = typeof message === 'string' ? message : message[plurals.select(Number(values.n))] ?? message.other;
  return text.replace(/\{(\w+)\}/g, (blank, name) => {
    const value = values[name];
    return value === undefined ? blank : typeof value === 'number' ? whole.format(value) : value;
  });
}

/** Whether there is such a message. @param {string} key */
export function has(key) {
  return messages[key] !== undefined;
}
