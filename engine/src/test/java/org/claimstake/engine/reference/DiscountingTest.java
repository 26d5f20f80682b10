package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.junit.jupiter.api.Test;

class DiscountingTest {
    private static final double FIRST_DAY = Calendar.of(2025, 1, 1);

    @Test
    void presentValueOfLevelFlowsIsTheAnnuityFormula() {
        // 100 * (1 - 1.08^-10) / 0.08; the difference is the rounding of ten divisions
        assertThat(npv(0.08, FIRST_DAY, Node.Timing.END, level(100, 10))).isCloseTo(671.0081398941, within(1e-9));
    }

    @Test
    void flowsAtTheEndOfTheirPeriodAreWhatExcelCallsNpv() {
        // =NPV(10%,-10000,3000,4200,6800) in Microsoft's own documentation of the function: 1,188.44
        assertThat(npv(0.10, FIRST_DAY, Node.Timing.END, -10000, 3000, 4200, 6800))
                .isCloseTo(1188.44, within(0.005));
    }

    @Test
    void flowsAtTheStartAreWorthOnePeriodMore() {
        double end = npv(0.10, FIRST_DAY, Node.Timing.END, 100, 200, 300);
        assertThat(npv(0.10, FIRST_DAY, Node.Timing.START, 100, 200, 300)).isCloseTo(end * 1.1, within(1e-10));
    }

    @Test
    void flowsInTheMiddleAreWorthHalfAPeriodMore() {
        double end = npv(0.10, FIRST_DAY, Node.Timing.END, 100, 200, 300);
        assertThat(npv(0.10, FIRST_DAY, Node.Timing.MID, 100, 200, 300)).isCloseTo(end * Math.sqrt(1.1), within(1e-10));
    }

    @Test
    void anotherDateShiftsByTheYearsBetween() {
        double first = npv(0.10, FIRST_DAY, Node.Timing.END, 100, 200, 300);
        assertThat(npv(0.10, Calendar.of(2027, 1, 1), Node.Timing.END, 100, 200, 300))
                .isCloseTo(first * 1.21, within(1e-10));
        assertThat(npv(0.10, Calendar.of(2025, 7, 1), Node.Timing.END, 100, 200, 300))
                .isCloseTo(first * Math.sqrt(1.1), within(1e-10));
    }

    @Test
    void withRatesThatChangeTheFirstPeriodsOneLeadsToAnotherDate() {
        var draft = PlanDraft.years(2025, 2);
        int flow = draft.series("flow", 110, 132);
        int rate = draft.series("rate", 0.1, 0.2);
        Node at = number(Calendar.of(2027, 1, 1));
        int npv = draft.measure("npv", new Node.Npv(ref(flow), ref(rate), at, Node.Timing.END));
        // 110 / 1.1 + 132 / (1.1 * 1.2) are 200 at the first day, and 1.1^2 of that two years later
        assertThat(run(draft).mean(npv, 0, 0)).isCloseTo(242, within(1e-10));
    }

    @Test
    void aQuarterDiscountsByAQuarterOfAYear() {
        var draft = PlanDraft.periods(2025, 1, 3, 4);
        int flow = draft.series("flow", 0, 0, 0, 110);
        int npv = draft.measure("npv", npvOf(flow, 0.10, FIRST_DAY, Node.Timing.END));
        assertThat(run(draft).mean(npv, 0, 0)).isCloseTo(100, within(1e-12));
    }

    @Test
    void aLevelLoanIsWorthWhatWasLent() {
        // payment = 1000 * r / (1 - (1 + r)^-n)
        double payment = 1000 * 0.07 / (1 - Math.pow(1.07, -20));
        assertThat(npv(0.07, FIRST_DAY, Node.Timing.END, level(payment, 20))).isCloseTo(1000, within(1e-9));
    }

    @Test
    void aLevelLoanIsPaidBackToTheLastCent() {
        double payment = 1000 * 0.07 / (1 - Math.pow(1.07, -20));
        var draft = PlanDraft.years(2025, 20);
        int opening = draft.line("opening", otherwise(lag(2, 1), number(1000)));
        int interest = draft.line("interest", times(ref(opening), number(0.07)));
        int closing = draft.line("closing", minus(plus(ref(opening), ref(interest)), number(payment)));
        assertThat(run(draft).mean(closing, 0, 19)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aDecliningBalanceIsThePowerOfWhatIsKept() {
        var draft = PlanDraft.years(2025, 10);
        int opening = draft.line("opening", otherwise(lag(2, 1), number(1000)));
        int used = draft.line("used", times(ref(opening), number(0.25)));
        int closing = draft.line("closing", minus(ref(opening), ref(used)));
        assertThat(run(draft).mean(closing, 0, 9)).isCloseTo(1000 * Math.pow(0.75, 10), within(1e-9));
    }

    @Test
    void aRateOfMinusHundredPercentStops() {
        var draft = PlanDraft.years(2025, 1);
        int flow = draft.series("flow", 1);
        draft.measure("npv", npvOf(flow, -1, FIRST_DAY, Node.Timing.END));
        assertThat(run(draft).findings().getFirst().what()).isEqualTo("`npv` discounts at -100% a year");
    }

    private static double npv(double rate, double at, Node.Timing timing, double... flows) {
        var draft = PlanDraft.years(2025, flows.length);
        int flow = draft.series("flow", flows);
        int npv = draft.measure("npv", npvOf(flow, rate, at, timing));
        return run(draft).mean(npv, 0, 0);
    }

    private static Node npvOf(int flow, double rate, double at, Node.Timing timing) {
        return new Node.Npv(ref(flow), number(rate), number(at), timing);
    }

    private static double[] level(double amount, int periods) {
        double[] flows = new double[periods];
        java.util.Arrays.fill(flows, amount);
        return flows;
    }

    private static Run run(PlanDraft draft) {
        return new ReferenceRunner().run(draft.plan(), new Settings(1, 1, 1));
    }
}
