package org.claimstake.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.engine.Run;
import org.claimstake.language.Compiler.Request;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Expectations;
import org.claimstake.report.Grounds;
import org.claimstake.report.QuestionAnswer;

/** Answers a question as a reader would ask it, and holds its file's {@code expect} against what came out. */
final class QuestionChecks {
    private QuestionChecks() {}

    static Reading<Expectations> of(Question question, RunnableCase theCase, Computing computing) {
        Map<Request, Run> runs = new LinkedHashMap<>();
        Reading<Answer> answer = QuestionAnswer.of(
                question,
                List.of(),
                request -> kept(request, computing.compute(theCase, request, question), runs),
                computed -> Computing.subject(theCase, computed),
                List.of(),
                Grounds.of(theCase));
        return answer.then(done -> new Reading.Done<>(Expectations.of(question, runs)));
    }

    private static Reading<Computed> kept(Request request, Reading<Computed> reading, Map<Request, Run> runs) {
        if (reading instanceof Reading.Done<Computed>(Computed computed)) {
            runs.put(request, computed.run());
        }
        return reading;
    }
}
