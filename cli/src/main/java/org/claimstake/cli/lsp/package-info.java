/**
 * The compiler as editors ask it, by the Language Server Protocol: findings, hover, completion, definition, references,
 * rename, format, symbols. What a name means is answered by {@code language.editing}; here it is put into the protocol's
 * words. Loaded by {@code stake lsp} alone.
 *
 * <p>What is open in an editor wins over the files. All work is done by one thread, in the order in which it was asked.
 * A fault of ours becomes a logged sentence and an empty answer.
 */
@NullMarked
package org.claimstake.cli.lsp;

import org.jspecify.annotations.NullMarked;
