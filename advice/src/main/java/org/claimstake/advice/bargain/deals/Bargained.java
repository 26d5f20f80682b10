package org.claimstake.advice.bargain.deals;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Stand;

/**
 * What came out.
 *
 * @param sides    the user's own first
 * @param stands   in sums for certain, in the order of the sides
 * @param untouched terms that stay as they are, having no range or choices
 * @param noDeal   its scenario
 * @param possible how many deals there are
 * @param complete all of them were looked at
 * @param deals    all that were looked at, in their order
 * @param zone     those that nobody refuses, by their places
 * @param frontier those of the zone that waste nothing; of all deals where the zone is empty
 * @param chosen   what each notion of a fair deal chooses, all that tie
 * @param errors   by side: how far other draws would move what the first of them is worth above no deal
 * @param ties     deals that cannot be told from what Nash chooses, by their places
 * @param texts    the case as it stands and the offers, the one on the table last
 * @param counters instead of the deal on the table: worth more to others, and no less to anybody
 * @param asks     worth more to the user's own side, and no less to anybody
 * @param fix      of a deal on the table that somebody refuses: the least change to one that nobody does
 * @param trade    two terms changed in it: one cheap to the user's own side and dear to another, one the other way round
 * @param split    by term, of the way from the deal on the table to what Nash chooses
 * @param moves    one term changed in the deal on the table
 * @param equal    by place among the texts: what each is worth above no deal where all discount at the lowest rate
 * @param notes    what a reader should know before using it, a sentence each
 */
public record Bargained(
        List<DealTerm> terms,
        List<String> untouched,
        List<Side> sides,
        List<Stand> stands,
        String noDeal,
        Worth nothing,
        List<Option> options,
        double possible,
        boolean complete,
        List<Priced> deals,
        List<Integer> zone,
        List<Integer> frontier,
        Map<Concept, List<Integer>> chosen,
        Map<Concept, List<Double>> errors,
        List<Integer> ties,
        List<Text> texts,
        List<Move> moves,
        Optional<Move> trade,
        List<Move> counters,
        List<Move> asks,
        Optional<Move> fix,
        List<Part> split,
        Optional<Surplus> surplus,
        List<List<Double>> equal,
        Optional<Blocked> blocked,
        long futures,
        List<String> notes) {

    public record Priced(Deal deal, Worth worth) {}

    public Bargained {
        terms = List.copyOf(terms);
        untouched = List.copyOf(untouched);
        sides = List.copyOf(sides);
        stands = List.copyOf(stands);
        options = List.copyOf(options);
        deals = List.copyOf(deals);
        zone = List.copyOf(zone);
        frontier = List.copyOf(frontier);
        chosen = Collections.unmodifiableMap(copied(chosen));
        errors = Collections.unmodifiableMap(copied(errors));
        ties = List.copyOf(ties);
        texts = List.copyOf(texts);
        moves = List.copyOf(moves);
        counters = List.copyOf(counters);
        asks = List.copyOf(asks);
        split = List.copyOf(split);
        equal = List.copyOf(equal.stream().map(List::copyOf).toList());
        notes = List.copyOf(notes);
    }

    private static <T> Map<Concept, List<T>> copied(Map<Concept, List<T>> of) {
        var copy = new EnumMap<Concept, List<T>>(Concept.class);
        of.forEach((concept, list) -> copy.put(concept, List.copyOf(list)));
        return copy;
    }

    /** The offer on the table; the case as it stands where none was made. */
    public Text table() {
        return texts.getLast();
    }

    public double gain(Worth worth, int side) {
        return worth.certain().get(side) - nothing.certain().get(side);
    }
}
