package org.claimstake.advice.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which deals of the zone each {@link Concept} chooses. All that tie are given, by their numbers. Deals of which another is worth at
 * least as much to all and more to one are never chosen.
 *
 * <p>Where no deal of the zone is worth more than no deal to every side, all products are 0 and Nash's rule does not tell them
 * apart: then every deal that wastes nothing is given, and {@link #isNashIdle()}.
 */
public final class Solutions {
    /** Numbers no further apart than this are the same: of logarithms, of shares; of utilities times the larger of 1 and the best. */
    public static final double TIE = 1e-9;

    private final Map<Concept, List<Integer>> chosen;
    private final boolean nashIdle;

    private Solutions(Map<Concept, List<Integer>> chosen, boolean nashIdle) {
        this.chosen = new EnumMap<>(chosen);
        this.nashIdle = nashIdle;
    }

    /** @return of an empty zone a choice of none */
    public static Solutions of(Payoffs payoffs, List<Stand> stands, Zone zone) {
        return among(payoffs, stands, Frontier.of(payoffs, zone.deals()));
    }

    /**
     * The same where it is known what wastes nothing.
     *
     * @param frontier deals of the zone
     */
    public static Solutions among(Payoffs payoffs, List<Stand> stands, List<Integer> frontier) {
        var chosen = new EnumMap<Concept, List<Integer>>(Concept.class);
        List<double[]> gains =
                frontier.stream().map(deal -> gains(payoffs, stands, deal)).toList();
        boolean idle = !gains.isEmpty() && gains.stream().noneMatch(Solutions::isAboveZero);
        for (Concept concept : Concept.values()) {
            List<Integer> places = gains.isEmpty() ? List.of() : places(concept, gains, stands, idle);
            chosen.put(concept, places.stream().map(frontier::get).sorted().toList());
        }
        return new Solutions(chosen, idle);
    }

    /** The numbers of the deals that it chooses, rising; none where the zone is empty. */
    public List<Integer> of(Concept concept) {
        return chosen.getOrDefault(concept, List.of());
    }

    /** No deal is worth more than no deal to every side. */
    public boolean isNashIdle() {
        return nashIdle;
    }

    private static List<Integer> places(Concept concept, List<double[]> gains, List<Stand> stands, boolean idle) {
        return switch (concept) {
            case NASH ->
                idle
                        ? IntStream.range(0, gains.size()).boxed().toList()
                        : largest(
                                gains.stream()
                                        .map(one -> logarithm(one, stands))
                                        .toList(),
                                TIE);
            case KALAI_SMORODINSKY -> Leximin.best(shares(gains), TIE);
            case EGALITARIAN ->
                Leximin.best(
                        gains,
                        tie(largestOf(
                                gains.stream().flatMapToDouble(Arrays::stream).toArray())));
            case UTILITARIAN -> {
                List<Double> sums = gains.stream().map(Solutions::sum).toList();
                yield largest(
                        sums,
                        tie(largestOf(sums.stream().mapToDouble(sum -> sum).toArray())));
            }
        };
    }

    private static double tie(double best) {
        return TIE * Math.max(1, Math.abs(best));
    }

    private static List<Integer> largest(List<Double> values, double tie) {
        double best = largestOf(values.stream().mapToDouble(value -> value).toArray());
        return IntStream.range(0, values.size())
                .filter(place -> values.get(place) >= best - tie)
                .boxed()
                .toList();
    }

    private static double largestOf(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double[] gains(Payoffs payoffs, List<Stand> stands, int deal) {
        var gains = new double[stands.size()];
        for (int party = 0; party < gains.length; party++) {
            gains[party] = payoffs.of(deal, party) - stands.get(party).noDeal();
        }
        return gains;
    }

    /** As shares of each side's best; of a side that cannot gain anything, all. */
    private static List<double[]> shares(List<double[]> gains) {
        int parties = gains.getFirst().length;
        var ideal = new double[parties];
        gains.forEach(one -> {
            for (int party = 0; party < parties; party++) {
                ideal[party] = Math.max(ideal[party], one[party]);
            }
        });
        var shares = new ArrayList<double[]>();
        for (double[] one : gains) {
            var share = new double[parties];
            for (int party = 0; party < parties; party++) {
                share[party] = ideal[party] > 0 ? one[party] / ideal[party] : 1;
            }
            shares.add(share);
        }
        return shares;
    }

    private static boolean isAboveZero(double[] gains) {
        return Arrays.stream(gains).allMatch(gain -> gain > 0);
    }

    /** Sum of weight times logarithm, the weights summing to 1; minus infinity where a gain is 0. */
    private static double logarithm(double[] gains, List<Stand> stands) {
        double all = stands.stream().mapToDouble(Stand::power).sum();
        double sum = 0;
        for (int party = 0; party < gains.length; party++) {
            sum += stands.get(party).power() / all * StrictMath.log(Math.max(gains[party], 0));
        }
        return sum;
    }

    private static double sum(double[] gains) {
        double sum = 0;
        for (double gain : gains) {
            sum += gain;
        }
        return sum;
    }
}
