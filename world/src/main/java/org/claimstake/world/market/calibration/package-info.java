/**
 * What the past of a price says of its future: how much it is shaken in a year, whether it is drawn back to a level, to which
 * and how fast, each with a standard error and an interval, and the window of the past from which it was read.
 *
 * <p>A {@link org.claimstake.world.market.Series} comes in, a {@link org.claimstake.world.market.calibration.Calibration} goes
 * out, or the reason why there is none. Laws: the same series gives the same bits; gaps are bridged by the exact law of the
 * process and never filled; an interval that holds a speed of zero is said so and not shortened.
 */
@NullMarked
package org.claimstake.world.market.calibration;

import org.jspecify.annotations.NullMarked;
