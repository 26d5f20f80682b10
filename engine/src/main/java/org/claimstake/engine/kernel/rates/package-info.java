/**
 * Internal rates of return of many futures at once.
 *
 * <p>In go rows of flows, one a period, each with a double a future; out comes a row of rates, bit for bit what
 * {@link org.claimstake.engine.rates.Irrs} answers future by future. Two implementations: loops over that class, and
 * vectors in which eight futures are searched together and each stops for itself.
 *
 * <p>Laws, each a test: the two answer the same bits for every kind of flows; what a future gets does not depend on the
 * others beside it.
 */
@NullMarked
package org.claimstake.engine.kernel.rates;

import org.jspecify.annotations.NullMarked;
