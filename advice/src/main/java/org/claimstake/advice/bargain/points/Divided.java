package org.claimstake.advice.bargain.points;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.talks.AdjustedWinner;

/**
 * Who gets what by points.
 *
 * @param shares by issue, how much of it the first side has, from 0 to 1
 * @param gets   by side, what it has in its own points, of 100
 */
public record Divided(Points points, List<Double> shares, List<Double> gets) {
    public Divided {
        shares = List.copyOf(shares);
        gets = List.copyOf(gets);
    }

    public static Divided of(Points points) {
        AdjustedWinner winner = AdjustedWinner.of(points.of(0), points.of(1));
        var shares = new ArrayList<Double>();
        for (double share : winner.sharesOfFirst()) {
            shares.add(share);
        }
        return new Divided(points, shares, List.of(winner.pointsOfFirst(), winner.pointsOfSecond()));
    }

    /** The issue of which both have a part; none where each goes to one side whole. */
    public OptionalInt divided() {
        return IntStream.range(0, shares.size())
                .filter(issue -> shares.get(issue) > 0 && shares.get(issue) < 1)
                .findFirst();
    }

    /** How much of an issue a side has, from 0 to 1. */
    public double share(int issue, int side) {
        return side == 0 ? shares.get(issue) : 1 - shares.get(issue);
    }
}
