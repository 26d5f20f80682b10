package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Trace;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Explained;
import org.claimstake.report.Grounds;
import org.claimstake.report.Named;
import org.claimstake.report.Shown;
import org.claimstake.report.Why;

/** The trees behind the values of a page. */
final class Traces {
    private static final int MOST = 24;
    private static final Why.Limits LIMITS = new Why.Limits(5, 3, 5, 120);

    private Traces() {}

    /** Where values differ from future to future, each is explained in the one nearest its middle. */
    static List<Explained> of(
            Answer answer,
            Computed computed,
            Runner runner,
            Grounds grounds,
            CaseOptions options,
            ChanceOptions chance) {
        Run run = computed.run();
        var traces = new ArrayList<Explained>();
        String command = command(options, chance);
        for (Answer.Entry entry : answer.values()) {
            if (traces.size() < MOST) {
                Named.find(run.plan(), entry.name()).ifPresent(named -> {
                    Shown shown = Shown.of(run, runner, named, 0);
                    long future = shown.future();
                    Trace trace = future == 0 ? computed.first() : runner.trace(run.plan(), run.settings(), future);
                    traces.add(new Explained(shown.where(run), Why.of(run, trace, grounds, named, 0, command, LIMITS)));
                });
            }
        }
        return traces;
    }

    /** What stands before a name in a hint. */
    static String command(CaseOptions options, ChanceOptions chance) {
        return "stake why " + options.word() + options.repeated() + chance.repeated();
    }
}
