package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Values;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void ofManyFuturesThatStopTheLowestAreTold(int threads) {
        var draft = PlanDraft.years(2025, 1);
        int u = draft.measure("u", uniform("u"));
        Values drawn = run(draft.plan(), 1, 2_000).values(u, 0, 0);
        List<Long> stopping = LongStream.range(0, 2_000)
                .filter(future -> drawn.at((int) future) < 0.5)
                .boxed()
                .toList();
        draft.measure("stops", over(number(1), choose(less(ref(u), number(0.5)), number(0), number(1))));
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, 2_000, threads));
        assertThat(run.stopped()).isEqualTo(stopping.size());
        assertThat(run.stops().stream().map(Stop::future))
                .containsExactlyElementsOf(stopping.subList(0, Run.MOST_STOPS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theCoverageIsTheWorstOfAllFutures(int threads) {
        var draft = PlanDraft.years(2025, 1);
        int table = draft.table(
                "t", List.of("a", "b", "c", "d"), -1, -1, PlanDraft.column("x", 0.2, 0.5, 0.001, Double.NaN));
        Node size = cell(table, 0, LOOP);
        // of rows smaller than the draw and of those not known; in few futures it is below 0.001
        Node small = otherwise(less(size, uniform("u")), number(1));
        int sum = draft.measure("sum", sumRows(table, size, small));
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, 5_000, threads));
        assertThat(run.values(sum, 0, 0).toArray()).contains(0);
        assertThat(run.coverage(sum)).contains(new Coverage(0, 1));
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
