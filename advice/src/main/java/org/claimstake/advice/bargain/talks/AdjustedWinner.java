package org.claimstake.advice.bargain.talks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Two sides lay a hundred points on a list of issues, and each issue goes to who laid more, so that both end with as many of their own points as
 * the other and at most one issue is divided (S. Brams, A. Taylor, Fair Division, 1996). The result is efficient, equitable and without
 * envy for points that add up.
 */
public final class AdjustedWinner {
    private static final double SLACK = 1e-9;

    private final double[] first;
    private final double[] second;
    private final double[] shares;

    private AdjustedWinner(double[] first, double[] second, double[] shares) {
        this.first = first;
        this.second = second;
        this.shares = shares;
    }

    /**
     * @param first points of the first by issue, none below 0, summing to 100
     * @param second points of the second, in the same order
     */
    public static AdjustedWinner of(double[] first, double[] second) {
        check(first, first.length);
        check(second, first.length);
        var shares = new double[first.length];
        double mine = 0;
        double theirs = 0;
        for (int issue = 0; issue < first.length; issue++) {
            if (first[issue] > second[issue]) {
                shares[issue] = 1;
                mine += first[issue];
            } else if (first[issue] < second[issue]) {
                theirs += second[issue];
            }
        }
        // issues on which both laid the same go to who is behind by then
        for (int issue = 0; issue < first.length; issue++) {
            if (first[issue] == second[issue]) {
                if (mine < theirs) {
                    shares[issue] = 1;
                    mine += first[issue];
                } else {
                    theirs += second[issue];
                }
            }
        }
        even(first, second, shares, mine, theirs);
        return new AdjustedWinner(first.clone(), second.clone(), shares);
    }

    /** From who is ahead to the other, what is dearest to the other for each point of the owner first. */
    private static void even(double[] first, double[] second, double[] shares, double mine, double theirs) {
        boolean firstIsAhead = mine > theirs;
        double[] owner = firstIsAhead ? first : second;
        double[] taker = firstIsAhead ? second : first;
        double whole = firstIsAhead ? 1 : 0;
        double ahead = Math.abs(mine - theirs);
        int[] order = IntStream.range(0, first.length)
                .filter(issue -> shares[issue] == whole && owner[issue] + taker[issue] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(issue -> owner[issue] / taker[issue]))
                .mapToInt(issue -> issue)
                .toArray();
        for (int issue : order) {
            // rounding alone divides nothing
            if (ahead <= SLACK) {
                return;
            }
            double part = Math.min(1, ahead / (owner[issue] + taker[issue]));
            shares[issue] = firstIsAhead ? 1 - part : part;
            ahead -= part * (owner[issue] + taker[issue]);
        }
    }

    private static void check(double[] points, int issues) {
        double sum = Arrays.stream(points).sum();
        if (points.length != issues
                || Arrays.stream(points).anyMatch(point -> !(point >= 0))
                || Math.abs(sum - 100) > SLACK) {
            throw new IllegalArgumentException("points " + Arrays.toString(points) + " sum to " + sum + ", but must be "
                    + issues + " of 0 or more that sum to 100");
        }
    }

    /** By issue, how much of it the first has, from 0 to 1; at most one lies between. */
    public double[] sharesOfFirst() {
        return shares.clone();
    }

    /** What the first has, in its own points. */
    public double pointsOfFirst() {
        return IntStream.range(0, shares.length)
                .mapToDouble(issue -> shares[issue] * first[issue])
                .sum();
    }

    public double pointsOfSecond() {
        return IntStream.range(0, shares.length)
                .mapToDouble(issue -> (1 - shares[issue]) * second[issue])
                .sum();
    }
}
