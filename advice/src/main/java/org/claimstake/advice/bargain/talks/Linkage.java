package org.claimstake.advice.bargain.talks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.advice.bargain.Solutions;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.advice.bargain.Zone;

/**
 * Are issues better tied together? Each agreed on its own, with its own no deal, against all of them in one package, with the sum of
 * those: what the sides are worth adds over the issues.
 *
 * @param apart what each side has where the issues are settled one by one, of ties the first
 * @param together what each has where they are one package
 */
public record Linkage(List<Double> apart, List<Double> together) {
    public Linkage {
        apart = List.copyOf(apart);
        together = List.copyOf(together);
    }

    /**
     * @param issues what the ways to settle each are worth
     * @param stands where the sides stand in each of them, in the same order; powers are taken from the first
     * @param concept by which both are settled
     */
    public static Linkage of(List<Payoffs> issues, List<List<Stand>> stands, Concept concept) {
        int parties = stands.getFirst().size();
        var apart = new double[parties];
        var noDeal = new double[parties];
        double[][] bundle = {new double[parties]};
        for (int issue = 0; issue < issues.size(); issue++) {
            double[] settled = settled(issues.get(issue), stands.get(issue), concept);
            for (int party = 0; party < parties; party++) {
                apart[party] += settled[party];
                noDeal[party] += stands.get(issue).get(party).noDeal();
            }
            bundle = with(bundle, issues.get(issue));
        }
        var all = new ArrayList<Stand>();
        for (int party = 0; party < parties; party++) {
            Stand stand = stands.getFirst().get(party);
            all.add(Stand.of(stand.name(), noDeal[party]).withPower(stand.power()));
        }
        return new Linkage(listed(apart), listed(settled(Payoffs.of(bundle), all, concept)));
    }

    /** Is the package worth at least as much to all and more to one? */
    public boolean isWorthIt() {
        boolean more = false;
        for (int party = 0; party < apart.size(); party++) {
            double difference = together.get(party) - apart.get(party);
            if (difference < -Solutions.TIE) {
                return false;
            }
            more |= difference > Solutions.TIE;
        }
        return more;
    }

    private static double[] settled(Payoffs payoffs, List<Stand> stands, Concept concept) {
        List<Integer> chosen =
                Solutions.of(payoffs, stands, Zone.of(payoffs, stands)).of(concept);
        return chosen.isEmpty() ? stands.stream().mapToDouble(Stand::noDeal).toArray() : payoffs.of(chosen.getFirst());
    }

    private static double[][] with(double[][] sofar, Payoffs issue) {
        var all = new double[Math.multiplyExact(sofar.length, issue.deals())][];
        for (int i = 0; i < all.length; i++) {
            double[] worth = issue.of(i % issue.deals());
            double[] before = sofar[i / issue.deals()];
            for (int party = 0; party < worth.length; party++) {
                worth[party] += before[party];
            }
            all[i] = worth;
        }
        return all;
    }

    private static List<Double> listed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
