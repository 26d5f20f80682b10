package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.LayerKind;
import org.claimstake.language.plan.Node.LayerMove;
import org.claimstake.language.plan.Node.LayerOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account by layers, held against one that keeps every coin with its age and worth. */
class LayersTest {
    private static final int OPENING = 0;
    private static final int IN = 1;
    private static final int WORTH = 2;
    private static final int OUT = 3;
    private static final int GROWN = 4;
    private static final List<LayerMove> MOVES = List.of(new LayerMove(true, IN, WORTH), new LayerMove(false, OUT, -1));

    private final SplittableRandom random = new SplittableRandom(20250430);

    /** [step][period] */
    private record Account(double[][] values, LayerOrder order, double life, boolean grows, double periodYears) {
        double lapsed(int now) {
            return asked(LayerKind.LAPSED, -1, now);
        }

        /** The worth of what went out. */
        double worth(int now) {
            return asked(LayerKind.WORTH, 1, now);
        }

        private double asked(LayerKind kind, int movement, int now) {
            Node expires = Double.isNaN(life) ? null : new Node.Constant(life);
            var account = new Node.Layered(OPENING, grows ? GROWN : -1, expires, order, MOVES);
            return new Layers(reading(), new Node.Layers(kind, null, account, movement), now, periodYears).value();
        }

        private Layers.Reading reading() {
            return new Layers.Reading() {
                @Override
                public double of(int step, int period) {
                    return values[step][period];
                }

                @Override
                public double life(int period) {
                    return life;
                }
            };
        }
    }

    /** Coins with the period they came in and the worth they brought. */
    private static final class Purse {
        private record Coin(int born, double worth) {}

        private final Deque<Coin> coins = new ArrayDeque<>();
        private final boolean oldest;
        private int owed;

        Purse(boolean oldest) {
            this.oldest = oldest;
        }

        double lapse(int period, double years, double life) {
            int before = coins.size();
            coins.removeIf(coin -> (period - coin.born - 1) * years >= life);
            return before - coins.size();
        }

        void in(int period, int amount, double worth) {
            if (amount < 0) {
                out(-amount);
                return;
            }
            for (int i = 0; i < amount; i++) {
                if (owed > 0) {
                    owed--;
                } else {
                    coins.addLast(new Coin(period, worth / amount));
                }
            }
        }

        double out(int amount) {
            double worth = 0;
            for (int i = 0; i < amount; i++) {
                if (coins.isEmpty()) {
                    owed++;
                } else {
                    worth += (oldest ? coins.removeFirst() : coins.removeLast()).worth;
                }
            }
            return worth;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LayerOrder.class,
            names = {"OLDEST", "NEWEST"})
    void whatLapsesAndWhatWorthGoesOutIsThatOfTheCoins(LayerOrder order) {
        for (int round = 0; round < 300; round++) {
            int periods = 8;
            double[][] values = new double[5][periods];
            values[OPENING][0] = random.nextInt(0, 6);
            for (int t = 0; t < periods; t++) {
                values[IN][t] = random.nextInt(-3, 9);
                values[WORTH][t] = random.nextInt(0, 20);
                values[OUT][t] = random.nextInt(-3, 9);
            }
            double years = random.nextBoolean() ? 1 : 0.25;
            double life = years * random.nextInt(1, 5);
            var account = new Account(values, order, life, false, years);
            var purse = new Purse(order == LayerOrder.OLDEST);
            purse.in(-1, (int) values[OPENING][0], 0);
            for (int t = 0; t < periods; t++) {
                String where = "round " + round + ", period " + t;
                assertThat(account.lapsed(t)).as(where).isCloseTo(purse.lapse(t, years, life), within(1e-9));
                purse.in(t, (int) values[IN][t], values[WORTH][t]);
                int out = (int) values[OUT][t];
                double worth = 0;
                if (out < 0) {
                    purse.in(t, -out, 0);
                } else {
                    worth = purse.out(out);
                }
                assertThat(account.worth(t)).as(where).isCloseTo(worth, within(1e-9));
            }
        }
    }

