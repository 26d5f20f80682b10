package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case that ships holds, and answers every question that it brings. */
final class ShippedCasesTest {

    @TempDir
    private Path folder;

    static List<Path> cases() {
        return Stream.concat(Checkout.cases().stream(), Checkout.trials().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allThatACaseExpectsHolds(Path theCase) {
        Command.Ended ended = Command.run(List.of("check", theCase.toString()), folder);

        assertThat(ended.printed()).startsWith("all well: ").doesNotStartWith("all well: 0 ");
        assertThat(ended.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyQuestionIsListedAndAnswered(Path theCase) {
        Path questions = theCase.resolve("questions");
        List<Path> files = Files.exists(questions) ? Checkout.list(questions) : List.of();
        String listed = Command.run(List.of("ask", theCase.toString()), folder).printed();
        for (Path file : files) {
            String id = file.getFileName().toString().replace(".yaml", "");
            Command.Ended ended = Command.run(List.of("ask", theCase.toString(), id), folder);

            assertThat(listed).containsPattern("(?m)^" + id + "  ");
            assertThat(ended.exit()).as(ended.printed()).isZero();
            assertThat(ended.printed()).contains("rests on ");
        }
    }

    @Test
    void aQuestionWhoseAnswerMovedIsFound() throws IOException {
        Path copy = Checkout.copy(Checkout.CASES.resolve("dobra-psa"), folder);
        Path question = copy.resolve("questions/q16.yaml");
        String text = Files.readString(question);
        String moved = text.replace("low: 38.762293, ", "low: 38.762393, ");
        assertThat(moved).isNotEqualTo(text);
        Files.writeString(question, moved);

        Command.Ended ended = Command.run(List.of("check", copy.toString()), folder);

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.printed())
                .startsWith("failed  questions/q16.yaml:")
                .contains("_value where like=keliber")
                .contains("expected 38.762393 mn USD(2026)")
                .contains("1 failed, ");
    }

    @Test
    void whatAQuestionExpectsInWordsThatAreNoValueIsToldAtItsPlace() throws IOException {
        Path copy = Checkout.copy(Checkout.CASES.resolve("dobra-psa"), folder);
        Path question = copy.resolve("questions/q16.yaml");
        Files.writeString(
                question, Files.readString(question).replaceFirst("unit: mn USD, low: 38", "unit: mn UHD, low: 38"));

        Command.Ended ended = Command.run(List.of("check", copy.toString()), folder);

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.printed()).startsWith("failed  questions/q16.yaml:").contains("`38.762293`");
    }
}
