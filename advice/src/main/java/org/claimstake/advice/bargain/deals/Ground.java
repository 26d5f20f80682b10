package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;
import org.claimstake.advice.bargain.Stand;

/**
 * What is bargained over, by whom, against what.
 *
 * @param untouched terms that stay as they are, having no range or choices
 * @param sides     the user's own first
 * @param stands    in sums for certain, in the order of the sides
 * @param noDeal    its scenario
 * @param nothing   what each side has in it
 * @param futures   on which all is computed
 * @param clauses   what the text on the table says of terms, where the case keeps its words
 */
public record Ground(
        List<DealTerm> terms,
        List<String> untouched,
        List<Side> sides,
        List<Stand> stands,
        String noDeal,
        Worth nothing,
        List<Option> options,
        long futures,
        List<TermClause> clauses) {
    public Ground {
        terms = List.copyOf(terms);
        untouched = List.copyOf(untouched);
        sides = List.copyOf(sides);
        stands = List.copyOf(stands);
        options = List.copyOf(options);
        clauses = List.copyOf(clauses);
    }

    /** Of the clause from which the text on the table takes a term; empty where the case keeps no words of it. */
    public Optional<TermClause> clause(int term) {
        return clauses.stream().filter(clause -> clause.term() == term).findFirst();
    }

    /** What a side has above no deal, a sum for certain. */
    public double gain(Worth worth, int side) {
        return worth.certain().get(side) - nothing.certain().get(side);
    }
}
