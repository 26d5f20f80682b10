package org.claimstake.engine.reference;

import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Settings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** What a run may cost, known before it begins. The bounds are fixed, so that they are the same on every machine. */
final class Limits {
    /** Values of one future: 80 MB a thread. */
    private static final double MOST_CELLS = 10e6;
    /** Values kept of all futures: 1 GB. */
    private static final double MOST_KEPT = 125e6;
    /** Values computed in all: some hours of one core. */
    private static final double MOST_WORK = 500e9;

    private Limits() {}

    /** Why this run is not begun; empty where it may. */
    static Optional<Finding> problem(Plan plan, Settings settings, Set<Integer> keep) {
        double cells =
                plan.steps().stream().mapToDouble(step -> cells(plan, step)).sum();
        if (cells > MOST_CELLS) {
            return Optional.of(RunFindings.tooLarge(
                    "one future of this case holds " + count(cells) + " values (lines x rows x periods)",
                    "a future holds at most " + count(MOST_CELLS)));
        }
        double changing = plan.steps().stream()
                .filter(Step::byFuture)
                .mapToDouble(step -> cells(plan, step))
                .sum();
        double work = changing * settings.futures();
        if (work > MOST_WORK || settings.futures() > Integer.MAX_VALUE) {
            return Optional.of(RunFindings.tooLarge(
                    count(settings.futures()) + " futures of " + count(changing)
                            + " values each (lines x rows x periods) are too many",
                    "a run computes at most " + count(MOST_WORK) + " values"));
        }
        double kept = settings.futures() * (double) new Keeping(new Layout(plan), keep).keptCells;
        return kept <= MOST_KEPT
                ? Optional.empty()
                : Optional.of(RunFindings.tooLarge(
                        count(settings.futures()) + " futures with " + count(kept / settings.futures())
                                + " measures each are too many to keep",
                        "a run keeps at most " + count(MOST_KEPT) + " values of measures"));
    }

    private static double cells(Plan plan, Step step) {
        double rows =
                step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
        return rows * (step.byPeriod() ? plan.axis().count() : 1);
    }

    private static String count(double count) {
        return Amounts.count((long) count);
    }
}
