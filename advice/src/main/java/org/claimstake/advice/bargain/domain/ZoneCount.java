package org.claimstake.advice.bargain.domain;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * How many deals all would sign, exactly. Issues are chosen one after the other, those that move most first; where whatever follows
 * is enough for all, or not enough for one, all that follow are counted at once.
 */
final class ZoneCount {
    /** More choices than this are not looked at. */
    static final long MOST = 400_000_000;

    private final Sums sums;
    private final int[] order; // of the issues
    private final long[][] low; // [place in the order][party], the least that all issues from there on add
    private final long[][] high;
    private final long[] deals; // [place in the order], choices of all issues from there on
    private long left = MOST;

    private ZoneCount(Sums sums) {
        this.sums = sums;
        order = IntStream.range(0, sums.issues())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(this::moves).reversed())
                .mapToInt(issue -> issue)
                .toArray();
        low = new long[order.length + 1][sums.parties()];
        high = new long[order.length + 1][sums.parties()];
        deals = new long[order.length + 1];
        deals[order.length] = 1;
        for (int at = order.length - 1; at >= 0; at--) {
            deals[at] = deals[at + 1] * sums.values(order[at]);
            for (int party = 0; party < sums.parties(); party++) {
                low[at][party] = low[at + 1][party] + sums.end(order[at], party, false);
                high[at][party] = high[at + 1][party] + sums.end(order[at], party, true);
            }
        }
    }

    /** Empty where there are too many to look at. */
    static OptionalLong of(Sums sums) {
        var counting = new ZoneCount(sums);
        long count = counting.count(0, new long[sums.parties()]);
        return counting.left >= 0 ? OptionalLong.of(count) : OptionalLong.empty();
    }

    private long moves(int issue) {
        long moves = 0;
        for (int party = 0; party < sums.parties(); party++) {
            moves += sums.end(issue, party, true) - sums.end(issue, party, false);
        }
        return moves;
    }

    private long count(int at, long[] sofar) {
        if (--left < 0) {
            return 0;
        }
        boolean all = true;
        for (int party = 0; party < sofar.length; party++) {
            if (sofar[party] + high[at][party] < sums.least(party)) {
                return 0;
            }
            all &= sofar[party] + low[at][party] >= sums.least(party);
        }
        if (all) {
            return deals[at];
        }
        long count = 0;
        int issue = order[at];
        var next = new long[sofar.length];
        for (int value = 0; value < sums.values(issue); value++) {
            long[] adds = sums.adds(issue, value);
            for (int party = 0; party < next.length; party++) {
                next[party] = sofar[party] + adds[party];
            }
            count += count(at + 1, next);
        }
        return count;
    }
}
