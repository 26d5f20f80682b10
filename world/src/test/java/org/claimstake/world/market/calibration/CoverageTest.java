package org.claimstake.world.market.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.claimstake.world.market.Basis;
import org.claimstake.world.market.Frequency;
import org.claimstake.world.market.MarketUnit;
import org.claimstake.world.market.Quote;
import org.claimstake.world.market.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An interval of 95 % holds the truth 95 times of 100. Of 200 series of 600 months with known speed, level and shocks, the true
 * value lies within its interval in 180 to 198: outside of these bounds a true 95 % falls once in about 250 times on either side.
 */
final class CoverageTest {
    private static final int SERIES = 200;
    private static final int MONTHS = 600;
    private static final double LEVEL = 60;

    @ParameterizedTest
    @CsvSource({"1, 0.35, 0.25, 0", "3, 0.2, 0.2, 0", "4, 1.4, 0.4, 0", "5, 0.35, 0.25, 7"})
    void theTruthLiesWithinTheIntervalInAbout190Of200Series(long seed, double speed, double shocks, int gapEvery) {
        var random = new Random(seed);
        Map<String, Integer> held = new TreeMap<>();
        double month = StrictMath.exp(-speed / 12);
        // the change of a month has twice the variance of the long run, less what two months share
        double changeOfYear = Math.sqrt(12 * 2 * (shocks * shocks / (2 * speed)) * (1 - month));
        for (int i = 0; i < SERIES; i++) {
            Calibration read = read(returning(random, speed, shocks, gapEvery));
            var found = (Reversion.Returns) read.reversion();
            count(held, "speed", found.speed().holds(speed));
            count(held, "half life", found.halfLife().holds(StrictMath.log(2) / speed));
            count(held, "level", found.level().holds(LEVEL));
            count(held, "shocks", found.shocks().holds(shocks));
            count(held, "volatility", read.volatility().holds(changeOfYear));
        }
        assertThat(held).hasSize(5);
        assertThat(held.values()).allSatisfy(times -> assertThat(times).isBetween(180, 198));
    }

    private static void count(Map<String, Integer> held, String name, boolean holds) {
        held.merge(name, holds ? 1 : 0, Integer::sum);
    }

    static Calibration read(Series series) {
        return ((Calibration.Read) Calibration.of(series)).calibration();
    }

    /** Drawn from the exact law of the process, the first value from the long run. */
    static Series returning(Random random, double speed, double shocks, int gapEvery) {
        double decay = StrictMath.exp(-speed / 12);
        double spread = shocks / Math.sqrt(2 * speed);
        double x = spread * random.nextGaussian();
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            LocalDate month = LocalDate.of(1970, 1, 1).plusMonths(i);
            boolean gap = gapEvery > 0 && i % gapEvery == 3;
            quotes.add(gap ? Quote.gap(month) : Quote.of(month, LEVEL * StrictMath.exp(x)));
            x = decay * x + spread * Math.sqrt(1 - decay * decay) * random.nextGaussian();
        }
        return monthly(quotes);
    }

    static Series monthly(List<Quote> quotes) {
        return new Series(
                "drawn", "drawn", "", MarketUnit.parse("USD/t"), new Basis.Nominal(), Frequency.MONTH, quotes, "drawn");
    }
}
