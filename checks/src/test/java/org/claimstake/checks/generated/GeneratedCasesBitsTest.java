package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.checks.bits.SameBits;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Test;

/** Generated cases, with every value of every future kept, have the judge's bits by every way of computing. */
final class GeneratedCasesBitsTest {
    private static final int CASES = 40;
    private static final int FUTURES = 43;

    @Test
    void anyGeneratedCaseHasTheJudgesBits() {
        Drafts.any(CASES).obey((draft, seed) -> hold(draft, seed));
    }

    @Test
    void generatedCasesInWhichNothingIsMaskedHaveTheJudgesBits() {
        for (long seed = 0; seed < (long) CASES * Drafts.MORE; seed++) {
            hold(Chains.of(seed), seed);
        }
    }

    private static void hold(Draft draft, long seed) {
        Plan plan = Chain.plan(draft.written());
        Set<Integer> kept = new HashSet<>();
        plan.steps().stream().filter(Step::byFuture).forEach(step -> kept.add(step.id()));
        Settings settings = new Settings(seed, FUTURES, 1, Computing.DEFAULT.goingOn(true));
        Run judge = Chain.JUDGE.run(plan, settings, kept);
        var blocks = new BlockRunner();
        for (Way way : List.of(Way.ROWS, Way.CHUNKS)) {
            Settings by = settings.with(settings.computing().withWay(way));
            Run run = blocks.run(plan, by, kept, SameBits.SILENT).orElseThrow();
            assertThat(SameBits.differences(judge, run))
                    .as("seed %d, %s%n%s", seed, way, draft.text(Style.PLAIN))
                    .isEmpty();
        }
    }
}
