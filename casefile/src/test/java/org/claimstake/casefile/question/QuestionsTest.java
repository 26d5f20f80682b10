package org.claimstake.casefile.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimstake.casefile.Fixture;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
    private static final String GOOD = "id: q1\ntext: What?\nsentence: That.\n";

    @TempDir
    Path here;

    @Test
    void oneBrokenFileLeavesTheOthersAsTheyAre() {
        Questions questions = Fixture.ofCase(here)
                .write("deal/questions/q1.yaml", GOOD)
                .write("deal/questions/q2.yaml", "id: q2\n")
                .write("deal/questions/old/q3.yaml", "{")
                .write("deal/questions/notes.md", "{")
                .open()
                .questions();
        assertThat(questions.ids()).containsExactly("q1", "q2");
        assertThat(questions.all()).extracting(Question::id).containsExactly("q1");
        assertThat(questions.findings()).extracting(Finding::name).containsOnly("yaml/key-missing");
        assertThat(questions.find("q1")).isInstanceOf(Reading.Done.class);
        assertThat(questions.find("q2")).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void anUnknownQuestionIsToldWithTheOnesThereAre() {
        Questions questions = Fixture.ofCase(here)
                .write("deal/questions/q1.yaml", GOOD)
                .open()
                .questions();
        assertThat(says(questions, "q7")).isEqualTo("""
                error[question/unknown]: the case has no question `q7`
                  = try: q1
                """);
        assertThat(says(questions, "worth")).isEqualTo("""
                error[question/unknown]: the case has no question `worth`
                  = its questions are `q1`
                """);
    }

    @Test
    void aCaseWithoutQuestionsSaysWhereTheyBelong() {
        assertThat(says(Fixture.ofCase(here).open().questions(), "q1")).isEqualTo("""
                error[question/unknown]: the case has no question `q1`
                  = it has none at all: a question is a file `questions/ID.yaml`
                """);
    }

    private static String says(Questions questions, String id) {
        return switch (questions.find(id)) {
            case Reading.Done<Question> done -> "";
            case Reading.Failed<Question>(List<Finding> findings) -> Fixture.words(findings);
        };
    }
}
