package org.claimstake.language.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void aPeriodBeginsWhereTheOneBeforeEnds() {
        Axis axis = new Axis(Calendar.of(2025, 7, 1), 3, 4);
        assertThat(axis.now(0)).isEqualTo(Calendar.of(2025, 7, 1));
        assertThat(axis.now(3)).isEqualTo(Calendar.of(2026, 4, 1));
        assertThat(axis.last()).isEqualTo(Calendar.of(2026, 7, 1));
        assertThat(axis.years()).isEqualTo(0.25);
    }

    @Test
    void aDateLiesInThePeriodThatBeginsOnItOrBefore() {
        Axis axis = new Axis(Calendar.of(2025, 1, 1), 12, 3);
        assertThat(axis.period(Calendar.of(2024, 12, 31))).isEqualTo(-1);
        assertThat(axis.period(Calendar.of(2025, 1, 1))).isZero();
        assertThat(axis.period(Calendar.of(2025, 12, 31))).isZero();
        assertThat(axis.period(Calendar.of(2026, 1, 1))).isEqualTo(1);
        assertThat(axis.period(Calendar.of(2027, 12, 31))).isEqualTo(2);
        assertThat(axis.period(Calendar.of(2028, 1, 1))).isEqualTo(3);
        assertThat(axis.period(Calendar.FOREVER)).isEqualTo(3);
        assertThat(axis.period(0)).isEqualTo(-1);
        // a date that rounding left just before its day
        assertThat(axis.period(Calendar.of(2026, 1, 1) - 1e-9)).isEqualTo(1);
    }

    @Test
    void aPeriodIsNamedByItsYearQuarterOrMonth() {
        assertThat(labels(2026, 1, 12, 2)).containsExactly("2026", "2027");
        assertThat(labels(2026, 1, 3, 5)).containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1");
        assertThat(labels(2026, 9, 1, 5)).containsExactly("2026-09", "2026-10", "2026-11", "2026-12", "2027-01");
    }

    @Test
    void aYearOrQuarterThatBeginsInAnotherMonthIsNamedByThat() {
        assertThat(labels(2026, 4, 12, 2)).containsExactly("2026-04", "2027-04");
        assertThat(labels(2026, 2, 3, 4)).containsExactly("2026-02", "2026-05", "2026-08", "2026-11");
    }

    private static String[] labels(int year, int month, int months, int count) {
        Axis axis = new Axis(Calendar.of(year, month, 1), months, count);
        return IntStream.range(0, count).mapToObj(axis::label).toArray(String[]::new);
    }
}
