package org.claimstake.report;

import java.util.HashSet;
import java.util.Set;
import org.claimstake.language.plan.Behind;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;

/** What a value hangs on that nobody can say: what the world will draw, and what is not known. */
final class Layers {
    private Layers() {}

    /** Does one of these values hang on both? */
    static boolean mixed(Plan plan, Set<Integer> steps) {
        return steps.stream().anyMatch(step -> mixed(plan, step));
    }

    private static boolean mixed(Plan plan, int step) {
        var kinds = new HashSet<Boolean>();
        Behind.of(plan, Set.of(step)).stream()
                .forEach(each -> Operands.walk(plan.step(each).formula(), node -> {
                    if (node instanceof Node.Draw draw) {
                        kinds.add(draw.unsure());
                    }
                }));
        return kinds.size() == 2;
    }
}
