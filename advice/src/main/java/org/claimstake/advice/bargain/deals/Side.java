package org.claimstake.advice.bargain.deals;

import java.util.List;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.language.plan.Plan;

/**
 * One side of the bargain.
 *
 * @param profile  of the plan
 * @param declared the case says how it weighs what it gets; else it is taken for neutral
 * @param power    its weight; the weights of all sum to 1
 * @param rate     at which it discounts, a year; not a number where it has none
 * @param floors   as the case writes them
 */
public record Side(
        String name,
        String title,
        Plan.Profile profile,
        boolean declared,
        Utility utility,
        double power,
        double rate,
        List<String> floors) {
    public Side {
        floors = List.copyOf(floors);
    }

    Side withPower(double other) {
        return new Side(name, title, profile, declared, utility, other, rate, floors);
    }

    public boolean isNeutral() {
        return utility instanceof Utility.Neutral;
    }
}
