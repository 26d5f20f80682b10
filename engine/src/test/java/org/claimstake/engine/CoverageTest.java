package org.claimstake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void theWorseIsTheOneOfWhichTheSmallerShareIsKnown() {
        var some = new Coverage(13, 98);
        assertThat(some.orWorse(new Coverage(97, 98))).isEqualTo(some);
        assertThat(new Coverage(97, 98).orWorse(some)).isEqualTo(some);
        assertThat(new Coverage(1, 1).orWorse(some)).isEqualTo(some);
    }

    @Test
    void ofEqualSharesTheLargerAnswers() {
        assertThat(new Coverage(1, 2).orWorse(new Coverage(5, 10))).isEqualTo(new Coverage(5, 10));
        assertThat(new Coverage(5, 10).orWorse(new Coverage(1, 2))).isEqualTo(new Coverage(5, 10));
    }

    @Test
    void nothingAskedForIsComplete() {
        var nothing = new Coverage(0, 0);
        assertThat(nothing.isComplete()).isTrue();
        assertThat(nothing.orWorse(new Coverage(0, 5))).isEqualTo(new Coverage(0, 5));
        assertThat(new Coverage(5, 5).orWorse(nothing)).isEqualTo(new Coverage(5, 5));
    }

    @Test
    void moreCannotBeKnownThanThereIs() {
        assertThatThrownBy(() -> new Coverage(3, 2)).hasMessage("3 known of 2");
    }
}
