// @ts-check
/** Shows the last change once more: what was before it, then what came of it. */
import * as address from './address.js';
import * as cases from './cases.js';
import * as shell from './shell.js';
import * as state from './state.js';
import { t } from './words.js';

const BEFORE = 1400;

/** @param {import('./board.js').Board} board */
export async function replay(board) {
  const change = state.lastChange();
  const after = board.asked;
  if (change === undefined || after === undefined || board.shown === undefined) {
    shell.say(t('nothing-to-replay'));
    return;
  }
  const before = { at: change.before, key: address.figures(change.before) + '|' + board.look(change.before) };
  const kept = board.answers.whole(before.key) ?? (await board.askBeside(before));
  const shown = board.answers.whole(after.key) ?? board.shown;
  if (kept === undefined || board.asked !== after) return;
  scene(board, change.before, before, kept, true);
  shell.say(t('before-the-change'));
  setTimeout(() => {
    board.element.classList.remove('before');
    if (board.asked !== after) return;
    board.fromKey = before.key;
    board.flashed = '';
    scene(board, state.current(), after, shown, false);
    shell.say([t('after-the-change'), board.toldMoves()].join(' '));
  }, BEFORE);
}

/** @param {import('./board.js').Board} board @param {import('./address.js').Address} at @param {any} asking @param {any} answer @param {boolean} before */
function scene(board, at, asking, answer, before) {
  board.element.classList.toggle('before', before);
  board.controls.show(at.settings, cases.usual(board.of, at.own.scenario));
  if (before) board.fromKey = '';
  board.render(asking, answer);
}
