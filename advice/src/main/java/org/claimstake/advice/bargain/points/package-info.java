/**
 * Points that two sides lay on issues, before there is any model: what a file says, and who gets what.
 *
 * <p>Laws: points of a side sum to 100 when they are divided; scaling a side's points changes nothing.
 */
@NullMarked
package org.claimstake.advice.bargain.points;

import org.jspecify.annotations.NullMarked;
