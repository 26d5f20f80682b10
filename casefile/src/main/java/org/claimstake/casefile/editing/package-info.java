/**
 * What is known of a case's texts while somebody writes them: findings, what a word means, which words may follow.
 *
 * <p>In comes a folder with the texts as they are typed; out goes a {@link org.claimstake.casefile.editing.View}, which
 * {@link org.claimstake.casefile.editing.Hovers} and {@link org.claimstake.casefile.editing.Offers} are asked about.
 * Every editor asks here, whatever protocol it speaks, so that all say the same.
 */
@NullMarked
package org.claimstake.casefile.editing;

import org.jspecify.annotations.NullMarked;
