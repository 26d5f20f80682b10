package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.evolution.Candidate;
import org.claimstake.advice.bargain.evolution.Evolution;
import org.claimstake.advice.bargain.evolution.Gene;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Looks for deals. Few are all looked at. Of many the first are those around the deal as it stands, then points that fill the space
 * evenly (I. M. Sobol, 1967); then each goal is climbed to from the best deal found so far, term by term: the most for each side, each
 * notion of a fair deal, and between two sides the most for the one while the other has at least so much. Of three and more the frontier is
 * bred from what was found ({@link Evolution}). No deal is computed twice.
 */
final class Search {
    /** So many values between the least and the most for the second side. */
    private static final int LEVELS = 40;

    /** Choices of at most so many values are all tried. */
    private static final int FEW = 8;

    private static final int SWEEPS = 4;

    /** Of the deals to look at one in so many makes the population, within bounds. */
    private static final int PART_OF_POPULATION = 12;

    private static final int LEAST_POPULATION = 16;
    private static final int MOST_POPULATION = 100;

    /** Fixed, so that a bargain asked for again is the same. */
    private static final int SEED = 2002;

    /** Parts of the deals to look at, after which of three and more sides the next way of looking has its turn. */
    private static final double FOUND = 0.35;

    private static final double BRED = 0.85;
    private static final double CLIMBED = 0.93;
    private static final double BRED_AGAIN = 0.97;

    private final Market market;
    private final Goals goals;
    private final List<DealTerm> terms;
    private final int most;
    private final BooleanSupplier stop;
    private int until;
    private boolean all;

    /**
     * @param most deals to look at
     * @param stop nobody wants more of them
     */
    Search(Market market, Goals goals, int most, BooleanSupplier stop) {
        this.market = market;
        this.goals = goals;
        this.terms = market.terms();
        this.most = most;
        this.until = most;
        this.stop = stop;
    }

    /** How many deals there are; infinite where a double holds no more. */
    static double possible(List<DealTerm> terms) {
        return terms.stream().mapToDouble(term -> term.values().size()).reduce(1, (a, b) -> a * b);
    }

    /** All deals there are were looked at. */
    boolean isComplete() {
        return all;
    }

    /** @param first are looked at before all others */
    void search(List<Deal> first) {
        first.forEach(market::worth);
        if (possible(terms) <= most) {
            all = everyDeal();
            return;
        }
        around(first.getFirst());
        fill(Math.max(16, most / (market.sides().size() == 2 ? 4 : 8)));
        climbAll();
    }

    private boolean isOver() {
        return market.all().size() >= until || stop.getAsBoolean();
    }

    private boolean everyDeal() {
        var places = new int[terms.size()];
        while (!stop.getAsBoolean()) {
            market.worth(deal(places));
            int term = places.length - 1;
            while (term >= 0 && ++places[term] == terms.get(term).values().size()) {
                places[term--] = 0;
            }
            if (term < 0) {
                return true;
            }
        }
        return false;
    }

    private static Deal deal(int[] places) {
        var list = new ArrayList<Integer>();
        for (int place : places) {
            list.add(place);
        }
        return new Deal(list);
    }

    /** One term changed, by few of its values. */
    private void around(Deal deal) {
        for (int term = 0; term < terms.size(); term++) {
            for (int place : coarse(term, deal.place(term))) {
                if (isOver()) {
                    return;
                }
                market.worth(deal.with(term, place));
            }
        }
    }

    private void fill(int points) {
        if (terms.isEmpty()) {
            return;
        }
        var sobol = new SobolSequenceGenerator(terms.size());
        sobol.skipTo(1); // the first is a corner
        int until = Math.min(most, market.all().size() + points);
        for (int i = 0; i < 4 * points && market.all().size() < until && !isOver(); i++) {
            double[] point = sobol.nextVector();
            var places = new int[point.length];
            for (int term = 0; term < point.length; term++) {
                int count = terms.get(term).values().size();
                places[term] = Math.min(count - 1, (int) (point[term] * count));
            }
            market.worth(deal(places));
        }
    }

    // ---- climbing

    private void climbAll() {
        if (market.sides().size() == 2) {
            climbSides();
            climbConcepts();
            sweep();
            climbConcepts();
            evolve(); // with what the sweep leaves over
            return;
        }
        within(FOUND, this::climbSides);
        within(FOUND, this::climbConcepts);
        within(BRED, this::evolve);
        within(CLIMBED, this::climbConcepts);
        within(BRED_AGAIN, this::evolve);
        within(1, this::climbConcepts);
    }

