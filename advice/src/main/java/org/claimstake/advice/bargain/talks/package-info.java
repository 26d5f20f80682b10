/**
 * How talks run: what patience, breakdown and alternatives make of a division; what an unknown counterpart would accept; whether issues
 * are better tied together; and points, before there is any model. Pure functions of numbers.
 *
 * <p>Laws: what both live on while they disagree moves a division; what one could choose instead only bounds it.
 */
@NullMarked
package org.claimstake.advice.bargain.talks;

import org.jspecify.annotations.NullMarked;
