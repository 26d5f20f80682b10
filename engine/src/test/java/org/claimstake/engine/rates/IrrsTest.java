package org.claimstake.engine.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrrsTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void oneFlowOutAndOneBackIsTheirQuotient() {
        assertThat(irr(-100, 110).rate()).isCloseTo(0.1, ROUNDING);
        assertThat(irr(-100, 0, 121).rate()).isCloseTo(0.1, ROUNDING);
        assertThat(irr(100, -110).rate()).isCloseTo(0.1, ROUNDING);
    }

    @Test
    void theLessonOfThePackageIsTrue() {
        double rate = Irrs.of(new double[] {-100, 0, 121}, 12).rate();
        assertThat(rate).isCloseTo(0.1, ROUNDING);
    }

    @Test
    void zeroPercentIsARate() {
        assertThat(irr(-100, 60, 40).rate()).isCloseTo(0, ROUNDING);
    }

    @Test
    void excelsOwnExampleOfTheFunction() {
        // =IRR of -70,000 12,000 15,000 18,000 21,000 26,000 in Microsoft's documentation: 8.7 %; of the first five
        // -2.1 %
        assertThat(irr(-70e3, 12e3, 15e3, 18e3, 21e3, 26e3).rate()).isCloseTo(0.0866, within(5e-5));
        assertThat(irr(-70e3, 12e3, 15e3, 18e3, 21e3).rate()).isCloseTo(-0.0212, within(5e-5));
    }

    @Test
    void flowsThatNeverChangeTheirSignHaveNone() {
        assertThat(irr(100, 200, 0)).isEqualTo(new Irr.None(NoneReason.NO_ROOT, List.of()));
        assertThat(irr(0, 0)).isEqualTo(new Irr.None(NoneReason.NO_ROOT, List.of()));
        assertThat(irr(-1).rate()).isNaN();
    }

    @Test
    void ratesFarAboveTheFirstBracketAreFound() {
        assertThat(irr(-1, 21).rate()).isCloseTo(20, within(1e-10));
        assertThat(irr(-1, 1e9).rate() / (1e9 - 1)).isCloseTo(1, ROUNDING);
        assertThat(irr(0, 0, 0, -1, 1e9).rate() / (1e9 - 1)).isCloseTo(1, ROUNDING);
    }

    @Test
    void ratesFarBelowMinusFiftyPercentAreFoundWhereThereIsOneChangeOfSign() {
        assertThat(irr(-100, 1).rate()).isCloseTo(-0.99, ROUNDING);
        assertThat(irr(-1e9, 1, 0, 0).rate() + 1).isCloseTo(1e-9, within(1e-15));
    }

    @Test
    void ratesAtTheEdgesOfTheFirstBracket() {
        assertThat(irr(-1, 2).rate()).isCloseTo(1, ROUNDING);
        assertThat(irr(-2, 1).rate()).isCloseTo(-0.5, ROUNDING);
    }

    @Test
    void aProjectThatPaysForItsClosureHasOneAnswerAndARootBelow() {
        double[] flows = new double[22];
        flows[0] = -1000;
        Arrays.fill(flows, 1, 21, 150);
        flows[21] = -50;
        Irr irr = irr(flows);
        assertThat(irr).isInstanceOf(Irr.Found.class);
        assertThat(worth(flows, irr.rate())).isCloseTo(0, within(1e-8));
        assertThat(irr.rate()).isBetween(0.13, 0.15);
        List<Double> below = ((Irr.Found) irr).below();
        assertThat(below).hasSize(1);
        assertThat(below.getFirst()).isCloseTo(-0.75, within(1e-9)); // 50 = 150 w / (1 - w) at w = 1/4
    }

    @Test
    void severalRatesAreListedAndNoneIsChosen() {
        // (v - 1/1.1)(v - 1/1.3): roots 10 % and 30 %
        Irr irr = irr(1, -2.4, 1.43);
        assertThat(irr.rate()).isNaN();
        assertThat(irr).isInstanceOfSatisfying(Irr.None.class, none -> {
            assertThat(none.reason()).isEqualTo(NoneReason.SEVERAL);
            assertThat(none.roots()).hasSize(2);
            assertThat(none.roots().get(0)).isCloseTo(0.1, ROUNDING);
            assertThat(none.roots().get(1)).isCloseTo(0.3, ROUNDING);
        });
    }

    @Test
    void twoChangesOfSignMayHaveNoRoot() {
        assertThat(irr(1, -1, 1)).isEqualTo(new Irr.None(NoneReason.NO_ROOT, List.of()));
    }

    @Test
    void whatIsMissingHasNone() {
        assertThat(irr(-1, Double.NaN)).isEqualTo(new Irr.None(NoneReason.MISSING, List.of()));
    }

    @Test
    void quartersGiveARateAYear() {
        assertThat(Irrs.of(new double[] {-100, 0, 0, 0, 110}, 3).rate()).isCloseTo(0.1, ROUNDING);
        assertThat(Irrs.of(new double[] {1, 0, 0, 0, -2.4, 0, 0, 0, 1.43}, 3))
                .isInstanceOfSatisfying(
                        Irr.None.class, none -> assertThat(none.roots()).hasSize(2));
    }

    @Test
    void scalingAllFlowsChangesNoRate() {
        double[] flows = {-1000, 300, 400, 500};
        double[] thousandfold = {-1e6, 300e3, 400e3, 500e3};
        assertThat(irr(thousandfold).rate()).isCloseTo(irr(flows).rate(), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRateMakesItsFlowsWorthNothingAndNoneIsLeftOut(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double[] flows = new double[2 + random.nextInt(30)];
            for (int t = 0; t < flows.length; t++) {
                flows[t] = random.nextInt(4) == 0 ? 0 : random.nextDouble(-100, 100) * (t < 3 ? 3 : 1);
            }
            Irr irr = irr(flows);
            String all = "seed " + seed + ", " + Arrays.toString(flows) + ": " + irr;
            List<Double> roots = switch (irr) {
                case Irr.Found found -> {
                    var both = new ArrayList<>(found.below());
                    both.add(found.rate());
                    yield both;
                }
                case Irr.None none -> none.roots();
            };
            for (double root : roots) {
                assertThat(changesSignAt(flows, root)).as(all).isTrue();
            }
            if (changes(flows) == 1) {
                assertThat(irr).as(all).isInstanceOf(Irr.Found.class);
            } else if (changes(flows) > 1) {
                assertThat(roots.stream().filter(root -> root > -0.5).count())
                        .as(all)
                        .isEqualTo(signsOnGrid(flows));
            }
        }
    }

    private static int changes(double[] flows) {
        int changes = 0;
        double last = 0;
        for (double flow : flows) {
            changes += flow * last < 0 ? 1 : 0;
            last = flow != 0 ? flow : last;
        }
        return changes;
    }

    /** By the definition in words, without powers of v: rates of the grid between which the worth changes its sign. */
    private static long signsOnGrid(double[] flows) {
        long changes = 0;
        double before = worth(flows, -0.5);
        for (int point = -49; point <= 1000; point += point < 100 ? 1 : 10) {
            double worth = worth(flows, point / 100.0);
            changes += worth * before < 0 ? 1 : 0;
            before = worth;
        }
        return changes;
    }

    private static boolean changesSignAt(double[] flows, double rate) {
        double step = 1e-9 * (1 + rate);
        return worth(flows, rate - step) * worth(flows, rate + step) <= 0;
    }

    private static double worth(double[] flows, double rate) {
        double worth = 0;
        for (int t = 0; t < flows.length; t++) {
            worth += flows[t] / Math.pow(1 + rate, t);
        }
        return worth;
    }

    private static Irr irr(double... flows) {
        return Irrs.of(flows, 12);
    }
}
