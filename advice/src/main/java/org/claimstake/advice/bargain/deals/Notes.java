package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;

/** What a reader should know before using an answer, a sentence each. */
final class Notes {
    private final Bargaining of;
    private final Market market;
    private final boolean complete;
    private final List<String> notes = new ArrayList<>();

    /** @param complete all deals there are were computed */
    Notes(Bargaining of, Market market, boolean complete) {
        this.of = of;
        this.market = market;
        this.complete = complete;
    }

    List<String> all() {
        riskTwice();
        noProfile();
        beliefs();
        floors();
        stopped();
        between();
        return notes;
    }

    private void riskTwice() {
        double lowest = of.sides.stream()
                .mapToDouble(Side::rate)
                .filter(rate -> !Double.isNaN(rate))
                .min()
                .orElse(Double.NaN);
        for (Side side : of.sides) {
            if (!side.isNeutral() && side.rate() > lowest) {
                notes.add(
                        side.name()
                                + " discounts at a higher rate than others and weighs risk besides: where the rate is"
                                + " higher because its future is uncertain, that risk counts twice. Then make its profile neutral.");
            }
        }
    }

    private void noProfile() {
        List<String> without = of.sides.stream()
                .filter(side -> !side.declared())
                .map(Side::name)
                .toList();
        if (!without.isEmpty()) {
            notes.add("No profile is declared of " + String.join(", ", without)
                    + ": taken for neutral, valued at its own rate, without a floor.");
        }
        if (of.sides.stream().noneMatch(side -> side.profile().power() >= 0)) {
            notes.add("No power is declared: all sides weigh the same in Nash's product.");
        }
    }

    /** Who holds the futures otherwise than the case, and whether enough of them count for it. */
    private void beliefs() {
        Beliefs beliefs = market.beliefs();
        for (int side = 0; side < of.sides.size(); side++) {
            if (!beliefs.weighs(side)) {
                continue;
            }
            String name = of.sides.get(side).name();
            int step = of.sides.get(side).profile().belief();
            notes.add(name + " holds some futures likelier than the case does (belief = "
                    + of.ready.plan().step(step).words().replaceAll("\\s+", " ")
                    + "). Its amounts, errors and floors are by that; figures are not.");
            if (beliefs.enough(side) < Beliefs.FEW) {
                notes.add("By its belief few futures count for " + name
                        + ": they tell as much of its means as "
                        + Math.round(beliefs.enough(side))
                        + " would. Compute more futures, or let its belief differ less.");
            }
            if (beliefs.differ(side, market.beliefs(of.without))) {
                notes.add("Without a deal the belief of " + name
                        + " would be another one: for every deal and for none it is taken as the case stands.");
            }
        }
    }

    /** Floors that no deal keeps, alone or two together. */
    private void floors() {
        for (int side = 0; side < of.sides.size(); side++) {
            List<String> floors = of.sides.get(side).floors();
            for (int one = 0; one < floors.size(); one++) {
                if (!isKept(side, one, one)) {
                    notes.add("No deal that was looked at keeps the floor of "
                            + of.sides.get(side).name() + ": " + floors.get(one));
                    continue;
                }
                for (int two = 0; two < one; two++) {
                    if (isKept(side, two, two) && !isKept(side, one, two)) {
                        notes.add("Two floors of " + of.sides.get(side).name()
                                + " contradict each other, no deal that was looked at keeps both: " + floors.get(two)
                                + "; " + floors.get(one));
                    }
                }
            }
        }
    }

    private boolean isKept(int side, int one, int two) {
        return market.all().values().stream()
                .map(worth -> worth.spare().get(side))
                .anyMatch(spare -> spare.get(one) >= 0 && spare.get(two) >= 0);
    }

    private void stopped() {
        if (market.stopped() > 0) {
            notes.add(market.stopped() + (market.stopped() == 1 ? " deal was" : " deals were")
                    + " left out, in which a future stops: "
                    + market.whyStopped().getFirst().what());
        }
    }

    private void between() {
        if (!complete) {
            notes.add(
                    "Not all deals were computed: between those that were found better ones may lie. More are looked at with"
                            + " --deals, and all of fewer terms with --terms.");
        }
    }
}
