package org.claimstake.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.claimstake.engine.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTest {

    private final Stream wait = Streams.of(20250430, "mine[li_dobra].wait");

    @Test
    void theTestDrawComesOutToTheBit() {
        assertThat(wait.key()).isEqualTo(0xded1a188_754d265dL);
        assertThat(wait.word(4711, 0)).isEqualTo(0xcb8dcb60_72128f7dL);
        assertThat(wait.word(4711, 1)).isEqualTo(0xf54e9960_00773075L);
        assertThat(wait.uniform(4711, 0)).isEqualTo(0.7951323614561919).isEqualTo(wait.uniform(4711));
        assertThat(Double.doubleToRawLongBits(wait.uniform(4711))).isEqualTo(0x3fe971b96c0e4251L);
    }

    @ParameterizedTest
    @CsvSource({
        "6627e8d5e169c58d, 3fd989fa35785a72, bfd05f49f2746417",
        "bc57ac4c9b00dbd8, 3fe78af58993601b, 3fe42a76ea5b0d6e",
        "0000000000000000, 3ca0000000000000, c0206b48528cea51",
        "8000000000000000, 3fe0000000000001, 3cb40d931ff62706",
        "ffffffffffffffff, 3fefffffffffffff, 40206b48528cea51"
    })
    void aWordBecomesTheseNumbers(String word, String uniform, String normal) {
        double u = Stream.uniformOf(Long.parseUnsignedLong(word, 16));
        assertThat("%016x".formatted(Double.doubleToRawLongBits(u))).isEqualTo(uniform);
        assertThat("%016x".formatted(Double.doubleToRawLongBits(Exact.normalQuantile(u))))
                .isEqualTo(normal);
    }

    @Test
    void aNormalDrawIsTheQuantileOfTheUniformOne() {
        assertThat(wait.normal(4711)).isEqualTo(Exact.normalQuantile(0.7951323614561919));
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
        assertThat(Streams.of(20250430, "mine[li_dobra].wait").uniform(99, 7)).isEqualTo(late);
    }

    @Test
    void aNameIsTheSameHoweverItsLettersAreComposed() {
        assertThat(Streams.of(1, "шахта[\u0419]")).isEqualTo(Streams.of(1, "шахта[\u0418\u0306]"));
        assertThat(Streams.of(1, "a[\u00e9]")).isEqualTo(Streams.of(1, "a[e\u0301]"));
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
