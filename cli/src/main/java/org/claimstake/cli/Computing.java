package org.claimstake.cli;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.LeftOuts;
import org.jspecify.annotations.Nullable;

/** From an opened case to numbers, as the options of the command say. */
final class Computing {
    private static final String NOTE = "note: ";
    /** Runs of fewer futures are over before one could be read. */
    private static final long COUNTED = 5_000;

    private final Shell shell;
    private final ChanceOptions chance;
    private final boolean quiet;
    private final LeftOuts leftOuts = new LeftOuts();
    private final FollowedRunner runner =
            new FollowedRunner(ServiceLoader.load(Runner.class).findFirst().orElseThrow(), this::say, leftOuts::add);
    private volatile @Nullable Progress progress;

    Computing(Shell shell, ChanceOptions chance, boolean quiet) {
        this.shell = shell;
        this.chance = chance;
        this.quiet = quiet;
    }

    Runner runner() {
        return runner;
    }

    /** Of runs that somebody else begins. */
    Watch watch() {
        return runner.watch();
    }

    /** What the runs so far left out. */
    LeftOuts leftOuts() {
        return leftOuts;
    }

    private void say(String words) {
        Progress shown = progress;
        if (quiet) {
            return;
        }
        if (shown == null) {
            shell.talk().println(NOTE + words);
        } else {
            shown.say(NOTE + words);
        }
    }

    Reading<Computed> compute(RunnableCase theCase, Request request) {
        leftOuts.asking(theCase, request);
        return ready(theCase, request).then(this::compute);
    }

    /** As {@link #compute(RunnableCase, Request)}, under settings of somebody else's choice. */
    Reading<Computed> compute(RunnableCase theCase, Request request, Settings settings) {
        leftOuts.asking(theCase, request);
        return ready(theCase, request).then(ready -> compute(ready, settings));
    }

    static Reading<Compiler.Ready> ready(RunnableCase theCase, Request request) {
        return switch (theCase.compile(request)) {
            case Compiler.Ready ready -> new Reading.Done<>(ready);
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
        };
    }

    private Reading<Computed> compute(Compiler.Ready ready) {
        return compute(ready, chance.settings(ready.plan()));
    }

    private Reading<Computed> compute(Compiler.Ready ready, Settings settings) {
        Run run = run(ready, settings);
        return run.isRefused()
                ? new Reading.Failed<>(run.findings())
                : new Reading.Done<>(
                        new Computed(ready.outline(), run, runner.trace(ready.plan(), settings.withFutures(1), 0)));
    }

    Run run(Compiler.Ready ready, Settings settings) {
        return during(
                millis -> settings.futures() < COUNTED
                        ? Progress.seconds(
                                "computing " + settings.futures() + (settings.futures() == 1 ? " future" : " futures"),
                                millis)
                        : runner.count().words(millis) + Progress.STOPS,
                () -> runner.run(ready.plan(), settings));
    }

    /** How far the run under way is, behind other words; they alone where nobody would see it move. */
    String soFar(String doing, long millis, long futures) {
        return futures < COUNTED
                ? Progress.seconds(doing, millis)
                : doing + ": " + runner.count().words(millis);
    }

    /** Work whose progress is shown. */
    <T> T during(Progress.Doing doing, Supplier<T> work) {
        try (Progress shown = Progress.following(shell, quiet, doing)) {
            progress = shown;
            return work.get();
        } finally {
            progress = null;
        }
    }

    static Answer.Subject subject(RunnableCase theCase, Computed computed) {
        return subject(theCase, computed.run().plan(), computed.run().settings());
    }

    static Answer.Subject subject(RunnableCase theCase, Plan plan, Settings settings) {
        return Answer.Subject.of(theCase, theCase.version().brief(), plan, settings);
    }

    /** Of a case that gave no answer: what was asked, as far as it is known. */
    static Answer.Subject asked(RunnableCase theCase, CaseOptions options) {
        return asked(theCase.id(), theCase.version().brief(), options);
    }

    static Answer.Subject asked(String id, String version, CaseOptions options) {
        return asked(id, version, options.scenarioName());
    }

    static Answer.Subject asked(String id, String version, String scenarioName) {
        String scenario = scenarioName.isEmpty() ? "base" : scenarioName;
        return new Answer.Subject(id, "", version, scenario, 1, 0, "", "", "", "");
    }
}
