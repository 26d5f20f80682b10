/**
 * Markets behind a bargain: what a buyer can pay at the gate, what rivals make of a price, what a sanction takes off it. Money of one
 * currency and basis per unit of the good throughout.
 *
 * <p>Laws: a rival matters only when it beats the bargain; the parts of a discount sum to it.
 */
@NullMarked
package org.claimstake.advice.bargain.rivals;

import org.jspecify.annotations.NullMarked;
