/** Statements: what in a document can be checked, who says it, how much it is worth checking. */
@NullMarked
package org.claimstake.evidence.statement;

import org.jspecify.annotations.NullMarked;
