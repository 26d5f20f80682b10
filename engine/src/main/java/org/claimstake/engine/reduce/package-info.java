/**
 * From the values of all futures to one figure.
 *
 * <p>In goes an array with the value of future k at k; out comes a mean, a quantile, a chance, and how far other draws
 * would move it.
 *
 * {@snippet :
 * Sample sample = Sample.of(3, 1, 2, 10);
 * double mean = Moments.of(sample).mean().orElseThrow(); // 4.0
 * double median = Ranked.of(sample).quantile(0.5).orElseThrow(); // 2.0
 * double worst = Ranked.of(sample).worstMean(0.375).orElseThrow(); // (1 + 0.5 * 2) / 1.5
 * }
 *
 * <p>Laws, each a test: the bits depend on the values and the numbers of their futures, never on threads, blocks or
 * partitions; a future that has none stands after all values and is never taken for 0; a mean lies within its values.
 * What has no answer (the spread of one value, a quantile among those that have none) is an empty answer.
 */
@NullMarked
package org.claimstake.engine.reduce;

import org.jspecify.annotations.NullMarked;
