/** A folder becomes a runnable case: files, tables, scenarios, and the ledger of what is known and what is not. */
@NullMarked
package org.claimstake.casefile;

import org.jspecify.annotations.NullMarked;
