package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Explained;
import org.claimstake.report.Grounds;
import org.claimstake.report.Regime;
import org.claimstake.report.RegimesAnswer;
import org.claimstake.report.Repeated;

/** Scenarios of one case side by side, told and written. */
final class Comparing {
    private final Shell shell;
    private final CaseOptions options;
    private final RegimeOptions regimes;
    private final ChanceOptions chance;
    private final OutputOptions output;

    Comparing(Shell shell, CaseOptions options, RegimeOptions regimes, ChanceOptions chance, OutputOptions output) {
        this.shell = shell;
        this.options = options;
        this.regimes = regimes;
        this.chance = chance;
        this.output = output;
    }

    int answer(RunnableCase theCase) {
        var computing = new Computing(shell, chance, output.isQuiet());
        Reading<List<Regime>> all = Computing.ready(theCase, options.request())
                .then(base -> computed(
                        theCase, computing, regimes.names(base.outline().scenarios())));
        return switch (all) {
            case Reading.Done<List<Regime>>(List<Regime> done) -> answer(theCase, computing, done);
            case Reading.Failed<List<Regime>>(List<Finding> findings) ->
                Refusal.tell(
                        Computing.asked(theCase, options),
                        Refusal.ofCase(findings, options),
                        output.isForPrograms(),
                        shell);
        };
    }

    private Reading<List<Regime>> computed(RunnableCase theCase, Computing computing, List<String> names) {
        var all = new ArrayList<Regime>();
        for (String name : names) {
            Compiler.Request request = options.request().withScenario(name.equals(Regime.BASE) ? "" : name);
            switch (computing.compute(theCase, request)) {
                case Reading.Failed<Computed>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<Computed>(Computed computed) -> all.add(new Regime(name, computed));
            }
        }
        return new Reading.Done<>(all);
    }

    private int answer(RunnableCase theCase, Computing computing, List<Regime> all) {
        Grounds grounds = Grounds.of(theCase);
        Computed first = all.getFirst().computed();
        Answer.Subject usual = Computing.subject(theCase, first);
        Answer.Subject subject =
                usual.in(String.join(" | ", all.stream().map(Regime::name).toList()));
        Answer answer = RegimesAnswer.of(all, regimes.against(all), subject, options.changes(), grounds);
        output.write(answer.without(computing.leftOuts().all()), () -> traces(theCase, computing, all, grounds), shell);
        return Exit.FINE;
    }

    /** What each side gets, under each regime. */
    private List<Explained> traces(RunnableCase theCase, Computing computing, List<Regime> all, Grounds grounds) {
        var traces = new ArrayList<Explained>();
        for (Regime regime : all) {
            boolean base = regime.name().equals(Regime.BASE);
            String command = "stake why " + theCase.id() + options.repeated()
                    + (base ? "" : Repeated.scenario(regime.name())) + chance.repeated();
            traces.addAll(
                    Traces.of(RegimesAnswer.explained(regime), regime.computed(), computing.runner(), grounds, command)
                            .stream()
                            .map(trace -> trace.under(regime.name()))
                            .toList());
        }
        return traces;
    }
}
