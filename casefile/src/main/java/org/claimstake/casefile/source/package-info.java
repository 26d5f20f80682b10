/** The case's list of sources, {@code sources.csv}. */
@NullMarked
package org.claimstake.casefile.source;

import org.jspecify.annotations.NullMarked;
