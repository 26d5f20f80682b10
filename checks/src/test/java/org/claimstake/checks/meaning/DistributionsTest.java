package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every distribution against its closed form. Drawn as {@code unsure} it is stratified: of s states one lies in each s-th
 * part of the unit interval, so that the i-th smallest value, put into the distribution function, must come out in the
 * i-th of them. That holds the whole quantile function, to 1 in s, without any tolerance for chance.
 */
class DistributionsTest {
    private static final int STATES = 2_000;

    /**
     * @param below the share of the distribution below x, by a way of its own
     * @param mean  known
     * @param sd    known
     */
    record Known(String written, DoubleUnaryOperator below, double mean, double sd) {
        @Override
        public String toString() {
            return written;
        }
    }

    static Stream<Known> distributions() {
        double z90 = 1.2815515655446004;
        double sigma = Math.log(1.8 / 0.9) / (2 * z90);
        double median = Math.sqrt(0.9 * 1.8);
        return Stream.of(
                normal("normal(mean: 5, sd: 2)", 5, 2),
                normal("normal(sd: 2, mean: -3)", -3, 2),
                lognormal("lognormal(p10: 0.9, p90: 1.8)", median, sigma),
                lognormal("lognormal(median: 2, sigma: 0.5)", 2, 0.5),
                new Known("uniform(low: -1, high: 3)", x -> (x + 1) / 4, 1, 4 / Math.sqrt(12)),
                triangular("triangular(low: 1, mode: 2, high: 4)", 1, 2, 4),
                triangular("triangular(low: 1, mode: 1, high: 4)", 1, 1, 4),
                triangular("triangular(low: 1, mode: 4, high: 4)", 1, 4, 4),
                // a = 1 + 4/4, b = 1 + 4*3/4: the beta function of whole numbers is a polynomial
                new Known(
                        "pert(low: 1, mode: 2, high: 5)",
                        x -> beta24((x - 1) / 4),
                        (1 + 4 * 2 + 5) / 6.0,
                        4 * Math.sqrt(2.0 * 4 / (36 * 7))),
                new Known("beta(a: 2, b: 4)", DistributionsTest::beta24, 2 / 6.0, Math.sqrt(8 / (36.0 * 7))),
                // arcsine
                new Known("beta(a: 0.5, b: 0.5)", x -> 2 / Math.PI * Math.asin(Math.sqrt(x)), 0.5, Math.sqrt(1 / 8.0)),
                new Known("beta(a: 1, b: 3)", x -> 1 - Math.pow(1 - x, 3), 0.25, Math.sqrt(3 / (16.0 * 5))));
    }

    private static Known normal(String written, double mean, double sd) {
        return new Known(written, x -> phi((x - mean) / sd), mean, sd);
    }

    private static Known lognormal(String written, double median, double sigma) {
        double mean = median * Math.exp(sigma * sigma / 2);
        return new Known(
                written, x -> phi(Math.log(x / median) / sigma), mean, mean * Math.sqrt(Math.exp(sigma * sigma) - 1));
    }

    private static Known triangular(String written, double low, double mode, double high) {
        double width = high - low;
        DoubleUnaryOperator below = x -> x < mode
                ? (x - low) * (x - low) / (width * (mode - low))
                : 1 - (high - x) * (high - x) / (width * Math.max(high - mode, 1e-300));
        double sd = Math.sqrt((low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18);
        return new Known(written, below, (low + mode + high) / 3, sd);
    }

    /** Beta with a = 2 and b = 4: 20 times the integral of x (1-x)^3. */
    private static double beta24(double x) {
        return 20 * (x * x / 2 - x * x * x + 3 * Math.pow(x, 4) / 4 - Math.pow(x, 5) / 5);
    }

    /** By its power series, which converges everywhere; good to 1e-12 for what is drawn here. */
    private static double phi(double z) {
        double term = z;
        double sum = z;
        for (int n = 1; Math.abs(term) > 1e-18; n++) {
            term *= z * z / (2 * n + 1);
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static String text(String kind, String written) {
        return "case \"x\" { time 2026 .. 2026 by year   money USD(2026)  seed 11  states " + STATES + " }\n" + kind
                + " x : number = " + written + "  assumed\nmeasure seen = sum(x)\n";
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void everyQuantileLiesInItsPartOfTheUnitInterval(Known known) {
        double[] values = Computed.sorted(
                Computed.of(text("unsure", known.written()), STATES).values("seen"));
        for (int i = 0; i < STATES; i++) {
            assertThat(known.below().applyAsDouble(values[i]))
                    .as("%s: the %s. of %s values is %s", known.written(), i + 1, STATES, values[i])
                    .isBetween((double) i / STATES - 1e-9, (i + 1.0) / STATES + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void meanAndSpreadOfRandomDrawsAreThoseOfTheDistribution(Known known) {
        int futures = 20_000;
        double[] values = Computed.of(text("random", known.written()), futures).values("seen");
        double mean = Computed.mean(values);
        double square = 0;
        for (double value : values) {
            square += (value - mean) * (value - mean);
        }
        double sd = Math.sqrt(square / (futures - 1));
        assertThat(mean).isCloseTo(known.mean(), within(4 * known.sd() / Math.sqrt(futures)));
        // twice the error of the normal's standard deviation: the heaviest tail here is a lognormal of sigma 0.5
        assertThat(sd).isCloseTo(known.sd(), within(4 * 2 * known.sd() / Math.sqrt(2.0 * futures)));
    }
}
