/**
 * Where a function of one number is zero, when each of its values costs a whole run. In go the function and a range; out
 * come its roots, and all that is like one and is none: jumps over zero, stretches of zero, places where nothing can be
 * computed. A root without a change of sign is found where it lies at a lowest point that the scan has seen.
 */
@NullMarked
package org.claimstake.advice.root;

import org.jspecify.annotations.NullMarked;
