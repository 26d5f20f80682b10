package org.claimstake.report;

import java.util.BitSet;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;

/** What a value hangs on that nobody can say: what the world will draw, and what is not known. */
final class Layers {
    private Layers() {}

    /** Does one of these values hang on both? */
    static boolean mixed(Plan plan, Set<Integer> steps) {
        return steps.stream().anyMatch(step -> draws(plan, step, false) && draws(plan, step, true));
    }

    private static boolean draws(Plan plan, int step, boolean unsure) {
        boolean[] found = {false};
        BitSet behind = Behind.of(plan, Set.of(step));
        behind.stream()
                .forEach(each -> Operands.walk(
                        plan.step(each).formula(),
                        node -> found[0] |= node instanceof Node.Draw draw && draw.unsure() == unsure));
        return found[0];
    }
}
