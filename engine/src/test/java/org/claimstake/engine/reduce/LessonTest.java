package org.claimstake.engine.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The snippets of the package's documentation. */
class LessonTest {

    @Test
    void theLessonOfThePackageIsTrue() {
        Sample sample = Sample.of(3, 1, 2, 10);
        double mean = Moments.of(sample).mean().orElseThrow();
        double median = Ranked.of(sample).quantile(0.5).orElseThrow();
        double worst = Ranked.of(sample).worstMean(0.375).orElseThrow();
        assertThat(mean).isEqualTo(4.0);
        assertThat(median).isEqualTo(2.0);
        assertThat(worst).isEqualTo((1 + 0.5 * 2) / 1.5);
    }

    @Test
    void theLessonOfThePartitionIsTrue() {
        double[] tenths = new double[100_000];
        Arrays.fill(tenths, 0.1);
        double whole = TreeSum.of(tenths);
        var early = Partition.sum(Sample.of(Arrays.copyOfRange(tenths, 0, 65_536)), 0);
        var late = Partition.sum(Sample.of(Arrays.copyOfRange(tenths, 65_536, 100_000)), 65_536);
        assertThat(early.plus(late).total()).isEqualTo(whole);
    }
}
