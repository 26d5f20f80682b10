// @ts-check
/** How a measure lies over the futures: a bar of quantiles with the middle marked, and fifty dots that can be counted. */
import { quantiles, sizeOf } from './amount.js';
import { s } from './dom.js';

const WIDTH = 300;
const HEIGHT = 46;
const GROUND = 34;
const RADIUS = 2.6;

/** @typedef {import('./amount.js').Value} Value */

/**
 * @param {Value} value
 * @param {Value|undefined} ghost of the baseline, drawn as an outline
 * @param {string} summary
 * @param {any[]} [counted] fifty quantiles
 * @returns {Element|null} nothing where all futures agree
 */
export function fan(value, ghost, summary, counted = []) {
  const now = quantiles(value);
  if (now.length === 0 || now[0] === now[4]) return null;
  const before = ghost === undefined ? [] : quantiles(ghost);
  const dots = counted.map(sizeOf).filter(Number.isFinite);
  const all = [...now, ...before, ...dots, ...(isMoney(value) ? [0] : [])];
  const place = placing(Math.min(...all), Math.max(...all));
  return s(
    'svg', { class: 'fan', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': summary },
    ...dotted(dots, place),
    before.length > 0 && before[0] !== before[4] && box('ghost', before[0], before[4], place, GROUND + 1, 8),
    box('wide', now[0], now[4], place, GROUND + 2, 6),
    box('half', now[1], now[3], place, GROUND + 2, 6),
    s('line', { class: 'middle', x1: place(now[2]), x2: place(now[2]), y1: GROUND, y2: GROUND + 10 }),
    isMoney(value) && all.some((one) => one < 0) && s('line', { class: 'zero', x1: place(0), x2: place(0), y1: 2, y2: HEIGHT - 1 }),
  );
}

/** @param {Value} value */
function isMoney(value) {
  return typeof value.mean === 'number';
}

/** @param {number} low @param {number} high @returns {(value: number) => number} */
function placing(low, high) {
  const wide = high - low || 1;
  return (value) => Math.round((4 + ((value - low) / wide) * (WIDTH - 8)) * 10) / 10;
}

/** @param {string} name @param {number} from @param {number} to @param {(value: number) => number} place @param {number} y @param {number} height */
function box(name, from, to, place, y, height) {
  return s('rect', { class: name, x: place(from), y, width: Math.max(place(to) - place(from), 1), height, rx: 1 });
}

// a column for each width of a dot; where many futures agree the column stands closer, but every dot is there
/** @param {number[]} dots @param {(value: number) => number} place */
function dotted(dots, place) {
  /** @type {Map<number, number>} */
  const columns = new Map();
  const placed = dots.map((dot) => {
    const column = Math.round(place(dot) / (RADIUS * 2));
    const above = columns.get(column) ?? 0;
    columns.set(column, above + 1);
    return { column, above };
  });
  const tallest = Math.max(1, ...columns.values());
  const step = Math.min(RADIUS * 2, (GROUND - RADIUS * 2) / Math.max(tallest - 1, 1));
  return placed.map(({ column, above }) => s('circle', { class: 'dot', cx: column * RADIUS * 2, cy: Math.round((GROUND - RADIUS - 1 - above * step) * 10) / 10, r: RADIUS - 0.3 }));
}
