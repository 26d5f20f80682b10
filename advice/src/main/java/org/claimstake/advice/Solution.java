package org.claimstake.advice;

import org.claimstake.advice.root.Range;
import org.claimstake.advice.root.Sought;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;

/**
 * What came of looking for a term.
 *
 * @param plan     of the case as it stands, with the equation
 * @param left     step of the side that was named first
 * @param right    step of the other
 * @param settings of every run
 */
public record Solution(
        Goal goal, Unknown unknown, Plan plan, int left, int right, Settings settings, Range range, Sought sought) {}
