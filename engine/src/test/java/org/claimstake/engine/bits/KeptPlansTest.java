package org.claimstake.engine.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.claimstake.engine.Computing;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Plans that once had other bits than the judge's, or none at all, each as small as it could be made. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
final class KeptPlansTest {
    private static final long SEED = 50;

    /** Its place in the order of stages was never found. */
    @Test
    void aLineOverNoRowsMayBeReadInItsPeriod() {
        PlanDraft draft = PlanDraft.years(2026, 2);
        int table = draft.table("t", List.of("a"), -1, -1, PlanDraft.column("c", 1.0));
        int none = draft.rows(table);
        int drawn = draft.forRows(none).line("drawn[*]", normalByPeriod("d[*]"));
        draft.optional().line("x", ref(drawn, new Row.Fixed(0)));
        draft.line("y", normalByPeriod("e"));

        holds(draft.plan());
    }

    /** Generated code of no block at all was written for ever. */
    @Test
    void aPlanOfWhichNothingIsAskedIsComputedToo() {
        PlanDraft draft = PlanDraft.years(2026, 2);
        draft.of(Step.Kind.RANDOM).hidden().line("r", normalByPeriod("d"));
        Plan plan = draft.plan();
        Settings settings = new Settings(SEED, Trial.FUTURES, 1);
        Settings chunks = settings.with(Computing.DEFAULT.withWay(Computing.Way.CHUNKS));

        assertThat(SameBits.differences(
                        new ReferenceRunner().run(plan, settings, Set.of()),
                        new BlockRunner().run(plan, chunks, Set.of())))
                .isEmpty();
    }

    private static void holds(Plan plan) {
        List<String> differences = Trial.differences(plan, SEED);
        assertThat(differences).as(Trial.text(plan)).isEmpty();
    }
}
