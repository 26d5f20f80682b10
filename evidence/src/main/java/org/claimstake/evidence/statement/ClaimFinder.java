package org.claimstake.evidence.statement;

import java.util.List;
import java.util.ServiceLoader;
import org.claimstake.evidence.document.Document;

/**
 * Finds what can be checked in a document. Ours goes by rules; a newsroom may bring its own, found by {@link ServiceLoader}.
 * A finder is a function of what it is given: the same document and names give the same statements, on any machine, without a network.
 */
@FunctionalInterface
public interface ClaimFinder {
    /** In the order of the text. */
    List<Statement> find(Document document, Gazetteer names);

    /** The one that somebody brought, the first where there are several, else ours. */
    static ClaimFinder chosen() {
        return chosen(ServiceLoader.load(ClaimFinder.class));
    }

    /** The first of those that were brought, else ours. */
    static ClaimFinder chosen(ServiceLoader<ClaimFinder> brought) {
        return brought.findFirst().orElseGet(RuleFinder::new);
    }
}
