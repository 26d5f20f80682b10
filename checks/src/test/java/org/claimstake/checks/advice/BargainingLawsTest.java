package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Part;
import org.claimstake.engine.Settings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds of a bargain over whatever case. */
final class BargainingLawsTest {
    private static final int SEEDS = 25;
    private static final int MOST = 1500;

    /** What most laws ask for is worked out once. */
    private static final Map<DrawnBargain, Bargained> KNOWN = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    /** Laws of empty lists would hold of anything. */
    @Test
    void manyOfTheCasesHaveAZoneAndManyHaveNone() {
        List<Bargained> all = LongStream.range(0, SEEDS)
                .mapToObj(seed -> bargained(DrawnBargain.of(seed)))
                .toList();

        assertThat(all).filteredOn(one -> one.found().zone().isEmpty()).hasSizeGreaterThan(1);
        assertThat(all).filteredOn(one -> !one.counsel().split().isEmpty()).hasSizeGreaterThan(SEEDS / 3);
        assertThat(all).filteredOn(one -> !one.counsel().counters().isEmpty()).hasSizeGreaterThan(SEEDS / 5);
        assertThat(all).filteredOn(one -> one.counsel().fix().isPresent()).hasSizeGreaterThan(1);
    }

    @TestFactory
    List<DynamicTest> aSolutionLiesInTheZoneAndNoDealBettersIt() {
        return ofEach(drawn -> {
            Bargained bargained = bargained(drawn);
            assertThat(bargained.found().complete()).isTrue();
            bargained.found().chosen().forEach((concept, places) -> {
                assertThat(bargained.found().zone()).containsAll(places);
                for (int place : places) {
                    List<Double> worth = worth(bargained, place);
                    assertThat(bargained.found().zone())
                            .as(concept.title())
                            .noneMatch(other -> betters(worth(bargained, other), worth));
                }
            });
        });
    }

    @TestFactory
    List<DynamicTest> otherNamesChangeNoNumber() {
        return ofEach(drawn -> {
            List<String> others =
                    List.of("zoe", "yak", "ape").subList(0, drawn.sides().size());
            Bargained one = bargained(drawn);
            Bargained other = bargained(drawn.named(others));

            assertThat(other.found()).isEqualTo(one.found());
            assertThat(other.counsel()).isEqualTo(one.counsel());
        });
    }

    @TestFactory
    List<DynamicTest> allMoneyAThousandfoldMakesAllAdviceAThousandfold() {
        return ofEach(drawn -> {
            Bargained one = bargained(drawn);
            Bargained other = bargained(drawn.inUnits(1024));

            assertThat(other.found().zone()).isEqualTo(one.found().zone());
            assertThat(other.found().chosen()).isEqualTo(one.found().chosen());
            assertThat(other.counsel().moves()).hasSameSizeAs(one.counsel().moves());
            for (int i = 0; i < one.counsel().moves().size(); i++) {
                Move small = one.counsel().moves().get(i);
                Move large = other.counsel().moves().get(i);
                assertThat(large.to()).isEqualTo(small.to());
                for (int side = 0; side < drawn.sides().size(); side++) {
                    assertThat(large.change().get(side) / 1024)
                            .isCloseTo(small.change().get(side), within(1e-7));
                }
            }
            assertThat(deals(other.counsel().counters()))
                    .isEqualTo(deals(one.counsel().counters()));
        });
    }

    @TestFactory
    List<DynamicTest> oneMoreTermOnTheTableNeverShrinksTheFrontier() {
        return ofEach(drawn -> {
            Bargained fewer = bargained(drawn.holdingOne());
            Bargained more = bargained(drawn);

            for (int place : fewer.found().zone()) {
                List<Double> worth = worth(fewer, place);
                assertThat(more.found().frontier().stream().map(other -> worth(more, other)))
                        .anyMatch(other -> IntStream.range(0, worth.size())
                                .allMatch(side -> other.get(side) >= worth.get(side) - 1e-9));
            }
        });
    }

