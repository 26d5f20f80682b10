package org.claimstake.advice.bargain.deals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.risk.Futures;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;

/**
 * What deals bring on average, the futures as they are drawn, where all sides discount at the lowest rate of any: rates of parties are
 * assumptions.
 */
final class EqualRates {
    private final List<Side> sides;
    private final double rate;
    private final Optional<Pricer> pricer;
    private final List<Double> nothing;

    private EqualRates(List<Side> sides, double rate, Optional<Pricer> pricer, List<Double> nothing) {
        this.sides = sides;
        this.rate = rate;
        this.pricer = pricer;
        this.nothing = nothing;
    }

    /** Says nothing where some side is valued otherwise than by its own rate. */
    static EqualRates of(Bargaining of, Watch watch) {
        List<Side> neutral = of.sides.stream()
                .map(side -> new Side(
                        side.name(),
                        side.title(),
                        side.profile(),
                        side.declared(),
                        new Utility.Neutral(),
                        side.power(),
                        side.rate(),
                        side.floors()))
                .toList();
        boolean own = of.sides.stream()
                .allMatch(side -> !Double.isNaN(side.rate()) && byOwnRate(of.ready.plan(), side.profile()));
        if (!own) {
            return new EqualRates(neutral, Double.NaN, Optional.empty(), List.of());
        }
        double lowest = of.sides.stream().mapToDouble(Side::rate).min().orElseThrow();
        Pricer pricer = Pricer.asDrawn(of.plan(Deal.now(of.terms())), neutral, of.runs, watch, Pricer.atRate(lowest));
        return new EqualRates(
                neutral, lowest, Optional.of(pricer), pricer.price(of.without).mean());
    }

    /** Is what a side gets discounted by rates of parties alone? These alone can be made equal. */
    private static boolean byOwnRate(Plan plan, Plan.Profile profile) {
        List<Integer> rates = plan.parties().stream().map(Plan.Party::rate).toList();
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>(List.of(profile.value()));
        boolean[] own = {true};
        boolean[] any = {false};
        while (!open.isEmpty()) {
            int step = open.pop();
            if (seen.get(step)) {
                continue;
            }
            seen.set(step);
            Operands.walk(plan.step(step).formula(), node -> {
                if (node instanceof Node.Npv npv) {
                    any[0] = true;
                    own[0] &= npv.rate() instanceof Node.Ref ref && rates.contains(ref.step());
                }
                open.addAll(Operands.steps(node));
            });
        }
        return own[0] && any[0];
    }

    /** By plan and side, above no deal; empty where nothing can be said. */
    List<List<Double>> gains(List<Plan> plans) {
        var gains = new ArrayList<List<Double>>();
        for (Plan plan : plans) {
            pricer.ifPresent(one -> gains.add(gain(one.price(plan).mean())));
        }
        return gains;
    }

    private List<Double> gain(List<Double> mean) {
        return IntStream.range(0, sides.size())
                .mapToObj(side -> mean.get(side) - nothing.get(side))
                .toList();
    }

    /**
     * Where the joint gain of a deal comes from.
     *
     * @param here of the deal
     */
    Optional<Surplus> surplus(Plan plan, Worth worth, Sample here, Market market) {
        if (pricer.isEmpty()) {
            return Optional.empty();
        }
        double exists = gain(pricer.get().price(plan).mean()).stream()
                .mapToDouble(x -> x)
                .sum();
        Worth without = market.nothing();
        double drawn = 0;
        double mean = 0;
        double whole = 0;
        for (int side = 0; side < sides.size(); side++) {
            drawn += mean(here, side) - mean(market.without(), side);
            mean += worth.mean().get(side) - without.mean().get(side);
            whole += worth.certain().get(side) - without.certain().get(side);
        }
        return Optional.of(new Surplus(
                whole,
                exists,
                drawn - exists,
                mean - drawn,
                whole - mean,
                rate,
                market.beliefs().seen()));
    }

    /** At the side's own rate, the futures as they are drawn. */
    private static double mean(Sample sample, int side) {
        return Futures.of(sample.money()[side]).mean();
    }
}
