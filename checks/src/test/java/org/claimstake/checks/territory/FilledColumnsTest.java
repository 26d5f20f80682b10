package org.claimstake.checks.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.checks.bits.SameBits;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column that a source fills is a column in which somebody typed what the source says: to the last bit, for every reader. */
final class FilledColumnsTest {
    private static final int FUTURES = 200;
    private static final String LOOKS_ELSEWHERE = "measure gain      = worth - (worth in \"Later\")\n";
    /** A claim tells its place, with the text around it. */
    private static final String CLAIM = """

            claim most "Most of the water is held" by "Someone" assumed {
              says share(p.control == held for p in ponds, by: p.size) > 50%
            }
            """;

    private static final Map<String, String> SIZES =
            Map.of("inside", "10", "edge", "20", "outside", "40", "nowhere", "80", "second", "7");

    @TempDir
    private Path folder;

    static Stream<Arguments> daysAndSources() {
        return FilledCase.SOURCES.stream()
                .flatMap(source -> FilledCase.DAYS.stream().map(day -> Arguments.of(day, source)));
    }

    @ParameterizedTest
    @MethodSource("daysAndSources")
    void theSameWordsTypedGiveTheSameBits(String day, String source) {
        Request request = new Request("", FilledCase.asked(day, source));
        Plan filled = FilledCase.ready(alone("filled", CLAIM).open(), request).plan();
        Plan typed = FilledCase.ready(typed(FilledCase.words(filled, "ponds", "control"), CLAIM), request)
                .plan();
        assertThat(FilledCase.words(typed, "ponds", "control")).isEqualTo(FilledCase.words(filled, "ponds", "control"));

        Settings settings = new Settings(filled.seed(), FUTURES, 2);
        Run judge = new ReferenceRunner().run(typed, settings);
        assertThat(judge.isRefused()).isFalse();
        for (Computing.Way way : Computing.Way.values()) {
            Settings how = settings.with(Computing.DEFAULT.withWay(way));
            SameBits.hold("filled, " + day + " by " + source + ", " + way, judge, new BlockRunner().run(filled, how));
        }
        SameBits.hold("filled, read by the judge", judge, new ReferenceRunner().run(filled, settings));
    }

    @ParameterizedTest
    @MethodSource("daysAndSources")
    void theSameWordsTypedGiveTheSameVerdictOfAClaim(String day, String source) {
        Request request = new Request("", FilledCase.asked(day, source));
        Plan filled = FilledCase.ready(alone("filled", "").open(), request).plan();
        Plan typed = FilledCase.ready(typed(FilledCase.words(filled, "ponds", "control"), ""), request)
                .plan();
        Settings settings = new Settings(filled.seed(), 1, 1);
        assertThat(verdicts(new ReferenceRunner().run(filled, settings)))
                .hasSize(1)
                .isEqualTo(verdicts(new ReferenceRunner().run(typed, settings)));
    }

    /** The case without what looks into another day, where the words are others, and without some more. */
    private FilledCase alone(String name, String more) {
        return FilledCase.in(folder.resolve(name))
                .with("case.stake", LOOKS_ELSEWHERE, "")
                .with("case.stake", more, "");
    }

    private static List<String> verdicts(Run run) {
        return run.claims().stream()
                .flatMap(said -> said.cells().stream())
                .map(cell -> cell.verdict().name())
                .toList();
    }

    /** The case with the words in its file, in every scenario. */
    private RunnableCase typed(Map<String, String> words, String without) {
        FilledCase typed = alone("typed", without);
        String rows = words.keySet().stream()
                .map(key -> key + "," + SIZES.get(key) + "," + words.get(key))
                .collect(Collectors.joining("\n", "id,size,words\n", "\n"));
        return typed.write("data/ponds.csv", rows)
                .with("case.stake", "from territory(on: day, by: who)", "from \"words\"")
                .open();
    }

