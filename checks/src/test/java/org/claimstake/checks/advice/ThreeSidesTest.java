package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bargain of three over more deals than are looked at, beside all of them. */
final class ThreeSidesTest {
    /** 21 times 21 times 11 times 5 deals. Each side's best is another's worst, and what is made of it is more than the sum. */
    private static final String QUARRY = """
            case "A quarry" { time 2026 .. 2026 by year  money USD(2026) }
            party owner   "Owner"   discount 0%/year real  assumed
            party firm    "Firm"    discount 0%/year real  assumed
            party village "Village" discount 0%/year real  assumed
            outside others
            term royalty : percent = 20% in 0% .. 100% step 5%   assumed
            term hours   : percent = 30% in 0% .. 100% step 5%   assumed
            term jobs    : percent = 20% in 0% .. 100% step 10%  assumed
            term road    : choice {none, by_firm, by_owner, halves, toll} = none  assumed
            pay (200 * hours - 80 * hours * hours) * 1 USD                  from others  to firm    "Sales"
            pay royalty * (120 * hours - 40 * hours * hours) * 1 USD        from firm    to owner   "Royalty"
            pay (90 * jobs - 30 * jobs * jobs) * 1 USD                      from firm    to village "Wages"
            pay 40 * jobs * hours * 1 USD                                   from others  to firm    "Hands near by"
            pay 70 * hours * hours * 1 USD                                  from village to others  "Noise"
            pay (if road == by_firm then 40 else if road == halves then 20 else if road == toll then 40 else 0) * 1 USD
                from firm to others "Road"
            pay (if road == by_owner then 40 else if road == halves then 20 else 0) * 1 USD from owner to others "Road of the owner"
            pay (if road == none then 0 else if road == toll then 5 else 30) * 1 USD        from others to village "Way to town"
            pay (if road == none then 0 else if road == toll then 45 else 25) * 1 USD       from others to firm "Haulage saved"
            scenario "None" is impasse { royalty = 0%  hours = 0%  jobs = 0% }
            """;

    @TempDir
    Path folder;

    @Test
    void aSearchOfThreeSidesFindsNearlyWhatAllDealsTogetherHold() throws IOException {
        Found all = found(100_000);
        Found some = found(Ask.MOST);

        assertThat(all.complete()).isTrue();
        assertThat(all.deals()).hasSize(21 * 21 * 11 * 5);
        assertThat(some.complete()).isFalse();
        assertThat(some.deals().size()).isLessThan(Ask.MOST * 12 / 10);
        // 0.937 of 600 deals, 0.96 of 1,200: the frontier alone holds 867
        assertThat(volume(gains(some)) / volume(gains(all))).isBetween(0.93, 1.0);
        assertThat(volume(gains(found(2 * Ask.MOST))) / volume(gains(all))).isBetween(0.95, 1.0);
        double[] best = most(gains(all));
        for (Concept concept : Concept.values()) {
            double there = worth(concept, chosen(all, concept), best);
            assertThat(worth(concept, chosen(some, concept), best))
                    .as(concept.title())
                    .isBetween(there * 0.98 - 1e-9, there * 1.02 + 1e-9);
        }
    }

    @Test
    void theSameIsFoundAgain() throws IOException {
        Found one = found(200);
        Found again = found(200);

        assertThat(again.deals()).isEqualTo(one.deals());
        assertThat(again.frontier()).isEqualTo(one.frontier());
    }

    @Test
    void theFrontierIsToldAsItGrowsFromEarlyOn() throws IOException {
        var told = new Tellings();

        Found found = found(Ask.MOST, told);

        assertThat(told.frontiers).hasSizeBetween(20, 60);
        assertThat(told.after.getFirst()).isLessThan(40);
        assertThat(told.frontiers.getFirst()).isNotEmpty();
        for (List<Bargaining.Point> frontier : told.frontiers) {
            assertThat(frontier)
                    .noneMatch(one -> frontier.stream()
                            .anyMatch(other -> !other.equals(one)
                                    && IntStream.range(0, 3)
                                            .allMatch(side -> other.gain().get(side)
                                                    >= one.gain().get(side))));
        }
        assertThat(told.volumes()).isSorted();
        assertThat(told.volumes().getLast()).isCloseTo(volume(gains(found)), within(1e-6 * volume(gains(found))));
        Bargaining.Point last = told.frontiers.getLast().getLast();
        assertThat(last.words()).contains("royalty = ", "; hours = ", "; jobs = ", "; road = ");
        assertThat(found.deals()).anySatisfy(deal -> {
            assertThat(deal.deal()).isEqualTo(last.deal());
            assertThat(deal.worth().certain()).isEqualTo(last.gain()); // no deal pays nobody anything
        });
    }

