package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Frontier;
import org.claimstake.advice.bargain.Payoffs;

/** Finds what talks could make of the deals that were found: a part each for what was asked. */
final class Talking {
    /** Of the frontier no more than this many deals are looked at under doubt, evenly spread. */
    private static final int MOST = 40;

    private final Bargaining of;
    private final Market market;
    private final Goals goals;
    private final Found found;
    private final Advice advice;
    private final BooleanSupplier stop;

    /** @param stop nobody wants more of it */
    Talking(Bargaining of, Market market, Goals goals, Found found, Advice advice, BooleanSupplier stop) {
        this.of = of;
        this.market = market;
        this.goals = goals;
        this.found = found;
        this.advice = advice;
        this.stop = stop;
    }

    /**
     * All of it.
     *
     * @param nearest which of deals that are worth the same comes first
     * @param linked  was settled before, so that its deals are among those that were found
     */
    Talks talks(List<Text> texts, List<Option> options, Comparator<Integer> nearest, Optional<Linked> linked) {
        return new Talks(
                found.zone().isEmpty()
                        ? Optional.empty()
                        : new Power(goals, of.sides, advice, of.ask.wanted())
                                .of(found.deals(), found.frontier(), nearest),
                of.asked().doubts().isEmpty()
                        ? Optional.empty()
                        : Uncertain.of(of, market, goals, texts, candidates(), stop),
                linked,
                of.asked().groups().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Grouping.of(market, of.asked().groups(), options, most())));
    }

    /** What all have together in the deal by which that is most. */
    private double most() {
        return found.chosen().getOrDefault(Concept.UTILITARIAN, List.of()).stream()
                .mapToDouble(place -> sum(found.deals().get(place).worth()))
                .max()
                .orElse(0);
    }

    private double sum(Worth worth) {
        return IntStream.range(0, of.sides.size())
                .mapToDouble(side -> goals.gain(worth, side))
                .sum();
    }

    /** What is fair, what was advised, and what wastes nothing of all that the user's own side would sign, others willing or not. */
    private List<Deal> candidates() {
        var deals = new ArrayList<Deal>();
        found.chosen()
                .values()
                .forEach(places -> places.stream()
                        .limit(1)
                        .forEach(place -> deals.add(found.deals().get(place).deal())));
        advice.counters().forEach(move -> deals.add(move.to()));
        advice.asks().forEach(move -> deals.add(move.to()));
        List<Integer> signed = IntStream.range(0, found.deals().size())
                .filter(place -> goals.signs(found.deals().get(place).worth(), 0))
                .boxed()
                .toList();
        if (!signed.isEmpty()) {
            Payoffs money = Payoffs.of(found.deals().stream()
                    .map(one ->
                            one.worth().certain().stream().mapToDouble(x -> x).toArray())
                    .toArray(double[][]::new));
            List<Integer> rising = Frontier.of(money, signed).stream()
                    .sorted(Comparator.comparingDouble((Integer place) -> money.of(place, 0)))
                    .toList();
            int many = Math.min(MOST, rising.size());
            for (int i = 0; i < many; i++) {
                int place = many == 1 ? 0 : (int) ((long) i * (rising.size() - 1) / (many - 1));
                deals.add(found.deals().get(rising.get(place)).deal());
            }
        }
        return deals;
    }
}
