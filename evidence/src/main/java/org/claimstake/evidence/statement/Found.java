package org.claimstake.evidence.statement;

import java.util.List;
import org.claimstake.evidence.document.Document;

/**
 * What the chosen finder found in a document.
 *
 * @param document   with what was not clear to the finder among its troubles
 * @param statements in the order of the text
 */
public record Found(Document document, List<Statement> statements) {
    public Found {
        statements = List.copyOf(statements);
    }

    /** By the finder that somebody brought, else by ours. */
    public static Found of(Document document, Gazetteer names) {
        ClaimFinder finder = ClaimFinder.chosen();
        if (!(finder instanceof RuleFinder rules)) {
            return new Found(document, finder.find(document, names));
        }
        RuleFinder.Found found = rules.read(document, names);
        return new Found(document.with(found.troubles()), found.statements());
    }
}
