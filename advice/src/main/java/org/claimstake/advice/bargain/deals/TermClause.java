package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.source.Clauses;
import org.claimstake.language.plan.Plan;

/**
 * What the clause says from which the text on the table takes a term.
 *
 * @param term   its place among the terms
 * @param deal   id of the text among the case's sources
 * @param title  of that text, may be empty
 * @param anchor the clause within it
 * @param text   what the clause says, as the case tells it
 * @param value  of the term by this clause, as it is typed
 */
public record TermClause(int term, String deal, String title, String anchor, String text, String value) {

    /**
     * Of all terms that come from a clause whose words the case keeps.
     *
     * @param written the deal that the clauses state
     * @param sources by term, {@code signed:c2}; empty for what comes from no clause
     */
    static List<TermClause> of(List<DealTerm> terms, Deal written, List<String> sources, RunnableCase theCase) {
        var found = new ArrayList<TermClause>();
        for (int i = 0; i < terms.size(); i++) {
            DealTerm term = terms.get(i);
            String source = sources.get(i);
            int colon = source.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String deal = source.substring(0, colon);
            String anchor = source.substring(colon + 1);
            Optional<Clauses.Clause> clause = theCase.clauses().find(deal, anchor);
            if (clause.isPresent()) {
                found.add(new TermClause(
                        i,
                        deal,
                        title(theCase, deal),
                        anchor,
                        clause.get().text(),
                        term.values().get(written.place(i)).words()));
            }
        }
        return List.copyOf(found);
    }

    private static String title(RunnableCase theCase, String deal) {
        return theCase.source(deal)
                .flatMap(source -> Optional.ofNullable(source.title()))
                .orElse("");
    }

    /** By term, where a scenario says that it takes it from; empty for what it leaves as the case has it. */
    static List<String> sources(List<DealTerm> terms, Plan plan, Set<String> changed) {
        return terms.stream()
                .map(term -> plan.terms().stream()
                        .filter(one -> one.name().equals(term.name()) && changed.contains(one.name()))
                        .map(one -> TermReader.source(plan, plan.step(one.step())))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** {@code signed:c2}, as a case writes it. */
    public String place() {
        return deal + ":" + anchor;
    }
}
