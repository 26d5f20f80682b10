package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.casefile.CaseFolder.Open;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.question.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that ship, as files: what they compute is tested where it is computed. */
class ShippedCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("claimstake.root", "..")).resolve("cases");

    static List<Path> cases() throws Exception {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.stake")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aShippedCaseOpensAndItsQuestionsCanBeRead(Path path) {
        var opened = CaseFolder.open(path.toString(), path, null, Library.shipped(), Limits.DEFAULT);
        assertThat(opened).isInstanceOf(Open.class);
        CaseFolder folder = ((Open) opened).folder();
        Questions questions = folder.questions();
        assertThat(questions.findings()).as(Fixture.words(questions.findings())).isEmpty();
        assertThat(folder.settings().title()).isNotNull();
        String question = folder.settings().defaultQuestion();
        if (question != null) {
            assertThat(questions.ids()).contains(question);
        }
    }
}
