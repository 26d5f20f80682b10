package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.casefile.file.Reading;

/** Domains for tests: drawn, and with all their deals written out. */
final class Domains {
    private Domains() {}

    static Bargained bargained(Domain domain) {
        return switch (Bargained.of(domain)) {
            case Reading.Done<Bargained>(Bargained done) -> done;
            case Reading.Failed<Bargained>(var findings) -> throw new AssertionError(findings.toString());
        };
    }

    static Domain read(String json) {
        return switch (DomainFile.read(List.of(file("domain.json", json)))) {
            case Reading.Done<Domain>(Domain done) -> done;
            case Reading.Failed<Domain>(var findings) -> throw new AssertionError(findings.toString());
        };
    }

    static DomainFile file(String name, String text) {
        return new DomainFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Weights and evaluations in tenths, so that many deals tie, for an even seed; else with sixteen digits. */
    static Domain random(int seed) {
        var random = new Random(seed);
        int parties = 2 + random.nextInt(3);
        int count = 1 + random.nextInt(4);
        List<Issue> issues = IntStream.range(0, count)
                .mapToObj(i -> new Issue(
                        "issue" + i,
                        IntStream.rangeClosed(1, 1 + random.nextInt(4))
                                .mapToObj(v -> "value" + v)
                                .toList()))
                .toList();
        return drawn(random, parties, issues, seed % 2 == 0);
    }

    /** So many issues of so many values each, in tenths. */
    static Domain random(int seed, int parties, int count, int values) {
        List<String> named =
                IntStream.range(0, values).mapToObj(v -> "value" + v).toList();
        List<Issue> issues = IntStream.range(0, count)
                .mapToObj(i -> new Issue("issue" + i, named))
                .toList();
        return drawn(new Random(seed), parties, issues, true);
    }

    private static Domain drawn(Random random, int parties, List<Issue> issues, boolean coarse) {
        var all = new ArrayList<Party>();
        for (int party = 0; party < parties; party++) {
            List<BigDecimal> weights =
                    issues.stream().map(issue -> number(random, coarse)).toList();
            List<List<BigDecimal>> evaluations = issues.stream()
                    .map(issue -> issue.values().stream()
                            .map(value -> number(random, coarse))
                            .toList())
                    .toList();
            BigDecimal noDeal = BigDecimal.valueOf(random.nextInt(5), 1);
            all.add(new Party("party" + party, weights, evaluations, noDeal, Optional.empty(), BigDecimal.ONE));
        }
        return new Domain(issues, all, List.of());
    }

    private static BigDecimal number(Random random, boolean coarse) {
        return coarse ? BigDecimal.valueOf(random.nextInt(11), 1) : BigDecimal.valueOf(random.nextDouble());
    }

    /** Every deal, one after the other, the last issue turning fastest. */
    static List<List<Integer>> deals(Domain domain) {
        List<List<Integer>> deals = List.of(List.of());
        for (Issue issue : domain.issues()) {
            var more = new ArrayList<List<Integer>>();
            for (List<Integer> deal : deals) {
                for (int value = 0; value < issue.values().size(); value++) {
                    var longer = new ArrayList<>(deal);
                    longer.add(value);
                    more.add(longer);
                }
            }
            deals = more;
        }
        return deals;
    }

    /** Utilities as decimals add them, of every deal. */
    static Payoffs payoffs(Domain domain) {
        return Payoffs.of(deals(domain).stream()
                .map(deal -> domain.parties().stream()
                        .mapToDouble(party -> utility(party, deal).doubleValue())
                        .toArray())
                .toArray(double[][]::new));
    }

    private static BigDecimal utility(Party party, List<Integer> deal) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int issue = 0; issue < deal.size(); issue++) {
            sum = sum.add(party.weights()
                    .get(issue)
                    .multiply(party.evaluations().get(issue).get(deal.get(issue))));
        }
        return sum;
    }
}
