/**
 * Functions of plain numbers whose bits are fixed.
 *
 * <p>In goes a double, out comes a double: {@code Exact.exp(1)} is {@code 0x4005bf0a8b14576a} on every machine. The
 * evaluator, the kernels and the draws all call or write out these operations, which is why they can be compared bit
 * for bit.
 *
 * <p>Laws, each a test: the listed values come out to the bit; {@code exp}, {@code log} and {@code power} stay within
 * 1 ulp of the true value; edges answer an infinity or NaN and never throw. The square root is {@link Math#sqrt},
 * which IEEE 754 fixes already.
 */
@NullMarked
package org.claimstake.engine.exact;

import org.jspecify.annotations.NullMarked;
