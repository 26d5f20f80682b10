package org.claimstake.language.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.claimstake.language.plan.ValueType.Grain;
import org.junit.jupiter.api.Test;

/** Dates as doubles, held against the platform's own calendar. */
class CalendarTest {
    private static final int ROUNDS = 5_000;

    private final SplittableRandom random = new SplittableRandom(20250430);

    @Test
    void aDayKeepsItsYearMonthAndDay() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = day();
            double date = date(day);
            assertThat(Calendar.year(date)).as("%s", day).isEqualTo(day.getYear());
            assertThat(Calendar.month(date)).as("%s", day).isEqualTo(day.getMonthValue());
            assertThat(Calendar.day(date)).as("%s", day).isEqualTo(day.getDayOfMonth());
            assertThat(Calendar.format(date)).isEqualTo(day.toString());
        }
    }

    @Test
    void aYearIsTwelveAndAMonthOne() {
        assertThat(Calendar.of(2026, 1, 1)).isEqualTo(2026 * 12);
        assertThat(Calendar.of(2026, 12, 1) - Calendar.of(2026, 11, 1)).isEqualTo(1);
        assertThat(Calendar.of(2027, 1, 1) - Calendar.of(2026, 1, 1)).isEqualTo(12);
        assertThat(Calendar.of(2026, 4, 16)).isEqualTo(2026 * 12 + 3 + 0.5);
        assertThat(Calendar.years(Calendar.of(2027, 7, 1), Calendar.of(2025, 1, 1)))
                .isEqualTo(2.5);
    }

    @Test
    void everyMonthHasTheDaysOfTheCalendar() {
        for (int year : new int[] {1600, 1900, 1999, 2000, 2023, 2024, 2100, 2400}) {
            for (int month = 1; month <= 12; month++) {
                assertThat(Calendar.daysInMonth(year, month))
                        .as("%s-%s", year, month)
                        .isEqualTo(YearMonth.of(year, month).lengthOfMonth());
            }
        }
    }

    @Test
    void daysBetweenTwoDatesAreThoseOfTheCalendar() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate one = day();
            LocalDate other = day();
            assertThat(Calendar.days(date(one), date(other)))
                    .as("%s to %s", one, other)
                    .isEqualTo(other.toEpochDay() - one.toEpochDay());
        }
        assertThat(Calendar.dayNumber(Calendar.of(1970, 1, 1))).isZero();
        assertThat(Calendar.dayNumber(Calendar.of(1970, 1, 2) + 0.5 / 31)).isCloseTo(1.5, within(1e-8));
    }

    @Test
    void wholeMonthsKeepTheDayOrTakeTheLastOfTheMonth() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = day();
            int months = random.nextInt(-1_000, 1_000);
            assertThat(Calendar.plus(date(day), months / 12.0))
                    .as("%s and %s months", day, months)
                    .isCloseTo(date(day.plusMonths(months)), within(1e-9));
        }
    }

    @Test
    void whatIsLeftOfAMonthIsAddedAsItsShare() {
        assertThat(Calendar.plus(Calendar.of(2026, 3, 1), 1.5 / 12)).isCloseTo(2026 * 12 + 2 + 1.5, within(1e-9));
        assertThat(Calendar.plus(Calendar.of(2026, 3, 1), -0.25 / 12)).isCloseTo(2026 * 12 + 2 - 0.25, within(1e-9));
    }

    @Test
    void afterForeverThereIsForever() {
        assertThat(Calendar.plus(Calendar.FOREVER, -1)).isEqualTo(Calendar.FOREVER);
        assertThat(Calendar.format(Calendar.FOREVER)).isEqualTo("forever");
        assertThat(Calendar.format(Math.nextDown(Calendar.FOREVER) - 1)).startsWith("99999-");
    }

    @Test
    void datesAreRoundedDownToTheFirstDay() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = day();
            double date = date(day) + random.nextDouble(0, 0.9) / day.lengthOfMonth();
            LocalDate month = day.withDayOfMonth(1);
            LocalDate quarter = month.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            assertThat(Calendar.floor(date, Grain.DAY)).as("%s", day).isEqualTo(date(day));
            assertThat(Calendar.floor(date, Grain.MONTH)).as("%s", day).isEqualTo(date(month));
            assertThat(Calendar.floor(date, Grain.QUARTER)).as("%s", day).isEqualTo(date(quarter));
            assertThat(Calendar.floor(date, Grain.YEAR)).as("%s", day).isEqualTo(date(day.withDayOfYear(1)));
        }
    }

    @Test
    void whatLacksLessThanAThousandthOfASecondIsTheNextDay() {
        double first = Calendar.of(2026, 1, 1);
        double justBefore = first - 5e-9;
        assertThat(Calendar.year(justBefore)).isEqualTo(2026);
        assertThat(Calendar.month(justBefore)).isEqualTo(1);
        assertThat(Calendar.day(justBefore)).isEqualTo(1);
        assertThat(Calendar.floor(justBefore, Grain.MONTH)).isEqualTo(first);
        assertThat(Calendar.floor(justBefore, Grain.QUARTER)).isEqualTo(first);
        assertThat(Calendar.floor(justBefore, Grain.YEAR)).isEqualTo(first);
        assertThat(Calendar.year(first - 1e-6)).isEqualTo(2025);
        assertThat(Calendar.day(Calendar.of(2026, 3, 16) - 1e-9)).isEqualTo(16);
        assertThat(Calendar.day(Calendar.of(2026, 3, 16) - 1e-3)).isBetween(15.9, 15.98);
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextLong(-100_000, 100_000)); // from 1696 to 2243
    }

    private static double date(LocalDate day) {
        return Calendar.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
