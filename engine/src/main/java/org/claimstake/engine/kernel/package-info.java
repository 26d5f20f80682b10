/**
 * The fast reader of a plan: the judge's bits, many futures at once.
 *
 * <p>In goes a plan with what is common to its futures; out come the values that are asked for, of every future. On the way:
 * {@code Lowering} and its parts make a {@code Graph} of values; {@code Stages} puts them into sections that are gone
 * through once or period by period; {@code Ranges} bounds them and {@code Marks} keeps what may still go wrong;
 * {@code Blocks} and {@code Memory} say in which order and where; the {@code Tape} that comes of it is run by a
 * {@code Tier}: {@code RowTier} at once, {@code ChunkTier} as soon as it is the faster.
 *
 * {@snippet :
 * Runner runner = new BlockRunner();
 * Growing growing = runner.begin(plan, settings, Set.of());
 * growing.stream(1_000_000, watch, run -> { show(run); return true; }); // 1,024 futures, then four times as many, …
 * Run moved = growing.change(otherPlan, Set.of(), watch).orElseThrow(); // the same futures of another plan
 * }
 *
 * <p>Laws, each a test: every value, figure, mean, stop, count and coverage has the judge's bits, in either tier, for any
 * number of threads and futures, whole or grown; a future in which something may go wrong is the judge's; generated code
 * calls nothing but the vector module and stays within a weight.
 */
@NullMarked
package org.claimstake.engine.kernel;

import org.jspecify.annotations.NullMarked;
