/**
 * What the library promises for any numbers: projects that nobody thought of, made of fixed seeds, and what must hold of them
 * written as {@code expect} in their own text, so that the text of a failure can be pasted into a case.
 */
@NullMarked
package org.claimstake.checks.library;

import org.jspecify.annotations.NullMarked;
