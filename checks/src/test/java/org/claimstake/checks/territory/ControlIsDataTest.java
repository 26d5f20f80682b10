package org.claimstake.checks.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.advice.Goal;
import org.claimstake.advice.Runs;
import org.claimstake.advice.Solver;
import org.claimstake.advice.parting.Parter;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control of a place is data: each way to make it a term, to look for it or to give it a value is refused. */
final class ControlIsDataTest {
    private static final Runs RUNS =
            new Runs(new ReferenceRunner(), plan -> Settings.of(plan).withFutures(10));

    @TempDir
    private Path folder;

    private FilledCase files;

    @BeforeEach
    void copy() {
        files = FilledCase.in(folder.resolve("case"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "who"})
    void nothingIsLookedForByTheDayOrTheSource(String input) {
        assertThat(names(Solver.of(files.open(), Request.BASE, new Goal(input, "worth", "1 USD"), RUNS)))
                .containsExactly("solve/input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ponds.control", "control", "ponds"})
    void nothingIsLookedForByTheColumn(String name) {
        assertThat(names(Solver.of(files.open(), Request.BASE, new Goal(name, "worth", "1 USD"), RUNS)))
                .containsExactly("solve/term");
    }

    @ParameterizedTest
    @CsvSource({"Later", "Drawn", "Drawn later"})
    void noPartOfADifferenceIsPutDownToTheDayOrTheSource(String scenario) {
        assertThat(names(Parter.of(files.open(), Request.BASE, Request.BASE.withScenario(scenario), RUNS)))
                .containsExactly("diff/filled");
        assertThat(names(Parter.of(
                        files.open(),
                        Request.BASE,
                        new Request("", List.of(new Setting("day", "2025-06-01", "--set"))),
                        RUNS)))
                .containsExactly("diff/filled");
    }

    @Test
    void twoDealsOnTheSameDayAreSplitAsEver() {
        var left = new Request("Later", List.of());
        var right = new Request("Later", List.of(new Setting("share", "40%", "--set")));
        assertThat(Parter.of(files.open(), left, right, RUNS)).isInstanceOf(Reading.Done.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input day :|term day :|fill/input",
                "input day : date                      = 2025-02-01|unsure day : date = uniform(low: 2025-01-01, high: 2025-06-01)|fill/input",
                "input who : choice { register, drawn } = register|term who : choice { register, drawn } = register|fill/input",
                "= 2025-02-01  assumed|= 2025-02-01 + share * 1 year  assumed|fill/constant",
                "on: day|on: if share > 10% then 2025-01-01 else 2025-06-01|fill/constant",
                "on: day|on: share|fill/input",
                "by: who|by: share|fill/input",
                "scenario \"Later\" { day = 2025-06-01 }|scenario \"Later\" { ponds[inside].control = held }|fill/changed",
                "scenario \"Later\" { day = 2025-06-01 }|scenario \"Later\" { ponds.control = held }|fill/changed"
            })
    void nothingButADayAndASourceWrittenOutDecidesIt(String was, String is, String finding) {
        assertThat(refused(files.with("case.stake", was, is).open(), Request.BASE))
                .contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "ponds[inside].control, held, fill/changed",
        "ponds.control, held, fill/changed",
        "day, share * 1 year + 2025-01-01, fill/constant",
        "who, share, units/declared"
    })
    void noSettingFromOutsideDecidesItOtherwise(String name, String value, String finding) {
        assertThat(refused(files.open(), new Request("", List.of(new Setting(name, value, "--set")))))
                .contains(finding);
    }

    @Test
    void whoeverLooksForOneOfManyIsToldWhichInputsAreData() {
        assertThat(FilledCase.ready(files.open(), Request.BASE).outline().filling())
                .containsExactly("day", "who");
    }

    private static List<String> names(Reading<?> reading) {
        return reading instanceof Reading.Failed<?>(List<Finding> findings)
                ? findings.stream().map(Finding::name).toList()
                : List.of();
    }

    private static List<String> refused(RunnableCase theCase, Request request) {
        return theCase.compile(request) instanceof Compiler.Refused(List<Finding> findings)
                ? findings.stream().map(Finding::name).toList()
                : Stream.<String>of().toList();
    }
}
