package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * One value of a plan as a person asks for it: {@code tax}, {@code mine[east].revenue}.
 *
 * @param row place in the step's row set; 0 for a step without rows
 */
public record Named(Step step, int row) {

    /** Finds a value with a name of its own. */
    public static Optional<Named> find(Plan plan, String name) {
        String asked = name.replace(" ", "");
        return all(plan).stream()
                .filter(named -> named.name(plan).replace(" ", "").equals(asked))
                .findFirst();
    }

    /** The values of these names, in the order of the plan: many are found as fast as one. */
    static List<Named> find(Plan plan, Set<String> names) {
        return all(plan).stream()
                .filter(named -> names.contains(named.name(plan)))
                .toList();
    }

    /** All values with a name of their own, in the order of the plan. */
    public static List<Named> all(Plan plan) {
        var all = new ArrayList<Named>();
        for (Step step : plan.steps()) {
            if (step.shown()) {
                all.addAll(of(plan, step));
            }
        }
        return all;
    }

    /** A step's rows, or the step alone where it has none. */
    static List<Named> of(Plan plan, Step step) {
        int rows = step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
        return IntStream.range(0, rows).mapToObj(row -> new Named(step, row)).toList();
    }

    /** With the row's key in place of {@code *}. */
    public String name(Plan plan) {
        return plan.name(step, row);
    }
}
