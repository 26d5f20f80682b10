package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of some points has the largest {@code w ln a + (1 - w) ln b}, for each weight w between 0 and 1. For one point that is a
 * straight line in w, and the largest of all a chain of such lines, which never bends down.
 */
final class Envelope {
    private static final double TIE = 1e-9;

    private final List<double[]> logs = new ArrayList<>(); // [ln a, ln b]
    private final List<Integer> places = new ArrayList<>();

    /** Of points that are worth the same the one that was added first is chosen. One with a gain of nothing never is. */
    void add(int place, double a, double b) {
        if (a > 0 && b > 0) {
            logs.add(new double[] {StrictMath.log(a), StrictMath.log(b)});
            places.add(place);
        }
    }

    boolean isEmpty() {
        return logs.isEmpty();
    }

    /** The place of the best at this weight. */
    int at(double weight) {
        return places.get(best(weight));
    }

    record Piece(double from, double to, int place) {}

    /** Pieces from the least to the most weight, rising, without a gap. */
    List<Piece> pieces(double least, double most) {
        var pieces = new ArrayList<Piece>();
        double from = least;
        int at = best(least);
        while (true) {
            int next = -1;
            double until = most;
            for (int other = 0; other < logs.size(); other++) {
                // only what rises faster overtakes
                double faster = slope(other) - slope(at);
                double where = (logs.get(at)[1] - logs.get(other)[1]) / faster;
                if (faster > TIE
                        && (where < until - TIE || next >= 0 && where < until + TIE && slope(other) > slope(next))) {
                    next = other;
                    until = where;
                }
            }
            if (next < 0) {
                pieces.add(new Piece(from, most, places.get(at)));
                return pieces;
            }
            if (until > from + TIE) {
                pieces.add(new Piece(from, until, places.get(at)));
                from = until;
            }
            at = next;
        }
    }

    private double slope(int point) {
        return logs.get(point)[0] - logs.get(point)[1];
    }

    private int best(double weight) {
        int best = 0;
        for (int point = 1; point < logs.size(); point++) {
            if (value(point, weight) > value(best, weight) + TIE) {
                best = point;
            }
        }
        return best;
    }

    private double value(int point, double weight) {
        return weight * logs.get(point)[0] + (1 - weight) * logs.get(point)[1];
    }
}
