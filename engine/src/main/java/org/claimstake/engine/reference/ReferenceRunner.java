package org.claimstake.engine.reference;

import java.util.Set;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;

/** The judge: walks each formula as it is written, one future at a time. Plain and right before it is fast. */
public final class ReferenceRunner implements Runner {

    @Override
    public Run run(Plan plan, Settings settings, Set<Integer> kept) {
        return Futures.run(plan, settings, kept);
    }

    @Override
    public Trace trace(Plan plan, Settings settings, long future) {
        return OneFuture.trace(plan, settings, future);
    }
}
