package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.advice.Runs;
import org.claimstake.advice.parting.Group;
import org.claimstake.advice.parting.Parter;
import org.claimstake.advice.parting.Parting;
import org.claimstake.advice.parting.Split;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two deals differ in and which part each makes, through whole cases whose answers are known by hand. */
final class PartingTest {
    private static final String PAID = """
            case "Paid" { time 2026 .. 2030 by year  money USD(2026) }
            term share : percent = 50% in 0% .. 100%  source signed:c2
            term base  : USD     = 100 USD            source signed:c2
            term cap   : USD     = 1_000 USD          source signed:c5
            term other : USD     = 1 USD              assumed
            input rate : number  = 2                  assumed
            measure paid = min(share * base * rate, cap)
            scenario "draft" {
              share = 100%  source draft:c1
              base = 300 USD  source draft:c1
              cap = 1_000_000 USD  source draft:c1
            }
            scenario "twice" from "draft" { rate *= 2 }
            """;

    @TempDir
    Path folder;

    @Test
    void changesOfTheSameClausesStandTogether() {
        Parting parting = parted(PAID, "draft", "", List.of(), "paid");

        assertThat(parting.groups()).extracting(Group::id).containsExactly("share+base", "cap");
        assertThat(parting.groups())
                .extracting(group -> group.left().toString())
                .containsExactly("draft:c1", "draft:c1");
        assertThat(parting.groups())
                .extracting(group -> group.right().toString())
                .containsExactly("signed:c2", "signed:c5");
        assertThat(parting.method()).isEqualTo(Parting.Method.ALL_ORDERS);
        assertThat(parting.runs()).isEqualTo(4);
    }

    /** min(600, 1,000,000) to min(100, 1,000): the cap never binds. */
    @Test
    void aChangeThatDoesNothingHasNoPart() {
        Split.Parts parts = parts(PAID, "draft", "", "paid");

        assertThat(values(parts)).containsExactly(-500.0, 0.0);
        assertThat(parts.left()).isEqualTo(600);
        assertThat(parts.right()).isEqualTo(100);
        assertThat(parts.error()).isEmpty();
    }

    /** Three factors 2, 3, 5 to 7, 11, 13: by hand (b - a) times the weighted products of the others. */
    @Test
    void aProductOfThreeIsSplitAsByHand() {
        Split.Parts parts = parts("""
                case "Product" { time 2026 .. 2030 by year  money USD(2026) }
                term x : number = 2 in 0 .. 100  assumed
                term y : number = 3 in 0 .. 100  assumed
                term z : number = 5 in 0 .. 100  assumed
                measure paid = x * y * z * 1 USD
                scenario "right" { z = 13  y = 11  x = 7 }
                """, "", "right", "paid");

        double x = 5 * (3 * 5 * 2 + 11 * 5 + 3 * 13 + 11 * 13 * 2) / 6.0;
        double y = 8 * (2 * 5 * 2 + 7 * 5 + 2 * 13 + 7 * 13 * 2) / 6.0;
        double z = 8 * (2 * 3 * 2 + 7 * 3 + 2 * 11 + 7 * 11 * 2) / 6.0;
        assertThat(parts.parts()).extracting(part -> part.group().id()).containsExactly("x", "y", "z");
        // 14 digits of the largest number, 1001
        assertThat(values(parts))
                .zipSatisfy(List.of(x, y, z), (part, hand) -> assertThat(part).isCloseTo(hand, within(1e-10)));
        assertThat(parts.exact().parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("971");
        assertThat(parts.right() - parts.left()).isEqualTo(7 * 11 * 13 - 2 * 3 * 5);
    }

    @Test
    void theOtherWayRoundEveryPartHasTheOtherSign() {
        List<Double> there = values(parts(PAID, "draft", "", "paid"));
        List<Double> back = values(parts(PAID, "", "draft", "paid"));

        assertThat(back)
                .containsExactlyElementsOf(
                        there.stream().map(part -> -part + 0.0).toList());
    }

    @Test
    void whatAScenarioMultipliesAndASettingAreChangesToo() {
        Parting parting = parted(
                PAID,
                new Request("draft", List.of()),
                new Request("twice", List.of(new Setting("cap", "900 USD", "--set"))),
                List.of(),
                "paid");

        assertThat(parting.groups()).extracting(Group::id).containsExactly("cap", "rate");
        // 600, then 900 of 1,200 with both; the cap alone does nothing
        assertThat(values((Split.Parts) parting.splits().getFirst())).containsExactly(-150.0, 450.0);
    }

    @Test
    void whoWantsOtherGroupsHasThem() {
        Parting parting = parted(PAID, "draft", "", List.of(List.of("cap", "base")), "paid");

        assertThat(parting.groups()).extracting(Group::id).containsExactly("share", "base+cap");
    }

    @Test
    void aGroupOfWhatDoesNotDifferIsTold() {
        assertThat(refused(PAID, "draft", "", List.of(List.of("other")), "paid"))
                .extracting(Finding::what)
                .containsExactly("`other` does not differ between the two");
    }

    @Test
    void aMeasureThatIsNotThereIsTold() {
        assertThat(refused(PAID, "draft", "", List.of(), "payd"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.name()).isEqualTo("diff/measure");
                    assertThat(finding.tries()).containsExactly("--measure paid");
                });
    }