    @ParameterizedTest
    @MethodSource("daysAndSources")
    void anotherDayOnTheFuturesOfTheBaseIsThatDayComputedWhole(String day, String source) {
        RunnableCase theCase = FilledCase.in(folder.resolve("case")).open();
        Plan base = FilledCase.ready(theCase, Request.BASE).plan();
        Plan other = FilledCase.ready(theCase, new Request("", FilledCase.asked(day, source)))
                .plan();
        var blocks = new BlockRunner();
        Settings settings = new Settings(base.seed(), FUTURES, 2);
        Growing growing = blocks.begin(base, settings, Set.of());
        growing.grow(FUTURES, Watch.NOBODY);
        Run whole = blocks.run(other, settings);
        for (int time = 0; time < 2; time++) {
            Run changed = growing.change(other, Set.of(), SameBits.SILENT).orElseThrow();
            SameBits.hold("filled, changed to " + day + " by " + source, whole, changed);
        }
    }

    @Test
    void aKeptCompilationReadsTheCaseAgainForAnotherDayOrSourceAndForNothingElse() {
        RunnableCase theCase = FilledCase.in(folder.resolve("case")).open();
        var settings = List.of(
                new Setting("share", "40%", "--set"),
                new Setting("day", "2025-02-01", "--set"),
                new Setting("who", "register", "--set"));
        Compiler.Kept kept = theCase.keep(new Request("", settings));
        for (List<Setting> others : List.of(
                List.of(settings.get(0), new Setting("day", "2025-03-15", "--set"), settings.get(2)),
                List.of(settings.get(0), settings.get(1), new Setting("who", "drawn", "--set")))) {
            assertThat(kept.with(others)).as(others.toString()).isEmpty();
        }
        // a compilation without them moves as before, on the columns that it has
        var share = List.of(new Setting("share", "30%", "--set"));
        Ready moved = theCase.keep(new Request("", List.of(new Setting("share", "40%", "--set"))))
                .with(share)
                .orElseThrow();
        assertThat(moved.plan())
                .isEqualTo(FilledCase.ready(theCase, new Request("", share)).plan());
    }

    @Test
    void aScenarioLooksIntoTheColumnOfItsOwnDay() {
        RunnableCase theCase = FilledCase.in(folder.resolve("case")).open();
        Plan base = FilledCase.ready(theCase, Request.BASE).plan();
        Plan later =
                FilledCase.ready(theCase, Request.BASE.withScenario("Later")).plan();
        assertThat(FilledCase.words(base, "ponds", "control")).containsEntry("inside", "occupied");
        assertThat(FilledCase.words(later, "ponds", "control")).containsEntry("inside", "held");
        Settings settings = new Settings(base.seed(), FUTURES, 1);
        double worth = mean(base, settings, "worth");
        double worthLater = mean(later, settings, "worth");
        assertThat(mean(base, settings, "gain")).isCloseTo(worth - worthLater, within(1e-9 * worth));
        assertThat(worth).isNotEqualTo(worthLater);
    }

    private static double mean(Plan plan, Settings settings, String name) {
        int step = plan.find(name).orElseThrow().id();
        return new ReferenceRunner().run(plan, settings).mean(step, 0, 0);
    }

    @Test
    void everyCellRestsOnItsSourceItsDayAndASentence() {
        Plan plan = FilledCase.ready(FilledCase.in(folder.resolve("case")).open(), Request.BASE)
                .plan();
        assertThat(grounds(plan, "lost"))
                .contains(
                        "ponds.control[inside] SOURCED gazette as of 2025-01-01",
                        "ponds.control[outside] SOURCED herald as of 2025-01-15",
                        "ponds.control[nowhere] MISSING  ");
        assertThat(plan.grounds())
                .filteredOn(ground -> ground.name().startsWith("ponds.control"))
                .allSatisfy(ground -> assertThat(ground.reason()).isNotBlank());
    }

    private static List<String> grounds(Plan plan, String step) {
        return plan.find(step).orElseThrow().grounds().stream()
                .map(plan.grounds()::get)
                .map(ground -> ground.name() + " " + ground.kind() + " " + ground.source() + " " + ground.at())
                .toList();
    }
}
