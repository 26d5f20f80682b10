package org.claimstake.engine.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void aStateHasEveryFutureOfItsNumberModuloTheStates() {
        Sample sample = Sample.of(10, 11, 12, 13, 14, 15, 16);
        assertThat(sample.state(0, 3).knownValues()).containsExactly(10, 13, 16);
        assertThat(sample.state(1, 3).knownValues()).containsExactly(11, 14);
        assertThat(sample.state(2, 3).knownValues()).containsExactly(12, 15);
    }

    @Test
    void aStateThatNoFutureReachedIsEmpty() {
        Sample sample = Sample.of(10, 11, 12);
        assertThat(sample.state(2, 5).knownValues()).containsExactly(12);
        assertThat(sample.state(3, 5).futures()).isZero();
        assertThat(sample.state(4, 5).futures()).isZero();
    }

    @Test
    void inAStateAFutureWithoutValueAndOneThatDoesNotCountStayWhatTheyAre() {
        // states of 2: 10 12 14 16 and 11 13 15 17
        Sample sample =
                Sample.of(new double[] {10, 11, 12, 13, 14, 15, 16, 17}, k -> k == 2 || k == 7, k -> k != 4 && k != 3);
        Sample even = sample.state(0, 2);
        assertThat(even.futures()).isEqualTo(4);
        assertThat(even.knownValues()).containsExactly(10, 16);
        assertThat(even.none()).isEqualTo(1);
        assertThat(even.counted()).isEqualTo(3);
        Sample odd = sample.state(1, 2);
        assertThat(odd.knownValues()).containsExactly(11, 15);
        assertThat(odd.none()).isEqualTo(1);
        assertThat(odd.counted()).isEqualTo(3);
    }
}
