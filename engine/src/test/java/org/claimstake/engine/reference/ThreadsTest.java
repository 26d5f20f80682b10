package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void theNumberOfThreadsMovesNoBit(int threads) {
        assertThat(bits(threads, 3000)).isEqualTo(bits(1, 3000));
    }

    @Test
    void theFirstFuturesOfALongerRunAreTheSameFutures() {
        Plan plan = plan();
        int npv = plan.find("npv").orElseThrow().id();
        double[] shorter = run(plan, 1, 300).values(npv, 0, 0).toArray();
        double[] longer = run(plan, 3, 1000).values(npv, 0, 0).toArray();
        assertThat(java.util.Arrays.copyOf(longer, 300)).isEqualTo(shorter);
    }

    @Test
    void meansOfLinesAreTheMeansOfTheirTraces() {
        Plan plan = plan();
        int line = plan.find("flow").orElseThrow().id();
        double sum = 0;
        for (int future = 0; future < 100; future++) {
            sum += new ReferenceRunner()
                    .trace(plan, new Settings(7, 1, 1), future)
                    .value(line, 0, 3);
        }
        assertThat(run(plan, 1, 100).mean(line, 0, 3)).isEqualTo(sum / 100);
    }

    @Test
    void whatIsKeptOnRequestIsWhatTheTracesHold() {
        Plan plan = plan();
        int line = plan.find("flow").orElseThrow().id();
        Run run = new ReferenceRunner().run(plan, new Settings(7, 20, 2), Set.of(line));
        assertThat(run.keeps(line)).isTrue();
        for (int future = 0; future < 20; future++) {
            assertThat(run.values(line, 0, 3).at(future))
                    .isEqualTo(new ReferenceRunner()
                            .trace(plan, new Settings(7, 1, 1), future)
                            .value(line, 0, 3));
        }
        assertThat(run.mean(line, 0, 3)).isEqualTo(run(plan, 1, 20).mean(line, 0, 3));
    }

    private static List<Long> bits(int threads, int futures) {
        Plan plan = plan();
        Run run = run(plan, threads, futures);
        var bits = new ArrayList<Long>();
        plan.steps().forEach(step -> {
            for (int period = 0; period < (step.byPeriod() ? plan.axis().count() : 1); period++) {
                bits.add(Double.doubleToLongBits(run.mean(step.id(), 0, period)));
            }
        });
        return bits;
    }

    private static Run run(Plan plan, int threads, int futures) {
        Run run = new ReferenceRunner().run(plan, new Settings(7, futures, threads));
        assertThat(run.findings()).isEmpty();
        return run;
    }

    private static Plan plan() {
        var draft = PlanDraft.years(2025, 10);
        int noise = draft.line("noise", normalByPeriod("noise"));
        int level = draft.line("level", plus(otherwise(lag(1, 1), number(1)), times(number(0.1), ref(noise))));
        int cost = draft.once("cost", plus(number(1), unsure("cost")));
        int flow = draft.line("flow", minus(unary(Node.UnaryOp.EXP, ref(level)), ref(cost)));
        int npv = draft.measure(
                "npv", new Node.Npv(ref(flow), number(0.1), number(Calendar.of(2025, 1, 1)), Node.Timing.END));
        draft.figure("mean", fold(Node.FutureKind.MEAN, npv));
        draft.figure("median", quantile(npv, 0.5));
        return draft.plan();
    }
}
