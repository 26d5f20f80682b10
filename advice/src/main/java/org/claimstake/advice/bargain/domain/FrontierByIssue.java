package org.claimstake.advice.bargain.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The frontier of all deals, grown an issue at a time: every choice that is kept of the issues so far with every value of the next,
 * then without those that waste something. It is the frontier of all, since worths add: a choice of some issues of which another is
 * worth more stays so whatever is agreed on the others.
 *
 * <p>Of two parties what wastes something is found by one pass over the sorted choices; of three by one pass with the best of the
 * third for every second kept in a tree (H. Kung, F. Luccio, F. Preparata, On finding the maxima of a set of vectors, 1975); of
 * more by asking those kept so far, in trees of their own, from the largest sum downwards.
 */
final class FrontierByIssue {
    /** More points at once than this are not held. */
    static final int MOST = 300_000;

    /** By the first party, then the second, and so on, falling: what dominates comes before what it dominates. */
    private static final Comparator<Partial> FALLING = (left, right) -> {
        int party = 0;
        while (party < left.sums().length - 1 && left.sums()[party] == right.sums()[party]) {
            party++;
        }
        return Long.compare(right.sums()[party], left.sums()[party]);
    };

    private FrontierByIssue() {}

    /** Empty where more than {@link #MOST} points would have to be kept. */
    static Optional<List<Partial>> of(Sums sums) {
        List<Partial> front = List.of(new Partial(new long[sums.parties()], 1, new long[] {0}));
        for (int issue = 0; issue < sums.issues(); issue++) {
            var next = new ArrayList<Partial>();
            int values = sums.values(issue);
            for (int value = 0; value < values; value++) {
                long[] adds = sums.adds(issue, value);
                for (Partial one : front) {
                    next.add(one.plus(adds, value, values));
                }
            }
            front = kept(merged(next), sums.parties());
            if (front.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(front);
    }

    private static List<Partial> merged(List<Partial> all) {
        all.sort(FALLING);
        var merged = new ArrayList<Partial>();
        for (Partial one : all) {
            if (!merged.isEmpty() && merged.getLast().isSame(one)) {
                merged.set(merged.size() - 1, merged.getLast().or(one));
            } else {
                merged.add(one);
            }
        }
        return merged;
    }

    private static List<Partial> kept(List<Partial> sorted, int parties) {
        return switch (parties) {
            case 2 -> ofTwo(sorted);
            case 3 -> ofThree(sorted);
            default -> ofMore(sorted);
        };
    }

    private static List<Partial> ofTwo(List<Partial> sorted) {
        var kept = new ArrayList<Partial>();
        for (Partial one : sorted) {
            if (kept.isEmpty() || one.sums()[1] > kept.getLast().sums()[1]) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static List<Partial> ofThree(List<Partial> sorted) {
        var kept = new ArrayList<Partial>();
        // of the second, rising, the most of the third that came with at least as much of the second: falling
        var stairs = new TreeMap<Long, Long>();
        for (Partial one : sorted) {
            long second = one.sums()[1];
            long third = one.sums()[2];
            Entry<Long, Long> above = stairs.ceilingEntry(second);
            if (above != null && above.getValue() >= third) {
                continue;
            }
            kept.add(one);
            for (Entry<Long, Long> below = stairs.floorEntry(second);
                    below != null && below.getValue() <= third;
                    below = stairs.floorEntry(second)) {
                stairs.remove(below.getKey());
            }
            stairs.put(second, third);
        }
        return kept;
    }

    private static List<Partial> ofMore(List<Partial> sorted) {
        var kept = new ArrayList<Partial>();
        var known = new Kept();
        for (Partial one : sorted.stream()
                .sorted(Comparator.comparingLong(Partial::sum).reversed())
                .toList()) {
            if (!known.holdsNoLess(one)) {
                known.add(one);
                kept.add(one);
                if (kept.size() > MOST) {
                    return kept;
                }
            }
        }
        kept.sort(FALLING);
        return kept;
    }
}
