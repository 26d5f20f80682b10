package org.claimstake.advice;

import java.util.function.Function;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;

/** How plans are computed: all with the same futures. */
public record Runs(Runner runner, Function<Plan, Settings> settings) {

    /**
     * The first future, for what is the same in all; or why no run can begin, as where the case is too large. A run that
     * stops on its way is no hindrance: it may go through at another value of the term.
     */
    public Reading<Trace> first(Plan plan) {
        Settings one = settings.apply(plan).withFutures(1);
        Run run = runner.run(plan, one);
        return run.isRefused() && run.stops().isEmpty()
                ? new Reading.Failed<>(run.findings())
                : new Reading.Done<>(runner.trace(plan, one, 0));
    }
}
