package org.claimstake.language.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What stands behind a value: the steps that its formula names, and those behind them. */
public final class Behind {
    private Behind() {}

    /** All steps that are needed to compute these, themselves included. */
    public static BitSet of(Plan plan, Iterable<Integer> asked) {
        var seen = new BitSet(plan.steps().size());
        var waiting = new ArrayList<Integer>();
        asked.forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int step = waiting.removeLast();
            if (!seen.get(step)) {
                seen.set(step);
                waiting.addAll(steps(plan, plan.step(step)));
            }
        }
        return seen;
    }

    /** Steps that a formula names, those of its schedules among them, in the order of the text. */
    public static List<Integer> steps(Plan plan, Step step) {
        var steps = new ArrayList<Integer>();
        collect(plan, step.formula(), steps);
        return steps;
    }

    private static void collect(Plan plan, Node formula, List<Integer> steps) {
        Operands.walk(formula, node -> {
            steps.addAll(Operands.steps(node));
            if (node instanceof Node.AtSchedule at) {
                Operands.of(plan.schedules().get(at.schedule())).forEach(part -> collect(plan, part, steps));
            }
        });
    }
}
