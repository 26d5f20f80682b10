/**
 * Internal rates of return of one row of flows.
 *
 * <p>In go flows, one a period or each with its date; out comes the rate a year that makes them worth nothing, or why there
 * is none or no one. Every reader of a plan comes here, or repeats these operations in their order, so that all have the
 * same bits.
 *
 * {@snippet :
 * double rate = Irrs.of(new double[] {-100, 0, 121}, 12).rate(); // 0.1, to rounding
 * }
 *
 * <p>Laws, each a test: flows that change their sign once have one rate; where there are several none is chosen; scaling
 * all flows changes no rate.
 */
@NullMarked
package org.claimstake.engine.rates;

import org.jspecify.annotations.NullMarked;
