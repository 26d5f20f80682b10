/**
 * Who is needed: what every group of parties could make without the others, and what follows for a division of what all make.
 *
 * <p>Laws: Shapley's parts sum to what all make; a division in the core leaves no group anything to gain by leaving.
 */
@NullMarked
package org.claimstake.advice.bargain.coalition;

import org.jspecify.annotations.NullMarked;
