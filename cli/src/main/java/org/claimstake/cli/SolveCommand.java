package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stake solve}: at which value of a term a measure is what it should be. */
@Command(
        header = "stake solve one-mine --for royalty_rate --until 'state_value = 250 mn USD'",
        description =
                "At which value of a term a measure is what it should be: none, one or several, by whole runs on the same"
                        + " futures.",
        sortOptions = false)
final class SolveCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Mixin
    private SolveOptions sought = new SolveOptions();

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    SolveCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        output.check();
        chance.check();
        options.settings();
        sought.goal();
        sought.check(options);
        sought.parts();
        sought.between();
        sought.from();
        return switch (options.open(shell)) {
            case Reading.Done<RunnableCase>(RunnableCase theCase) ->
                new Solving(shell, options, sought, chance, output, theCase).answer();
            case Reading.Failed<RunnableCase>(List<Finding> findings) ->
                Refusal.tell(Computing.asked(options.word(), "", options), findings, output.isForPrograms(), shell);
        };
    }
}
