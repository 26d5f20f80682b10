/**
 * Statements as they are told: what a document says or what a case keeps of it, who says it, how the case checks it, what a person
 * made of it.
 *
 * <p>In come the statements that a {@link org.claimstake.evidence.statement.ClaimFinder} found in a document, and those that a case
 * keeps in {@code statements/}; out comes one {@link org.claimstake.report.claims.ClaimsView}, of which terminal, page and files are
 * made.
 *
 * <p>The laws: nothing is left out for being worth little; a verdict has a name and a day or it is none; what is outside has no
 * grid; nobody's statements are added up into a mark for who made them.
 */
@NullMarked
package org.claimstake.report.claims;

import org.jspecify.annotations.NullMarked;
