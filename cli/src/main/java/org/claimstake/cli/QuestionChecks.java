package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Grounds;
import org.claimstake.report.Judged;
import org.claimstake.report.QuestionAnswer;

/** Answers every question of a case, so that a name that is gone shows before a reader asks. */
final class QuestionChecks {
    private QuestionChecks() {}

    /** @return how many expectations of questions hold */
    static int of(RunnableCase theCase, Computing computing, List<String> failed, List<Finding> findings) {
        int held = 0;
        for (Question question : theCase.questions().all()) {
            Reading<Judged> judged = QuestionAnswer.judged(
                    question,
                    List.of(),
                    request -> computing.compute(theCase, request),
                    computed -> Computing.subject(theCase, computed),
                    List.of(),
                    Grounds.of(theCase));
            switch (judged) {
                case Reading.Done<Judged>(Judged done) -> {
                    held += done.held();
                    failed.addAll(done.failed());
                }
                case Reading.Failed<Judged>(List<Finding> wrong) ->
                    wrong.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
            }
        }
        return held;
    }
}
