package org.claimstake.evidence.statement;

import java.util.List;
import org.claimstake.evidence.document.Document;

/**
 * Finds what can be checked in a document. Ours goes by rules; a newsroom may bring its own, found by {@link java.util.ServiceLoader}.
 * A finder is a function of what it is given: the same document and names give the same statements, on any machine, without a network.
 */
@FunctionalInterface
public interface ClaimFinder {
    /** In the order of the text. */
    List<Statement> find(Document document, Gazetteer names);
}
