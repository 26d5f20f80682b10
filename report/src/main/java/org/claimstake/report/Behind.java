package org.claimstake.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** What stands behind a value: the steps that its formula names, and those behind them. */
final class Behind {
    private Behind() {}

    /** All steps that are needed to compute these, themselves included. */
    static BitSet of(Plan plan, Iterable<Integer> asked) {
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
    static List<Integer> steps(Plan plan, Step step) {
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