    @Test
    void aMixedPoolGivesOfAllLayersAlike() {
        // 10 with worth 20 and 30 with worth 4: 8 of 40 are a fifth, then 16 of 32 a half, then all
        double[][] values = {{0, 0, 0, 0, 0}, {10, 30, 0, 0, 0}, {20, 4, 0, 0, 0}, {0, 8, 16, 99, 1}, {}};
        var account = new Account(values, LayerOrder.MIXED, Double.NaN, false, 1);
        assertThat(worths(account, 5)).containsExactly(new double[] {0, 4.8, 9.6, 9.6, 0}, within(1e-12));
    }

    @Test
    void ofAMixedPoolEachLayerLapsesWithWhatIsLeftOfIt() {
        double[][] values = {{0, 0, 0, 0, 0}, {10, 30, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 8, 0, 0, 0}, {}};
        var account = new Account(values, LayerOrder.MIXED, 2, false, 1);
        // a fifth went out of each: 8 and 24 are left
        assertThat(lapses(account, 5)).containsExactly(new double[] {0, 0, 0, 8, 24}, within(1e-12));
    }

    @Test
    void aMixedPoolThatGivesMoreThanItHoldsOwesTheRest() {
        double[][] values = {{0, 0, 0, 0}, {10, 0, 8, 0}, {20, 0, 8, 0}, {0, 15, 2, 99}, {}};
        var account = new Account(values, LayerOrder.MIXED, Double.NaN, false, 1);
        // 5 are owed; of 8 with worth 8 come in 3 with worth 3, of which 2 go out at once
        assertThat(worths(account, 4)).containsExactly(new double[] {0, 20, 2, 1}, within(1e-12));
    }

    @Test
    void whatTheAccountGrowsByEveryLayerGrowsBy() {
        // made 100 in the first period and 60 in the second; of an opening of 100 grown by 10, of 170 by 34
        double[][] values = {
            {0, 100, 170, 204, 0}, {100, 60, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 10, 34, 0, 0}
        };
        var account = new Account(values, LayerOrder.OLDEST, 2, true, 1);
        assertThat(lapses(account, 5)).containsExactly(new double[] {0, 0, 0, 132, 72}, within(1e-12));
    }

    @Test
    void growthOfNothingIsNone() {
        double[][] values = {{0, 0, 50}, {0, 50, 0}, {0, 10, 0}, {0, 0, 50}, {5, 5, 0}};
        var account = new Account(values, LayerOrder.OLDEST, Double.NaN, true, 1);
        assertThat(account.worth(2)).isEqualTo(10);
    }

    @Test
    void withoutALifeNothingLapsesAndWithoutAnOpeningNothingIsKnown() {
        double[][] values = {{7, 0}, {0, 0}, {0, 0}, {0, 0}, {}};
        assertThat(new Account(values, LayerOrder.OLDEST, Double.NaN, false, 1).lapsed(1))
                .isZero();
        values[OPENING][0] = Double.NaN;
        assertThat(new Account(values, LayerOrder.OLDEST, 1, false, 1).lapsed(1))
                .isNaN();
    }

    @Test
    void whatStandsAtTheOpeningCameInThePeriodBefore() {
        double[][] values = {{7, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {}};
        assertThat(lapses(new Account(values, LayerOrder.OLDEST, 1, false, 1), 3))
                .containsExactly(0, 7, 0);
        assertThat(lapses(new Account(values, LayerOrder.OLDEST, 0.5, false, 0.25), 3))
                .containsExactly(0, 0, 7);
    }

    private static double[] worths(Account account, int periods) {
        return IntStream.range(0, periods).mapToDouble(account::worth).toArray();
    }

    private static double[] lapses(Account account, int periods) {
        return IntStream.range(0, periods).mapToDouble(account::lapsed).toArray();
    }
}
