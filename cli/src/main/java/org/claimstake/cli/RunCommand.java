package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answers;
import org.claimstake.report.Computed;
import org.claimstake.report.Grounds;
import org.claimstake.report.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stake run}: what the terms of a case mean. */
@Command(
        header = "stake run one-mine",
        description = "What the terms of a case mean: a sentence, a table, what they rest on.",
        sortOptions = false)
final class RunCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Mixin
    private RegimeOptions regimes = new RegimeOptions();

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--ledger",
            description =
                    "Every payment instead: who pays what to whom, with its code; what governments receive by code.")
    private boolean ledger;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        output.check();
        chance.check();
        options.settings();
        regimes.check(options, ledger);
        return switch (options.open(shell)) {
            case Reading.Done<RunnableCase>(RunnableCase theCase) -> run(theCase);
            case Reading.Failed<RunnableCase>(List<Finding> findings) ->
                Refusal.tell(Computing.asked(options.word(), "", options), findings, output.isForPrograms(), shell);
        };
    }

    private int run(RunnableCase theCase) {
        if (regimes.areAsked()) {
            return new Comparing(shell, options, regimes, chance, output).answer(theCase);
        }
        String question = theCase.settings().defaultQuestion();
        if (question != null && !ledger && options.scenarioName().isEmpty()) {
            return new Asking(shell, options, chance, output).answer(theCase, question);
        }
        var computing = new Computing(shell, chance, output.isQuiet());
        return switch (computing.compute(theCase, options.request())) {
            case Reading.Done<Computed>(Computed computed) -> answer(theCase, computed, computing);
            case Reading.Failed<Computed>(List<Finding> findings) ->
                Refusal.tell(
                        Computing.asked(theCase, options),
                        Refusal.ofCase(findings, options),
                        output.isForPrograms(),
                        shell);
        };
    }

    private int answer(RunnableCase theCase, Computed computed, Computing computing) {
        if (ledger) {
            computing.leftOuts().all().ifPresent(futures -> shell.talk().print(futures.text(shell.look())));
            output.write(Ledger.of(computed.run(), Computing.subject(theCase, computed)), shell);
            return Exit.FINE;
        }
        Grounds grounds = Grounds.of(theCase);
        var answer = computing
                .during(
                        millis -> Progress.seconds("putting the answer together", millis),
                        () -> Answers.of(
                                computed.run(),
                                computed.first(),
                                Computing.subject(theCase, computed),
                                options.changes(),
                                grounds,
                                output.lines(shell.look())))
                .without(computing.leftOuts().all());
        output.write(answer, () -> Traces.of(answer, computed, computing.runner(), grounds, options, chance), shell);
        tellFailed(computed);
        return Exit.FINE;
    }

    /** Of a case as it is written that does not do what it expects of itself the last line says so. */
    private void tellFailed(Computed computed) {
        long failed =
                computed.run().checks().stream().filter(check -> !check.held()).count();
        if (failed > 0 && options.changes().isEmpty() && !output.isForPrograms()) {
            shell.out()
                    .println(failed + (failed == 1 ? " expectation does not hold" : " expectations do not hold")
                            + ": stake check " + options.word());
        }
    }
}
