package org.claimstake.studio.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Figure;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Values;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;

/**
 * A run as it would be if some steps had not been kept. The pictures of a page are drawn from what was kept for them; the answer
 * beside them is that of a run which nobody asked to keep more.
 *
 * @param extra steps that are kept for the pictures alone
 */
record PlainRun(Run run, Set<Integer> extra) implements Run {
    PlainRun {
        extra = Set.copyOf(extra);
    }

    @Override
    public Plan plan() {
        return run.plan();
    }

    @Override
    public Settings settings() {
        return run.settings();
    }

    @Override
    public List<Finding> findings() {
        return run.findings();
    }

    @Override
    public List<Stop> stops() {
        return run.stops();
    }

    @Override
    public long stopped() {
        return run.stopped();
    }

    /** The mean of what is kept has the bits of the mean that a run computes of what is not. */
    @Override
    public double mean(int step, int row, int period) {
        return run.mean(step, row, period);
    }

    @Override
    public boolean keeps(int step) {
        return run.keeps(step) && !extra.contains(step);
    }

    @Override
    public Values values(int step, int row, int period) {
        return extra.contains(step)
                ? new Values(
                        new double[] {mean(step, row, period)},
                        plan().step(step).type(),
                        1)
                : run.values(step, row, period);
    }

    @Override
    public Map<NoneReason, Long> none(int step, int row) {
        return run.none(step, row);
    }

    @Override
    public Figure figure(int step, int row, int period) {
        return run.figure(step, row, period);
    }

    @Override
    public Optional<Coverage> coverage(int step) {
        return run.coverage(step);
    }

    @Override
    public List<CheckResult> checks() {
        return run.checks();
    }

    @Override
    public List<ClaimResult> claims() {
        return run.claims();
    }
}
