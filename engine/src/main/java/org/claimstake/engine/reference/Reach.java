package org.claimstake.engine.reference;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimstake.engine.Coverage;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

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
        return new Covered(plan, met).of(step);
    }

    /** The same for who asks of many steps: each formula is gone through once. Belongs to one thread at a time. */
    static final class Covered {
        private final int[][] reads; // [step]
        private final @Nullable Coverage[] own; // [step], of its own formula
        private boolean any;

        Covered(Plan plan, RowCoverage met) {
            int steps = plan.steps().size();
            reads = new int[steps][];
            own = new Coverage[steps];
            for (int step = 0; step < steps; step++) {
                var found = new BitSet();
                int of = step;
                walk(plan, plan.step(step).formula(), node -> {
                    Operands.steps(node).forEach(found::set);
                    Coverage coverage = node instanceof Node.RowFold fold ? met.of(fold) : null;
                    if (coverage != null) {
                        Coverage before = own[of];
                        own[of] = before == null ? coverage : before.orWorse(coverage);
                        any = true;
                    }
                });
                reads[step] = found.stream().toArray();
            }
        }

        Optional<Coverage> of(int step) {
            Coverage worst = null;
            if (any) {
                BitSet reached = reached(step);
                for (int read = reached.nextSetBit(0); read >= 0; read = reached.nextSetBit(read + 1)) {
                    Coverage coverage = own[read];
                    worst = coverage == null ? worst : worst == null ? coverage : worst.orWorse(coverage);
                }
            }
            return Optional.ofNullable(worst);
        }

        private BitSet reached(int step) {
            var reached = new BitSet();
            var open = new ArrayDeque<Integer>();
            reached.set(step);
            open.add(step);
            while (!open.isEmpty()) {
                for (int read : reads[open.remove()]) {
                    if (!reached.get(read)) {
                        reached.set(read);
                        open.add(read);
                    }
                }
            }
            return reached;
        }
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
