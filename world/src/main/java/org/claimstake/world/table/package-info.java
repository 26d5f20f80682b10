/**
 * Tables as people have them: CSV in the encodings and with the delimiters that programs write, and Excel workbooks. In
 * come bytes and a name, out come a {@link org.claimstake.world.table.Sheet} and the troubles met.
 *
 * <p>What decides about a meaning is never guessed in silence: whether 1,234 is over a thousand is known from the other
 * numbers of the file or asked. Nothing is fetched, what a packed file unpacks to is bounded, and formulas are not
 * computed: the values kept in the file are read, and that is told.
 */
@NullMarked
package org.claimstake.world.table;

import org.jspecify.annotations.NullMarked;
