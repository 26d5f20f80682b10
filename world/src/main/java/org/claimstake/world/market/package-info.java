/**
 * Prices, rates and indices as their publishers give them: a {@link org.claimstake.world.market.Series} has one unit, one basis
 * and one frequency, and a value that is not given is a gap and never zero. Readers take bytes and a name and answer with
 * series and with what they could not read.
 *
 * <p>Laws: a series never mixes units or bases; what is nominal becomes real, or one currency another, only through a second
 * series that is named; nothing is filled in between two values.
 */
@NullMarked
package org.claimstake.world.market;

import org.jspecify.annotations.NullMarked;
