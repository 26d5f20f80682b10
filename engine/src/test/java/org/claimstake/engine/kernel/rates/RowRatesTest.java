package org.claimstake.engine.kernel.rates;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.exact.VectorUnit;
import org.claimstake.engine.rates.Irrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of rates have the judge's bits, in loops and in vectors. */
class RowRatesTest {

    /** Flows of every sort that a search may meet. */
    private enum Kind {
        PAYS_BACK {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return t < 1 + periods / 8 ? -random.nextDouble(50, 150) : random.nextDouble(0, 60);
            }
        },
        CLOSES_WITH_A_COST {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return t == periods - 1 ? -random.nextDouble(1, 30) : PAYS_BACK.flow(random, t, periods);
            }
        },
        NEVER_CHANGES {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return random.nextInt(3) == 0 ? 0 : random.nextDouble(1, 2);
            }
        },
        CHANGES_ALL_THE_TIME {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return random.nextDouble(-1, 1);
            }
        },
        LOSES_NEARLY_ALL { // roots above 2
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return t == 0 ? -Math.pow(10, random.nextInt(4, 12)) : random.nextDouble(0, 1);
            }
        },
        PAYS_BACK_AT_ONCE { // roots below 0.5
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return t == 0 ? -1 : Math.pow(10, random.nextInt(-8, 9));
            }
        },
        BEGINS_AND_ENDS_WITH_NOTHING {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                boolean nothing = t < 2 || t > periods - 3 || random.nextInt(4) == 0;
                return nothing ? (t % 2 == 0 ? 0.0 : -0.0) : PAYS_BACK.flow(random, 2 * t / 3, periods);
            }
        },
        BEGINS_LATE { // and changes its sign often
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return t < 3 * periods / 4 ? 0 : random.nextDouble(-1, 1.2);
            }
        },
        HAS_MISSING {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return random.nextInt(10) == 0 ? Double.NaN : PAYS_BACK.flow(random, t, periods);
            }
        },
        IS_ALL_NOTHING {
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return 0;
            }
        },
        IS_TINY_OR_HUGE { // products of two worths would vanish or overflow
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return PAYS_BACK.flow(random, t, periods) * (periods % 2 == 0 ? 1e-300 : 1e300);
            }
        },
        IS_OF_SMALL_WHOLE_NUMBERS { // worths of exactly nothing at 0.5, 1, 2 and on the grid
            @Override
            double flow(SplittableRandom random, int t, int periods) {
                return random.nextInt(-2, 3);
            }
        };

        abstract double flow(SplittableRandom random, int t, int periods);

        double[] flows(SplittableRandom random, int periods) {
            return IntStream.range(0, periods)
                    .mapToDouble(t -> flow(random, t, periods))
                    .toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFlowsGetsTheJudgesRate(Kind kind) {
        var random = new SplittableRandom(kind.ordinal());
        for (int periods : new int[] {1, 2, 3, 8, 20, 41}) {
            agree(draw(random, 300, periods, kind), 12);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "7, 12", "8, 12", "9, 3", "271, 1", "1000, 12", "1000, 3"})
    void futuresOfAllKindsStandSideBySide(int n, int months) {
        var random = new SplittableRandom(n + months);
        for (int periods : new int[] {2, 5, 17}) {
            agree(draw(random, n, periods, Kind.values()), months);
        }
    }

    @Test
    void everyNumberOfPeriodsIsSearched() {
        var random = new SplittableRandom(1);
        for (int periods = 0; periods <= 41; periods++) {
            agree(draw(random, 24, periods, Kind.PAYS_BACK, Kind.CLOSES_WITH_A_COST), 12);
        }
    }

    @ParameterizedTest
    @CsvSource({"120, 12", "151, 12", "480, 12", "480, 1"})
    void longRowsAreSearched(int periods, int months) {
        var random = new SplittableRandom(periods);
        agree(
                draw(
                        random,
                        16,
                        periods,
                        Kind.PAYS_BACK,
                        Kind.CLOSES_WITH_A_COST,
                        Kind.BEGINS_LATE,
                        Kind.IS_TINY_OR_HUGE),
                months);
    }

    @Test
    void theKindsAboveLeadToEveryAnswerThereIs() {
        var random = new SplittableRandom(2);
        Map<NoneReason, Integer> reasons = new EnumMap<>(NoneReason.class);
        int[] found = new int[3]; // below -50 %, between, above 100 %
        for (double[] flows : draw(random, 2_000, 12, Kind.values())) {
            switch (Irrs.of(flows, 12)) {
                case Irr.None none -> reasons.merge(none.reason(), 1, Integer::sum);
                case Irr.Found rate -> found[rate.rate() < -0.5 ? 0 : rate.rate() <= 1 ? 1 : 2]++;
            }
        }
        assertThat(reasons.keySet())
                .containsExactlyInAnyOrder(NoneReason.MISSING, NoneReason.NO_ROOT, NoneReason.SEVERAL);
        assertThat(reasons.values()).allMatch(count -> count > 50);
        assertThat(Arrays.stream(found).min().orElseThrow()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAFutureGetsDoesNotDependOnThoseBesideIt(long seed) {
        var random = new SplittableRandom(seed);
        double[][] flows = draw(random, 100, 12, Kind.values());
        double[] rates = rates(RowRates.inVectors(), flows, 12, new NoneReason[100]);
        for (int turn = 1; turn < 100; turn += 13) {
            double[][] turned = new double[100][];
            for (int j = 0; j < 100; j++) turned[(j + turn) % 100] = flows[j];
            double[] again = rates(RowRates.inVectors(), turned, 12, new NoneReason[100]);
            for (int j = 0; j < 100; j++) same(flows[j], 12, again[(j + turn) % 100], rates[j]);
        }
    }

    @Test
    void oneObjectServesRowsOfAnyLengthAndPeriod() {
        var random = new SplittableRandom(5);
        var vectors = RowRates.inVectors();
        for (int[] shape : new int[][] {{9, 5, 12}, {300, 20, 3}, {8, 41, 12}, {65, 3, 1}, {300, 20, 12}}) {
            double[][] flows = draw(random, shape[0], shape[1], Kind.values());
            agree(vectors, flows, shape[2]);
        }
    }

    @Test
    void aRowOutsideTheMemoryIsRefused() {
        MemorySegment memory = Arena.ofAuto().allocate(64 * 4, 64);
        for (var rates : both()) {
            assertThatThrownBy(() -> rates.rates(memory, 0, 64, 8, 5, 12, 0, new NoneReason[8]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void vectorsAreTakenWhereTheMachineHasThem() {
        assertThat(RowRates.fastest()).isInstanceOf(VectorUnit.pays() ? VectorRowRates.class : LoopRowRates.class);
    }

    private static List<RowRates> both() {
        return List.of(RowRates.inLoops(), RowRates.inVectors());
    }

    private static double[][] draw(SplittableRandom random, int n, int periods, Kind... kinds) {
        return IntStream.range(0, n)
                .mapToObj(j -> kinds[random.nextInt(kinds.length)].flows(random, periods))
                .toArray(double[][]::new);
    }

    private static void agree(double[][] flows, int months) {
        for (var rates : both()) {
            agree(rates, flows, months);
        }
    }

    private static void agree(RowRates way, double[][] flows, int months) {
        NoneReason[] reasons = new NoneReason[flows.length];
        double[] rates = rates(way, flows, months, reasons);
        for (int j = 0; j < flows.length; j++) {
            Irr irr = Irrs.of(flows[j], months);
            same(flows[j], months, rates[j], irr.rate());
            assertThat(reasons[j])
                    .as(() -> "months " + months)
                    .isEqualTo(irr instanceof Irr.None none ? none.reason() : null);
        }
    }

    private static void same(double[] flows, int months, double found, double meant) {
        if (Double.doubleToRawLongBits(found) != Double.doubleToRawLongBits(meant)) {
            assertThat(found)
                    .as("months %s, flows %s", months, Arrays.toString(flows))
                    .isEqualTo(meant);
        }
    }

    /** In rows whose padding and surroundings hold what must not be looked at: numbers that are none. */
    private static double[] rates(RowRates way, double[][] flows, int months, NoneReason[] reasons) {
        int n = flows.length;
        int periods = flows[0].length;
        long stride = 8L * ((n + 7) / 8 * 8 + 8);
        MemorySegment memory = Arena.ofAuto().allocate(64 + (periods + 1) * stride, 64);
        for (long at = 0; at < memory.byteSize(); at += 8) {
            memory.set(JAVA_DOUBLE, at, Double.NaN);
        }
        for (int j = 0; j < n; j++) {
            for (int t = 0; t < periods; t++) {
                memory.set(JAVA_DOUBLE, 64 + t * stride + 8L * j, flows[j][t]);
            }
        }
        Arrays.fill(reasons, NoneReason.NEVER);
        way.rates(memory, 64, stride, n, periods, months, 64 + periods * stride, reasons);
        return memory.asSlice(64 + periods * stride, 8L * n).toArray(JAVA_DOUBLE);
    }
}
