package org.claimstake.advice.bargain.deals;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;

/** What a value of a plan rests on. */
final class Rests {
    private Rests() {}

    /** Is a step, or anything that these steps are computed from, the one of this number? */
    static boolean on(Plan plan, Collection<Integer> steps, int step) {
        var seen = new BitSet();
        var open = new ArrayDeque<>(steps);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at == step) {
                return true;
            }
            if (at < 0 || seen.get(at)) {
                continue;
            }
            seen.set(at);
            walk(plan, plan.step(at).formula(), open);
        }
        return false;
    }

    private static void walk(Plan plan, Node formula, ArrayDeque<Integer> open) {
        Operands.walk(formula, node -> {
            open.addAll(Operands.steps(node));
            if (node instanceof Node.AtSchedule at) {
                Operands.of(plan.schedules().get(at.schedule())).forEach(band -> walk(plan, band, open));
            }
        });
    }
}
