package org.claimstake.engine.kernel;

import java.util.HashSet;
import java.util.Set;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.Beginning;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.engine.reference.Shared;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * A plan's tape with every value of a future kept, or why there is none.
 *
 * @param tape   null where the judge computes the plan
 * @param reason why the kernels do not take it; empty where they do, or where nothing was to be computed
 */
record Taped(@Nullable Tape tape, String reason) {

    static Taped of(Plan plan) {
        Taped[] taped = {new Taped(null, "")};
        Set<Integer> kept = new HashSet<>();
        plan.steps().stream().filter(Step::byFuture).forEach(step -> kept.add(step.id()));
        if (!kept.isEmpty()) {
            Beginning.of(plan, Settings.of(plan), kept, (shared, settings) -> {
                taped[0] = of(shared, kept);
                return new ReferenceRunner().growing(shared, settings);
            });
        }
        return taped[0];
    }

    private static Taped of(Shared shared, Set<Integer> steps) {
        try {
            double[] common = shared.common.formulas().cells.clone();
            return new Taped(Tape.of(shared.model, common, steps), "");
        } catch (Unsupported unsupported) {
            return new Taped(null, String.valueOf(unsupported.getMessage()));
        }
    }
}
