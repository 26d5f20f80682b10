package org.claimstake.studio.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Compared;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.report.Answers;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.cases.OpenCase;
import org.jspecify.annotations.Nullable;

/**
 * Before a reader moves a control for the first time: the case is read with each control set to the value that it has, so that
 * the first move of a slider finds what the second would. In the background, one control after another, on threads that the
 * system shares out: a virtual one that computes lets no other one answer a page.
 */
final class WarmUp {
    private static final int CASES = 16;

    private final Runs runs;
    private final Flights flights;
    private final Lately<OpenCase, Boolean> begun = Lately.of(CASES);

    WarmUp(Runs runs, Flights flights) {
        this.runs = runs;
        this.flights = flights;
    }

    /** Begins, where that was not done for this state of the case. */
    void begin(OpenCase open, Compiler.Ready ready, List<String> controls) {
        if (begun.find(open).isPresent()) {
            return;
        }
        begun.keep(open, true);
        Thread.ofPlatform()
                .daemon()
                .name("warming up " + open.id())
                .start(() -> controls.forEach(name -> TermJson.step(ready.plan(), name)
                        .filter(step -> step.formula() instanceof Node.Constant)
                        .ifPresent(step -> set(open, name, step))));
    }

    /** Reads a case that a page will open, with all that its first question compares. */
    void read(OpenCase open) {
        String first = open.theCase().settings().defaultQuestion();
        if (first != null
                && runs.facts(open).questions().find(first) instanceof Reading.Done<Question>(Question asks)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("reading the scenarios of " + open.id())
                    .start(() -> read(open, asks.compare().reversed()));
        }
        answered(open, Map.of(), first);
    }

    // from the last on, while the answer reads them from the first on
    private void read(OpenCase open, List<Compared> besides) {
        besides.forEach(beside -> runs.lean(open, new Request(beside.scenario(), List.of())));
    }

    private void set(OpenCase open, String name, Step step) {
        answered(open, Map.of(name, step.words()), null);
    }

    private void answered(OpenCase open, Map<String, String> settings, @Nullable String question) {
        var asked = new Asked(open.id(), Asked.settings(settings), "", OptionalLong.empty(), OptionalLong.of(1), false);
        if (Answering.of(open, runs.facts(open).questions(), asked, question)
                instanceof Reading.Done<Answering>(Answering answering)) {
            try (Flights.Flight flight = flights.begin("");
                    Runs.Growth growth = runs.growth(open, asked, answering.drawn(), flight)) {
                answering.answer(request -> growth.compute(request, 1), Answers.Lines.NONE);
            }
        }
    }
}
