package org.claimstake.engine;

import org.claimstake.language.plan.Plan;

/**
 * Computes plans. Every runner gives the same bits; the judge is {@code reference.ReferenceRunner}. Found by
 * {@link java.util.ServiceLoader}, or made by hand.
 */
public interface Runner {

    /** All futures of a plan. What is wrong with them is in the run; nothing is thrown for it. */
    Run run(Plan plan, Settings settings);

    /**
     * One future with every value it holds.
     *
     * @param future from 0; it need not be below {@code settings.futures()}
     */
    Trace trace(Plan plan, Settings settings, long future);
}
