/**
 * Random streams, each keyed by a seed and a name.
 *
 * <p>In goes a seed, the full name of a value, the number of a future and of a period; out comes a uniform number
 * above 0 and below 1. Every distribution is a quantile of one such number.
 *
 * {@snippet :
 * Stream noise = Streams.of(7, "a.noise");
 * double u = noise.uniform(3, 0); // 0.14268919082834064, today and on every machine
 * }
 *
 * <p>{@link org.claimstake.engine.draw.RowDraws} makes the draws of many futures at once, in vectors where the machine has
 * them, with the same bits.
 *
 * <p>Laws, each a test: a draw depends on seed, name, future and period alone; the order of drawing does not enter; no
 * draw is 0 or 1; of s states of ignorance one lies in each s-th part of the unit interval.
 */
@NullMarked
package org.claimstake.engine.draw;

import org.jspecify.annotations.NullMarked;
