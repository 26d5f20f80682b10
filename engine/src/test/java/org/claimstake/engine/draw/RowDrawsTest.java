package org.claimstake.engine.draw;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claimstake.engine.NumbersPage;
import org.claimstake.engine.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of draws have the bits of {@link Stream}, in loops and in vectors, and nothing beside them is touched. */
class RowDrawsTest {
    private static final long UNTOUCHED = 0x7ff8_dead_beef_0001L;
    private static final int BEFORE = 8; // doubles left free before the first row
    private static final int BETWEEN = 8; // and between rows

    private final Stream stream = Streams.of(20250430, "a[b].wait");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 271, 1000, 1089})
    void rowsOfUniformsAreTheStreamsOwn(int n) {
        for (var draws : both()) {
            for (long first : new long[] {0, 5, 4711, (1L << 32) + 3, (1L << 61) + 12345}) {
                everyNumberIs(rows(draws, false, first, n, 0, 5), first, n, 0, 5, stream::uniform);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 271, 1000, 1089})
    void rowsOfNormalsAreTheStreamsOwn(int n) {
        for (var draws : both()) {
            for (long first : new long[] {0, 5, 4711, (1L << 32) + 3, (1L << 61) + 12345}) {
                everyNumberIs(rows(draws, true, first, n, 0, 5), first, n, 0, 5, stream::normal);
            }
        }
    }

    @Test
    void rowsMayBeginAndEndWithAnyPeriod() {
        for (var draws : both()) {
            for (int periods = 0; periods <= 41; periods++) {
                for (int first : new int[] {0, 1, 38}) {
                    everyNumberIs(rows(draws, false, 77, 13, first, periods), 77, 13, first, periods, stream::uniform);
                    everyNumberIs(rows(draws, true, 77, 13, first, periods), 77, 13, first, periods, stream::normal);
                }
            }
        }
    }

    @Test
    void aRowMayCrossTheThirtySecondBitOfTheFuturesNumber() {
        for (var draws : both()) {
            for (int before : new int[] {1, 7, 8, 9, 16, 17}) {
                long first = (3L << 32) - before;
                everyNumberIs(rows(draws, true, first, 16, 0, 3), first, 16, 0, 3, stream::normal);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 271, 1000})
    void aValueDrawnOnceAFutureTakesTheFirstPeriods(int n) {
        for (var draws : both()) {
            var memory = memory(n, 1);
            draws.uniforms(memory, place(n, 0), stream, 99, n);
            everyNumberIs(memory, 99, n, 0, 1, (future, period) -> stream.uniform(future));
            draws.normals(memory, place(n, 0), stream, 99, n);
            everyNumberIs(memory, 99, n, 0, 1, (future, period) -> stream.normal(future));
        }
    }

    @ParameterizedTest
    @MethodSource("drawsOfThePage")
    void theDrawsOfTheNumbersPageComeOut(List<String> row) {
        var named = Streams.of(Long.parseLong(row.get(0)), row.get(1).replace("`", ""));
        for (var draws : both()) {
            var memory = memory(8, 1);
            draws.uniforms(
                    memory, place(8, 0), 0, named, Long.parseLong(row.get(3)), 8, Integer.parseInt(row.get(4)), 1);
            assertThat(NumbersPage.bits(memory.get(JAVA_DOUBLE, place(8, 0)))).isEqualTo(row.get(6));
        }
    }

    static java.util.stream.Stream<List<String>> drawsOfThePage() {
        return NumbersPage.rows("| seed | name | key | future | period | word | u |");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 64, 1000, 1089, 2500})
    void quantilesOfAnyUniformsAreTheJudges(int n) {
        double[] edges = {
            0x1p-53,
            1e-15,
            1e-12,
            1.3887943864964e-11,
            1.38879438649641e-11,
            2e-11,
            1e-6,
            0.01,
            Math.nextDown(0.075),
            0.075,
            Math.nextUp(0.075),
            0.25,
            Math.nextDown(0.5),
            0.5,
            Math.nextUp(0.5),
            0.75,
            Math.nextDown(0.925),
            0.925,
            Math.nextUp(0.925),
            0.99,
            1 - 1e-6,
            1 - 2e-11,
            1 - 1e-12,
            1 - 0x1p-53
        };
        var random = new SplittableRandom(n);
        for (double share : new double[] {0, 0.01, 1}) { // of edges, most of which lie outside the middle
            double[] uniforms = random.doubles(3L * n, 0x1p-53, 1)
                    .map(u -> random.nextDouble() < share ? edges[random.nextInt(edges.length)] : u)
                    .toArray();
            for (var draws : both()) {
                var memory = memory(n, 3);
                for (int i = 0; i < uniforms.length; i++) {
                    memory.set(JAVA_DOUBLE, place(n, i / n) + 8L * (i % n), uniforms[i]);
                }
                draws.quantiles(memory, place(n, 0), stride(n), n, 3);
                everyNumberIs(
                        memory, 0, n, 0, 3, (future, row) -> Exact.normalQuantile(uniforms[row * n + (int) future]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 0", "3, 4711", "64, 63", "2500, 7000000007"})
    void anUnknownValueIsThatOfTheFuturesState(int count, long first) {
        var states = stream.states(count);
        double[] ofState =
                IntStream.range(0, count).mapToDouble(states::uniform).toArray();
        for (var draws : both()) {
            var memory = memory(271, 1);
            draws.ofStates(memory, place(271, 0), ofState, first, 271);
            everyNumberIs(memory, first, 271, 0, 1, (future, period) -> states.uniform(states.stateOf(future)));
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        for (var draws : both()) {
            var memory = memory(8, 1);
            assertThatThrownBy(() -> draws.uniforms(memory, 0, stream, -1, 8)).hasMessageContaining("futures -1");
            assertThatThrownBy(() -> draws.normals(memory, 0, stream, Long.MAX_VALUE, 8))
                    .hasMessageContaining("below 2^63");
            assertThatThrownBy(() -> draws.normals(memory, 0, stream, 0, 0)).hasMessageContaining("at least 1");
            assertThatThrownBy(() -> draws.ofStates(memory, 0, new double[1], -1, 8))
                    .hasMessageContaining("futures -1");
            assertThatThrownBy(() -> draws.uniforms(memory, 0, 64, stream, 0, 8, -1, 1))
                    .hasMessageContaining("periods -1");
            assertThatThrownBy(() -> draws.uniforms(memory, 0, 64, stream, 0, 8, 1, Integer.MAX_VALUE))
                    .hasMessageContaining("below 2^31");
        }
    }

    @Test
    void aRowOutsideTheMemoryIsRefused() {
        for (var draws : both()) {
            var memory = memory(16, 2);
            assertThatThrownBy(() -> draws.normals(memory, memory.byteSize() - 64, stream, 0, 16))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void vectorsAreTakenWhereTheMachineHasThem() {
        assertThat(RowDraws.fastest())
                .isInstanceOf(
                        org.claimstake.engine.exact.VectorUnit.pays() ? VectorRowDraws.class : LoopRowDraws.class);
    }

    @FunctionalInterface
    private interface One {
        double of(long future, int period);
    }

    private static List<RowDraws> both() {
        return List.of(RowDraws.inLoops(), RowDraws.inVectors());
    }

    private MemorySegment rows(RowDraws draws, boolean normal, long first, int n, int firstPeriod, int periods) {
        var memory = memory(n, periods);
        if (normal) {
            draws.normals(memory, place(n, 0), stride(n), stream, first, n, firstPeriod, periods);
        } else {
            draws.uniforms(memory, place(n, 0), stride(n), stream, first, n, firstPeriod, periods);
        }
        return memory;
    }

    private static MemorySegment memory(int n, int rows) {
        var memory = Arena.ofAuto().allocate(place(n, rows) + 64, 64);
        for (long at = 0; at < memory.byteSize(); at += 8) {
            memory.set(JAVA_LONG, at, UNTOUCHED);
        }
        return memory;
    }

    private static int padded(int n) {
        return (n + 7) / 8 * 8;
    }

    private static long stride(int n) {
        return 8L * (padded(n) + BETWEEN);
    }

    private static long place(int n, int row) {
        return 8L * BEFORE + row * stride(n);
    }

    private static void everyNumberIs(MemorySegment memory, long first, int n, int firstPeriod, int rows, One one) {
        for (int j = 0; j < BEFORE; j++) {
            assertThat(memory.get(JAVA_LONG, 8L * j)).as("before the first row").isEqualTo(UNTOUCHED);
        }
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < n; j++) {
                double found = memory.get(JAVA_DOUBLE, place(n, row) + 8L * j);
                double meant = one.of(first + j, firstPeriod + row);
                if (Double.doubleToRawLongBits(found) != Double.doubleToRawLongBits(meant)) {
                    assertThat(found)
                            .as(
                                    "future %s of %s from %s, period %s of %s",
                                    first + j, n, first, firstPeriod + row, rows)
                            .isEqualTo(meant);
                }
            }
            for (int j = padded(n); j < padded(n) + BETWEEN; j++) {
                assertThat(memory.get(JAVA_LONG, place(n, row) + 8L * j))
                        .as("behind row %s", row)
                        .isEqualTo(UNTOUCHED);
            }
        }
    }
}
