package org.claimstake.advice.bargain.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Frontier;
import org.claimstake.advice.bargain.FrontierTest;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.advice.bargain.Solutions;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.advice.bargain.Zone;
import org.claimstake.casefile.file.Reading;
import org.junit.jupiter.api.Test;

/** Domains against all their deals written out, and by the laws that a solution has to keep. */
final class BargainedTest {
    private static final int SEEDS = 400;
    private static final double SAME = 1e-9;

    /** Points that are the same to 1e-9 in both lists, in any order. */
    private static void same(List<List<Double>> found, List<List<Double>> wanted, String what) {
        assertThat(found).as(what).allSatisfy(point -> assertThat(wanted).anyMatch(other -> isSame(point, other)));
        assertThat(wanted).as(what).allSatisfy(point -> assertThat(found).anyMatch(other -> isSame(point, other)));
    }

    private static boolean isSame(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size()).allMatch(i -> Math.abs(one.get(i) - other.get(i)) < SAME);
    }

    private static List<List<Double>> utilities(List<Point> points) {
        return points.stream().map(Point::utilities).toList();
    }

    private static List<List<Double>> utilities(Payoffs payoffs, List<Integer> deals) {
        return deals.stream()
                .map(deal -> IntStream.range(0, payoffs.parties())
                        .mapToObj(party -> payoffs.of(deal, party))
                        .toList())
                .toList();
    }

    @Test
    void grownByIssueTheFrontierAndAllThatIsChosenAreThoseOfAllDealsWrittenOut() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Domain domain = Domains.random(seed);
            Bargained bargained = Domains.bargained(domain);
            Payoffs payoffs = Domains.payoffs(domain);
            List<Stand> stands = domain.stands();
            Zone zone = Zone.of(payoffs, stands);
            assertThat(bargained.deals()).isEqualTo(payoffs.deals());
            assertThat(bargained.accepted())
                    .as("seed %d", seed)
                    .isEqualTo(zone.deals().size());
            same(utilities(bargained.frontier()), utilities(payoffs, Frontier.of(payoffs)), "frontier, seed " + seed);
            Solutions solutions = Solutions.of(payoffs, stands, zone);
            for (Concept concept : Concept.values()) {
                same(
                        utilities(bargained.of(concept)),
                        utilities(payoffs, solutions.of(concept)),
                        concept + ", seed " + seed);
            }
        }
    }

    /** So many points that those kept lie in several trees. */
    @Test
    void ofFiveAndTwelvePartiesTheFrontierIsThatOfAllDealsToo() {
        for (int seed = 0; seed < 6; seed++) {
            Domain domain = Domains.random(seed, seed % 2 == 0 ? 5 : 12, 4, 6);
            Payoffs payoffs = Domains.payoffs(domain);
            List<Integer> deals = FrontierTest.byDefinition(payoffs);
            List<Point> frontier = Domains.bargained(domain).frontier();
            assertThat(frontier).as("seed %d", seed).hasSizeGreaterThan(64);
            assertThat(frontier.stream().mapToLong(Point::count).sum()).isEqualTo(deals.size());
            assertThat(utilities(frontier))
                    .isEqualTo(utilities(payoffs, deals).stream()
                            .distinct()
                            .sorted(BargainedTest::compare)
                            .toList());
        }
    }

    private static int compare(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .map(i -> Double.compare(one.get(i), other.get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    @Test
    void theDealsThatAreNamedAreWorthWhatIsSaidAndTheirNumberIsRight() {
        for (int seed = 0; seed < SEEDS; seed += 2) {
            Domain domain = Domains.random(seed);
            Payoffs payoffs = Domains.payoffs(domain);
            List<List<Integer>> deals = Domains.deals(domain);
            for (Point point : Domains.bargained(domain).frontier()) {
                List<List<Integer>> worth = IntStream.range(0, deals.size())
                        .filter(deal -> isSame(utilities(payoffs, List.of(deal)).getFirst(), point.utilities()))
                        .mapToObj(deals::get)
                        .toList();
                assertThat(point.count()).isEqualTo(worth.size());
                assertThat(point.deals()).isEqualTo(worth.subList(0, Math.min(20, worth.size())));
            }
        }
    }

    @Test
    void aSolutionLiesInTheZoneAndWastesNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Domain domain = Domains.random(seed);
            Bargained bargained = Domains.bargained(domain);
            for (Concept concept : Concept.values()) {
                assertThat(bargained.frontier()).containsAll(bargained.of(concept));
                assertThat(bargained.of(concept).isEmpty()).isEqualTo(bargained.accepted() == 0);
                for (Point point : bargained.of(concept)) {
                    for (int party = 0; party < domain.parties().size(); party++) {
                        assertThat(point.utilities().get(party))
                                .isGreaterThanOrEqualTo(
                                        domain.stands().get(party).least());
                    }
                }
            }
        }
    }

    /** A party's utility told on another scale: 3 u + 7, in the weights and in one evaluation list. */
    private static Domain rescaled(Domain domain, int which) {
        var parties = new ArrayList<Party>();
        for (int i = 0; i < domain.parties().size(); i++) {
            Party party = domain.parties().get(i);
            parties.add(i == which ? rescaled(party) : party);
        }
        var issues = new ArrayList<>(domain.issues());
        issues.add(new Issue("always", List.of("seven")));
        List<Party> withSeven = IntStream.range(0, parties.size())
                .mapToObj(i -> longer(parties.get(i), i == which ? 7 : 0))
                .toList();
        return new Domain(issues, withSeven, List.of());
    }

    private static Party rescaled(Party party) {
        BigDecimal three = BigDecimal.valueOf(3);
        return new Party(
                party.name(),
                party.weights().stream().map(weight -> weight.multiply(three)).toList(),
                party.evaluations(),
                party.noDeal().multiply(three).add(BigDecimal.valueOf(7)),
                Optional.empty(),
                party.power());
    }

    private static Party longer(Party party, int worth) {
        var weights = new ArrayList<>(party.weights());
        weights.add(BigDecimal.ONE);
        var evaluations = new ArrayList<>(party.evaluations());
        evaluations.add(List.of(BigDecimal.valueOf(worth)));
        return new Party(party.name(), weights, evaluations, party.noDeal(), party.outsideOption(), party.power());
    }

    @Test
    void nashAndKalaiSmorodinskyDoNotMoveWhenASidesUtilityIsToldOnAnotherScale() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Domain domain = Domains.random(seed);
            Bargained before = Domains.bargained(domain);
            Bargained after =
                    Domains.bargained(rescaled(domain, seed % domain.parties().size()));
            assertThat(after.accepted()).isEqualTo(before.accepted());
            for (Concept concept : List.of(Concept.NASH, Concept.KALAI_SMORODINSKY)) {
                assertThat(dealsOf(after.of(concept), domain.issues().size()))
                        .as("%s, seed %d", concept, seed)
                        .containsExactlyInAnyOrderElementsOf(
                                dealsOf(before.of(concept), domain.issues().size()));
            }
        }
    }

    private static List<List<Integer>> dealsOf(List<Point> points, int issues) {
        return points.stream()
                .flatMap(point -> point.deals().stream())
                .map(deal -> deal.subList(0, issues))
                .toList();
    }

    @Test
    void nashDoesNotMoveWhenDealsThatItDidNotChooseAreTakenAway() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Payoffs payoffs = Domains.payoffs(Domains.random(seed));
            List<Stand> stands = Domains.random(seed).stands();
            Solutions all = Solutions.of(payoffs, stands, Zone.of(payoffs, stands));
            List<Integer> chosen = all.of(Concept.NASH);
            int take = seed;
            List<Integer> left = IntStream.range(0, payoffs.deals())
                    .filter(deal -> chosen.contains(deal) || (deal * 31 + take) % 3 != 0)
                    .boxed()
                    .toList();
            Payoffs fewer = Payoffs.of(left.stream().map(payoffs::of).toArray(double[][]::new));
            Solutions some = Solutions.of(fewer, stands, Zone.of(fewer, stands));
            if (!all.isNashIdle()) {
                assertThat(some.of(Concept.NASH).stream().map(left::get))
                        .as("seed %d", seed)
                        .isEqualTo(chosen);
            }
        }
    }

    @Test
    void whoIsNamedFirstHasNothingOfIt() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Domain domain = Domains.random(seed);
            var turned = new ArrayList<>(domain.parties());
            Collections.reverse(turned);
            Bargained before = Domains.bargained(domain);
            Bargained after = Domains.bargained(new Domain(domain.issues(), turned, List.of()));
            assertThat(after.accepted()).isEqualTo(before.accepted());
            same(utilities(after.frontier()).stream().map(List::reversed).toList(), utilities(before.frontier()), "");
            for (Concept concept : Concept.values()) {
                same(
                        utilities(after.of(concept)).stream()
                                .map(List::reversed)
                                .toList(),
                        utilities(before.of(concept)),
                        concept + ", seed " + seed);
            }
        }
    }

    @Test
    void otherNamesChangeNothing() {
        for (int seed = 0; seed < SEEDS; seed += 7) {
            Domain domain = Domains.random(seed);
            UnaryOperator<String> other = name -> "z" + name.hashCode() % 97 + name;
            var renamed = new Domain(
                    domain.issues().stream()
                            .map(issue -> new Issue(other.apply(issue.name()), issue.values()))
                            .toList(),
                    domain.parties().stream()
                            .map(party -> new Party(
                                    other.apply(party.name()),
                                    party.weights(),
                                    party.evaluations(),
                                    party.noDeal(),
                                    party.outsideOption(),
                                    party.power()))
                            .toList(),
                    List.of());
            Bargained before = Domains.bargained(domain);
            Bargained after = Domains.bargained(renamed);
            assertThat(after.frontier()).isEqualTo(before.frontier());
            assertThat(after.chosen()).isEqualTo(before.chosen());
        }
    }

    @Test
    void oneValueMoreNeverShrinksTheFrontier() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Domain more = Domains.random(seed);
            Issue last = more.issues().getLast();
            if (last.values().size() == 1) {
                continue;
            }
            Domain less = withoutLastValue(more);
            List<Point> after = Domains.bargained(more).frontier();
            for (Point point : Domains.bargained(less).frontier()) {
                assertThat(after).as("seed %d", seed).anyMatch(other -> isNoLess(other, point));
            }
        }
    }

    private static boolean isNoLess(Point one, Point other) {
        return IntStream.range(0, one.utilities().size())
                .allMatch(i -> one.utilities().get(i) >= other.utilities().get(i) - SAME);
    }

    private static Domain withoutLastValue(Domain domain) {
        var issues = new ArrayList<>(domain.issues());
        Issue last = issues.removeLast();
        issues.add(new Issue(last.name(), last.values().subList(0, last.values().size() - 1)));
        List<Party> parties = domain.parties().stream()
                .map(party -> {
                    var evaluations = new ArrayList<>(party.evaluations());
                    List<BigDecimal> row = evaluations.removeLast();
                    evaluations.add(row.subList(0, row.size() - 1));
                    return new Party(
                            party.name(),
                            party.weights(),
                            evaluations,
                            party.noDeal(),
                            party.outsideOption(),
                            party.power());
                })
                .toList();
        return new Domain(issues, parties, List.of());
    }

    @Test
    void moreOnTheTableForAllByTheSameAmountMovesEveryUtilityByIt() {
        Domain domain = Domains.random(3);
        var higher = domain.parties().stream()
                .map(party -> longer(party, 2))
                .map(party -> new Party(
                        party.name(),
                        party.weights(),
                        party.evaluations(),
                        party.noDeal().add(BigDecimal.TWO),
                        Optional.empty(),
                        party.power()))
                .toList();
        var issues = new ArrayList<>(domain.issues());
        issues.add(new Issue("always", List.of("two")));
        Bargained before = Domains.bargained(domain);
        Bargained after = Domains.bargained(new Domain(issues, higher, List.of()));
        for (Concept concept : Concept.values()) {
            assertThat(after.of(concept)).hasSameSizeAs(before.of(concept));
            for (int i = 0; i < before.of(concept).size(); i++) {
                assertThat(after.of(concept).get(i).utilities().getFirst())
                        .isCloseTo(before.of(concept).get(i).utilities().getFirst() + 2, within(SAME));
            }
        }
    }

    @Test
    void decimalsAddAsOnPaper() {
        // in doubles 0.1 + 0.2 is more than 0.3, and the second deal would seem to waste something
        Domain domain = Domains.read("""
                {"issues": [{"name": "x", "values": ["a", "b"]}, {"name": "y", "values": ["a", "b"]}],
                 "parties": [
                   {"name": "one", "weights": [1, 1], "evaluations": [[0.1, 0.3], [0.2, 0]], "no_deal": 0.3},
                   {"name": "two", "weights": [0.5, 0.5], "evaluations": [[0.4, 0.4], [0.6, 0.6]], "no_deal": 0.5}]}
                """);
        Bargained bargained = Domains.bargained(domain);
        Point half = bargained.of(Concept.NASH).stream()
                .filter(point -> point.utilities().getFirst() == 0.5)
                .findFirst()
                .orElseThrow();
        assertThat(half.utilities()).containsExactly(0.5, 0.5);
        assertThat(bargained.accepted()).isEqualTo(3);
    }

    @Test
    void whereEverythingIsRefusedItIsSaidWhoBlocksAndWhereItCouldBeGivenMost() {
        Domain domain = Domains.read("""
                {"issues": [{"name": "x", "values": ["low", "high"]}, {"name": "y", "values": ["no", "yes"]}],
                 "parties": [
                   {"name": "one", "weights": [0.6, 0.4], "evaluations": [[1, 0], [0, 1]], "no_deal": 0.7},
                   {"name": "two", "weights": [0.9, 0.1], "evaluations": [[0, 1], [1, 0]], "no_deal": 0.8}]}
                """);
        Bargained bargained = Domains.bargained(domain);
        Blocking blocking = bargained.blocking().orElseThrow();
        assertThat(bargained.accepted()).isZero();
        // (high, yes): 0.4 and 0.9; one lacks 0.3 of a range of 1
        assertThat(blocking.nearest().getFirst().utilities()).containsExactly(0.4, 0.9);
        assertThat(blocking.party()).isZero();
        assertThat(blocking.share()).isCloseTo(0.3, within(1e-12));
        assertThat(blocking.issue()).isZero();
        assertThat(blocking.value()).isZero();
        assertThat(blocking.worth()).isEqualTo(0.6);
    }

    @Test
    void anOutsideOptionBoundsTheZoneAndPowerMovesNash() {
        String json = """
                {"issues": [{"name": "share", "values": ["20", "40", "60", "80"]}],
                 "parties": [
                   {"name": "one", "weights": [1], "evaluations": [[0.2, 0.4, 0.6, 0.8]], "no_deal": 0, %s},
                   {"name": "two", "weights": [1], "evaluations": [[0.8, 0.6, 0.4, 0.2]], "no_deal": 0}]}
                """;
        Bargained strong = Domains.bargained(Domains.read(json.formatted("\"power\": 4")));
        assertThat(strong.of(Concept.NASH).getFirst().utilities()).containsExactly(0.8, 0.2);
        Bargained bound = Domains.bargained(Domains.read(json.formatted("\"outside_option\": 0.55")));
        assertThat(bound.accepted()).isEqualTo(2);
        assertThat(bound.of(Concept.NASH).getFirst().utilities()).containsExactly(0.6, 0.4);
    }

    @Test
    void aDomainTooLargeToLookThroughIsRefusedInWords() {
        var values = IntStream.range(0, 100).mapToObj(v -> "v" + v).toList();
        var issues = IntStream.range(0, 30)
                .mapToObj(i -> new Issue("issue" + i, values))
                .toList();
        var rows = issues.stream()
                .map(issue -> values.stream()
                        .map(v -> BigDecimal.valueOf(v.hashCode()))
                        .toList())
                .toList();
        var weights = issues.stream().map(issue -> BigDecimal.ONE).toList();
        var party = new Party("one", weights, rows, BigDecimal.ZERO, Optional.empty(), BigDecimal.ONE);
        var other = new Party("two", weights, rows, BigDecimal.ZERO, Optional.empty(), BigDecimal.ONE);
        Reading<Bargained> read = Bargained.of(new Domain(issues, List.of(party, other), List.of()));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed -> assertThat(failed.findings().getFirst().toString())
                                .contains("bargain/large", "about 10 to the power of 60"));
    }
}
