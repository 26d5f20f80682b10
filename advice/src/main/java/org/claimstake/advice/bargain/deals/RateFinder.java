package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what sides would give of one term for another, from deals one step away that were computed. */
final class RateFinder {
    private final Market market;
    private final Deal table;
    private final int states;
    private final List<Rates.Price> prices = new ArrayList<>();

    /** [price][side][future], whose mean is the price of a step */
    private final List<double[][]> steps = new ArrayList<>();

    RateFinder(Market market, Deal table, int states) {
        this.market = market;
        this.table = table;
        this.states = states;
    }

    /** @param moves one term changed in the deal on the table */
    Rates of(List<Move> moves) {
        for (int term = 0; term < market.terms().size(); term++) {
            int one = term;
            List<Move> ofTerm = moves.stream()
                    .filter(move -> move.from().changed(move.to()).equals(List.of(one)))
                    .toList();
            if (ofTerm.isEmpty()) {
                continue;
            }
            if (market.terms().get(term).ordered()) {
                number(term, ofTerm);
            } else {
                ofTerm.forEach(move -> price(one, move.from(), move.to(), 1, 0));
            }
        }
        var others = new ArrayList<Rates.Against>();
        for (int side = 1; side < market.sides().size(); side++) {
            List<Rates.Cost> costs = costs(side);
            others.add(new Rates.Against(side, costs, pairs(side, costs)));
        }
        return new Rates(prices, others);
    }

    // ---- prices

    private void number(int term, List<Move> moves) {
        Deal low = moves.stream()
                .map(Move::to)
                .filter(deal -> deal.place(term) < table.place(term))
                .findFirst()
                .orElse(table);
        Deal high = moves.stream()
                .map(Move::to)
                .filter(deal -> deal.place(term) > table.place(term))
                .findFirst()
                .orElse(table);
        List<DealTerm.Value> values = market.terms().get(term).values();
        int count = high.place(term) - low.place(term);
        double width = values.get(high.place(term)).plain()
                - values.get(low.place(term)).plain();
        price(term, low, high, count, width / count);
    }

    private void price(int term, Deal from, Deal to, int count, double unit) {
        Sample here = market.sample(from);
        Sample there = market.sample(to);
        int sides = market.sides().size();
        var step = new double[sides][];
        var per = new ArrayList<Double>();
        var error = new ArrayList<Double>();
        for (int side = 0; side < sides; side++) {
            step[side] = less(there.counted()[side], here.counted()[side], count);
            per.add(Arrays.stream(step[side]).average().orElse(0));
            error.add(error(step[side]));
        }
        steps.add(step);
        prices.add(new Rates.Price(term, from.place(term), to.place(term), count, unit, per, error));
    }

    private static double[] less(double[] there, double[] here, int count) {
        var less = new double[Math.max(there.length, here.length)];
        Arrays.setAll(less, i -> (at(there, i) - at(here, i)) / count);
        return less;
    }

    private static double at(double[] values, int future) {
        return values[values.length == 1 ? 0 : future];
    }

    private double error(double[] values) {
        var sample = new double[][] {values};
        var nothing = new double[][] {{0}};
        return new Sample(sample, sample).error(0, new Sample(nothing, nothing), states);
    }

    // ---- what 1 to the other costs

    private List<Rates.Cost> costs(int other) {
        return IntStream.range(0, prices.size())
                .filter(place -> prices.get(place).sign(0) * prices.get(place).sign(other) < 0)
                .mapToObj(place -> {
                    double mine = prices.get(place).perStep().getFirst();
                    double theirs = prices.get(place).perStep().get(other);
                    double ratio = -mine / theirs;
                    double error = error(combined(place, 0, -1 / theirs, place, other, -ratio / theirs));
                    return new Rates.Cost(place, mine < 0, ratio, error);
                })
                .sorted(Comparator.comparingDouble(Rates.Cost::ratio))
                .toList();
    }

    /** The influence of each future on a rate, a sum of influences on two prices. */
    private double[] combined(int price, int side, double times, int second, int otherSide, double otherTimes) {
        double[] one = steps.get(price)[side];
        double[] other = steps.get(second)[otherSide];
        var sum = new double[Math.max(one.length, other.length)];
        Arrays.setAll(sum, i -> times * at(one, i) + otherTimes * at(other, i));
        return sum;
    }

    // ---- pairs

    private List<Rates.Pair> pairs(int other, List<Rates.Cost> costs) {
        var pairs = new ArrayList<Rates.Pair>();
        for (Rates.Cost one : costs) {
            for (Rates.Cost in : costs) {
                Rates.Price price = prices.get(one.price());
                Rates.Price paid = prices.get(in.price());
                boolean once = !price.isNumber() || one.price() < in.price();
                if (paid.isNumber() && price.term() != paid.term() && once) {
                    pairs.add(pair(one.price(), in.price(), other));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Rates.Pair::price).thenComparingInt(Rates.Pair::in));
        return pairs;
    }

    private Rates.Pair pair(int one, int in, int other) {
        double mine = rate(one, in, 0);
        double theirs = rate(one, in, other);
        double gap = StrictMath.log(theirs / mine);
        double[] mineMoves = relative(one, in, 0);
        double[] theirMoves = relative(one, in, other);
        var apart = new double[Math.max(mineMoves.length, theirMoves.length)];
        Arrays.setAll(apart, i -> at(theirMoves, i) - at(mineMoves, i));
        return new Rates.Pair(
                one,
                in,
                mine,
                mine * error(mineMoves),
                theirs,
                theirs * error(theirMoves),
                gap,
                error(apart),
                fits(prices.get(one), prices.get(in), Math.sqrt(mine * theirs), gap));
    }

    /** Steps of the one that are worth one step of the other to a side, without regard to who gives. */
    private double rate(int one, int in, int side) {
        return Math.abs(
                prices.get(one).perStep().get(side) / prices.get(in).perStep().get(side));
    }

    /** The influence of each future on the logarithm of a rate. */
    private double[] relative(int one, int in, int side) {
        return combined(
                one,
                side,
                1 / prices.get(one).perStep().get(side),
                in,
                side,
                -1 / prices.get(in).perStep().get(side));
    }

    /** Who values the change more gets it; the other is paid in the number, at a rate between theirs. */
    private boolean fits(Rates.Price one, Rates.Price in, double rate, double gap) {
        boolean iLose = one.perStep().getFirst() < 0;
        // the other values it more: the change has to be one that the user's side loses by
        if (!one.isNumber() && (gap > 0) != iLose) {
            return false;
        }
        boolean iTake = gap > 0;
        boolean up = (in.perStep().getFirst() > 0) == iTake;
        List<DealTerm.Value> values = market.terms().get(in.term()).values();
        double room = up
                ? values.getLast().plain() - values.get(table.place(in.term())).plain()
                : values.get(table.place(in.term())).plain() - values.getFirst().plain();
        return rate * in.unit() <= room * (1 + 1e-9);
    }
}