    @TestFactory
    List<DynamicTest> adviceCostsNobodyWhatItSaysItDoesNot() {
        return ofEach(drawn -> {
            Bargained bargained = bargained(drawn);
            for (Move counter : bargained.counsel().counters()) {
                assertThat(counter.change()).allMatch(change -> change >= -1e-9);
                assertThat(counter.change().stream().skip(1)).anyMatch(change -> change > 0);
            }
            for (Move ask : bargained.counsel().asks()) {
                assertThat(ask.change()).allMatch(change -> change >= -1e-9);
                assertThat(ask.sign(0)).isPositive();
            }
            bargained
                    .counsel()
                    .fix()
                    .ifPresent(fix -> assertThat(zone(bargained)).contains(fix.to()));
        });
    }

    @TestFactory
    List<DynamicTest> theCheapestFixChangesNoMoreTermsThanAnyOther() {
        return ofEach(drawn -> {
            Bargained bargained = bargained(drawn);
            Deal table = bargained.table().deal();
            bargained
                    .counsel()
                    .fix()
                    .ifPresent(fix -> assertThat(zone(bargained))
                            .allMatch(deal -> deal.changed(table).size()
                                    >= fix.to().changed(table).size()));
        });
    }

    @TestFactory
    List<DynamicTest> partsOfADifferenceSumToIt() {
        return ofEach(drawn -> {
            Bargained bargained = bargained(drawn);
            List<Part> split = bargained.counsel().split();
            if (split.isEmpty()) {
                return;
            }
            int nash = bargained.found().chosen().get(Concept.NASH).getFirst();
            for (int side = 0; side < drawn.sides().size(); side++) {
                int one = side;
                double sum = split.stream()
                        .mapToDouble(part -> part.change().get(one))
                        .sum();
                double whole = worth(bargained, nash).get(side)
                        - bargained.table().worth().certain().get(side);
                // sums for certain of those that dislike risk are no sums over futures: their parts agree to first
                // order
                if (bargained.ground().sides().get(side).isNeutral()) {
                    assertThat(sum).isCloseTo(whole, within(1e-9 * Math.max(1, Math.abs(whole))));
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> moreThreadsChangeNoBit() {
        return ofEach(drawn -> {
            Bargained one = bargained(drawn);
            Bargained three = computed(drawn, 3);

            assertThat(three.found()).isEqualTo(one.found());
            assertThat(three.counsel()).isEqualTo(one.counsel());
        });
    }

    private List<DynamicTest> ofEach(Consumer<DrawnBargain> law) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("case " + seed, () -> law.accept(DrawnBargain.of(seed))))
                .toList();
    }

    private static List<Double> worth(Bargained bargained, int place) {
        return bargained.found().deals().get(place).worth().certain();
    }

    private static List<Deal> zone(Bargained bargained) {
        return bargained.found().zone().stream()
                .map(place -> bargained.found().deals().get(place))
                .map(Found.Priced::deal)
                .toList();
    }

    private static List<Deal> deals(List<Move> moves) {
        return moves.stream().map(Move::to).toList();
    }

    private static boolean betters(List<Double> other, List<Double> worth) {
        boolean more = false;
        for (int side = 0; side < worth.size(); side++) {
            if (other.get(side) < worth.get(side)) {
                return false;
            }
            more |= other.get(side) > worth.get(side) + 1e-9;
        }
        return more;
    }

    private Bargained bargained(DrawnBargain drawn) {
        Bargained known = KNOWN.get(drawn);
        if (known == null) {
            known = computed(drawn, 1);
            KNOWN.put(drawn, known);
        }
        return known;
    }

    private Bargained computed(DrawnBargain drawn, int threads) {
        var ask = new Ask(List.of(), List.of(), "", List.of(), MOST);
        return new Bargains(folder)
                .over(
                        drawn.text(),
                        ask,
                        plan -> Settings.of(plan).withFutures(100).withThreads(threads));
    }
}
