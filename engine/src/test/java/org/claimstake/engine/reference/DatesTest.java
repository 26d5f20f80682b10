package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.ValueType.Grain;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void theClockTellsFirstDayLengthAndNumberOfThePeriod() {
        var draft = PlanDraft.periods(2026, 7, 3, 3);
        int now = draft.line("now", now());
        int period = draft.line("period", new Node.Clock(Node.Clock.Hand.PERIOD));
        int number = draft.line("number", periodNumber());
        Run run = run(draft);
        assertThat(run.mean(now, 0, 1)).isEqualTo(Calendar.of(2026, 10, 1));
        assertThat(run.mean(period, 0, 1)).isEqualTo(0.25);
        assertThat(run.mean(number, 0, 1)).isEqualTo(2);
    }

    @Test
    void sharesOfThePeriodsAddUpToTheWhole() {
        var draft = PlanDraft.years(2025, 6);
        double from = Calendar.of(2026, 4, 16);
        double to = Calendar.of(2029, 2, 11);
        int share = draft.line("share", new Node.ShareOfPeriod(number(from), number(to)));
        int sum = draft.measure("sum", sum(ref(share)));
        Run run = run(draft);
        assertThat(run.mean(share, 0, 0)).isZero();
        assertThat(run.mean(share, 0, 2)).isEqualTo(1);
        assertThat(run.mean(sum, 0, 0)).isCloseTo((to - from) / 12, within(1e-13));
    }

    @Test
    void aShareUntilForeverIsWhole() {
        var draft = PlanDraft.years(2025, 2);
        int share =
                draft.line("share", new Node.ShareOfPeriod(number(Calendar.of(2025, 7, 1)), number(Calendar.FOREVER)));
        assertThat(run(draft).mean(share, 0, 0)).isEqualTo(0.5);
        assertThat(run(draft).mean(share, 0, 1)).isEqualTo(1);
    }

    @Test
    void aDateLiesInOnePeriod() {
        var draft = PlanDraft.years(2025, 3);
        int on = draft.line("on", new Node.HoldsDate(number(Calendar.of(2026, 12, 31))));
        assertThat(new double[] {
                    run(draft).mean(on, 0, 0),
                    run(draft).mean(on, 0, 1),
                    run(draft).mean(on, 0, 2)
                })
                .containsExactly(0, 1, 0);
    }

    @Test
    void yearsAddToADateAndAreTheDifferenceOfTwo() {
        assertThat(once(binary(BinaryOp.DATE_PLUS, number(Calendar.of(2024, 2, 29)), number(1))))
                .isEqualTo(Calendar.of(2025, 2, 28));
        assertThat(once(binary(
                        BinaryOp.YEARS_BETWEEN, number(Calendar.of(2027, 7, 1)), number(Calendar.of(2025, 1, 1)))))
                .isEqualTo(2.5);
    }

    @Test
    void afterForeverThereIsNothing() {
        for (double years : new double[] {1, -1, 1e300}) {
            assertThat(once(binary(BinaryOp.DATE_PLUS, number(Calendar.FOREVER), number(years))))
                    .isEqualTo(Calendar.FOREVER);
        }
        assertThat(once(binary(BinaryOp.DATE_PLUS, number(Calendar.of(2025, 1, 1)), number(1e300))))
                .isEqualTo(Calendar.FOREVER);
        assertThat(once(new Node.DateFloor(Grain.YEAR, number(Calendar.FOREVER))))
                .isEqualTo(Calendar.FOREVER);
        assertThat(once(min(
                        binary(BinaryOp.YEARS_BETWEEN, number(Calendar.FOREVER), number(Calendar.of(2025, 1, 1))),
                        number(30))))
                .isEqualTo(30);
    }

    @Test
    void aDateBeforeTheYearZeroStops() {
        var draft = PlanDraft.years(2025, 1);
        draft.once("d", binary(BinaryOp.DATE_PLUS, number(Calendar.of(2025, 1, 1)), number(-3000)));
        assertThat(run(draft).findings().getFirst().what()).isEqualTo("`d` falls before the year 0");
    }

    @Test
    void daysAreCountedAsALawDoes() {
        assertThat(once(new Node.Days(number(Calendar.of(2022, 7, 1)), number(Calendar.of(2023, 1, 1)))))
                .isEqualTo(184);
    }

    @Test
    void aDateIsRoundedDown() {
        assertThat(once(new Node.DateFloor(Grain.QUARTER, number(Calendar.of(2031, 8, 17)))))
                .isEqualTo(Calendar.of(2031, 7, 1));
    }

    @Test
    void theValueAtADateIsMissingOffTheAxis() {
        var draft = PlanDraft.years(2025, 3);
        int x = draft.series("x", 10, 20, 30);
        int in = draft.optional().measure("in", new Node.AtDate(ref(x), number(Calendar.of(2026, 5, 1))));
        int before = draft.optional().measure("before", new Node.AtDate(ref(x), number(Calendar.of(2024, 12, 31))));
        int behind = draft.optional().measure("behind", new Node.AtDate(ref(x), number(Calendar.of(2028, 1, 1))));
        Run run = run(draft);
        assertThat(run.mean(in, 0, 0)).isEqualTo(20);
        assertThat(run.mean(before, 0, 0)).isNaN();
        assertThat(run.mean(behind, 0, 0)).isNaN();
    }

    private static double once(Node formula) {
        var draft = PlanDraft.years(2025, 1);
        int step = draft.once("x", formula);
        return run(draft).mean(step, 0, 0);
    }

    private static Run run(PlanDraft draft) {
        return new ReferenceRunner().run(draft.plan(), new Settings(1, 1, 1));
    }
}
