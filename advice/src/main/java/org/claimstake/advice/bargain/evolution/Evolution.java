package org.claimstake.advice.bargain.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;

/**
 * Keeps a population of those that nobody beats and that stand far from each other, and makes new ones of pairs of them. Two parents are the
 * winners of two games between two; a child has each place from one of them, of numbers also one between or a little beyond both (L. J. Eshelman,
 * J. D. Schaffer, Real-coded genetic algorithms and interval-schemata, 1993). Looking is what costs: so a child that was looked at before
 * has places moved, on average one at a time, numbers more often to a neighbour than far, until it is new; one that is new is not moved.
 *
 * <p>The generator is of a library whose version is fixed, and nothing but sums and products is made of its numbers, so that the same seed
 * gives the same candidates everywhere. Belongs to one thread.
 */
public final class Evolution {
    /** A child that is none is given up after so many moves. */
    private static final int MOVES = 20;

    /** So many rounds without anybody new end the search: what is near was seen. */
    private static final int IDLE = 5;

    private final List<Gene> genes;
    private final Judge judge;
    private final RandomGenerator random;
    private final Set<List<Integer>> seen = new HashSet<>();

    public Evolution(List<Gene> genes, Judge judge, int seed) {
        this.genes = List.copyOf(genes);
        this.judge = judge;
        this.random = new MersenneTwister(seed);
    }

    /**
     * Looks until somebody wants no more, or nobody new is found.
     *
     * @param first were looked at already
     * @param size  of the population, 2 or more
     * @param over  asked before each look
     * @return the last population, the better first
     */
    public List<Candidate> of(List<Candidate> first, int size, BooleanSupplier over) {
        if (size < 2) {
            throw new IllegalArgumentException("a population of " + size + " has no pairs");
        }
        first.forEach(one -> seen.add(one.places()));
        List<Ranked> population = Ranked.best(filled(first, size, over), size);
        int idle = 0;
        while (idle < IDLE && !population.isEmpty() && !over.getAsBoolean()) {
            List<Candidate> children = children(population, size, over);
            idle = children.isEmpty() ? idle + 1 : 0;
            var all = new ArrayList<>(candidates(population));
            all.addAll(children);
            population = Ranked.best(all, size);
        }
        return candidates(population);
    }

    private static List<Candidate> candidates(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::candidate).toList();
    }

    /** With others drawn evenly where there are too few. */
    private List<Candidate> filled(List<Candidate> first, int size, BooleanSupplier over) {
        var all = new ArrayList<>(first);
        for (int tries = 0; tries < MOVES * size && all.size() < size && !over.getAsBoolean(); tries++) {
            var places = new ArrayList<Integer>();
            for (Gene gene : genes) {
                places.add(random.nextInt(gene.values()));
            }
            look(places).ifPresent(all::add);
        }
        return all;
    }

    private List<Candidate> children(List<Ranked> population, int size, BooleanSupplier over) {
        var children = new ArrayList<Candidate>();
        for (int i = 0; i < size && !over.getAsBoolean(); i++) {
            List<Integer> one = winner(population).candidate().places();
            List<Integer> other = winner(population).candidate().places();
            List<Integer> child = crossed(one, other);
            for (int moves = 0; moves < MOVES && seen.contains(child); moves++) {
                child = moved(child);
            }
            look(child).ifPresent(children::add);
        }
        return children;
    }

    private Optional<Candidate> look(List<Integer> places) {
        return seen.add(List.copyOf(places)) ? judge.of(List.copyOf(places)) : Optional.empty();
    }

    private Ranked winner(List<Ranked> population) {
        Ranked one = population.get(random.nextInt(population.size()));
        Ranked other = population.get(random.nextInt(population.size()));
        return Ranked.BETTER.compare(other, one) < 0 ? other : one;
    }

    private List<Integer> crossed(List<Integer> one, List<Integer> other) {
        var child = new ArrayList<Integer>();
        for (int gene = 0; gene < genes.size(); gene++) {
            int here = one.get(gene);
            int there = other.get(gene);
            boolean between = genes.get(gene).ordered() && random.nextBoolean();
            child.add(between ? between(here, there, genes.get(gene).values()) : random.nextBoolean() ? here : there);
        }
        return child;
    }

    /** A place between two, or beyond one of them by up to half of what lies between. */
    private int between(int one, int other, int values) {
        int apart = Math.abs(one - other);
        int beyond = apart / 2;
        int place = Math.min(one, other) - beyond + random.nextInt(apart + 2 * beyond + 1);
        return Math.clamp(place, 0, values - 1);
    }

    /** Each place with a chance of one in all. */
    private List<Integer> moved(List<Integer> places) {
        var moved = new ArrayList<>(places);
        for (int gene = 0; gene < genes.size(); gene++) {
            if (random.nextInt(genes.size()) == 0) {
                moved.set(gene, moved(genes.get(gene), places.get(gene)));
            }
        }
        return moved;
    }

    private int moved(Gene gene, int place) {
        if (gene.values() == 1) {
            return place;
        }
        if (!gene.ordered()) {
            int other = random.nextInt(gene.values() - 1);
            return other < place ? other : other + 1;
        }
        double far = random.nextDouble();
        int step = 1 + (int) (far * far * far * (gene.values() - 1));
        int other = random.nextBoolean() ? place + step : place - step;
        return Math.clamp(other, 0, gene.values() - 1);
    }
}
