package org.claimstake.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.claimstake.engine.exact.Exact;
import org.junit.jupiter.api.Test;

class StreamTest {

    private final Stream wait = Streams.of(20250430, "a[b].wait");

    @Test
    void aValueDrawnOnceAFutureIsThatOfTheFirstPeriod() {
        assertThat(wait.uniform(4711)).isEqualTo(wait.uniform(4711, 0)).isNotEqualTo(wait.uniform(4711, 1));
        assertThat(wait.normal(4711)).isEqualTo(wait.normal(4711, 0));
    }

    @Test
    void aNormalDrawIsTheQuantileOfTheUniformOne() {
        assertThat(wait.normal(4711)).isEqualTo(Exact.normalQuantile(wait.uniform(4711)));
        assertThat(wait.normal(4711, 3)).isEqualTo(Exact.normalQuantile(wait.uniform(4711, 3)));
    }

    @Test
    void drawsOfOtherFuturesPeriodsSeedsAndNamesAreOthers() {
        Set<Double> seen = new HashSet<>();
        for (long seed = -2; seed < 2; seed++) {
            for (String name : new String[] {"z1", "z2", "a.z1", "z[1]", "z[2]"}) {
                Stream stream = Streams.of(seed, name);
                for (long future = 0; future < 50; future++) {
                    for (int period = 0; period < 9; period++) seen.add(stream.uniform(future, period));
                }
            }
        }
        assertThat(seen).hasSize(4 * 5 * 50 * 9);
    }

    @Test
    void futuresBeyondThirtyTwoBitsHaveDrawsOfTheirOwn() {
        assertThat(wait.uniform(1L << 32)).isNotEqualTo(wait.uniform(0));
    }

    @Test
    void theOrderOfDrawingDoesNotEnter() {
        double late = wait.uniform(99, 7);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) wait.uniform(random.nextInt(1_000), random.nextInt(40));
        assertThat(wait.uniform(99, 7)).isEqualTo(late);
        assertThat(Streams.of(20250430, "a[b].wait").uniform(99, 7)).isEqualTo(late);
    }

    @Test
    void aNameIsTheSameHoweverItsLettersAreComposed() {
        assertThat(Streams.of(1, "ключ[\u0419]")).isEqualTo(Streams.of(1, "ключ[\u0418\u0306]"));
        assertThat(Streams.of(1, "a[\u00e9]")).isEqualTo(Streams.of(1, "a[e\u0301]"));
        assertThat(Streams.of(1, "\u00e8")).isEqualTo(Streams.of(1, "e\u0300")); // the first that combines
        assertThat(Streams.of(1, "\u0439")).isEqualTo(Streams.of(1, "\u0438\u0306")); // and nothing plain beside it
        assertThat(Streams.of(1, "a[e]")).isNotEqualTo(Streams.of(1, "a[\u00e9]"));
    }

    @Test
    void uniformDrawsHaveTheMomentsOfTheUniformDistribution() {
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        double neighbours = 0;
        for (int k = 0; k < n; k++) {
            double u = wait.uniform(k) - 0.5;
            sum += u;
            squares += u * u;
            neighbours += u * (wait.uniform(k + 1) - 0.5);
        }
        // five standard errors of each
        assertThat(sum / n).isCloseTo(0, within(5 * Math.sqrt(1 / 12.0 / n)));
        assertThat(squares / n).isCloseTo(1 / 12.0, within(5 * Math.sqrt(1 / 180.0 / n)));
        assertThat(neighbours / n).isCloseTo(0, within(5 / 12.0 / Math.sqrt(n)));
    }

    @Test
    void theLessonOfThePackageIsTrue() {
        Stream noise = Streams.of(7, "a.noise");
        double u = noise.uniform(3, 0);
        assertThat(u).isEqualTo(0.14268919082834064);
    }

    @Test
    void numbersBelowZeroAreRefused() {
        assertThatThrownBy(() -> wait.uniform(-1)).hasMessageContaining("future -1");
        assertThatThrownBy(() -> wait.uniform(0, -1)).hasMessageContaining("period -1");
    }
}
