package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import java.util.ServiceLoader;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.draw.Streams;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.junit.jupiter.api.Test;

class TraceTest {
    private final PlanDraft draft = PlanDraft.years(2025, 3).states(5);
    private final Settings settings = new Settings(20250430, 100, 1);

    @Test
    void aTraceHoldsWhatTheRunHolds() {
        int x = draft.line("x", normalByPeriod("x"));
        int m = draft.measure("m", sum(ref(x)));
        Run run = new ReferenceRunner().run(draft.plan(), settings);
        for (int future = 0; future < 100; future += 33) {
            Trace trace = trace(future);
            assertThat(trace.value(m, 0, 0)).isEqualTo(run.values(m, 0, 0).at(future));
        }
    }

    @Test
    void partsOfAFormulaAreComputedAgain() {
        int x = draft.line("x", plus(times(number(2), periodNumber()), number(1)));
        Plan plan = draft.plan();
        Node.Binary formula = (Node.Binary) plan.step(x).formula();
        assertThat(trace(0).value(formula.left(), x, 0, 2)).isEqualTo(6);
    }

    @Test
    void severalRatesOfReturnAreListed() {
        int flow = draft.series("flow", 1, -2.4, 1.43);
        int irr = draft.optional().measure("irr", new Node.Irr(ref(flow)));
        assertThat(trace(0).irr(draft.plan().step(irr).formula(), irr, 0).orElseThrow())
                .isInstanceOfSatisfying(Irr.None.class, none -> {
                    assertThat(none.reason()).isEqualTo(NoneReason.SEVERAL);
                    assertThat(none.roots()).hasSize(2);
                });
    }

    @Test
    void drawsComeFromTheStreamOfTheirFullName() {
        int sites = draft.table("sites", List.of("li_dobra", "b"), -1, -1, PlanDraft.column("x", 1.0, 2.0));
        int rows = draft.rows(sites, 0, 1);
        int none = draft.text("none");
        int wait = draft.forRows(rows).once("mine[*].wait", uniform("mine[*].wait"));
        double u = Streams.of(20250430, "mine[li_dobra].wait").uniform(4711);
        assertThat(u).isEqualTo(0.7951323614561919);
        assertThat(trace(4711).value(wait, 0, 0)).isEqualTo(u);
        assertThat(trace(4711).tableRow(SELF, wait, 1, -1)).contains(1);
        assertThat(trace(4711).tableRow(new Row.ByKey(sites, number(none)), wait, 1, -1))
                .isEmpty();
    }

    @Test
    void whatIsUnsureIsDrawnByTheState() {
        int cost = draft.once("cost", unsure("cost"));
        assertThat(trace(3).value(cost, 0, 0)).isEqualTo(trace(8).value(cost, 0, 0));
        assertThat(trace(3).value(cost, 0, 0)).isNotEqualTo(trace(4).value(cost, 0, 0));
        assertThat(trace(3).value(cost, 0, 0))
                .isEqualTo(Streams.of(20250430, "cost").states(5).uniform(3));
    }

    @Test
    void aWholePowerIsMultipliedOutOnlyWhereItIsKnownBeforeChanceIs() {
        int n = draft.once("n", plus(number(2), times(number(0), uniform("u"))));
        int known = draft.once("known", power(number(-3), number(2)));
        assertThat(trace(0).value(known, 0, 0)).isEqualTo(9);
        draft.once("drawn", power(number(-3), ref(n)));
        assertThat(trace(0).stop().orElseThrow().finding().name()).isEqualTo("run/not-a-number");
    }

    @Test
    void theRunnerIsFoundByItsService() {
        assertThat(ServiceLoader.load(Runner.class)).hasAtLeastOneElementOfType(BlockRunner.class);
    }

    private Trace trace(long future) {
        return new ReferenceRunner().trace(draft.plan(), settings, future);
    }
}
