/** Columns that are filled by who holds what, through whole cases. */
@NullMarked
package org.claimstake.checks.territory;

import org.jspecify.annotations.NullMarked;
