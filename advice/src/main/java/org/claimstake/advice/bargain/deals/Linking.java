package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds whether groups of terms are better tied together. */
final class Linking {
    private static final int SWEEPS = 6;

    /** Of so many values of a term at most pairs are tried. */
    private static final int COARSE = 5;

    private final Market market;
    private final List<Side> sides;
    private final Deal table;
    private final int states;
    private final int most;
    private boolean complete = true;

    /** @param most deals that are looked at one by one, of one group */
    Linking(Market market, Deal table, int states, int most) {
        this.market = market;
        this.sides = market.sides();
        this.table = table;
        this.states = states;
        this.most = most;
    }

    Linked of(List<List<Integer>> links) {
        var groups = new ArrayList<Linked.Group>();
        Deal apart = table;
        for (List<Integer> terms : links) {
            Deal settled = settled(terms);
            groups.add(new Linked.Group(terms, settled, gains(settled)));
            for (int term : terms) {
                apart = apart.with(term, settled.place(term));
            }
        }
        Deal together = settled(links.stream().flatMap(List::stream).toList());
        Deal every = apart;
        return new Linked(
                groups,
                apart,
                gains(apart),
                IntStream.range(0, sides.size())
                        .mapToObj(side -> groups.stream()
                                .mapToDouble(group -> group.gain().get(side))
                                .sum())
                        .toList(),
                together,
                gains(together),
                IntStream.range(0, sides.size())
                        .mapToObj(side -> market.sample(together).error(side, market.sample(every), states))
                        .toList(),
                complete);
    }

    private Worth worth(Deal deal) {
        Worth worth = market.worth(deal);
        if (worth == null) {
            throw new Pricer.Stopped(market.whyStopped());
        }
        return worth;
    }

    private List<Double> gains(Deal deal) {
        Worth worth = worth(deal);
        return IntStream.range(0, sides.size())
                .mapToObj(side ->
                        worth.certain().get(side) - worth(table).certain().get(side))
                .toList();
    }

    /** What Nash chooses over these terms from the table; the table where nothing is better for somebody and worse for nobody. */
    private Deal settled(List<Integer> terms) {
        double count = terms.stream()
                .mapToDouble(term -> market.terms().get(term).values().size())
                .reduce(1, (a, b) -> a * b);
        if (count <= most) {
            return best(every(terms));
        }
        complete = false;
        return climbed(terms);
    }

    private List<Deal> every(List<Integer> terms) {
        List<Deal> deals = List.of(table);
        for (int term : terms) {
            var more = new ArrayList<Deal>();
            for (Deal deal : deals) {
                for (int place = 0; place < market.terms().get(term).values().size(); place++) {
                    more.add(deal.with(term, place));
                }
            }
            deals = more;
        }
        return deals;
    }

    private Deal best(List<Deal> deals) {
        Deal best = table;
        for (Deal deal : deals) {
            best = isBetter(deal, best) ? deal : best;
        }
        return best;
    }

    /** One term after the other, and two at a time by few values of each. */
    private Deal climbed(List<Integer> terms) {
        Deal at = table;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Deal before = at;
            for (int one : terms) {
                at = best(at, near(at, one, Integer.MAX_VALUE));
                for (int two : terms) {
                    if (two > one) {
                        var pairs = new ArrayList<Deal>();
                        near(at, one, COARSE).forEach(deal -> pairs.addAll(near(deal, two, COARSE)));
                        at = best(at, pairs);
                    }
                }
            }
            if (at.equals(before)) {
                return at;
            }
        }
        return at;
    }

    private Deal best(Deal at, List<Deal> deals) {
        Deal best = best(deals);
        return isBetter(best, at) ? best : at;
    }

    private List<Deal> near(Deal deal, int term, int few) {
        int last = market.terms().get(term).values().size() - 1;
        return IntStream.rangeClosed(0, Math.min(last, few - 1))
                .map(i -> last < few ? i : i * last / (few - 1))
                .mapToObj(place -> deal.with(term, place))
                .toList();
    }

    private boolean isBetter(Deal deal, Deal other) {
        double[] here = score(deal);
        double[] there = score(other);
        return here[0] > there[0] || here[0] == there[0] && here[1] > there[1] + 1e-9 * Math.max(1, Math.abs(there[1]));
    }

    /** Nobody loses, and then all gain; by the sum of logarithms where all do, by the sum of gains where they do not. */
    private double[] score(Deal deal) {
        Worth from = worth(table);
        Worth worth = market.worth(deal);
        if (worth == null || worth.brokenBy() > from.brokenBy()) {
            return new double[] {0, 0};
        }
        double logs = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int side = 0; side < sides.size(); side++) {
            Side one = sides.get(side);
            double before = from.certain().get(side);
            double gain = one.utility().gain(one.name(), before, worth.certain().get(side));
            double none = 1e-9 * Math.max(1, Math.abs(before));
            least = Math.min(least, gain > none ? 1 : gain < -none ? -1 : 0);
            logs += one.power() * StrictMath.log(Math.max(gain, Double.MIN_NORMAL));
            sum += gain;
        }
        return new double[] {least + 2, least > 0 ? logs : least == 0 ? sum : 0};
    }
}
