// @ts-check
/**
 * What an address asks of a bargain. A value of a term that is on the table is part of the offer; any other changed value holds for all
 * deals. Pure.
 */

/** @typedef {import('./address.js').Address} Address */
/** @typedef {import('./cases.js').Case} Case */
/** @typedef {import('./cases.js').Term} Term */

/** A term that has values to bargain over. @param {Term} term */
export function isOpen(term) {
  const ranged = typeof term.low === 'number' && typeof term.high === 'number' && term.high > term.low && term.sort !== 'date';
  return !term.input && ((term.choices?.length ?? 0) > 1 || ranged);
}

/** @param {string|undefined} words @returns {string[]} */
export function list(words) {
  return (words ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
}

/** Names of the terms on the table, in the order of the case. @param {Case} of @param {Address} now */
export function onTable(of, now) {
  const open = of.terms.filter(isOpen).map((term) => term.name);
  const chosen = list(now.own.terms);
  return chosen.length === 0 ? open : open.filter((name) => chosen.includes(name));
}

/** What differs from the text, parted in the offer and what holds for all. @param {Case} of @param {Address} now */
export function parted(of, now) {
  const table = onTable(of, now);
  const entries = Object.entries(now.settings);
  return {
    offer: Object.fromEntries(entries.filter(([name]) => table.includes(name))),
    held: Object.fromEntries(entries.filter(([name]) => !table.includes(name))),
  };
}

/**
 * @param {Case} of
 * @param {Address} now
 * @param {{offer: string, stands: string, file?: {name: string, text?: string}}} words how the offer is called; the reader's own offers
 */
export function body(of, now, words) {
  const { offer, held } = parted(of, now);
  const offers = [];
  if (now.own.offer) offers.push({ scenario: now.own.offer, label: now.own.offer });
  if (Object.keys(offer).length > 0) offers.push({ label: words.offer, terms: offer });
  return {
    case: of.id, settings: held, scenario: now.own.scenario, seed: now.own.seed ? Number(now.own.seed) : undefined, futures: now.own.futures ? Number(now.own.futures) : undefined,
    no_deal: now.own.nodeal, parties: list(now.own.sides), terms: list(now.own.terms), plane: list(now.own.plane), offers, offers_file: words.file && { name: words.file.name, text: words.file.text },
  };
}

/**
 * The values that put a deal on the table: what differs from the text, and nothing where it does not.
 *
 * @param {Record<string, string>} terms the deal
 * @param {Map<string, string>} usual
 * @param {string[]} table
 * @returns {Record<string, string|undefined>}
 */
export function settingsFor(terms, usual, table) {
  const same = (/** @type {string} */ one, /** @type {string} */ other) => one.replace(/[\s_]/g, '') === other.replace(/[\s_]/g, '');
  return Object.fromEntries(table.map((name) => {
    const value = terms[name];
    return [name, value === undefined || same(value, usual.get(name) ?? '') ? undefined : value];
  }));
}