    @Test
    void whatIsWrittenOtherwiseAndIsTheSameIsNoChange() {
        Parting parting = parted("""
                case "Same" { time 2026 .. 2030 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100%  assumed
                term base  : USD     = 100 USD            assumed
                measure paid = share * base
                scenario "other" { share = 50.0%  base = 100.0 USD }
                """, "", "other", List.of(), "paid");

        assertThat(parting.changes()).isEmpty();
        assertThat(((Split.Parts) parting.splits().getFirst()).isNothing()).isTrue();
    }

    /** A line, a draw, a cell of a table: a scenario changes what no setting can. */
    @Test
    void linesAndCellsAndDrawsAreChanges() {
        Split.Parts parts = parts("""
                case "Any" { time 2026 .. 2027 by year  money USD(2026) }
                table fields { id : key  ore : t } rows { north  10 t; south  20 t }
                line price : USD/t = 1 USD/t
                random luck : number = uniform(low: 0, high: 2)  assumed
                measure paid = sum(d.ore for d in fields) * sum(price) * luck
                scenario "other" { fields[north].ore = 30 t  price = 2 USD/t  luck = 1 }
                """, "", "other", "paid");

        assertThat(parts.parts()).extracting(part -> part.group().id()).containsExactly("price", "luck", "fields.ore");
        assertThat(parts.futures()).isEqualTo(1_000);
        assertThat(sum(parts)).isCloseTo(parts.right() - parts.left(), within(1e-9));
        // 50 t at 4 USD, all of it; luck is 1 on average, and the error of its part is that of its mean alone
        assertThat(parts.right()).isEqualTo(200);
        assertThat(parts.parts().get(1).error().orElseThrow()).isGreaterThan(0);
    }

    /** In each future 2 u: the parts do not depend on how many futures there are, their errors do. */
    @Test
    void theErrorOfAPartIsThatOfItsMeanOnCommonFutures() {
        String text = """
                case "Noise" { time 2026 .. 2026 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100%  assumed
                term fee   : USD     = 0                  assumed
                random price : USD = uniform(low: 0 USD, high: 12 USD)  assumed
                measure paid = share * price + fee
                figure average = mean(paid)
                scenario "other" { share = 100%  fee = 5 USD }
                """;
        Split.Parts measure = parts(text, "", "other", "paid");
        Split.Parts figure = parts(text, "", "other", "average");

        // half of a price between 0 and 12: spread 12/sqrt(12)/2
        assertThat(measure.parts().getFirst().value()).isCloseTo(3, within(0.3));
        assertThat(measure.error(measure.parts().getFirst()))
                .isCloseTo(12 / Math.sqrt(12) / 2 / Math.sqrt(1_000), within(0.005));
        assertThat(measure.parts().get(1).value()).isEqualTo(5);
        assertThat(measure.error(measure.parts().get(1))).isEqualTo(0);
        assertThat(values(figure)).isEqualTo(values(measure));
        assertThat(figure.parts().getFirst().error())
                .isEqualTo(measure.parts().getFirst().error());
    }

    @Test
    void aQuantileIsSplitWithoutAnError() {
        Split.Parts parts = parts("""
                case "Middle" { time 2026 .. 2026 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100%  assumed
                random price : USD = uniform(low: 0 USD, high: 12 USD)  assumed
                measure paid = share * price
                figure middle = quantile(paid, 50%)
                scenario "other" { share = 100% }
                """, "", "other", "middle");

        assertThat(parts.parts().getFirst().value()).isCloseTo(3, within(0.5));
        assertThat(parts.parts().getFirst().error()).isEmpty();
    }

    @Test
    void aDifferenceOfDatesIsInYears() {
        Split.Parts parts = parts("""
                case "Dates" { time 2026 .. 2060 by year  money USD(2026) }
                term start : date  = 2030-01-01  assumed
                term wait  : years = 3 years     assumed
                measure first_money = start + wait
                scenario "later" { start = 2031-07-01  wait = 5 years }
                """, "", "later", "first_money");

        assertThat(values(parts)).containsExactly(1.5, 2.0);
    }

    @Test
    void whatIsNeverOnASideHasNoPartsAndIsNoZero() {
        String text = """
                case "Never" { time 2026 .. 2030 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100%  assumed
                term owed  : USD     = 100 USD            assumed
                measure repaid = first(now where cumulative(share * 40 USD) >= owed)
                measure way    = share > 20%
                scenario "all" { share = 100%  owed = 1_000 USD }
                """;

        assertThat(split(text, "", "all", "repaid")).isEqualTo(new Split.None("repaid", Split.Why.RIGHT));
        assertThat(split(text, "all", "", "repaid")).isEqualTo(new Split.None("repaid", Split.Why.LEFT));
        assertThat(split(text, "", "all", "way")).isEqualTo(new Split.None("way", Split.Why.WORD));
    }

