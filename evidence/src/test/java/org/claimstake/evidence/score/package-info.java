/** How well statements are found: documents marked by hand against what a finder makes of them. */
@NullMarked
package org.claimstake.evidence.score;

import org.jspecify.annotations.NullMarked;
