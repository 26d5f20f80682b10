package org.claimstake.engine.kernel;

import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.Worker;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/** Counts why kept values are none: told by the formula, or by the value itself where it is a rate of return. */
final class Reasons {
    private static final int REASONS = NoneReason.values().length;

    private enum How {
        /** In the low bits of the value. */
        BY_VALUE,
        NEVER,
        MISSING,
        /** The judge has to look. */
        BY_JUDGE
    }

    private final Plan plan;
    private final Worker judge;
    private final long[] counts; // [kept cell][reason]
    private final @Nullable How[] how; // [step]

    Reasons(Shared shared, Worker judge) {
        plan = shared.model.layout().plan;
        this.judge = judge;
        counts = new long[shared.keeping.keptCells * REASONS];
        how = new How[plan.steps().size()];
    }

    /** @return no where the watch no longer wanted it */
    boolean count(Step step, int cell, int keptCell, int future, double none, Watch watch) {
        How known = how[step.id()];
        if (known == null) {
            known = how(step);
            how[step.id()] = known;
        }
        if (known == How.BY_JUDGE && watch.isCancelled()) {
            return false; // a whole future is computed for each
        }
        NoneReason reason = switch (known) {
            case BY_VALUE -> Calls.reason(none);
            case NEVER -> NoneReason.NEVER;
            case MISSING -> NoneReason.MISSING;
            case BY_JUDGE -> judge.reason(future, step, cell);
        };
        counts[keptCell * REASONS + reason.ordinal()]++;
        return true;
    }

    /** As the judge finds it out. @see org.claimstake.engine.reference.Nones */
    private How how(Step step) {
        return switch (step.formula()) {
            case Node.Irr _ -> How.BY_VALUE;
            case Node.RowFold fold when fold.kind() == Node.FoldKind.IRR -> How.BY_JUDGE;
            case Node.Ref ref
            when ref.step() != step.id() ->
                ref.row() == null && plan.step(ref.step()).rows() < 0 ? how(plan.step(ref.step())) : How.BY_JUDGE;
            case Node.TimeFold _ -> How.NEVER;
            default -> step.type().sort() == ValueType.Sort.DATE ? How.NEVER : How.MISSING;
        };
    }

    long of(int keptCell, NoneReason reason) {
        return counts[keptCell * REASONS + reason.ordinal()];
    }
}
