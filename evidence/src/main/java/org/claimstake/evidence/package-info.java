/** What is known and on whose word: a {@link org.claimstake.evidence.Fact} is sourced, assumed or missing. */
@NullMarked
package org.claimstake.evidence;

import org.jspecify.annotations.NullMarked;
