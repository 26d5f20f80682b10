/**
 * Laws across rooms, each seen to fail.
 *
 * <p>A rule that matches nothing passes without a word. So every {@link org.claimstake.checks.Law} comes with an offender
 * planted under {@code planted}, a small tree of rooms that breaks this one law, and the rule must find it there.
 */
@NullMarked
package org.claimstake.checks;

import org.jspecify.annotations.NullMarked;
