/** What can be wrong with a case's files, worded in one place. */
@NullMarked
package org.claimstake.casefile.finding;

import org.jspecify.annotations.NullMarked;
