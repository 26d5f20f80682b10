package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.risk.Utility;

/** How figures of a brief are meant, with their formulas. */
final class DealMeant {
    private DealMeant() {}

    /** How a side weighs what it gets, in a sentence. */
    static String side(Side side) {
        String rate = Double.isNaN(side.rate()) ? "" : " discounts at " + DealWords.percentOf(side.rate()) + " a year,";
        String floors = side.floors().isEmpty() ? "" : ", and never goes below: " + String.join("; ", side.floors());
        String title = side.title();
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1) + rate + " "
                + risk(side.utility()) + " and has " + DealWords.percent(side.power())
                + " of the power in Nash's product" + floors + "."
                + (side.declared() ? "" : " The case declares none of this: it is taken so.");
    }

    private static String risk(Utility utility) {
        return switch (utility) {
            case Utility.Neutral neutral -> "counts the mean of what may come";
            case Utility.Cara cara -> "dislikes risk by the same amount at any wealth";
            case Utility.Crra crra -> "dislikes risk less the more it has";
            case Utility.Tail tail -> "weighs the worst futures besides the mean";
        };
    }

    /** @param zone some deal is refused by nobody */
    static List<String> of(List<Side> sides, boolean zone) {
        var meant = new ArrayList<String>();
        meant.add("For certain: what a side would take for sure instead of all that may come: "
                + sides.stream().map(side -> formula(side.utility())).distinct().collect(Collectors.joining("; "))
                + "; X is what it gets in a future, discounted at its own rate.");
        meant.add(
                "Above no deal: g = c(deal) - c(no deal), on the same futures. Who has less than without a deal, or breaks a floor of its own, does not sign.");
        meant.add(
                "±: 1.96 standard errors of the difference on common futures. What is no larger than it is not advised.");
        meant.add("Costs you nothing: worth more to the other side, and no less to anybody.");
        if (zone) {
            meant.add("Nash: of the deals that nobody refuses the largest sum of w ln g; w is power.");
            meant.add("Kalai-Smorodinsky: the largest least g / I; I is the most that a side can have.");
            meant.add("Egalitarian: the largest least g. Utilitarian: the largest sum of g.");
        }
        return meant;
    }

    private static String formula(Utility utility) {
        return switch (utility) {
            case Utility.Neutral neutral -> "neutral, c = E[X]";
            case Utility.Cara cara -> "constant aversion a, c = -ln E[exp(-a X)] / a";
            case Utility.Crra crra -> "aversion r relative to wealth W, c = (E[(W + X)^(1 - r)])^(1 / (1 - r)) - W";
            case Utility.Tail tail -> "with weight l on the worst futures, c = (1 - l) E[X] + l E[X in the worst]";
        };
    }
}
