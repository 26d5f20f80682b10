/** The {@code stake} command: arguments in, answers and findings out. */
@NullMarked
package org.claimstake.cli;

import org.jspecify.annotations.NullMarked;
