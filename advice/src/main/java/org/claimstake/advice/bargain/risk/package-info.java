/**
 * What uncertain money is worth to a side: futures with their chances become one sum of money, the certainty equivalent, by a
 * {@link org.claimstake.advice.bargain.risk.Utility}.
 *
 * <pre>{@code
 * var futures = new Futures(new double[] {-10, 0, 20}, new double[] {0.1, 0.4, 0.5});
 * new Utility.Cara(0.1).certaintyEquivalent("seller", futures);   // 3.0178664
 * }</pre>
 *
 * <p>Laws: always in money; equal to the sum itself where nothing is uncertain; for who dislikes risk never above the mean. Where a
 * discount rate is a hurdle rate, it carries the risk already, and the utility should be neutral.
 */
@NullMarked
package org.claimstake.advice.bargain.risk;

import org.jspecify.annotations.NullMarked;
