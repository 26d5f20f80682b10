package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.engine.Watch;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/** All deals that were looked at, in their order, and what each is worth against no deal. Belongs to one thread. */
final class Market {
    private static final long CELLS = 8_000_000;

    private final List<DealTerm> terms;
    private final List<Side> sides;
    private final Function<Deal, Plan> plans;
    private final Pricer pricer;
    private final Pricer.Shelf shelf;
    private final SequencedMap<Deal, Worth> worths = new LinkedHashMap<>();
    private final Sample without;
    private final Worth nothing;
    private final Runnable told;
    private int stopped;
    private Pricer.@Nullable Stopped why;

    /**
     * @param plans of a deal
     * @param noDeal the plan of what comes without one
     * @param told  after every deal
     */
    Market(
            List<DealTerm> terms,
            List<Side> sides,
            Function<Deal, Plan> plans,
            Plan noDeal,
            Runs runs,
            Watch watch,
            UnaryOperator<Plan> as,
            Runnable told) {
        this.terms = terms;
        this.sides = sides;
        this.plans = plans;
        this.pricer = Pricer.of(plans.apply(Deal.now(terms)), sides, runs, watch, as);
        this.shelf = new Pricer.Shelf(CELLS, 2L * sides.size() * pricer.futures());
        this.told = told;
        Pricer.Priced priced = pricer.price(noDeal);
        this.without = priced.sample();
        this.nothing = new Worth(
                priced.certain(),
                priced.mean(),
                priced.spare(),
                sides.stream().map(side -> 0.0).toList());
    }

    List<DealTerm> terms() {
        return terms;
    }

    List<Side> sides() {
        return sides;
    }

    Beliefs beliefs() {
        return pricer.beliefs();
    }

    /** How likely the sides would hold the futures by a plan that is no deal of these terms. */
    Beliefs beliefs(Plan plan) {
        return pricer.beliefs(plan);
    }

    Worth nothing() {
        return nothing;
    }

    Sample without() {
        return without;
    }

    /** Of a plan that is no deal of these terms. */
    Pricer.Priced price(Plan plan) {
        return pricer.price(plan);
    }

    /** The sum for certain that is as good to a side as what a plan brought it, if it weighs risk in this way. */
    double certain(Pricer.Priced priced, int side, Utility utility) {
        return pricer.certain(side, utility, priced.sample().money()[side]);
    }

    Worth worth(Pricer.Priced priced) {
        return new Worth(priced.certain(), priced.mean(), priced.spare(), better(priced.sample()));
    }

    SequencedMap<Deal, Worth> all() {
        return worths;
    }

    boolean knows(Deal deal) {
        return worths.containsKey(deal);
    }

    /** Deals in which a future stopped; they are left out. */
    int stopped() {
        return stopped;
    }

    /** Why the first of them did. */
    List<Finding> whyStopped() {
        return why == null ? List.of() : why.findings();
    }

    /**
     * What a deal is worth.
     *
     * @return null where a future of it stops
     * @throws Pricer.Stopped where nobody wants it any more
     */
    @Nullable
    Worth worth(Deal deal) {
        if (worths.containsKey(deal)) {
            return worths.get(deal);
        }
        Worth worth;
        try {
            worth = worth(priced(deal));
        } catch (Pricer.Stopped stop) {
            if (stop.findings().isEmpty()) {
                throw stop;
            }
            stopped++;
            why = why == null ? stop : why;
            return null;
        }
        worths.put(deal, worth);
        told.run();
        return worth;
    }

    private Pricer.Priced priced(Deal deal) {
        try {
            Pricer.Priced priced = pricer.price(plans.apply(deal));
            shelf.put(deal, priced.sample());
            return priced;
        } catch (Utility.WealthIsGone gone) {
            throw new Pricer.Stopped(List.of(DealFindings.wealth(gone, deal.words(terms))));
        }
    }

    Sample sample(Deal deal) {
        return shelf.find(deal).orElseGet(() -> priced(deal).sample());
    }

    private List<Double> better(Sample sample) {
        var better = new ArrayList<Double>();
        for (int side = 0; side < sides.size(); side++) {
            double[] here = sample.money()[side];
            double[] there = without.money()[side];
            int count = Math.max(here.length, there.length);
            better.add(pricer.beliefs()
                    .chance(side, count, i -> here[here.length == 1 ? 0 : i] > there[there.length == 1 ? 0 : i]));
        }
        return better;
    }
}
