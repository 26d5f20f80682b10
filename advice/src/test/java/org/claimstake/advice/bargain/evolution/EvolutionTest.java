package org.claimstake.advice.bargain.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EvolutionTest {
    private static final int SEEDS = 10;
    private static final List<Gene> GENES = List.of(new Gene(11, true), new Gene(3, false), new Gene(6, true));

    // ---- against another program

    @Test
    void onTheSphereOfThreeEndsItReachesWhatTheLibraryDoes() {
        Problem sphere = Problem.sphere(7, 21);

        double ours = mean(seed -> Looked.ours(sphere, 2000, 40, seed));
        double library = mean(seed -> Looked.library(sphere, 2000, 40, seed));

        assertThat(ours).isGreaterThan(0.98 * library);
    }

    @Test
    void ofKnapsacksItPacksNoWorseThanTheLibrary() {
        for (Problem problem : List.of(Problem.knapsacks(3, 14, 1, 5), Problem.knapsacks(3, 9, 3, 5))) {
            double ours = mean(seed -> Looked.ours(problem, 1000, 40, seed));
            double library = mean(seed -> Looked.library(problem, 1000, 40, seed));

            assertThat(ours).isGreaterThan(0.98 * library);
        }
    }

    // ---- against all there is

    @Test
    void ofThreeEndsItFindsNearlyAllThatEverythingHolds() {
        Problem problem = Problem.knapsacks(3, 14, 1, 5); // 16,384 packings

        double all = Looked.all(problem).volume();

        assertThat(mean(seed -> Looked.ours(problem, 1500, 40, seed))).isGreaterThan(0.95 * all);
    }

    @Test
    void ofFourEndsItFindsNearlyAllThatEverythingHolds() {
        Problem problem = Problem.knapsacks(4, 8, 3, 11); // 65,536 packings

        double all = Looked.all(problem).volume();

        assertThat(mean(seed -> Looked.ours(problem, 2000, 60, seed))).isGreaterThan(0.95 * all);
    }

    @Test
    void aSmallSpaceIsSeenWholeAndNothingTwice() {
        var looked = new ArrayList<List<Integer>>();

        new Evolution(GENES, noting(looked), 1).of(List.of(), 20, () -> looked.size() >= 1000);

        assertThat(new HashSet<>(looked)).hasSameSizeAs(looked);
        assertThat(looked.size()).isGreaterThan(11 * 3 * 6 * 9 / 10);
        assertThat(looked).allSatisfy(places -> {
            for (int gene = 0; gene < GENES.size(); gene++) {
                assertThat(places.get(gene)).isBetween(0, GENES.get(gene).values() - 1);
            }
        });
    }

    // ---- what it promises

    @Test
    void theSameSeedLooksAtTheSameInTheSameOrder() {
        var one = new ArrayList<List<Integer>>();
        var again = new ArrayList<List<Integer>>();
        var other = new ArrayList<List<Integer>>();

        new Evolution(GENES, noting(one), 7).of(List.of(), 12, () -> one.size() >= 60);
        new Evolution(GENES, noting(again), 7).of(List.of(), 12, () -> again.size() >= 60);
        new Evolution(GENES, noting(other), 8).of(List.of(), 12, () -> other.size() >= 60);

        assertThat(one).hasSize(60).isEqualTo(again).isNotEqualTo(other);
    }

    /** Written down once: it shows where a machine or a library counts otherwise. */
    @Test
    void theFirstOfASeedAreTheseOnEveryMachine() {
        var looked = new ArrayList<List<Integer>>();

        new Evolution(GENES, noting(looked), 7).of(List.of(), 4, () -> looked.size() >= 6);

        assertThat(looked)
                .containsExactly(
                        List.of(1, 2, 0),
                        List.of(10, 0, 1),
                        List.of(5, 2, 2),
                        List.of(6, 2, 3),
                        List.of(10, 0, 2),
                        List.of(6, 2, 1));
    }

    @Test
    void nothingIsLookedAtOnceNobodyWantsMore() {
        var looked = new ArrayList<List<Integer>>();
        var first = List.of(new Candidate(List.of(1, 1, 1), List.of(1.0, 1.0), 0));

        List<Candidate> last = new Evolution(GENES, noting(looked), 7).of(first, 12, () -> true);

        assertThat(looked).isEmpty();
        assertThat(last).isEqualTo(first);
    }

    @Test
    void whatWasFoundBeforeIsNeitherLostNorLookedAtAgain() {
        var best = new Candidate(List.of(10, 2, 5), List.of(99.0, 99.0), 0);
        var looked = new ArrayList<List<Integer>>();

        List<Candidate> last =
                new Evolution(GENES, noting(looked), 7).of(List.of(best), 12, () -> looked.size() >= 100);

        assertThat(last.getFirst()).isEqualTo(best);
        assertThat(looked).doesNotContain(best.places());
    }

    @Test
    void whatHasNoWorthIsLeftOutAndTheSearchStillEnds() {
        var asked = new ArrayList<List<Integer>>();

        List<Candidate> last = new Evolution(
                        GENES,
                        places -> {
                            asked.add(places);
                            return Optional.empty();
                        },
                        7)
                .of(List.of(), 12, () -> false);

        assertThat(last).isEmpty();
        assertThat(new HashSet<>(asked)).hasSameSizeAs(asked).isNotEmpty();
    }

    @Test
    void theAllowedComeBeforeAllOthersAndOfThoseTheNearest() {
        var poor = new Candidate(List.of(0), List.of(0.0, 0.0), 0);
        var near = new Candidate(List.of(1), List.of(9.0, 9.0), 0.1);
        var far = new Candidate(List.of(2), List.of(99.0, 99.0), 0.2);

        assertThat(Ranked.fronts(List.of(far, near, poor))).containsExactly(List.of(poor), List.of(near), List.of(far));
    }

    /** Three on a line and one under it: sums of distances by hand. */
    @Test
    void thoseWithMoreRoomComeFirstAndCopiesLast() {
        Candidate low = at(0, 0, 10);
        Candidate crowded = at(1, 1, 9);
        Candidate roomy = at(2, 4, 6);
        Candidate high = at(3, 10, 0);
        Candidate copy = at(4, 4, 6);
        Candidate under = at(5, 0, 0);

        List<Ranked> ranked = Ranked.best(List.of(under, copy, crowded, high, roomy, low), 6);

        assertThat(ranked.stream().map(Ranked::candidate)).containsExactly(high, low, copy, crowded, roomy, under);
        assertThat(ranked.get(2).room()).isCloseTo((10 - 1) / 10.0 + (9 - 0) / 10.0, within(1e-12));
        assertThat(ranked.get(3).room()).isCloseTo((4 - 0) / 10.0 + (10 - 6) / 10.0, within(1e-12));
        assertThat(ranked.get(4).room()).isNegative();
        assertThat(ranked.get(5).front()).isEqualTo(1);
    }

    private static Candidate at(int place, double one, double other) {
        return new Candidate(List.of(place), List.of(one, other), 0);
    }

    private static Judge noting(List<List<Integer>> looked) {
        return places -> {
            looked.add(places);
            double first = places.getFirst();
            double last = places.getLast();
            return Optional.of(new Candidate(places, List.of(first - last, 2 * last - first), 0));
        };
    }

    private static double mean(IntFunction<Looked> looked) {
        return IntStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> looked.apply(seed).volume())
                .average()
                .orElseThrow();
    }
}
