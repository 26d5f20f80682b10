package org.claimstake.engine.reference;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * What of a future outlives it: every value of measures and of what figures fold, and of other named lines and cash the
 * mean over the futures. What does not depend on chance is in the common cells and needs neither.
 */
public final class Keeping {
    /** Steps of which every future's values are kept, in the order of the plan. */
    public final int[] kept;
    /** Steps of which only the mean is formed, in the order of the plan. */
    public final int[] averaged;
    /** First row of a kept step among the kept rows, -1 for others. */
    private final int[] keptAt; // [step]

    private final int[] averagedAt; // [step]
    public final int keptCells;
    public final int averagedCells;

    /** @param also steps to keep that nothing folds */
    public Keeping(Layout layout, Set<Integer> also) {
        Plan plan = layout.plan;
        BitSet folded = folded(plan);
        BitSet figures = new BitSet();
        plan.figures().forEach(figures::set);
        kept = plan.steps().stream()
                .filter(step -> step.byFuture() && !figures.get(step.id()))
                .filter(step -> step.kind() == Step.Kind.MEASURE || folded.get(step.id()) || also.contains(step.id()))
                .mapToInt(Step::id)
                .toArray();
        keptAt = new int[plan.steps().size()];
        keptCells = place(layout, kept, keptAt);
        averaged = plan.steps().stream()
                .filter(step -> step.byFuture() && !figures.get(step.id()) && keptAt[step.id()] < 0)
                .filter(Keeping::isAveraged)
                .mapToInt(Step::id)
                .toArray();
        averagedAt = new int[plan.steps().size()];
        averagedCells = place(layout, averaged, averagedAt);
    }

    private static BitSet folded(Plan plan) {
        var folded = new BitSet();
        for (Step step : plan.steps()) {
            Operands.walk(step.formula(), node -> {
                if (node instanceof Node.FutureFold fold) {
                    Operands.steps(fold).forEach(folded::set);
                }
            });
        }
        return folded;
    }

    private static boolean isAveraged(Step step) {
        return switch (step.kind()) {
            case CASH, PAYMENT -> true;
            case CHECK, FIGURE, MEASURE -> false;
            case INPUT, LINE, RANDOM, OPENING, MOVEMENT, BALANCE, CLOSING -> step.shown();
        };
    }

    private static int place(Layout layout, int[] steps, int[] at) {
        Arrays.fill(at, -1);
        int next = 0;
        for (int step : steps) {
            at[step] = next;
            next = Math.addExact(next, layout.size(step));
        }
        return next;
    }

    public boolean keeps(int step) {
        return keptAt[step] >= 0;
    }

    boolean averages(int step) {
        return averagedAt[step] >= 0;
    }

    public int keptAt(int step) {
        return keptAt[step];
    }

    public int averagedAt(int step) {
        return averagedAt[step];
    }
}
