// @ts-check
/** Who holds what on a day, out of all that was sent: pure, without a document. */

/** @typedef {{key: string, name: string, names: Record<string, string>, commodities: string[], latitude: number|null, longitude: number|null, precision_km: number|null, mass: number|null, money: number|null}} Place */
/** @typedef {{name: string, id: string, title: string, draws: boolean, dates: string[], notes: string[], stands: any[][]}} Source */
/** @typedef {import('./amount.js').Meta} Meta */
/** @typedef {{case: string, table: string, tables: string[], usual: string, swapped: string, mass: Meta|null, money: Meta|null, places: Place[], sources: Source[], svg: string, projection: string, marks: string}} Rows */
/** @typedef {{standing: string, asOf: string, source: string}} Answer */
/** @typedef {{count: number, mass: {known: number, value: number}, money: {known: number, value: number}}} Part */
/** @typedef {{parts: Map<string, Part>, all: Part}} Sums */

export const STANDINGS = ['held', 'uncertain', 'occupied', 'unstated'];

/** The last of the days that is not after one; -1 before the first. @param {string[]} dates @param {string} on */
export function placeAt(dates, on) {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle] <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @param {Source} source @param {string} on @param {number} count of places @returns {Answer[]} */
export function answersOn(source, on, count) {
  const day = placeAt(source.dates, on);
  return Array.from({ length: count }, (_, i) => answer(source, source.stands[i] ?? [], day));
}

/** Four cells for each change: place of the day, standing, day of the record, who says it. @param {Source} source @param {any[]} changes @param {number} day @returns {Answer} */
function answer(source, changes, day) {
  for (let i = changes.length - 4; i >= 0; i -= 4) {
    if (changes[i] <= day) {
      const drawn = source.draws && changes[i + 1] !== 'unstated';
      return { standing: changes[i + 1], asOf: changes[i + 2] || (drawn ? source.dates[day] : ''), source: changes[i + 3] };
    }
  }
  return { standing: 'unstated', asOf: '', source: source.id };
}

/** How many stand how, and how much of what is known: in the order of the table, so that sums are those of the command. @param {Rows} rows @param {Answer[]} answers @param {boolean[]} seen @returns {Sums} */
export function summed(rows, answers, seen) {
  const parts = new Map(STANDINGS.map((standing) => [standing, none()]));
  rows.places.forEach((place, i) => {
    if (seen[i]) add(/** @type {Part} */ (parts.get(answers[i].standing)), place);
  });
  const all = none();
  for (const part of parts.values()) {
    all.count += part.count;
    for (const of of /** @type {const} */ (['mass', 'money'])) {
      all[of].known += part[of].known;
      all[of].value += part[of].value;
    }
  }
  return { parts, all };
}

/** @returns {Part} */
function none() {
  return { count: 0, mass: { known: 0, value: 0 }, money: { known: 0, value: 0 } };
}

/** @param {Part} part @param {Place} place */
function add(part, place) {
  part.count++;
  for (const of of /** @type {const} */ (['mass', 'money'])) {
    const value = place[of];
    if (value !== null) {
      part[of].known++;
      part[of].value += value;
    }
  }
}
