package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.finding.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stake ask}: one of the questions that a case brings; without a question, which there are. */
@Command(
        header = "stake ask one-mine value",
        description = "Answers one of the questions that a case brings; without QUESTION it lists them.",
        sortOptions = false)
final class AskCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUESTION", description = "The question's id.")
    private @Nullable String question;

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    AskCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        output.check();
        chance.check();
        options.settings();
        return switch (options.open(shell)) {
            case Reading.Done<RunnableCase>(RunnableCase theCase) ->
                question == null ? list(theCase) : new Asking(shell, options, chance, output).answer(theCase, question);
            case Reading.Failed<RunnableCase>(List<Finding> findings) ->
                Refusal.tell(Computing.asked(options.word(), "", options), findings, output.isForPrograms(), shell);
        };
    }

    private int list(RunnableCase theCase) {
        for (Question one : theCase.questions().all()) {
            shell.out().println(one.id() + "  " + QuestionList.words(one));
        }
        if (theCase.questions().ids().isEmpty()) {
            shell.talk().println("the case brings no question: one is a file questions/ID.yaml");
        }
        if (!theCase.questions().findings().isEmpty()) {
            Refusal.tell(theCase.questions().findings(), shell);
            return Exit.WRONG_CASE;
        }
        return Exit.FINE;
    }
}
