package org.claimstake.engine.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.junit.jupiter.api.Test;

/** Rates of return of flows on any days. */
class DatedRatesTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void excelsOwnExampleOfTheFunction() {
        // XIRR in Microsoft's documentation: 37.3362535 %
        double[] flows = {-10_000, 2_750, 4_250, 3_250, 2_750};
        double[] years = years("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01");
        assertThat(Irrs.dated(flows, years).rate()).isCloseTo(0.373362535, within(5e-9));
    }

    @Test
    void flowsAYearApartHaveTheRateOfPeriods() {
        double[][] all = {
            {-1000, 300, 400, 500},
            {-100, 60, 40},
            {-100, 1, 0.5},
            {-1, 21},
            {-100, 1},
            {1, -2.4, 1.43},
            {100, -110},
            {-1, 2},
            {-2, 1}
        };
        for (double[] flows : all) {
            double[] years = new double[flows.length];
            Arrays.setAll(years, t -> t);
            Irr even = Irrs.of(flows, 12);
            Irr dated = Irrs.dated(flows, years);
            assertThat(dated.getClass()).as("%s", Arrays.toString(flows)).isEqualTo(even.getClass());
            if (even instanceof Irr.Found) {
                assertThat(dated.rate()).as("%s", Arrays.toString(flows)).isCloseTo(even.rate(), within(1e-9));
            }
        }
    }

    @Test
    void rootsFarBelowAreTheSameByYearsByQuartersAndByDays() {
        // a mine that pays for its closure; the second root is -75 %
        double[] flows = new double[22];
        Arrays.fill(flows, 1, 21, 150);
        flows[0] = -1000;
        flows[21] = -50;
        double[] years = new double[22];
        double[] quarters = new double[85];
        for (int t = 0; t < 22; t++) {
            years[t] = t;
            quarters[4 * t] = flows[t];
        }
        double rate = Irrs.of(flows, 12).rate();
        for (Irr irr : List.of(Irrs.of(flows, 12), Irrs.of(quarters, 3), Irrs.dated(flows, years))) {
            assertThat(irr.rate()).isCloseTo(rate, within(1e-10));
            assertThat(((Irr.Found) irr).below()).hasSize(1);
            assertThat(((Irr.Found) irr).below().getFirst()).isCloseTo(-0.75, within(1e-9));
        }
    }

    @Test
    void neitherTheOrderOfFlowsNorTheirFirstDayMatters() {
        double rate = Irrs.dated(new double[] {-100, 30, 90}, new double[] {0, 0.5, 2})
                .rate();
        assertThat(Irrs.dated(new double[] {90, -100, 30}, new double[] {2, 0, 0.5})
                        .rate())
                .isEqualTo(rate);
        assertThat(Irrs.dated(new double[] {-100, 30, 90}, new double[] {7, 7.5, 9})
                        .rate())
                .isCloseTo(rate, ROUNDING);
    }

    @Test
    void whatFallsOnOneDayIsOneFlow() {
        assertThat(Irrs.dated(new double[] {-100, 50, 60}, new double[] {0, 0, 1})
                        .rate())
                .isCloseTo(0.2, ROUNDING);
        // what cancels on its day changes no sign
        assertThat(Irrs.dated(new double[] {-100, 5, -5, 120}, new double[] {0, 0.5, 0.5, 1}))
                .isInstanceOf(Irr.Found.class);
        assertThat(Irrs.dated(new double[] {3, -3, -100, 120}, new double[] {-1, -1, 0, 1})
                        .rate())
                .isCloseTo(0.2, ROUNDING);
    }

    @Test
    void flowsOfNothingAreNone() {
        assertThat(Irrs.dated(new double[] {0, -100, 0, 121}, new double[] {-5, 0, 1, 2})
                        .rate())
                .isCloseTo(0.1, ROUNDING);
    }

    @Test
    void whatHasNoRateSaysWhy() {
        assertThat(Irrs.dated(new double[] {-1, Double.NaN}, new double[] {0, 1}))
                .isEqualTo(new Irr.None(NoneReason.MISSING, List.of()));
        assertThat(Irrs.dated(new double[] {1, 2}, new double[] {0, 1}))
                .isEqualTo(new Irr.None(NoneReason.NO_ROOT, List.of()));
        assertThat(Irrs.dated(new double[] {}, new double[] {})).isEqualTo(new Irr.None(NoneReason.NO_ROOT, List.of()));
        assertThat(Irrs.dated(new double[] {1, -2.4, 1.43}, new double[] {0, 1, 2}))
                .isInstanceOfSatisfying(Irr.None.class, none -> {
                    assertThat(none.reason()).isEqualTo(NoneReason.SEVERAL);
                    assertThat(none.roots()).hasSize(2);
                });
    }

    private static double[] years(String... days) {
        LocalDate first = LocalDate.parse(days[0]);
        return Arrays.stream(days)
                .mapToDouble(day -> ChronoUnit.DAYS.between(first, LocalDate.parse(day)) / 365.0)
                .toArray();
    }
}
