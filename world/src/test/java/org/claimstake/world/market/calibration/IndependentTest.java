package org.claimstake.world.market.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.claimstake.world.market.Conversion;
import org.claimstake.world.market.Extract;
import org.claimstake.world.market.Series;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Months of real prices, against another program that shares nothing but the definition: see independent.py. */
final class IndependentTest {
    // what the other's searches leave open: its top is found to a relative 1e-6 at best, where the likelihood is flat
    private static final Percentage NEARLY = Percentage.withPercentage(0.001);

    @TestFactory
    List<DynamicTest> anotherProgramFindsTheSame() {
        var tests = new ArrayList<DynamicTest>();
        for (String line : Extract.lines("independent.csv").stream().skip(1).toList()) {
            String[] row = line.split(",", -1);
            tests.add(DynamicTest.dynamicTest(row[0] + " " + row[2] + " " + row[3] + " " + row[4], () -> compare(row)));
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests;
    }

    private static void compare(String[] row) {
        Series nominal = series(row[0], row[1], row[2], Set.of(row[3].split(" ")));
        Calibration read = CoverageTest.read(row[4].isEmpty() ? nominal : real(nominal, Integer.parseInt(row[4])));
        var found = (Reversion.Returns) read.reversion();
        assertThat(found.speed().value()).isCloseTo(number(row[5]), NEARLY);
        assertThat(found.speed().low()).isCloseTo(number(row[6]), NEARLY);
        assertThat(found.speed().high()).isCloseTo(number(row[7]), NEARLY);
        assertThat(found.mayWander()).isEqualTo(number(row[6]) == 0);
        assertThat(found.level().value()).isCloseTo(number(row[8]), NEARLY);
        assertThat(found.level().standardError()).isCloseTo(number(row[9]), NEARLY);
        assertThat(found.shocks().value()).isCloseTo(number(row[10]), NEARLY);
        assertThat(read.volatility().value()).isCloseTo(number(row[11]), NEARLY);
    }

    @Test
    void copperInMoneyOfEachDayIsDrawnNowhere() {
        Calibration read = CoverageTest.read(series("copper", "1990-01", "2025-12", Set.of()));
        assertThat(read.reversion()).isInstanceOf(Reversion.Wanders.class);
    }

    /** Plausible and no proof: E. Schwartz (1997) has 30 to 40 % for oil and 20 to 25 % for copper; other years, other data. */
    @Test
    void volatilitiesAreOfTheOrderThatIsPublished() {
        assertThat(CoverageTest.read(series("oil_brent", "1990-01", "2025-12", Set.of()))
                        .volatility()
                        .value())
                .isBetween(0.25, 0.45);
        assertThat(CoverageTest.read(series("copper", "1990-01", "2025-12", Set.of()))
                        .volatility()
                        .value())
                .isBetween(0.15, 0.3);
    }

    private static Series real(Series nominal, int year) {
        Series index = Extract.series("us_cpi_extract.csv", "us_cpi_u_all_items", "1990-01", "2025-12", Set.of());
        return ((Conversion.Done) Conversion.real(nominal, index, year)).series();
    }

    private static Series series(String id, String from, String to, Set<String> without) {
        String file = id.equals("drawn") ? "drawn.csv" : "pinksheet_extract.csv";
        return Extract.series(file, id, from, to, without);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
