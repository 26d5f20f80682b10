/**
 * What is said of a case, as the case keeps it: documents, the statements in them, the claims by which they are checked, and what
 * people made of them.
 */
@NullMarked
package org.claimstake.casefile.statement;

import org.jspecify.annotations.NullMarked;
