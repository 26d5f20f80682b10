package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.advice.Runs;
import org.claimstake.advice.parting.Parter;
import org.claimstake.advice.parting.Parting;
import org.claimstake.advice.parting.Side;
import org.claimstake.advice.parting.Split;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Explained;
import org.claimstake.report.Grounds;
import org.claimstake.report.PartingAnswer;
import org.claimstake.report.Repeated;

/** Two deals of one case, told and written. */
final class Diffing {
    private final Shell shell;
    private final DiffOptions options;
    private final ChanceOptions chance;
    private final OutputOptions output;
    private final RunnableCase theCase;
    private final Computing computing;
    private final Grounds grounds;

    Diffing(Shell shell, DiffOptions options, ChanceOptions chance, OutputOptions output, RunnableCase theCase) {
        this.shell = shell;
        this.options = options;
        this.chance = chance;
        this.output = output;
        this.theCase = theCase;
        this.computing = new Computing(shell, chance, output.isQuiet());
        this.grounds = Grounds.of(theCase);
    }

    int answer() {
        Reading<Parting> parting = Parter.of(
                        theCase,
                        options.left(),
                        options.right(),
                        options.groups(),
                        new Runs(computing.runner(), chance::settings))
                .then(this::part);
        return switch (parting) {
            case Reading.Done<Parting>(Parting done) -> answer(done);
            case Reading.Failed<Parting>(List<Finding> findings) ->
                Refusal.tell(
                        Computing.asked(theCase.id(), theCase.version().brief(), options.leftName()),
                        Repeated.ofCase(
                                findings,
                                theCase.id(),
                                Repeated.sets(options.right().settings())),
                        output.isForPrograms(),
                        shell);
        };
    }

    private Reading<Parting> part(Parter parter) {
        var done = new AtomicInteger();
        return computing.during(
                millis -> Progress.seconds(
                        "computing combination " + Math.min(done.get() + 1, parter.runs()) + " of " + parter.runs(),
                        millis),
                () -> parter.part(this::measures, computing.watch(), done::incrementAndGet)
                        .orElseThrow(FollowedRunner.Interrupted::new));
    }

    private List<String> measures(Side left, Side right) {
        String asked = options.measure();
        return asked == null ? PartingAnswer.usual(left, right) : List.of(asked);
    }

    private int answer(Parting parting) {
        String left = options.leftName();
        String right = options.rightName();
        computing.leftOuts().searching();
        computing.leftOuts().add(parting.left().run());
        computing.leftOuts().add(parting.right().run());
        Answer.Subject subject = Computing.subject(
                        theCase,
                        parting.left().run().plan(),
                        parting.left().run().settings())
                .in(left + " | " + right);
        Answer answer = PartingAnswer.of(parting, left, right, subject, options.changes(), grounds, theCase.clauses())
                .without(computing.leftOuts().all());
        output.write(answer, () -> traces(parting, left, right), shell);
        return options.failing() && answer.differs() ? Exit.RESULTS_DIFFER : Exit.FINE;
    }

    /** How the measure is made, on either side. */
    private List<Explained> traces(Parting parting, String left, String right) {
        List<String> names = parting.splits().stream().map(Split::name).toList();
        var traces = new ArrayList<Explained>();
        traces.addAll(traces(names, parting.left(), options.left(), left));
        traces.addAll(traces(names, parting.right(), options.right(), right));
        return traces;
    }

    private List<Explained> traces(List<String> names, Side side, Request request, String label) {
        var computed = new Computed(side.ready().outline(), side.run(), side.first());
        String command = "stake why " + theCase.id() + DiffOptions.repeated(request) + chance.repeated();
        return Traces.of(names, computed, computing.runner(), grounds, command).stream()
                .map(trace -> trace.under(label))
                .toList();
    }
}