    /** Right has neither a fee nor a price; a price without its volume is known on neither side of the way. */
    @Test
    void whatHasNoValueBetweenTheSidesSaysSo() {
        assertThat(split("""
                case "Between" { time 2026 .. 2030 by year  money USD(2026) }
                term part  : USD = 0 USD  assumed
                term whole : USD = 4 USD  assumed
                measure share = ratio(part, whole - part)
                scenario "right" { part = 4 USD  whole = 8 USD }
                """, "", "right", "share")).isEqualTo(new Split.None("share", Split.Why.BETWEEN));
    }

    @Test
    void aCombinationThatStopsIsTold() {
        Parting parting = parted("""
                case "Stops" { time 2026 .. 2030 by year  money USD(2026) }
                term part  : USD = 0 USD  assumed
                term whole : USD = 4 USD  assumed
                measure share = 1 USD / (whole - part)
                scenario "right" { part = 4 USD  whole = 8 USD }
                """, "", "right", List.of(), "share");

        assertThat(parting.splits()).containsExactly(new Split.None("share", Split.Why.STOPPED));
        assertThat(parting.stopped()).map(Finding::name).contains("run/zero");
    }

    @Test
    void moreThanEightGroupsAreTakenInTheOrderOfTheText() {
        var text = new StringBuilder("case \"Nine\" { time 2026 .. 2026 by year  money USD(2026) }\n");
        var names = new ArrayList<String>();
        var right = new StringBuilder("scenario \"right\" {");
        for (int i = 1; i <= 9; i++) {
            text.append("term t" + i + " : number = 1 in 0 .. 9  assumed\n");
            right.insert("scenario \"right\" {".length(), " t" + i + " = 2 ");
            names.add("t" + i);
        }
        text.append("measure paid = " + String.join(" * ", names) + " * 1 USD\n" + right + "}\n");

        Parting parting = parted(text.toString(), "", "right", List.of(), "paid");

        assertThat(parting.method()).isEqualTo(Parting.Method.ONE_ORDER);
        assertThat(parting.runs()).isEqualTo(10);
        assertThat(values((Split.Parts) parting.splits().getFirst()))
                .containsExactly(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0);
    }

    @Test
    void nobodyWhoNoLongerWantsItWaits() {
        var told = new AtomicInteger();
        Optional<Reading<Parting>> parting = parter(PAID, new Request("draft", List.of()), Request.BASE, List.of())
                .part(
                        (left, right) -> List.of("paid"),
                        new Watch() {
                            @Override
                            public boolean isCancelled() {
                                return told.get() > 0;
                            }
                        },
                        told::incrementAndGet);

        assertThat(parting).isEmpty();
        assertThat(told).hasValueLessThan(4);
    }

    private Split.Parts parts(String text, String left, String right, String measure) {
        return (Split.Parts) split(text, left, right, measure);
    }

    private Split split(String text, String left, String right, String measure) {
        return parted(text, left, right, List.of(), measure).splits().getFirst();
    }

    /** As they are told to programs. */
    private static List<Double> values(Split.Parts parts) {
        return parts.exact().parts().stream().map(BigDecimal::doubleValue).toList();
    }

    private static double sum(Split.Parts parts) {
        return parts.exact().parts().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private Parting parted(String text, String left, String right, List<List<String>> together, String measure) {
        return parted(text, new Request(left, List.of()), new Request(right, List.of()), together, measure);
    }

    private Parting parted(String text, Request left, Request right, List<List<String>> together, String measure) {
        return switch (part(text, left, right, together, measure)) {
            case Reading.Done<Parting>(Parting parting) -> parting;
            case Reading.Failed<Parting>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    private List<Finding> refused(String text, String left, String right, List<List<String>> together, String measure) {
        return switch (part(text, new Request(left, List.of()), new Request(right, List.of()), together, measure)) {
            case Reading.Done<Parting> done -> throw new AssertionError(done);
            case Reading.Failed<Parting>(List<Finding> findings) -> findings;
        };
    }

    private Reading<Parting> part(
            String text, Request left, Request right, List<List<String>> together, String measure) {
        return reading(text, left, right, together)
                .then(parter -> parter.part((one, other) -> List.of(measure), Watch.NOBODY, () -> {})
                        .orElseThrow());
    }

    private Parter parter(String text, Request left, Request right, List<List<String>> together) {
        return switch (reading(text, left, right, together)) {
            case Reading.Done<Parter>(Parter parter) -> parter;
            case Reading.Failed<Parter>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    private Reading<Parter> reading(String text, Request left, Request right, List<List<String>> together) {
        return Parter.of(theCase(text), left, right, together, new Runs(new ReferenceRunner(), Settings::of));
    }

    private RunnableCase theCase(String text) {
        try {
            Files.writeString(folder.resolve("case.stake"), text);
            Files.writeString(folder.resolve("sources.csv"), "id,title\nsigned,The text\ndraft,A draft\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (CaseFolder.open(folder.toString(), folder, null)) {
            case CaseFolder.Open(CaseFolder open) -> new RunnableCase(open);
            default -> throw new AssertionError("not opened");
        };
    }
}
