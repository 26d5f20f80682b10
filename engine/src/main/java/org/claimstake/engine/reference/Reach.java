package org.claimstake.engine.reference;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimstake.engine.Coverage;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;

/** What stands behind a step: all the steps it reads, and those they read. */
final class Reach {

    private Reach() {}

    /** The step itself among them. */
    static BitSet steps(Plan plan, int step) {
        var reached = new BitSet();
        var open = new ArrayDeque<Integer>();
        reached.set(step);
        open.add(step);
        while (!open.isEmpty()) {
            walk(plan, plan.step(open.remove()).formula(), node -> {
                for (int read : Operands.steps(node)) {
                    if (!reached.get(read)) {
                        reached.set(read);
                        open.add(read);
                    }
                }
            });
        }
        return reached;
    }

    /** Does anything unsure enter this step? */
    static boolean isUnsure(Plan plan, int step) {
        return steps(plan, step).stream().anyMatch(read -> {
            boolean[] unsure = {false};
            walk(plan, plan.step(read).formula(), node -> unsure[0] |= node instanceof Node.Draw draw && draw.unsure());
            return unsure[0];
        });
    }

    /** The worst coverage of the folds over rows behind a step. */
    static Optional<Coverage> coverage(Plan plan, int step, RowCoverage met) {
        Coverage[] worst = {null};
        steps(plan, step).stream()
                .forEach(read -> walk(plan, plan.step(read).formula(), node -> {
                    Coverage coverage = node instanceof Node.RowFold fold ? met.of(fold) : null;
                    if (coverage != null) {
                        worst[0] = worst[0] == null ? coverage : worst[0].orWorse(coverage);
                    }
                }));
        return Optional.ofNullable(worst[0]);
    }

    // a schedule's own formulas belong to whoever reads it
    private static void walk(Plan plan, Node formula, Consumer<Node> visit) {
        Operands.walk(formula, node -> {
            visit.accept(node);
            if (node instanceof Node.AtSchedule at) {
                Operands.of(plan.schedules().get(at.schedule())).forEach(inner -> Operands.walk(inner, visit));
            }
        });
    }
}
