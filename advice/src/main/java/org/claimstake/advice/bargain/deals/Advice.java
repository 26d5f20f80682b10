package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.advice.parting.Shapley;

/** What follows for who has a deal on the table. */
final class Advice {
    /** Counter-offers that are told. */
    private static final int COUNTERS = 5;

    /** How near to the best for the other side a counter-offer is: as near as leaves three of them. */
    private static final double[] NEAR = {0.01, 0.05, 0.2, 0.5, 1};

    private static final int WORDS = 24;
    private static final int TIES = 60;

    private final Market market;
    private final Goals goals;
    private final Search search;
    private final Deal table;
    private final int states;
    private final List<Move> moves = new ArrayList<>();
    private Optional<Move> trade = Optional.empty();
    private List<Move> counters = List.of();
    private List<Move> asks = List.of();
    private Optional<Move> fix = Optional.empty();

    Advice(Market market, Goals goals, Search search, Deal table, int states) {
        this.market = market;
        this.goals = goals;
        this.search = search;
        this.table = table;
        this.states = states;
    }

    Deal table() {
        return table;
    }

    List<Move> moves() {
        return moves;
    }

    Optional<Move> trade() {
        return trade;
    }

    List<Move> counters() {
        return counters;
    }

    List<Move> asks() {
        return asks;
    }

    Optional<Move> fix() {
        return fix;
    }

    /** @param enough nothing more is to be computed than is told of any deal */
    void look(boolean enough) {
        Worth on = market.worth(table);
        if (on == null || enough) {
            return;
        }
        around();
        trade = best();
        int sides = market.sides().size();
        var others = new ArrayList<Move>();
        for (int side = 1; side < sides; side++) {
            others.addAll(noWorse(on, side));
        }
        // what serves two of them is one offer
        counters = others.stream().distinct().limit(COUNTERS).toList();
        asks = noWorse(on, 0);
        fix = goals.isAccepted(on) ? Optional.empty() : nearest().map(deal -> move(table, deal));
    }

    Move move(Deal from, Deal to) {
        Worth before = known(from);
        Worth behind = known(to);
        Sample here = market.sample(from);
        Sample there = market.sample(to);
        var change = new ArrayList<Double>();
        var error = new ArrayList<Double>();
        for (int side = 0; side < market.sides().size(); side++) {
            change.add(behind.certain().get(side) - before.certain().get(side));
            error.add(there.error(side, here, states));
        }
        return new Move(from, to, change, error);
    }

    private Worth known(Deal deal) {
        Worth worth = market.worth(deal);
        if (worth == null) {
            throw new Pricer.Stopped(market.whyStopped());
        }
        return worth;
    }

    /** The same worth with fewer changes from the table: a term that changes nothing for anybody goes back. */
    Deal plain(Deal deal) {
        Deal at = deal;
        Worth before = market.worth(deal);
        for (int term : deal.changed(table)) {
            Deal back = at.with(term, table.place(term));
            Worth worth = market.worth(back);
            if (before != null && worth != null && isSame(before, worth)) {
                at = back;
            }
        }
        return at;
    }

    private static boolean isSame(Worth one, Worth other) {
        return IntStream.range(0, one.certain().size())
                .allMatch(side -> Math.abs(one.certain().get(side)
                                        - other.certain().get(side))
                                <= 1e-9 * Math.max(1, Math.abs(one.certain().get(side)))
                        && one.spare().get(side).equals(other.spare().get(side)));
    }

    /** By side: how far other draws would move what a deal is worth above no deal. */
    List<Double> error(Deal deal) {
        Sample sample = market.sample(deal);
        return IntStream.range(0, market.sides().size())
                .mapToObj(side -> sample.error(side, market.without(), states))
                .toList();
    }

    // ---- the price of a term

    /** A number by one step up and one down, a word by each other. */
    private void around() {
        List<DealTerm> terms = market.terms();
        for (int term = 0; term < terms.size(); term++) {
            int at = table.place(term);
            int count = terms.get(term).values().size();
            IntStream places = terms.get(term).ordered()
                    ? IntStream.of(at - 1, at + 1).filter(place -> place >= 0 && place < count)
                    : IntStream.range(0, Math.min(count, WORDS)).filter(place -> place != at);
            int one = term;
            places.forEach(place -> {
                Deal other = table.with(one, place);
                if (market.worth(other) != null) {
                    moves.add(move(table, other));
                }
            });
        }
    }

