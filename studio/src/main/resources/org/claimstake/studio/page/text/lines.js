// @ts-check
/** How two texts differ, line by line. Pure. */

/** @typedef {{kind: 'same'|'left'|'right', text: string}} Line */

/** More changed lines than this are shown as one change from the first to the last. */
const MOST_STEPS = 1500;

/**
 * @param {string} left @param {string} right
 * @returns {Line[]} the lines of both in order: those of the left alone, of the right alone, of both
 */
export function compare(left, right) {
  const a = left.split('\n');
  const b = right.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const same = (/** @type {string} */ text) => ({ kind: /** @type {'same'} */ ('same'), text });
  return [
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ];
}

/** The shortest way from one to the other (Myers 1986). @param {string[]} a @param {string[]} b @returns {Line[]} */
function middle(a, b) {
  const trace = steps(a, b);
  if (trace === undefined) return [...all(a, 'left'), ...all(b, 'right')];
  /** @type {Line[]} */
  const lines = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d > 0; d--) {
    const reached = trace[d - 1];
    const k = x - y;
    const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
    const fromX = reached.get(down ? k + 1 : k - 1) ?? 0;
    const begun = down ? fromX : fromX + 1;
    while (x > begun) {
      lines.push({ kind: 'same', text: a[--x] });
      y--;
    }
    if (down) lines.push({ kind: 'right', text: b[--y] });
    else lines.push({ kind: 'left', text: a[--x] });
  }
  while (x > 0) lines.push({ kind: 'same', text: a[--x] });
  return lines.reverse();
}

/** @param {string[]} lines @param {'left'|'right'} kind @returns {Line[]} */
function all(lines, kind) {
  return lines.map((text) => ({ kind, text }));
}

/** How far each diagonal was reached after so many changes. @param {string[]} a @param {string[]} b */
function steps(a, b) {
  /** @type {Map<number, number>[]} */
  const trace = [];
  let reached = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_STEPS); d++) {
    const next = new Map(reached);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
      let x = down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        trace.push(next);
        return trace;
      }
    }
    trace.push(next);
    reached = next;
  }
  return undefined;
}

/**
 * The changes with some lines around them; what lies between is left out.
 *
 * @param {Line[]} lines
 * @returns {(Line|{kind: 'gap', count: number})[]}
 */
export function around(lines, context = 2) {
  const near = new Set();
  lines.forEach((line, i) => {
    if (line.kind !== 'same') for (let j = i - context; j <= i + context; j++) near.add(j);
  });
  /** @type {(Line|{kind: 'gap', count: number})[]} */
  const shown = [];
  let gap = 0;
  lines.forEach((line, i) => {
    if (!near.has(i)) {
      gap++;
      return;
    }
    if (gap > 0) shown.push({ kind: 'gap', count: gap });
    gap = 0;
    shown.push(line);
  });
  if (gap > 0 && shown.length > 0) shown.push({ kind: 'gap', count: gap });
  return shown;
}
