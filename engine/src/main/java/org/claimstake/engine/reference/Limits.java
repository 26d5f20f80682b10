package org.claimstake.engine.reference;

import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Settings;
import org.claimstake.engine.machine.Machine;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;

/**
 * What a run may cost, known before it begins. All bounds but that of memory are fixed, so that they are the same on every
 * machine.
 */
public final class Limits {
    /** Values of one future: 80 MB a thread. */
    private static final double MOST_CELLS = 10e6;
    /** Operations of one future: minutes. */
    private static final double MOST_OF_ONE = 10e9;
    /** Operations in all: hours of one core. */
    private static final double MOST_OF_ALL = 1e12;
    /** Of what the machine gives the program, for what is kept of all futures. */
    private static final double MOST_OF_HEAP = 0.7;

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private Limits() {}

    /**
     * Why this run is not begun; empty where it may.
     *
     * @param keep steps to keep beside measures and what figures fold
     */
    public static Optional<Finding> problem(Plan plan, Settings settings, Set<Integer> keep) {
        double cells = plan.steps().stream()
                .mapToDouble(step -> Cost.cells(plan, step))
                .sum();
        if (cells > MOST_CELLS) {
            return Optional.of(RunFindings.tooLarge(
                    "one future of this case holds " + count(cells) + " values (lines x rows x periods)",
                    "a future holds at most " + count(MOST_CELLS)));
        }
        double changing = Cost.of(plan, true);
        double one = changing + Cost.of(plan, false);
        if (one > MOST_OF_ONE) {
            return Optional.of(RunFindings.tooLarge(
                    "one future of this case takes " + count(one) + " operations",
                    "a future takes at most " + count(MOST_OF_ONE)
                            + "; a fold over a table within another, or for each row of one, multiplies them"));
        }
        return tooMany(plan, settings, keep, changing);
    }

    private static Optional<Finding> tooMany(Plan plan, Settings settings, Set<Integer> keep, double changing) {
        double futures = settings.futures();
        if (changing * futures > MOST_OF_ALL || futures > Integer.MAX_VALUE) {
            return Optional.of(RunFindings.tooLarge(
                    count(futures) + " futures of " + count(changing) + " operations each are too many",
                    "a run takes at most " + count(MOST_OF_ALL) + " operations"));
        }
        int kept = new Keeping(new Layout(plan), keep).keptCells;
        double bytes = futures * kept * Double.BYTES;
        double most = Math.min(settings.computing().memory(), MOST_OF_HEAP * Machine.memory());
        return bytes <= most
                ? Optional.empty()
                : Optional.of(RunFindings.tooLarge(
                        count(futures) + " futures with " + count(kept) + " values each take " + megabytes(bytes)
                                + " to keep",
                        "a run may take " + megabytes(most)
                                + " here: ask for fewer futures, or for more memory with --memory"));
    }

    private static String megabytes(double bytes) {
        return count(Math.ceil(bytes / MEGABYTE)) + " MB";
    }

    private static String count(double count) {
        return Amounts.count((long) count);
    }
}