    /** What is cheap to the user's side and dear to another, and what is the other way round, together. */
    private Optional<Move> best() {
        Move best = null;
        double most = 0;
        for (Move give : moves) {
            for (Move take : moves) {
                int given = give.from().changed(give.to()).getFirst();
                int taken = take.from().changed(take.to()).getFirst();
                if (given == taken || give.sign(0) >= 0 || take.sign(0) <= 0 || !pays(give, take)) {
                    continue;
                }
                Deal both = give.to().with(taken, take.to().place(taken));
                double gain = least(give, take);
                if (gain > most && market.worth(both) != null) {
                    Move move = move(table, both);
                    if (move.sign(0) > 0
                            && IntStream.range(1, move.change().size()).allMatch(side -> move.sign(side) > 0)) {
                        best = move;
                        most = gain;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean pays(Move give, Move take) {
        return IntStream.range(1, market.sides().size())
                        .allMatch(
                                side -> give.change().get(side) + take.change().get(side) > 0)
                && give.change().getFirst() + take.change().getFirst() > 0;
    }

    private double least(Move give, Move take) {
        return IntStream.range(0, market.sides().size())
                .mapToDouble(side -> give.change().get(side) + take.change().get(side))
                .min()
                .orElse(0);
    }

    // ---- other offers

    /** Offers that are worth more to a side and no less to anybody, that differ from each other. */
    private List<Move> noWorse(Worth on, int side) {
        search.climb(worth -> {
            double lost = 0;
            for (int other = 0; other < market.sides().size(); other++) {
                lost += other == side
                        ? 0
                        : Math.max(0, on.certain().get(other) - worth.certain().get(other));
            }
            return goals.gain(worth, side) - goals.penalty() * lost;
        });
        List<Map.Entry<Deal, Worth>> all = market.all().entrySet().stream()
                .filter(entry -> goals.isAccepted(entry.getValue())
                        && entry.getValue().certain().get(side) > on.certain().get(side)
                        && IntStream.range(0, market.sides().size())
                                .allMatch(other -> entry.getValue().certain().get(other)
                                        >= on.certain().get(other)
                                                - 1e-9 * Math.abs(on.certain().get(other))))
                .sorted(Comparator.comparingDouble((Map.Entry<Deal, Worth> entry) ->
                                -entry.getValue().certain().get(side))
                        .thenComparingInt(entry -> entry.getKey().changed(table).size()))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        double best = all.getFirst().getValue().certain().get(side);
        double range = best - on.certain().get(side);
        List<Deal> pool = List.of();
        for (double near : NEAR) {
            pool = all.stream()
                    .filter(entry -> entry.getValue().certain().get(side) >= best - near * range)
                    .map(Map.Entry::getKey)
                    .limit(200)
                    .toList();
            if (pool.size() >= 3) {
                break;
            }
        }
        return differing(pool).stream()
                .map(this::plain)
                .distinct()
                .map(deal -> move(table, deal))
                .filter(move -> move.sign(side) > 0)
                .toList();
    }

    /** Of the best the one that changes least; each next one is as far as can be from those before. */
    private List<Deal> differing(List<Deal> pool) {
        var chosen = new ArrayList<Deal>();
        List<DealTerm> terms = market.terms();
        pool.stream()
                .min(Comparator.comparingInt((Deal deal) -> deal.changed(table).size())
                        .thenComparingDouble(deal -> deal.distance(table, terms)))
                .ifPresent(chosen::add);
        while (chosen.size() < COUNTERS && chosen.size() < pool.size()) {
            Deal next = pool.stream()
                    .filter(deal -> !chosen.contains(deal))
                    .max(Comparator.comparingDouble((Deal deal) -> chosen.stream()
                                    .mapToDouble(other -> deal.distance(other, terms))
                                    .min()
                                    .orElse(0))
                            .thenComparingInt(deal -> -deal.changed(table).size()))
                    .orElseThrow();
            chosen.add(next);
        }
        return chosen;
    }

    /** From the nearest deal that nobody refuses back to the table, as far as nobody refuses it. */
    private Optional<Deal> nearest() {
        List<DealTerm> terms = market.terms();
        Optional<Deal> found = market.all().entrySet().stream()
                .filter(entry -> goals.isAccepted(entry.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt((Deal deal) -> deal.changed(table).size())
                        .thenComparingDouble(deal -> deal.distance(table, terms)));
        return found.map(deal -> {
            Deal at = deal;
            for (int term : deal.changed(table)) {
                Deal back = at.with(term, table.place(term));
                at = isAccepted(back) ? back : closer(at, term);
            }
            return at;
        });
    }

    private Deal closer(Deal deal, int term) {
        if (!market.terms().get(term).ordered()) {
            return deal;
        }
        int good = deal.place(term);
        int bad = table.place(term);
        while (Math.abs(good - bad) > 1) {
            int middle = (good + bad) / 2;
            if (isAccepted(deal.with(term, middle))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return deal.with(term, good);
    }

    private boolean isAccepted(Deal deal) {
        Worth worth = market.worth(deal);
        return worth != null && goals.isAccepted(worth);
    }

    // ---- what cannot be told apart, and what makes a difference

    /** Deals of the zone that other draws could make as good as the one that is recommended. */
    List<Integer> ties(List<Found.Priced> deals, List<Integer> zone, int recommended) {
        Found.Priced best = deals.get(recommended);
        return zone.stream()
                .filter(place ->
                        place != recommended && !isSame(deals.get(place).worth(), best.worth()))
                .sorted(Comparator.comparingDouble(
                        place -> apart(deals.get(place).worth(), best.worth())))
                .limit(TIES)
                .filter(place -> move(best.deal(), deals.get(place).deal()).isNothing())
                .sorted()
                .toList();
    }

    private double apart(Worth one, Worth other) {
        double apart = 0;
        for (int side = 0; side < one.certain().size(); side++) {
            apart = Math.max(
                    apart, Math.abs(one.certain().get(side) - other.certain().get(side)));
        }
        return apart;
    }

    /** What each changed term makes of the way from the table to a deal: the mean over all orders; none for too many terms. */
    List<Part> split(Deal to) {
        List<Integer> changed = table.changed(to);
        if (changed.isEmpty() || changed.size() > Shapley.MOST) {
            return List.of();
        }
        int sides = market.sides().size();
        var games = new ArrayList<Shapley>();
        var samples = new ArrayList<Sample>();
        for (BitSet coalition : new Shapley(changed.size(), 0).coalitions()) {
            Deal deal = table;
            for (int i = 0; i < changed.size(); i++) {
                deal = coalition.get(i) ? deal.with(changed.get(i), to.place(changed.get(i))) : deal;
            }
            if (market.worth(deal) == null) {
                return List.of();
            }
            samples.add(market.sample(deal));
        }
        for (int side = 0; side < sides; side++) {
            int one = side;
            int futures = samples.stream()
                    .mapToInt(sample -> sample.counted()[one].length)
                    .max()
                    .orElse(1);
            var game = new Shapley(changed.size(), futures);
            int at = 0;
            for (BitSet coalition : game.coalitions()) {
                double[] counted = samples.get(at++).counted()[one];
                double[] full = counted;
                if (counted.length < futures) {
                    full = new double[futures];
                    java.util.Arrays.fill(full, counted[0]);
                }
                game.add(coalition, full);
            }
            games.add(game);
        }
        var parts = new ArrayList<Part>();
        for (int i = 0; i < changed.size(); i++) {
            var change = new ArrayList<Double>();
            var error = new ArrayList<Double>();
            for (Shapley game : games) {
                double[] part = game.parts()[i];
                var nothing = new Sample(new double[][] {{0}}, new double[][] {{0}});
                change.add(java.util.Arrays.stream(part).average().orElse(0));
                error.add(new Sample(new double[][] {part}, new double[][] {part}).error(0, nothing, states));
            }
            parts.add(new Part(changed.get(i), change, error));
        }
        return parts;
    }

    // ---- an empty zone

    Optional<Blocked> blocked(List<Stand> stands, Function<Worth, List<String>> broken) {
        int sides = market.sides().size();
        var ranges = new double[sides];
        for (int side = 0; side < sides; side++) {
            double[] range = goals.range(market.all().values(), side);
            ranges[side] = range[1] > range[0] ? range[1] - range[0] : 1;
        }
        Comparator<Map.Entry<Deal, Worth>> order = Comparator.comparingDouble(
                entry -> entry.getValue().brokenBy() + most(entry.getValue(), stands, ranges));
        Map.Entry<Deal, Worth> nearest = market.all().entrySet().stream()
                .min(order.thenComparingInt(
                        entry -> entry.getKey().changed(table).size()))
                .orElseThrow();
        Worth worth = nearest.getValue();
        var lacks = new ArrayList<Double>();
        int worst = 0;
        for (int side = 0; side < sides; side++) {
            lacks.add(Math.max(0, stands.get(side).least() - worth.certain().get(side)));
            worst = pressed(worth, side, stands, ranges) > pressed(worth, worst, stands, ranges) ? side : worst;
        }
        int blocks = worst;
        Optional<Move> move = IntStream.range(0, market.terms().size())
                .boxed()
                .flatMap(term -> options(nearest.getKey(), term))
                .filter(deal -> market.worth(deal) != null)
                .map(deal -> move(nearest.getKey(), deal))
                .filter(one -> one.sign(blocks) > 0)
                .max(Comparator.comparingDouble(one -> one.change().get(blocks)));
        return Optional.of(new Blocked(
                nearest.getKey(),
                worth,
                blocks,
                lacks,
                broken.apply(worth),
                move.map(one -> one.from().changed(one.to()).getFirst()).orElse(-1),
                move));
    }

    private static double most(Worth worth, List<Stand> stands, double[] ranges) {
        double most = 0;
        for (int side = 0; side < ranges.length; side++) {
            most = Math.max(most, (stands.get(side).least() - worth.certain().get(side)) / ranges[side]);
        }
        return most;
    }

    private static double pressed(Worth worth, int side, List<Stand> stands, double[] ranges) {
        double floors = worth.spare().get(side).stream()
                .mapToDouble(spare -> Math.max(0, -spare))
                .sum();
        return floors + Math.max(0, (stands.get(side).least() - worth.certain().get(side)) / ranges[side]);
    }

    private Stream<Deal> options(Deal deal, int term) {
        int last = market.terms().get(term).values().size() - 1;
        IntStream places = market.terms().get(term).ordered()
                ? IntStream.of(0, last)
                : IntStream.rangeClosed(0, Math.min(last, WORDS));
        return places.filter(place -> place != deal.place(term)).mapToObj(place -> deal.with(term, place));
    }
}
