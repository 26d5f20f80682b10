/**
 * Who holds which place on which day, as sources say it.
 *
 * <p>In come files: rows in which a source states it, dated polygons, or lists of places with a status a day
 * ({@link org.claimstake.world.territory.ControlReader}). Out comes a {@link org.claimstake.world.territory.ControlSource} that
 * answers for a {@link org.claimstake.world.territory.Site}: held, occupied, uncertain or unstated, with the day of the record
 * and a sentence why.
 *
 * <p>The laws: one source answers, alone. The record used is the newest at or before the day asked and says its day. A thing
 * lies in a circle; as soon as the line crosses the circle the answer is uncertain, so a larger circle never makes an uncertain
 * answer certain. Control of a place is data: there is no order of places here and nothing to be made better by it.
 */
@NullMarked
package org.claimstake.world.territory;

import org.jspecify.annotations.NullMarked;
