package org.claimstake.advice.bargain.deals;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimstake.advice.bargain.Concept;

/**
 * Deals that were looked at, and which of them stand out. Lists of numbers are places among {@code deals}.
 *
 * @param possible how many deals there are
 * @param complete all of them were looked at
 * @param deals    all that were looked at, in their order
 * @param zone     those that nobody refuses
 * @param frontier those of the zone that waste nothing; of all deals where the zone is empty
 * @param chosen   what each notion of a fair deal chooses, all that tie
 * @param errors   by side: how far other draws would move what the first of them is worth above no deal
 * @param ties     deals that cannot be told from what Nash chooses
 */
public record Found(
        double possible,
        boolean complete,
        List<Priced> deals,
        List<Integer> zone,
        List<Integer> frontier,
        Map<Concept, List<Integer>> chosen,
        Map<Concept, List<Double>> errors,
        List<Integer> ties) {

    public record Priced(Deal deal, Worth worth) {}

    public Found {
        deals = List.copyOf(deals);
        zone = List.copyOf(zone);
        frontier = List.copyOf(frontier);
        chosen = Collections.unmodifiableMap(copied(chosen));
        errors = Collections.unmodifiableMap(copied(errors));
        ties = List.copyOf(ties);
    }

    private static <T> Map<Concept, List<T>> copied(Map<Concept, List<T>> of) {
        var copy = new EnumMap<Concept, List<T>>(Concept.class);
        of.forEach((concept, list) -> copy.put(concept, List.copyOf(list)));
        return copy;
    }
}
