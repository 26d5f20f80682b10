package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.advice.bargain.Shortfall;
import org.claimstake.advice.bargain.Solutions;
import org.claimstake.advice.bargain.Stand;

/** From the frontier of a domain to what is chosen of it: all solutions lie there, and so does what comes nearest to an empty zone. */
final class Bargaining {
    private final Domain domain;
    private final Sums sums;
    private final List<Point> points;
    private final List<Stand> stands;
    private final Payoffs payoffs;

    /** @param frontier in any order */
    Bargaining(Domain domain, Sums sums, List<Partial> frontier) {
        this.domain = domain;
        this.sums = sums;
        points = frontier.stream()
                .map(this::point)
                .sorted(Comparator.comparing(Point::utilities, Bargaining::compare))
                .toList();
        stands = domain.stands();
        payoffs = Payoffs.of(points.stream()
                .map(point -> point.utilities().stream()
                        .mapToDouble(utility -> utility)
                        .toArray())
                .toArray(double[][]::new));
    }

    Bargained answer(long accepted) {
        List<Integer> zone = IntStream.range(0, points.size())
                .filter(at -> points.get(at).isAccepted())
                .boxed()
                .toList();
        Solutions solutions = Solutions.among(payoffs, stands, zone);
        Map<Concept, List<Point>> chosen = new EnumMap<>(Concept.class);
        for (Concept concept : Concept.values()) {
            chosen.put(concept, points(solutions.of(concept)));
        }
        return new Bargained(
                domain,
                domain.deals().longValueExact(),
                accepted,
                points,
                chosen,
                solutions.isNashIdle(),
                zone.isEmpty() ? Optional.of(blocking()) : Optional.empty());
    }

    private Point point(Partial partial) {
        var utilities = new ArrayList<Double>();
        for (int party = 0; party < sums.parties(); party++) {
            utilities.add(sums.utility(partial.sums()[party], party));
        }
        var deals = new ArrayList<List<Integer>>();
        for (long code : partial.first()) {
            deals.add(values(code));
        }
        return new Point(utilities, sums.isEnough(partial.sums()), partial.ways(), deals);
    }

    /** The last issue is the last digit. */
    private List<Integer> values(long code) {
        var values = new Integer[sums.issues()];
        long rest = code;
        for (int issue = values.length - 1; issue >= 0; issue--) {
            values[issue] = (int) (rest % sums.values(issue));
            rest /= sums.values(issue);
        }
        return List.of(values);
    }

    private static int compare(List<Double> left, List<Double> right) {
        for (int party = 0; party < left.size(); party++) {
            int order = Double.compare(left.get(party), right.get(party));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<Point> points(List<Integer> places) {
        return places.stream().map(points::get).toList();
    }

    private Blocking blocking() {
        double[] ranges =
                IntStream.range(0, stands.size()).mapToDouble(sums::range).toArray();
        Shortfall shortfall = Shortfall.of(payoffs, stands, ranges);
        List<Point> nearest = points(shortfall.deals());
        Point first = nearest.getFirst();
        var lacks = new ArrayList<Double>();
        for (int party = 0; party < stands.size(); party++) {
            // as decimals, so that 0.8 less 0.7 is 0.1
            BigDecimal lack = domain.parties()
                    .get(party)
                    .least()
                    .subtract(BigDecimal.valueOf(first.utilities().get(party)));
            lacks.add(lack.max(BigDecimal.ZERO).doubleValue());
        }
        int party = shortfall.lacking();
        List<Integer> deal = first.deals().getFirst();
        int issue = 0;
        int value = deal.getFirst();
        long worth = 0;
        for (int one = 0; one < sums.issues(); one++) {
            for (int other = 0; other < sums.values(one); other++) {
                long more = sums.adds(one, other)[party] - sums.adds(one, deal.get(one))[party];
                if (more > worth) {
                    worth = more;
                    issue = one;
                    value = other;
                }
            }
        }
        return new Blocking(nearest, lacks, party, shortfall.share(), issue, value, sums.utility(worth, party));
    }
}
