/**
 * Text to a tree, and back to the one form of the text.
 *
 * <p>In comes a {@link org.claimstake.language.text.SourceText}; out goes a
 * {@link org.claimstake.language.syntax.SyntaxTree} of what was written, nothing resolved: a name is a word, a unit its
 * text, a bracket a bracket. Mistakes are findings, all of a file at once:
 *
 * {@snippet class=org.claimstake.language.syntax.Lesson region=lesson}
 *
 * <p>How it is done: {@code Lexer} makes tokens and keeps the comments; {@code Bodies} reads declarations and goes on
 * behind a mistake at the next line that begins one; {@code Blocks} reads entries in braces and finds out which brace
 * is missing; {@code Expressions} and {@code Operands} read formulas by recursive descent. All wording is in
 * {@code SyntaxFindings}. Only unit words, scale words and the words of formulas are reserved; any other keyword counts
 * only where a declaration, movement, claim or band may begin.
 *
 * <p>Laws, each tested: no text throws, overflows or hangs ({@code Limits}); formatting twice changes nothing;
 * the formatted text parses to the same tree with the same comments; one mistake is one finding.
 */
@NullMarked
package org.claimstake.language.syntax;

import org.jspecify.annotations.NullMarked;
