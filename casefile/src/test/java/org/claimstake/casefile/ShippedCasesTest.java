package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.casefile.CaseFolder.Open;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.question.Questions;
import org.claimstake.language.Compiler.Compiled;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
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
        Compiled compiled = new RunnableCase(folder).compile(Request.BASE);
        assertThat(compiled).isInstanceOf(Ready.class);
        List<Finding> findings = new RunnableCase(folder).questionFindings((Ready) compiled);
        assertThat(findings).as(Fixture.words(findings)).isEmpty();
    }
}
