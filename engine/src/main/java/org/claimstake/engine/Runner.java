package org.claimstake.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.plan.Plan;

/**
 * Computes plans. Every runner gives the same bits; the judge is {@code reference.ReferenceRunner}. Found by
 * {@link java.util.ServiceLoader}, or made by hand.
 */
public interface Runner {

    /** All futures of a plan. What is wrong with them is in the run; nothing is thrown for it. */
    default Run run(Plan plan, Settings settings) {
        return run(plan, settings, Set.of());
    }

    /**
     * All futures of a plan, and every future's values of some steps more than measures and what figures fold.
     *
     * @param kept steps of a future; what does not depend on chance needs no keeping
     */
    Run run(Plan plan, Settings settings, Set<Integer> kept);

    /** As the run of these settings, followed by somebody; empty where that one no longer wanted it. */
    default Optional<Run> run(Plan plan, Settings settings, Set<Integer> kept, Watch watch) {
        return begin(plan, settings, kept).grow(settings.futures(), watch);
    }

    /** A run without futures yet, that grows as it is asked to; the settings' number of futures does not count. */
    Growing begin(Plan plan, Settings settings, Set<Integer> kept);

    /**
     * The runs of several plans on the same futures. What they have in common is computed once, as far as memory allows;
     * their draws are the same in any case.
     *
     * @param kept of each plan, as in {@link #run(Plan, Settings, Set)}
     */
    List<Run> compare(List<Plan> plans, Settings settings, List<Set<Integer>> kept);

    /**
     * One future with every value it holds.
     *
     * @param future from 0; it need not be below {@code settings.futures()}
     */
    Trace trace(Plan plan, Settings settings, long future);
}
