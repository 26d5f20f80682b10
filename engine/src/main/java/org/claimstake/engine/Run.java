package org.claimstake.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * What all futures of a plan came to. It never changes. A row is a place in the step's row set, 0 for a step without
 * rows; a period counts from 0, and is not looked at for a step that holds one value for all.
 */
public interface Run {

    Plan plan();

    Settings settings();

    /** Why there is no answer, the first future that stopped first; empty for a run that went through. */
    List<Finding> findings();

    default boolean isRefused() {
        return !findings().isEmpty();
    }

    /** The futures that stopped, lowest first; at most {@value #MOST_STOPS} of them. */
    List<Stop> stops();

    /** How many futures stopped. */
    long stopped();

    int MOST_STOPS = 100;

    /**
     * The one value of what does not depend on chance, the value of a figure, the mean over those futures that have one of
     * measures, cash and lines with a name.
     *
     * @return in plain units; {@code ValueType.MISSING} for none
     * @throws IllegalArgumentException for a helper of the plan, of which nothing is kept
     * @throws IllegalStateException    where the run did not get that far
     */
    double mean(int step, int row, int period);

    /** Does {@link #values} answer for this step? It does for measures and for what figures fold. */
    boolean keeps(int step);

    /** Every future's value of a measure, or of what a figure folds. */
    Values values(int step, int row, int period);

    /** In how many futures a measure is none, and why; empty where it never is. */
    Map<NoneReason, Long> none(int step, int row);

    /** @param step of kind {@link Step.Kind#FIGURE}, or another that folds the futures */
    Figure figure(int step, int row, int period);

    /**
     * The worst coverage of all folds over rows that reach this step, in any period and future; empty where none does.
     */
    Optional<Coverage> coverage(int step);

    /** In the order of the text. */
    List<CheckResult> checks();

    /** What is said about the case, in the order of the text; empty for a run that stopped. */
    List<ClaimResult> claims();
}
