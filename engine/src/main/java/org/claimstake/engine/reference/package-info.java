/**
 * The judge: a plan's formulas walked as they are written, one future at a time.
 *
 * <p>In goes a plan; out comes every value of a future, in one flat array {@code [step][row][period]}, or the place at
 * which it stopped. What does not depend on chance is computed once a run. Futures are shared out to threads in leaves of
 * {@code Futures.LEAF}, and whatever is folded over them is folded along a tree that only their number decides.
 *
 * <p>Laws, each a test: the same bits for any number of threads; a future that stops says step, period, future and seed;
 * what is not known never turns into a number.
 */
@NullMarked
package org.claimstake.engine.reference;

import org.jspecify.annotations.NullMarked;