    /** What is told, and after how many deals. */
    private static final class Tellings implements Bargaining.Told {
        private final List<List<Bargaining.Point>> frontiers = new ArrayList<>();
        private final List<Integer> after = new ArrayList<>();
        private int deals;

        @Override
        public void of(int deals, int zone) {
            this.deals = deals;
        }

        @Override
        public void found(List<Bargaining.Point> frontier) {
            frontiers.add(frontier);
            after.add(deals);
        }

        private List<Double> volumes() {
            return frontiers.stream()
                    .map(frontier -> volume(frontier.stream()
                            .map(point -> point.gain().stream()
                                    .mapToDouble(gain -> gain)
                                    .toArray())
                            .toList()))
                    .toList();
        }
    }

    @Test
    void volumesAreThoseOfBoxesByHand() {
        assertThat(volume(List.of(new double[] {2, 3, 4}))).isCloseTo(24, within(1e-12));
        // 1 by 1 by 5 stands 1 by 1 by 1 above the other
        assertThat(volume(List.of(new double[] {2, 3, 4}, new double[] {1, 1, 5})))
                .isCloseTo(25, within(1e-12));
        assertThat(volume(List.of(new double[] {3, 1, 1}, new double[] {1, 3, 1}, new double[] {1, 1, 3})))
                .isCloseTo(7, within(1e-12));
    }

    // ---- what is measured

    /** What lies between no deal and the points: sums for certain that all sides could have together. Slices along the last side. */
    private static double volume(List<double[]> points) {
        return volume(points, 3);
    }

    private static double volume(List<double[]> points, int sides) {
        if (sides == 1) {
            return points.stream().mapToDouble(point -> point[0]).max().orElse(0);
        }
        List<double[]> falling = points.stream()
                .sorted(Comparator.comparingDouble((double[] point) -> point[sides - 1])
                        .reversed())
                .toList();
        double volume = 0;
        for (int i = 0; i < falling.size(); i++) {
            double below = i + 1 < falling.size() ? falling.get(i + 1)[sides - 1] : 0;
            double height = falling.get(i)[sides - 1] - below;
            volume += height > 0 ? height * volume(falling.subList(0, i + 1), sides - 1) : 0;
        }
        return volume;
    }

    private static List<double[]> gains(Found found) {
        return found.frontier().stream()
                .map(place -> gains(found.deals().get(place)))
                .toList();
    }

    /** Above no deal, which pays nobody anything. */
    private static double[] gains(Found.Priced deal) {
        return deal.worth().certain().stream().mapToDouble(sum -> sum).toArray();
    }

    private static double[] chosen(Found found, Concept concept) {
        return gains(found.deals().get(found.chosen().get(concept).getFirst()));
    }

    private static double[] most(List<double[]> gains) {
        return IntStream.range(0, 3)
                .mapToDouble(side ->
                        gains.stream().mapToDouble(one -> one[side]).max().orElseThrow())
                .toArray();
    }

    private static double worth(Concept concept, double[] gains, double[] best) {
        var shares = new ArrayList<Double>();
        for (int side = 0; side < 3; side++) {
            shares.add(gains[side] / best[side]);
        }
        return switch (concept) {
            case NASH -> StrictMath.cbrt(gains[0] * gains[1] * gains[2]);
            case KALAI_SMORODINSKY ->
                shares.stream().mapToDouble(share -> share).min().orElseThrow();
            case EGALITARIAN -> Math.min(gains[0], Math.min(gains[1], gains[2]));
            case UTILITARIAN -> gains[0] + gains[1] + gains[2];
        };
    }

    private Found found(int most) throws IOException {
        return found(most, (deals, zone) -> {});
    }

    private Found found(int most, Bargaining.Told told) throws IOException {
        Files.writeString(folder.resolve("case.stake"), QUARRY);
        RunnableCase theCase = switch (CaseFolder.open(folder.toString(), folder, null)) {
            case CaseFolder.Open(CaseFolder open) -> new RunnableCase(open);
            case CaseFolder.Refused(List<Finding> findings) -> throw new AssertionError(findings.toString());
            case CaseFolder.NotFound(Finding finding) -> throw new AssertionError(finding.toString());
        };
        var runs = new Runs(new BlockRunner(), Settings::of);
        Reading<Bargained> reading = Bargaining.of(
                        theCase, Request.BASE, new Ask(List.of(), List.of(), "", List.of(), most), runs)
                .then(bargaining -> bargaining.bargain(Watch.NOBODY, told).orElseThrow());
        return switch (reading) {
            case Reading.Done<Bargained>(Bargained bargained) -> bargained.found();
            case Reading.Failed<Bargained>(List<Finding> findings) -> throw new AssertionError(findings.toString());
        };
    }
}
