package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * The order of computing: for each phase its steps once, then for each period, then after. The same twice, for what is
 * common to all futures and for what is not.
 */
public final class Program {

    /** A step's turn. @param row -1 for all its rows */
    private record Turn(Step step, int row) {}

    /** Turns of one phase, in order. */
    private record Part(Turn[] once, Turn[] eachPeriod, Turn[] after) {}

    private final Part[] parts;
    private final int periods;

    /** @param byFuture the steps that depend on chance, else those that do not */
    public Program(Plan plan, boolean byFuture) {
        periods = plan.axis().count();
        parts = plan.phases().stream()
                .map(phase -> new Part(
                        turns(plan, phase, phase.once(), byFuture),
                        turns(plan, phase, phase.eachPeriod(), byFuture),
                        turns(plan, phase, phase.after(), byFuture)))
                .toArray(Part[]::new);
    }

    private static Turn[] turns(Plan plan, Plan.Phase phase, List<Integer> ids, boolean byFuture) {
        var turns = new ArrayList<Turn>();
        var taken = new BitSet();
        for (int id : ids) {
            if (plan.step(id).byFuture() != byFuture || taken.get(id)) {
                continue;
            }
            List<Plan.Turn> group = group(phase, id);
            if (group.isEmpty()) {
                turns.add(new Turn(plan.step(id), -1));
            }
            for (Plan.Turn turn : group) {
                taken.set(turn.step());
                turns.add(new Turn(plan.step(turn.step()), turn.row()));
            }
        }
        return turns.toArray(Turn[]::new);
    }

    /** The turns that are taken in place of this step; none where it is computed whole. */
    private static List<Plan.Turn> group(Plan.Phase phase, int step) {
        return phase.interleaved().stream()
                .filter(group -> group.stream().anyMatch(turn -> turn.step() == step))
                .findFirst()
                .orElse(List.of());
    }

    /** @throws Halt where a value cannot be computed */
    void run(Cells cells) {
        for (Part part : parts) {
            whole(part.once, cells);
            for (int period = 0; period < periods; period++) {
                for (Turn turn : part.eachPeriod) {
                    compute(turn, turn.step.byPeriod() ? period : -1, cells);
                }
            }
            whole(part.after, cells);
        }
    }

    private void whole(Turn[] turns, Cells cells) {
        for (Turn turn : turns) {
            if (!turn.step.byPeriod()) {
                compute(turn, -1, cells);
                continue;
            }
            for (int period = 0; period < periods; period++) {
                compute(turn, period, cells);
            }
        }
    }

    private static void compute(Turn turn, int period, Cells cells) {
        if (turn.row < 0) {
            cells.compute(turn.step, period);
        } else {
            cells.compute(turn.step, turn.row, period);
        }
    }
}
