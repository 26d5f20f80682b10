/** What can be wrong with a case's files, worded in one place, and the nearest name to a misspelt one. */
@NullMarked
package org.claimstake.casefile.finding;

import org.jspecify.annotations.NullMarked;
