package org.claimstake.advice.bargain.evolution;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Problems for which the best is known or can be looked up; every end is to be as small as can be. */
interface Problem {
    /** How many values each gene has. */
    int[] values();

    /** By end. */
    double[] ends(int[] places);

    /** 0 where it is allowed. */
    double refused(int[] places);

    /** No end can be below this. */
    double[] floor();

    /** What volumes are measured from. */
    double[] from();

    /**
     * K. Deb, L. Thiele, M. Laumanns, E. Zitzler, Scalable multi-objective optimization test problems, 2002, problem DTLZ2 with three
     * ends, each variable at so many even steps from 0 to 1. Whatever has all but the first two in the middle lies on the unit sphere.
     */
    static Problem sphere(int genes, int values) {
        return new Problem() {
            @Override
            public int[] values() {
                return IntStream.generate(() -> values).limit(genes).toArray();
            }

            private double angle(int place) {
                return place * StrictMath.PI / 2 / (values - 1);
            }

            @Override
            public double[] ends(int[] places) {
                double radius = 1;
                for (int gene = 2; gene < genes; gene++) {
                    double off = (double) places[gene] / (values - 1) - 0.5;
                    radius += off * off;
                }
                double first = StrictMath.cos(angle(places[0]));
                return new double[] {
                    radius * first * StrictMath.cos(angle(places[1])),
                    radius * first * StrictMath.sin(angle(places[1])),
                    radius * StrictMath.sin(angle(places[0]))
                };
            }

            @Override
            public double refused(int[] places) {
                return 0;
            }

            @Override
            public double[] floor() {
                return new double[3];
            }

            @Override
            public double[] from() {
                return new double[] {1.1, 1.1, 1.1};
            }
        };
    }

    /**
     * E. Zitzler, L. Thiele, Multiobjective evolutionary algorithms: a comparative case study and the strength Pareto approach, 1999: so
     * many knapsacks that are packed alike, each item with a weight and a profit of 10 to 100 in each, each knapsack holding half of all; here
     * with up to so many pieces of an item.
     */
    static Problem knapsacks(int ends, int items, int pieces, long seed) {
        var random = new SplittableRandom(seed);
        var weights = new int[ends][items];
        var profits = new int[ends][items];
        for (int end = 0; end < ends; end++) {
            for (int item = 0; item < items; item++) {
                weights[end][item] = random.nextInt(10, 101);
                profits[end][item] = random.nextInt(10, 101);
            }
        }
        return new Problem() {
            @Override
            public int[] values() {
                return IntStream.generate(() -> pieces + 1).limit(items).toArray();
            }

            @Override
            public double[] ends(int[] places) {
                return IntStream.range(0, ends)
                        .mapToDouble(end -> -sum(profits[end], places))
                        .toArray();
            }

            private static double sum(int[] each, int[] places) {
                return IntStream.range(0, places.length)
                        .mapToDouble(item -> each[item] * places[item])
                        .sum();
            }

            @Override
            public double refused(int[] places) {
                return IntStream.range(0, ends)
                        .mapToDouble(end -> {
                            double holds = Arrays.stream(weights[end]).sum() * pieces / 2.0;
                            return Math.max(0, sum(weights[end], places) / holds - 1);
                        })
                        .sum();
            }

            @Override
            public double[] floor() {
                return IntStream.range(0, ends)
                        .mapToDouble(end -> -Arrays.stream(profits[end]).sum() * pieces)
                        .toArray();
            }

            @Override
            public double[] from() {
                return new double[ends];
            }
        };
    }
}
