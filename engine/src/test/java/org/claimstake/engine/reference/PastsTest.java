package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import org.assertj.core.data.Offset;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.PastKind;
import org.junit.jupiter.api.Test;

class PastsTest {
    private static final Offset<Double> ROUNDING = org.assertj.core.api.Assertions.within(1e-12);

    @Test
    void theRunningSum() {
        assertThat(past(PastKind.CUMULATIVE, -1, 12, 1, 2, 3)).containsExactly(1, 3, 6);
    }

    @Test
    void aTrailingSumTakesWhatThereIsOfTheLastPeriods() {
        assertThat(past(PastKind.TRAILING_SUM, 2, 12, 1, 2, 3, 4)).containsExactly(1, 3, 5, 7);
        assertThat(past(PastKind.TRAILING_SUM, 0.5, 3, 1, 2, 3, 4)).containsExactly(1, 3, 5, 7);
    }

    @Test
    void aTrailingMeanDividesByThePeriodsThereAre() {
        assertThat(past(PastKind.TRAILING_MEAN, 2, 12, 1, 2, 3, 4)).containsExactly(1, 1.5, 2.5, 3.5);
    }

    @Test
    void straightLineSpreadsInEqualPartsFromThePeriodOfSpending() {
        assertThat(past(PastKind.STRAIGHT_LINE, 4, 12, 100, 0, 40, 0, 0, 0)).containsExactly(25, 25, 35, 35, 10, 10);
    }

    @Test
    void theLastPartTakesWhatIsLeft() {
        // parts of 100 / 2.5 = 40, 40 and what is left
        assertThat(past(PastKind.STRAIGHT_LINE, 2.5, 12, 100, 0, 0, 0)).containsExactly(40, 40, 20, 0);
        double[] thirds = past(PastKind.STRAIGHT_LINE, 3, 12, 0.1, 0, 0, 0);
        assertThat(thirds[0] + thirds[1] + thirds[2]).isCloseTo(0.1, ROUNDING);
    }

    @Test
    void aLifeShorterThanAPeriodIsSpreadAtOnce() {
        assertThat(past(PastKind.STRAIGHT_LINE, 0.5, 12, 100, 0)).containsExactly(100, 0);
    }

    @Test
    void quartersOfALifeInYears() {
        assertThat(past(PastKind.STRAIGHT_LINE, 1, 3, 100, 0, 0, 0, 0)).containsExactly(25, 25, 25, 25, 0);
    }

    @Test
    void aLengthThatIsMissingIsSaidToBeMissing() {
        for (PastKind kind : List.of(PastKind.TRAILING_SUM, PastKind.TRAILING_MEAN, PastKind.STRAIGHT_LINE)) {
            assertThat(refusal(kind, Double.NaN)).isEqualTo("`y` needs a value that is missing in 2025");
        }
    }

    @Test
    void partsOfAPeriodAreRefusedInTrailingSums() {
        assertThat(refusal(PastKind.TRAILING_SUM, 1.5))
                .isEqualTo("`trailing_sum` in `y` reaches back 1.5 periods in 2025");
        assertThat(refusal(PastKind.TRAILING_MEAN, 0))
                .isEqualTo("`trailing_mean` in `y` reaches back 0 periods in 2025");
    }

    @Test
    void aLifeOfZeroIsRefused() {
        assertThat(refusal(PastKind.STRAIGHT_LINE, 0)).isEqualTo("`y` spreads over 0 years in 2025");
    }

    @Test
    void aBalanceWithinRoundingOfTheLargestMovementIsZero() {
        assertThat(settled(0.3 - 0.2 - 0.1, 0.3)).isZero();
        assertThat(settled(1e-6, 100)).isEqualTo(1e-6);
        assertThat(settled(-1e-8, 100)).isZero();
        assertThat(settled(5, 0)).isEqualTo(5);
    }

    private static double settled(double balance, double movement) {
        var draft = PlanDraft.years(2025, 1);
        int step = draft.once("b", new Node.Settle(number(balance), List.of(number(movement))));
        return run(draft).mean(step, 0, 0);
    }

    private static double[] past(PastKind kind, double years, int months, double... values) {
        var draft = PlanDraft.periods(2025, 1, months, values.length);
        int x = draft.series("x", values);
        int y = draft.line("y", new Node.Past(kind, x, null, kind == PastKind.CUMULATIVE ? null : number(years)));
        Run run = run(draft);
        assertThat(run.findings()).isEmpty();
        double[] past = new double[values.length];
        for (int t = 0; t < past.length; t++) {
            past[t] = run.mean(y, 0, t);
        }
        return past;
    }

    private static String refusal(PastKind kind, double years) {
        var draft = PlanDraft.years(2025, 2);
        int x = draft.series("x", 1, 2);
        draft.line("y", new Node.Past(kind, x, null, number(years)));
        return run(draft).findings().getFirst().what();
    }

    private static Run run(PlanDraft draft) {
        return new ReferenceRunner().run(draft.plan(), new Settings(1, 1, 1));
    }
}
