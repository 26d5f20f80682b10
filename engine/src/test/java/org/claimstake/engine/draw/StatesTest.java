package org.claimstake.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.engine.exact.Exact;
import org.junit.jupiter.api.Test;

class StatesTest {

    private final Stream overrun = Streams.of(20250430, "overrun");

    @Test
    void exactlyOneStateLiesInEachPartOfTheUnitInterval() {
        for (int count : new int[] {1, 2, 3, 7, 200, 1_000}) {
            States states = overrun.states(count);
            assertThat(IntStream.range(0, count).map(j -> (int) (states.uniform(j) * count)))
                    .as("%d states", count)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, count).boxed().toList());
        }
    }

    @Test
    void withinItsPartAStateLiesWhereItsPlainDrawSays() {
        States states = overrun.states(200);
        for (int j = 0; j < 200; j++) {
            long smaller = 0;
            for (int i = 0; i < 200; i++) {
                if (Long.compareUnsigned(overrun.place(i, 0), overrun.place(j, 0)) < 0) smaller++;
            }
            assertThat(states.uniform(j)).isEqualTo((smaller + overrun.uniform(j)) / 200);
        }
    }

    @Test
    void oneStateIsThePlainDraw() {
        assertThat(overrun.states(1).uniform(0)).isEqualTo(overrun.uniform(0));
    }

    @Test
    void periodsAreSpreadEachByItselfAndTheFirstIsThatOfAValueWithoutPeriod() {
        assertThat(drawsOf(overrun.states(50, 0))).isEqualTo(drawsOf(overrun.states(50)));
        assertThat(drawsOf(overrun.states(50, 1))).isNotEqualTo(drawsOf(overrun.states(50)));
        assertThat(drawsOf(overrun.states(50, 1)).stream().map(u -> (int) (u * 50)))
                .doesNotHaveDuplicates();
    }

    private static List<Double> drawsOf(States states) {
        return IntStream.range(0, states.count()).mapToObj(states::uniform).toList();
    }

    @Test
    void aNormalStateIsTheQuantileOfTheUniformOne() {
        States states = overrun.states(5);
        assertThat(states.normal(3)).isEqualTo(Exact.normalQuantile(states.uniform(3)));
    }

    @Test
    void aFutureLiesInTheStateOfItsNumberModuloTheirCount() {
        States states = overrun.states(200);
        assertThat(states.stateOf(4711)).isEqualTo(111);
        assertThat(states.count()).isEqualTo(200);
    }

    @Test
    void noStatesAreRefused() {
        assertThatThrownBy(() -> overrun.states(0)).hasMessageContaining("0 states");
    }
}
