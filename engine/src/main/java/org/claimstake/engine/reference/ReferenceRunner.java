package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;

/** The judge: walks each formula as it is written, one future at a time. Plain and right before it is fast. */
public final class ReferenceRunner implements Runner {

    @Override
    public Run run(Plan plan, Settings settings, Set<Integer> kept) {
        return run(plan, settings, kept, Watch.NOBODY).orElseThrow();
    }

    @Override
    public Growing begin(Plan plan, Settings settings, Set<Integer> kept) {
        return DeepStack.call(() -> Beginning.of(plan, settings, kept, this::growing));
    }

    /** What is common to the futures is there. */
    public Growing growing(Shared shared, Settings settings) {
        return new JudgeGrowing(shared, settings);
    }

    @Override
    public List<Run> compare(List<Plan> plans, Settings settings, List<Set<Integer>> kept) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            runs.add(run(plans.get(i), settings, kept.get(i)));
        }
        return runs;
    }

    @Override
    public Trace trace(Plan plan, Settings settings, long future) {
        return OneFuture.trace(plan, settings, future);
    }
}
