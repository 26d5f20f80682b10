package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * An input of which only a range is known.
 *
 * @param lowWords as typed or as the case has it
 * @param low      in plain units
 * @param money    a draw of it wants runs of its own: what a side gets, or a floor that differs from future to future, rests on it
 */
public record Doubted(String input, String lowWords, String highWords, double low, double high, boolean money) {

    double at(double part) {
        return low + (high - low) * part;
    }

    /**
     * A plan with other values of some inputs.
     *
     * @param held inputs that a scenario of its own says otherwise
     */
    static Plan with(Plan plan, List<Doubted> inputs, double[] values, Set<String> held) {
        var steps = new ArrayList<Step>();
        for (Step step : plan.steps()) {
            int place = -1;
            for (int i = 0; i < inputs.size() && step.own() && step.kind() == Step.Kind.INPUT; i++) {
                String name = inputs.get(i).input();
                place = step.name().equals(name) && !held.contains(name) ? i : place;
            }
            steps.add(place < 0 ? step : step.with(new Node.Constant(values[place]), step.words()));
        }
        return plan.with(steps, plan.grounds());
    }
}
