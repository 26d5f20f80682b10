package org.claimstake.advice.bargain.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.uma.jmetal.algorithm.multiobjective.nsgaii.NSGAIIBuilder;
import org.uma.jmetal.operator.crossover.impl.IntegerSBXCrossover;
import org.uma.jmetal.operator.mutation.impl.IntegerPolynomialMutation;
import org.uma.jmetal.problem.integerproblem.impl.AbstractIntegerProblem;
import org.uma.jmetal.qualityindicator.impl.hypervolume.impl.PISAHypervolume;
import org.uma.jmetal.solution.integersolution.IntegerSolution;
import org.uma.jmetal.util.pseudorandom.JMetalRandom;

/** The allowed points that somebody looked at, in their order. */
record Looked(Problem problem, List<double[]> points) {
    /** By {@link Evolution}. */
    static Looked ours(Problem problem, int budget, int size, int seed) {
        var points = new ArrayList<double[]>();
        int[] looked = {0};
        Judge judge = places -> {
            looked[0]++;
            int[] raw = places.stream().mapToInt(place -> place).toArray();
            double[] ends = problem.ends(raw);
            double refused = problem.refused(raw);
            if (refused == 0) {
                points.add(ends);
            }
            return Optional.of(new Candidate(
                    places, Arrays.stream(ends).map(end -> -end).boxed().toList(), refused));
        };
        List<Gene> genes = Arrays.stream(problem.values())
                .mapToObj(values -> new Gene(values, true))
                .toList();
        new Evolution(genes, judge, seed).of(List.of(), size, () -> looked[0] >= budget);
        return new Looked(problem, points);
    }

    /** By jMetal's NSGA-II with the operators for whole numbers that it offers, at the settings of the paper. */
    static Looked library(Problem problem, int budget, int size, int seed) {
        JMetalRandom.getInstance().setSeed(seed);
        var points = new ArrayList<double[]>();
        int genes = problem.values().length;
        new NSGAIIBuilder<>(
                        new Theirs(problem, points),
                        new IntegerSBXCrossover(0.9, 20),
                        new IntegerPolynomialMutation(1.0 / genes, 20),
                        size)
                .setMaxEvaluations(budget)
                .build()
                .run();
        return new Looked(problem, points);
    }

    /** Every point there is. */
    static Looked all(Problem problem) {
        var points = new ArrayList<double[]>();
        int[] values = problem.values();
        var places = new int[values.length];
        int gene = 0;
        while (gene >= 0) {
            if (problem.refused(places) == 0) {
                points.add(problem.ends(places));
            }
            gene = values.length - 1;
            while (gene >= 0 && ++places[gene] == values[gene]) {
                places[gene--] = 0;
            }
        }
        return new Looked(problem, points);
    }

    /** The part of the box between the floor and what is measured from that the points take, as the library computes it. */
    double volume() {
        double[] floor = problem.floor();
        double[] from = problem.from();
        double[][] unit = points.stream()
                .map(point -> IntStream.range(0, floor.length)
                        .mapToDouble(end -> (point[end] - floor[end]) / (from[end] - floor[end]))
                        .toArray())
                .filter(point -> Arrays.stream(point).allMatch(one -> one < 1))
                .toArray(double[][]::new);
        var ones = new double[floor.length];
        Arrays.fill(ones, 1);
        return unit.length == 0 ? 0 : new PISAHypervolume(ones).compute(unit);
    }

    private static final class Theirs extends AbstractIntegerProblem {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;
        private final transient List<double[]> points;

        Theirs(Problem problem, List<double[]> points) {
            this.problem = problem;
            this.points = points;
            numberOfObjectives(problem.floor().length);
            numberOfConstraints(1);
            variableBounds(
                    Arrays.stream(problem.values()).mapToObj(values -> 0).toList(),
                    Arrays.stream(problem.values())
                            .mapToObj(values -> values - 1)
                            .toList());
        }

        @Override
        public IntegerSolution evaluate(IntegerSolution solution) {
            int[] places =
                    solution.variables().stream().mapToInt(place -> place).toArray();
            double[] ends = problem.ends(places);
            double refused = problem.refused(places);
            System.arraycopy(ends, 0, solution.objectives(), 0, ends.length);
            solution.constraints()[0] = -refused;
            if (refused == 0) {
                points.add(ends);
            }
            return solution;
        }
    }
}
