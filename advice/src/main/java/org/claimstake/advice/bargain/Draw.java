package org.claimstake.advice.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A draw between two deals: with {@code chance} the second, else the first. What it is worth lies on the line between them, so that
 * drawing makes the frontier of two parties the upper right hull of the deals, on which every concept is solved for in closed form:
 * on the line from gains a to b, with s = b - a and powers w, Nash's product is largest at
 * {@code t = -(w1 s1 a2 + w2 s2 a1) / (s1 s2)}, kept within the part of the line that lies in the zone.
 *
 * <p>Contracts are rarely drawn; it is offered, never assumed.
 *
 * @param first a deal by its number
 * @param second the same number where nothing is drawn
 * @param chance of the second
 * @param worth by party, on average
 */
public record Draw(int first, int second, double chance, List<Double> worth) {
    public Draw {
        worth = List.copyOf(worth);
    }

    /**
     * What each concept chooses among all draws; two parties.
     *
     * @return one draw, the best; empty where no draw is accepted by both
     */
    public static List<Draw> of(Concept concept, Payoffs payoffs, List<Stand> stands) {
        if (payoffs.parties() != 2) {
            throw new IllegalArgumentException("draws are solved for two parties, not " + payoffs.parties());
        }
        List<Line> lines = lines(payoffs, stands);
        double mine =
                lines.stream().mapToDouble(line -> line.gain(0, line.to)).max().orElse(0);
        double theirs = lines.stream()
                .mapToDouble(line -> line.gain(1, line.from))
                .max()
                .orElse(0);
        Draw best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            double at = line.best(concept, mine, theirs);
            double value = line.value(concept, at, mine, theirs);
            if (best == null || value > highest) {
                best = line.draw(at);
                highest = value;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    /** The hull from the best for the second to the best for the first, as lines, each cut to what lies in the zone. */
    private static List<Line> lines(Payoffs payoffs, List<Stand> stands) {
        List<Integer> hull = hull(payoffs);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < hull.size(); i++) {
            int next = Math.min(i + 1, hull.size() - 1);
            if (i == next && i > 0) {
                break;
            }
            Line line = Line.of(payoffs, stands, hull.get(i), hull.get(next));
            if (line.from <= line.to) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<Integer> hull(Payoffs payoffs) {
        List<Integer> rising = Frontier.of(payoffs).stream()
                .sorted(Comparator.comparingDouble(deal -> payoffs.of(deal, 0)))
                .toList();
        var hull = new ArrayList<Integer>();
        for (int deal : rising) {
            while (!hull.isEmpty() && payoffs.of(hull.getLast(), 0) == payoffs.of(deal, 0)
                    || hull.size() > 1 && isBelow(payoffs, hull.get(hull.size() - 2), hull.getLast(), deal)) {
                hull.removeLast();
            }
            hull.add(deal);
        }
        return hull;
    }

    /** Does the middle one lie on or below the line between the others? */
    private static boolean isBelow(Payoffs payoffs, int left, int middle, int right) {
        double across = payoffs.of(right, 0) - payoffs.of(left, 0);
        double up = payoffs.of(right, 1) - payoffs.of(left, 1);
        return up * (payoffs.of(middle, 0) - payoffs.of(left, 0))
                >= across * (payoffs.of(middle, 1) - payoffs.of(left, 1));
    }

    /** From gains a to a + s, of which the part between {@code from} and {@code to} lies in the zone. */
    private static final class Line {
        private final int first;
        private final int second;
        private final double[] noDeal;
        private final double[] power;
        private final double[] a;
        private final double[] s;
        private final double from;
        private final double to;

        private Line(int first, int second, List<Stand> stands, double[] a, double[] s, double from, double to) {
            this.first = first;
            this.second = second;
            this.noDeal = stands.stream().mapToDouble(Stand::noDeal).toArray();
            double all = stands.stream().mapToDouble(Stand::power).sum();
            this.power =
                    stands.stream().mapToDouble(stand -> stand.power() / all).toArray();
            this.a = a;
            this.s = s;
            this.from = from;
            this.to = to;
        }

        /** The first gains along it and the second loses: the one bounds it from below, the other from above. */
        static Line of(Payoffs payoffs, List<Stand> stands, int first, int second) {
            var a = new double[2];
            var s = new double[2];
            for (int party = 0; party < 2; party++) {
                a[party] = payoffs.of(first, party) - stands.get(party).noDeal();
                s[party] = payoffs.of(second, party) - payoffs.of(first, party);
            }
            double from = reached(a[0], s[0], stands.get(0), 0, true);
            double to = reached(a[1], s[1], stands.get(1), 1, false);
            return new Line(first, second, stands, a, s, from, Math.min(to, s[0] == 0 ? 0 : 1));
        }

        /** Where the gain passes what it has to be at least; beyond the other end where it never is enough. */
        private static double reached(double a, double s, Stand stand, double end, boolean isFrom) {
            double lacking = stand.least() - stand.noDeal() - a;
            if (isFrom) {
                return lacking <= 0 ? end : s > 0 ? lacking / s : Double.POSITIVE_INFINITY;
            }
            return lacking > 0 ? Double.NEGATIVE_INFINITY : s < 0 ? Math.min(end, lacking / s) : end;
        }

        double gain(int party, double at) {
            return a[party] + at * s[party];
        }

        double best(Concept concept, double mine, double theirs) {
            if (from == to) {
                return from;
            }
            return switch (concept) {
                case NASH -> within(-(power[0] * s[0] * a[1] + power[1] * s[1] * a[0]) / (s[0] * s[1]));
                case KALAI_SMORODINSKY -> within((a[1] * mine - a[0] * theirs) / (s[0] * theirs - s[1] * mine));
                case EGALITARIAN -> within((a[1] - a[0]) / (s[0] - s[1]));
                case UTILITARIAN -> s[0] + s[1] > 0 ? to : from;
            };
        }

        private double within(double at) {
            return Double.isNaN(at) ? from : Math.clamp(at, from, to);
        }

        double value(Concept concept, double at, double mine, double theirs) {
            double one = gain(0, at);
            double other = gain(1, at);
            return switch (concept) {
                case NASH ->
                    power[0] * StrictMath.log(Math.max(one, 0)) + power[1] * StrictMath.log(Math.max(other, 0));
                case KALAI_SMORODINSKY -> Math.min(mine > 0 ? one / mine : 1, theirs > 0 ? other / theirs : 1);
                case EGALITARIAN -> Math.min(one, other);
                case UTILITARIAN -> one + other;
            };
        }

        Draw draw(double at) {
            return new Draw(
                    at == 1 ? second : first,
                    at == 0 ? first : second,
                    at == 1 ? 0 : at,
                    IntStream.range(0, 2)
                            .mapToObj(party -> gain(party, at) + noDeal[party])
                            .toList());
        }
    }
}
