package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeaningTest {

    @TestFactory
    List<DynamicNode> whatTheLanguageMeans() throws IOException, URISyntaxException {
        return topics("/meaning", small -> small);
    }

    /** Faults that were seen in other models of deals, edges of clauses, settings that no law has. */
    @TestFactory
    List<DynamicNode> whatTheLibraryPromises() throws IOException, URISyntaxException {
        return topics("/library-cases", SmallCase::withLibrary);
    }

    private static List<DynamicNode> topics(String resource, UnaryOperator<SmallCase> as)
            throws IOException, URISyntaxException {
        Path folder = Path.of(MeaningTest.class.getResource(resource).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> topic(file, as)).toList();
        }
    }

    private static DynamicNode topic(Path file, UnaryOperator<SmallCase> as) {
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                SmallCase.parse(read(file)).stream()
                        .map(as)
                        .map(small -> DynamicTest.dynamicTest(
                                small.title(),
                                () -> assertThat(Outcome.of(small).differsFrom(small.outcome()))
                                        .as(small.text())
                                        .isEmpty())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anExpectThatFailsIsTold() {
        var wrong = new SmallCase("", "holds", """
                case "x" { time 2026 .. 2026 by year   money USD(2026) }
                line a = 2
                expect a == 3
                """, java.util.Map.of());
        assertThat(Outcome.of(wrong).differsFrom("holds")).contains("a == 3");
    }

    @Test
    void anotherFindingIsTold() {
        var wrong = new SmallCase("", "holds", "case", java.util.Map.of());
        assertThat(Outcome.of(wrong).differsFrom("finds names/unknown")).isNotEmpty();
        assertThat(Outcome.of(wrong).differsFrom("holds")).isNotEmpty();
    }

    @Test
    void aFigureThatFoldsNoFuturesIsOneValueWithoutError() {
        var small = new SmallCase("", "holds", """
                case "x" { time 2026 .. 2026 by year   money USD(2026) }
                figure f = 2
                """, java.util.Map.of());
        Plan plan = ((Compiler.Ready) small.compile(Compiler.Request.BASE)).plan();
        Run run = new ReferenceRunner().run(plan, Settings.of(plan));
        int figure = plan.steps().stream()
                .filter(step -> step.name().equals("f"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(run.figure(figure, 0, 0).value()).isEqualTo(2);
        assertThat(run.figure(figure, 0, 0).error()).hasValue(0);
    }

    @Test
    void aRoleOfWhichNothingIsSaidIsListed() {
        var small = new SmallCase("", "holds", """
                case "x" { time 2026 .. 2026 by year   money USD(2026) }
                party firm "F"
                party state "S"
                model Levy "L" { role firm, state  pay 1 USD from firm to state "Levy" }
                model Both "B" { role firm, state  use Levy as inner { } }
                use Levy as one { firm  state }
                use Both as two { firm }
                """, java.util.Map.of());
        assertThat(((Compiler.Ready) small.compile(Compiler.Request.BASE))
                        .outline()
                        .roles())
                .containsExactly("two.state");
    }
}
