/** Lexer, parser with recovery, a syntax tree that keeps comments, formatter. */
@NullMarked
package org.claimstake.language.syntax;

import org.jspecify.annotations.NullMarked;
