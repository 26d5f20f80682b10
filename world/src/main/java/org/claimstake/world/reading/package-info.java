/**
 * What reading a foreign file leaves behind beside what it read: the {@link org.claimstake.world.reading.Trouble troubles}
 * it met, told as data, how it was {@link org.claimstake.world.reading.SheetOptions told} or found to read it, and the
 * {@link org.claimstake.world.reading.Receipt} that a case keeps.
 *
 * <p>The law of the room: rows in = rows out + rows named. What cannot be read is named with its reason and never
 * dropped in silence; what was mended says so.
 */
@NullMarked
package org.claimstake.world.reading;

import org.jspecify.annotations.NullMarked;
