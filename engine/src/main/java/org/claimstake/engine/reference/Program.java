package org.claimstake.engine.reference;

import java.util.List;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * The order of computing: for each phase its steps once, then for each period, then after. The same twice, for what is
 * common to all futures and for what is not.
 */
final class Program {

    /** Steps of one phase, in order. */
    private record Part(Step[] once, Step[] eachPeriod, Step[] after) {}

    private final Part[] parts;
    private final int periods;

    /** @param byFuture the steps that depend on chance, else those that do not */
    Program(Plan plan, boolean byFuture) {
        periods = plan.axis().count();
        parts = plan.phases().stream()
                .map(phase -> new Part(
                        steps(plan, phase.once(), byFuture),
                        steps(plan, phase.eachPeriod(), byFuture),
                        steps(plan, phase.after(), byFuture)))
                .toArray(Part[]::new);
    }

    private static Step[] steps(Plan plan, List<Integer> ids, boolean byFuture) {
        return ids.stream()
                .map(plan::step)
                .filter(step -> step.byFuture() == byFuture)
                .toArray(Step[]::new);
    }

    /** @throws Halt where a value cannot be computed */
    void run(Cells cells) {
        for (Part part : parts) {
            whole(part.once, cells);
            for (int period = 0; period < periods; period++) {
                for (Step step : part.eachPeriod) {
                    cells.compute(step, step.byPeriod() ? period : -1);
                }
            }
            whole(part.after, cells);
        }
    }

    private void whole(Step[] steps, Cells cells) {
        for (Step step : steps) {
            cells.computeAll(step);
        }
    }
}
