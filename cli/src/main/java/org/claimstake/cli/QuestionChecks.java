package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Grounds;
import org.claimstake.report.QuestionAnswer;

/** Answers every question of a case, so that a name that is gone shows before a reader asks. */
final class QuestionChecks {
    private QuestionChecks() {}

    static void of(RunnableCase theCase, Computing computing, List<String> failed, List<Finding> findings) {
        for (Question question : theCase.questions().all()) {
            Reading<Answer> answer = QuestionAnswer.of(
                    question,
                    List.of(),
                    request -> computing.compute(theCase, request),
                    computed -> Computing.subject(theCase, computed),
                    List.of(),
                    Grounds.of(theCase));
            if (answer instanceof Reading.Failed<Answer>(List<Finding> wrong)) {
                wrong.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
            }
        }
    }
}
