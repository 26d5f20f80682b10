package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.coalition.Coalitions;

/** Finds what groups of sides are worth, and what follows of it. */
final class Grouping {
    private final Market market;
    private final int count;
    private final double[] worths; // [group]
    private final String[] scenarios; // [group]

    private Grouping(Market market) {
        this.market = market;
        this.count = market.sides().size();
        this.worths = new double[1 << count];
        this.scenarios = new String[1 << count];
        Arrays.fill(worths, Double.NEGATIVE_INFINITY);
        Arrays.fill(scenarios, "");
        worths[0] = 0;
    }

    /** @param best what all have at most together in a deal that nobody refuses; nothing where there is none */
    static Groups of(Market market, List<Asked.Alone> alone, List<Option> options, double best) {
        var grouping = new Grouping(market);
        for (int side = 0; side < grouping.count; side++) {
            grouping.worths[1 << side] = 0;
        }
        options.forEach(grouping::option);
        alone.forEach(grouping::named);
        grouping.cover(best);
        return grouping.groups();
    }

    /** Whoever has another way can take it alone. */
    private void option(Option option) {
        int group = 1 << option.side();
        double worth = option.worth() - market.nothing().certain().get(option.side());
        if (worth > worths[group]) {
            worths[group] = worth;
            scenarios[group] = option.scenario();
        }
    }

    private void named(Asked.Alone alone) {
        List<Double> certain = market.price(alone.plan()).certain();
        double worth = IntStream.range(0, count)
                .filter(side -> (alone.sides() >> side & 1) == 1)
                .mapToDouble(
                        side -> certain.get(side) - market.nothing().certain().get(side))
                .sum();
        // whoever is alone need not do it
        if (worth > worths[alone.sides()]) {
            worths[alone.sides()] = worth;
            scenarios[alone.sides()] = alone.scenario();
        }
    }

    /** No group has less than its parts; only what all make is taken as it stands, since all sign one deal. */
    private void cover(double best) {
        int all = worths.length - 1;
        for (int group = 1; group < all; group++) {
            for (int part = group - 1 & group; part > 0; part = part - 1 & group) {
                double parts = worths[part] + worths[group & ~part];
                if (parts > worths[group]) {
                    worths[group] = parts;
                    scenarios[group] = "";
                }
            }
        }
        if (worths[all] == Double.NEGATIVE_INFINITY) {
            worths[all] = best;
        }
    }

    private Groups groups() {
        Coalitions coalitions = Coalitions.of(count, group -> worths[group]);
        int all = worths.length - 1;
        var groups = new ArrayList<Groups.Group>();
        for (int group = 1; group <= all; group++) {
            groups.add(new Groups.Group(group, scenarios[group], worths[group]));
        }
        Optional<double[]> core = coalitions.core();
        List<Integer> sides = IntStream.range(0, count).boxed().toList();
        return new Groups(
                groups,
                core.map(Grouping::listed),
                core.isEmpty()
                        ? List.of()
                        : sides.stream()
                                .map(side -> coalitions.least(side).orElseThrow())
                                .toList(),
                core.isEmpty()
                        ? List.of()
                        : sides.stream()
                                .map(side -> coalitions.most(side).orElseThrow())
                                .toList(),
                listed(coalitions.shapley()),
                sides.stream()
                        .map(side -> worths[all] - worths[all & ~(1 << side)])
                        .toList(),
                market.sides().stream().anyMatch(side -> !side.isNeutral()));
    }

    private static List<Double> listed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
