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
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
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

    /** The sum of a period that comes in a late stage was begun in an earlier one, and once for all periods. */
    @Test
    void aSumOverRowsBeginsAnewInEachPeriodHoweverLateItIsComputed() {
        PlanDraft draft = PlanDraft.years(2026, 4);
        int table = draft.table("t", List.of("a", "b"), -1, -1, PlanDraft.column("c", 1.0, 2.0));
        int once = draft.once("once", uniform("o"));
        int drawn = draft.line("drawn", uniformByPeriod("d"));
        draft.optional().line("rate", new Node.Irr(choose(less(periodNumber(), number(2)), number(-1), ref(once))));
        Node back = new Node.Past(Node.PastKind.TRAILING_SUM, drawn, null, number(2));
        draft.line("sum", sumRows(table, times(back, cell(table, 0, LOOP)), null));

        holds(draft.plan());
    }

    /** What a stage reads of an earlier one's period before was read as that stage had left it. */
    @Test
    void aLaterStageReadsEachPeriodOfAnEarlierOne() {
        PlanDraft draft = PlanDraft.years(2026, 4);
        int drawn = draft.line("drawn", normalByPeriod("d"));
        int squared = draft.line("squared", times(ref(drawn), ref(drawn)));
        // all periods of what is shown, or of what is summed, are kept in any case
        int doubled = draft.hidden().line("doubled", times(number(2), ref(drawn)));
        draft.nextPhase();
        // and what stands in place of none would be chosen in the earlier stage
        draft.optional().line("last", plus(sum(ref(squared)), lag(doubled, 1)));

        holds(draft.plan());
    }

    /** As above, of a sum over rows that could be had earlier than it is used. */
    @Test
    void aLaterStageReadsEachPeriodsFoldOverRows() {
        PlanDraft draft = PlanDraft.years(2026, 4);
        int table = draft.table("t", List.of("a"), -1, -1, PlanDraft.column("c", 1.0));
        int once = draft.once("once", uniform("o"));
        int known = draft.onceByPeriod("known", more(periodNumber(), number(2)));
        draft.optional().line("rate", new Node.Irr(choose(less(periodNumber(), number(2)), number(-1), ref(once))));
        draft.line("sum", sumRows(table, times(ref(once), cell(table, 0, LOOP)), ref(known)));

        holds(draft.plan());
    }

    /** The line was read as if chance touched it. */
    @Test
    void chanceMayDecideHowFarBackALineIsSummedThatItDoesNotTouch() {
        PlanDraft draft = PlanDraft.years(2026, 4);
        int known = draft.series("known", 1, 2, 3, 4);
        Node years = choose(less(uniform("d"), number(0.5)), number(1), number(2));
        draft.line("sum", new Node.Past(Node.PastKind.TRAILING_SUM, known, null, years));

        holds(draft.plan());
    }

    /** The one value was kept as if there were one a period, and found elsewhere. */
    @Test
    void whatHoldsForAllPeriodsMayBeSummedOverThem() {
        for (Node.PastKind kind : Node.PastKind.values()) {
            PlanDraft draft = PlanDraft.years(2026, 5);
            int once = draft.once("once", uniform("d"));
            Node years = kind == Node.PastKind.CUMULATIVE ? null : number(kind == Node.PastKind.EACH_YEAR ? 1 : 3);
            draft.line("sum", new Node.Past(kind, once, null, years));

            holds(draft.plan());
        }
    }

    /** What is known before the run was counted among the known of a fold that no future reaches. */
    @Test
    void aFoldThatNoFutureReachesHasNoCoverage() {
        PlanDraft draft = PlanDraft.years(2026, 2);
        int table = draft.table("t", List.of("a"), -1, -1, PlanDraft.column("c", 1.0));
        int drawn = draft.line("drawn", uniformByPeriod("d"));
        draft.of(Step.Kind.CHECK)
                .typed(ValueType.truth())
                .guarded(Step.Guard.REQUIRED)
                .titled("what never is")
                .line("never", more(ref(drawn), number(2)));
        draft.line("sum", plus(ref(drawn), sumRows(table, cell(table, 0, LOOP), null)));

        holds(draft.plan());
    }

    private static void holds(Plan plan) {
        List<String> differences = Trial.differences(plan, SEED);
        assertThat(differences).as(Trial.text(plan)).isEmpty();
    }
}
