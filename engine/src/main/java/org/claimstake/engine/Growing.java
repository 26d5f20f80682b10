package org.claimstake.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claimstake.language.plan.Plan;

/**
 * A run that can be grown: the futures it has are kept, and more are added behind them. After each growing its figures are
 * those of a run that was begun with as many. Belongs to one thread.
 */
public interface Growing {

    /** Futures of the first answer of a stream. */
    long FIRST = 1_024;

    Plan plan();

    /** How many futures are computed. */
    long futures();

    /**
     * The run of so many futures in all.
     *
     * @param futures at least as many as there are
     * @return empty where the watch no longer wanted it; what was computed until then is kept
     */
    Optional<Run> grow(long futures, Watch watch);

    /**
     * The run of another plan on the futures of this one: what no difference of the plans reaches is not computed again, as
     * far as memory allows.
     *
     * @param kept of the other plan, as in {@link Runner#run(Plan, Settings, Set)}
     * @return empty where the watch no longer wanted it
     */
    Optional<Run> change(Plan other, Set<Integer> kept, Watch watch);

    /**
     * Answers after the first thousand futures, and again each time there are four times as many, until all are there.
     *
     * @param each is given every run on the way; no ends it
     * @return the last run that was computed
     */
    default Optional<Run> stream(long futures, Watch watch, Predicate<Run> each) {
        Optional<Run> last = Optional.empty();
        for (long next = Math.min(Math.max(FIRST, futures()), futures); ; next = Math.min(4 * next, futures)) {
            Optional<Run> run = grow(next, watch);
            if (run.isEmpty()) {
                return last;
            }
            last = run;
            if (!each.test(run.get()) || next >= futures || run.get().isRefused()) {
                return last;
            }
        }
    }
}
