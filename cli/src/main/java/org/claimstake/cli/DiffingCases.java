package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Grounds;
import org.claimstake.report.Named;
import org.claimstake.report.Regime;
import org.claimstake.report.Repeated;
import org.claimstake.report.TwoCasesAnswer;

/** Two cases beside each other, told and written. */
final class DiffingCases {
    private final Shell shell;
    private final DiffOptions options;
    private final ChanceOptions chance;
    private final OutputOptions output;
    private final RunnableCase left;
    private final RunnableCase right;
    private final Computing computing;

    DiffingCases(
            Shell shell,
            DiffOptions options,
            ChanceOptions chance,
            OutputOptions output,
            RunnableCase left,
            RunnableCase right) {
        this.shell = shell;
        this.options = options;
        this.chance = chance;
        this.output = output;
        this.left = left;
        this.right = right;
        this.computing = new Computing(shell, chance, output.isQuiet());
    }

    int answer() {
        if (!options.groups().isEmpty()) {
            throw new WrongUse("--group joins changes within one case, and these are two");
        }
        return switch (Computing.ready(left, options.left())) {
            case Reading.Failed<Compiler.Ready>(List<Finding> findings) -> refused(left, options.left(), findings);
            case Reading.Done<Compiler.Ready>(Compiler.Ready one) ->
                switch (Computing.ready(right, options.right())) {
                    case Reading.Failed<Compiler.Ready>(List<Finding> findings) ->
                        refused(right, options.right(), findings);
                    case Reading.Done<Compiler.Ready>(Compiler.Ready other) -> computed(one, other);
                };
        };
    }

    /** With as many futures from the same seed, so that draws of the same name are the same. */
    private int computed(Compiler.Ready one, Compiler.Ready other) {
        Settings settings = chance.settings(one.plan());
        long futures =
                Math.max(settings.futures(), chance.settings(other.plan()).futures());
        Settings both = settings.withFutures(futures);
        return switch (computing.compute(left, options.left(), both)) {
            case Reading.Failed<Computed>(List<Finding> findings) -> refused(left, options.left(), findings);
            case Reading.Done<Computed>(Computed here) ->
                switch (computing.compute(right, options.right(), both)) {
                    case Reading.Failed<Computed>(List<Finding> findings) -> refused(right, options.right(), findings);
                    case Reading.Done<Computed>(Computed there) -> answer(here, there);
                };
        };
    }

    private int answer(Computed here, Computed there) {
        String measure = options.measure();
        for (Computed computed : List.of(here, there)) {
            if (measure != null && Named.find(computed.run().plan(), measure).isEmpty()) {
                throw new WrongUse(
                        "`" + measure + "` is not in both cases",
                        "what is told of two cases are measures and figures of the same name");
            }
        }
        var one = new TwoCasesAnswer.Deal(
                new Regime(name(left, right, options.leftName()), here),
                subject(left, here, options.leftName()),
                Grounds.of(left));
        var other = new TwoCasesAnswer.Deal(
                new Regime(name(right, left, options.rightName()), there),
                subject(right, there, options.rightName()),
                Grounds.of(right));
        Answer answer = TwoCasesAnswer.of(one, other, options.measure(), options.changes())
                .without(computing.leftOuts().all());
        output.write(answer, List::of, shell);
        return options.failing() && answer.differs() ? Exit.RESULTS_DIFFER : Exit.FINE;
    }

    /** The case, with its folder where both have one name, and its scenario where it is not the base. */
    private static String name(RunnableCase one, RunnableCase other, String scenario) {
        String id =
                one.id().equals(other.id()) ? one.id() + " (" + one.version().brief() + ")" : one.id();
        return scenario.equals(Regime.BASE) ? id : id + " " + scenario;
    }

    private static Answer.Subject subject(RunnableCase one, Computed computed, String scenario) {
        return Computing.subject(one, computed).in(scenario);
    }

    private int refused(RunnableCase one, Request request, List<Finding> findings) {
        return Refusal.tell(
                Computing.asked(one.id(), one.version().brief(), request.scenario()),
                Repeated.ofCase(findings, one.id(), Repeated.sets(request.settings())),
                output.isForPrograms(),
                shell);
    }
}
