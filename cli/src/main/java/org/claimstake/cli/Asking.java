package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Grounds;
import org.claimstake.report.QuestionAnswer;

/** One question of a case, answered and written. */
final class Asking {
    private final Shell shell;
    private final CaseOptions options;
    private final ChanceOptions chance;
    private final OutputOptions output;

    Asking(Shell shell, CaseOptions options, ChanceOptions chance, OutputOptions output) {
        this.shell = shell;
        this.options = options;
        this.chance = chance;
        this.output = output;
    }

    int answer(RunnableCase theCase, String id) {
        return switch (theCase.questions().find(id)) {
            case Reading.Done<Question>(Question question) -> answer(theCase, question);
            case Reading.Failed<Question>(List<Finding> findings) -> {
                if (!theCase.questions().ids().contains(id)) {
                    throw new WrongUse(findings.getFirst());
                }
                yield refuse(theCase, findings);
            }
        };
    }

    private int answer(RunnableCase theCase, Question question) {
        var computing = new Computing(shell, chance, output.isQuiet());
        Grounds grounds = Grounds.of(theCase);
        var base = new Computed[1];
        Reading<Answer> answer = QuestionAnswer.of(
                question,
                options.settings(),
                request -> computing.compute(
                        theCase, QuestionAnswer.inScenario(question, request, options.scenarioName())),
                computed -> {
                    base[0] = computed;
                    return Computing.subject(theCase, computed);
                },
                options.changes(),
                grounds);
        return switch (answer) {
            case Reading.Done<Answer>(Answer given) -> {
                Answer done = given.withQuestions(id -> words(theCase, id))
                        .without(computing.leftOuts().all());
                output.write(done, () -> Traces.of(done, base[0], computing.runner(), grounds, options, chance), shell);
                yield Exit.FINE;
            }
            case Reading.Failed<Answer>(List<Finding> findings) -> refuse(theCase, findings);
        };
    }

    private static String words(RunnableCase theCase, String id) {
        return theCase.questions().find(id) instanceof Reading.Done<Question>(Question question)
                ? QuestionList.words(question).replaceAll("\\{[^}]*}", "…")
                : "";
    }

    private int refuse(RunnableCase theCase, List<Finding> findings) {
        return Refusal.tell(
                Computing.asked(theCase, options), Refusal.ofCase(findings, options), output.isForPrograms(), shell);
    }
}
