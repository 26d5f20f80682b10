package org.claimstake.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
        // a page travels: it names the case and no path of this machine
        String command = "stake why " + answer.subject().id() + options.repeated() + chance.repeated();
        return of(names(answer), computed, runner, grounds, command);
    }

    /** @param command what stands before a name in a hint */
    static List<Explained> of(
            Collection<String> names, Computed computed, Runner runner, Grounds grounds, String command) {
        Run run = computed.run();
        var traces = new ArrayList<Explained>();
        for (Named named : named(names, run)) {
            Shown shown = Shown.of(run, runner, named, 0);
            long future = shown.future();
            Trace trace = future == 0 ? computed.first() : runner.trace(run.plan(), run.settings(), future);
            traces.add(new Explained(shown.where(run, named), Why.of(run, trace, grounds, named, 0, command, LIMITS)));
        }
        return traces;
    }

    // what is told over a grid is explained as the case stands
    private static Collection<String> names(Answer answer) {
        var names = new LinkedHashSet<String>();
        answer.values().forEach(entry -> names.add(entry.name()));
        answer.groups()
                .forEach(group -> group.cells().stream()
                        .limit(1)
                        .forEach(cell -> cell.values().forEach(entry -> names.add(entry.name()))));
        return names;
    }

    private static List<Named> named(Collection<String> names, Run run) {
        return names.stream()
                .flatMap(name -> Named.find(run.plan(), name).stream())
                .limit(MOST)
                .toList();
    }

    /** What stands before a name in a hint. */
    static String command(CaseOptions options, ChanceOptions chance) {
        return "stake why " + options.word() + options.repeated() + chance.repeated();
    }
}
