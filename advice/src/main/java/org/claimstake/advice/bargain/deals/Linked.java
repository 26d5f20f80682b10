package org.claimstake.advice.bargain.deals;

import java.util.List;

/**
 * Groups of terms, each settled on its own while all else stays as on the table, against all of them settled together. Both by Nash, from what
 * the table is worth. All gains are sums for certain above the table, by side.
 *
 * @param groups   each on its own
 * @param apart    the deal with all their changes
 * @param gain     what that deal brings
 * @param sum      what the groups bring each on its own, added up; what it differs from {@code gain} by, they do to each other
 * @param together the deal that is chosen where all are settled in one
 * @param bundle   what it brings
 * @param error    how far other draws would move the difference of {@code bundle} and {@code gain}
 * @param complete all deals over these terms were looked at
 */
public record Linked(
        List<Group> groups,
        Deal apart,
        List<Double> gain,
        List<Double> sum,
        Deal together,
        List<Double> bundle,
        List<Double> error,
        boolean complete) {

    /** @param terms by their places */
    public record Group(List<Integer> terms, Deal deal, List<Double> gain) {
        public Group {
            terms = List.copyOf(terms);
            gain = List.copyOf(gain);
        }
    }

    public Linked {
        groups = List.copyOf(groups);
        gain = List.copyOf(gain);
        sum = List.copyOf(sum);
        bundle = List.copyOf(bundle);
        error = List.copyOf(error);
    }

    /** What tying them together brings a side. */
    public double worth(int side) {
        return bundle.get(side) - gain.get(side);
    }

    /** 1 where a side has more by tying them together, -1 where it has less, 0 where that cannot be told from nothing. */
    public int sign(int side) {
        double much = Math.max(1e-9 * Math.max(1, Math.abs(bundle.get(side))), Move.SURE * error.get(side));
        return worth(side) > much ? 1 : worth(side) < -much ? -1 : 0;
    }
}
