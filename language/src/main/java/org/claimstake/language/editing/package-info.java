/**
 * What an editor asks of texts while they are written: what a name means, where else it stands, what may stand here,
 * how it is renamed. Answers come from the tree alone, so that a text with mistakes is answered too; what the compiler
 * knows besides (unit, shape, source) is {@link org.claimstake.language.editing.Known}, found by the place at which a
 * name is given.
 *
 * <p>In: the trees of a case's text, of its models and of the library. Out: {@link
 * org.claimstake.language.editing.NameIndex}. Nothing here decides whether a text is right; that is the compiler's.
 */
@NullMarked
package org.claimstake.language.editing;

import org.jspecify.annotations.NullMarked;
