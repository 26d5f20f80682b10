/**
 * Imported registers in one SQLite file, to be searched by words, by a box on the earth and by commodity. The file is a
 * convenience: it is made of the registers and can be made again of them at any time; nothing is kept in it alone.
 */
@NullMarked
package org.claimstake.world.register;

import org.jspecify.annotations.NullMarked;
