/** The studio beside the commands. */
@NullMarked
package org.claimstake.checks.studio;

import org.jspecify.annotations.NullMarked;