    /** Not beyond so large a part of all deals to look at. */
    private void within(double part, Runnable looking) {
        until = (int) (most * part);
        looking.run();
        until = most;
    }

    /** The most for each side. */
    private void climbSides() {
        for (int side = 0; side < market.sides().size(); side++) {
            int one = side;
            climb(worth -> goals.gain(worth, one));
        }
    }

    /** Each notion of a fair deal for itself. What was found since may have moved what they are measured by. */
    private void climbConcepts() {
        for (Concept concept : Concept.values()) {
            climb(goals.of(concept, market.all().values()));
        }
    }

    /** The most for the first while the second has at least so much, the levels far from each other first. */
    private void sweep() {
        double[] range = goals.range(market.all().values(), 1);
        for (int width = LEVELS; width >= 1; width /= 2) {
            for (int level = width / 2; level <= LEVELS; level += width) {
                if (isOver()) {
                    return;
                }
                double least = range[0] + (range[1] - range[0]) * level / LEVELS;
                climb(worth -> goals.gain(worth, 0) - goals.penalty() * Math.max(0, least - goals.gain(worth, 1)));
            }
        }
    }

    /** The frontier of three and more sides bred (NSGA-II), from all that was looked at so far. */
    private void evolve() {
        List<Gene> genes = terms.stream()
                .map(term -> new Gene(term.values().size(), term.ordered()))
                .toList();
        List<Candidate> first = market.all().entrySet().stream()
                .map(entry -> candidate(entry.getKey(), entry.getValue()))
                .toList();
        int size = Math.clamp(most / PART_OF_POPULATION, LEAST_POPULATION, MOST_POPULATION);
        new Evolution(genes, this::judged, SEED).of(first, size, this::isOver);
    }

    private Optional<Candidate> judged(List<Integer> places) {
        var deal = new Deal(places);
        return Optional.ofNullable(market.worth(deal)).map(worth -> candidate(deal, worth));
    }

    private Candidate candidate(Deal deal, Worth worth) {
        List<Double> gains = IntStream.range(0, market.sides().size())
                .mapToObj(side -> goals.gain(worth, side))
                .toList();
        return new Candidate(deal.places(), gains, goals.refused(worth));
    }

    /** From the best deal found so far; a deal that somebody refuses is worse than all that nobody does. */
    void climb(ToDoubleFunction<Worth> goal) {
        Map.Entry<Deal, Worth> best = market.all().entrySet().stream()
                .max(Comparator.comparingDouble(entry -> score(goal, entry.getValue())))
                .orElseThrow();
        Deal at = best.getKey();
        double height = score(goal, best.getValue());
        int stride = 4;
        for (int sweep = 0; sweep < SWEEPS && !isOver(); sweep++) {
            boolean moved = false;
            for (int term = 0; term < terms.size(); term++) {
                for (int place : near(term, at.place(term), stride)) {
                    if (isOver()) {
                        return;
                    }
                    Deal other = at.with(term, place);
                    Worth worth = market.worth(other);
                    double there = worth == null ? Double.NEGATIVE_INFINITY : score(goal, worth);
                    if (there > height) {
                        at = other;
                        height = there;
                        moved = true;
                    }
                }
            }
            if (!moved && stride > 64) {
                return;
            }
            stride *= 4;
        }
    }

    private double score(ToDoubleFunction<Worth> goal, Worth worth) {
        double refused = goals.refused(worth);
        return refused > 0 ? -Double.MAX_VALUE / 4 * refused / (1 + refused) - 1e300 : goal.applyAsDouble(worth);
    }

    /** All of few; of many both ends and what parts the range in four. */
    private TreeSet<Integer> coarse(int term, int at) {
        int count = terms.get(term).values().size();
        var places = new TreeSet<Integer>();
        for (int i = 0; i <= 4 && count > FEW; i++) {
            places.add((count - 1) * i / 4);
        }
        for (int i = 0; i < count && count <= FEW; i++) {
            places.add(i);
        }
        places.remove(at);
        return places;
    }

    /** First far away, later the neighbours. */
    private TreeSet<Integer> near(int term, int at, int stride) {
        int count = terms.get(term).values().size();
        if (count <= FEW || stride <= 4) {
            return coarse(term, at);
        }
        var places = new TreeSet<Integer>();
        int step = Math.max(1, count / stride);
        for (int place : new int[] {at - step, at - 1, at + 1, at + step}) {
            if (place >= 0 && place < count) {
                places.add(place);
            }
        }
        return places;
    }
}
