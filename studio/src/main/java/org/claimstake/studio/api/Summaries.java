package org.claimstake.studio.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Answers;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.cases.OpenCase;

/**
 * What each case comes to, in a line, worked out one case after another in the background: a list of cases is shown at once and
 * filled as this goes on. It also leaves the program warm for who opens one of them.
 */
final class Summaries {
    private static final int KEPT = 200;

    private final Runs runs;
    private final Flights flights;
    private final Lately<OpenCase, Summary> made = Lately.of(KEPT);
    private final Set<OpenCase> making = new HashSet<>();

    /**
     * @param line     the sentence of its usual answer; "" where it has none
     * @param findings what stands in its way
     */
    record Summary(Optional<Compiler.Ready> ready, String line, List<Finding> findings) {
        Summary {
            findings = List.copyOf(findings);
        }
    }

    Summaries(Runs runs, Flights flights) {
        this.runs = runs;
        this.flights = flights;
    }

    /** Empty as long as it is being made. */
    Optional<Summary> find(OpenCase open) {
        Optional<Summary> known = made.find(open);
        if (known.isEmpty()) {
            begin(open);
        }
        return known;
    }

    private void begin(OpenCase open) {
        synchronized (making) {
            if (!making.add(open)) {
                return;
            }
        }
        Thread.ofVirtual().name("summary of " + open.id()).start(() -> {
            try {
                made.keep(open, make(open));
            } finally {
                synchronized (making) {
                    making.remove(open);
                    making.notifyAll();
                }
            }
        });
    }

    /** Waits until nothing is being made, at most so long. */
    void await(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (making) {
            try {
                for (long left = millis; !making.isEmpty() && left > 0; ) {
                    making.wait(left);
                    left = (end - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Summary make(OpenCase open) {
        var asked = new Asked(open.id(), List.of(), "", OptionalLong.empty(), OptionalLong.empty(), false);
        return switch (runs.ready(open, Request.BASE)) {
            case Reading.Failed<Compiler.Ready>(List<Finding> findings) -> new Summary(Optional.empty(), "", findings);
            case Reading.Done<Compiler.Ready>(Compiler.Ready ready) ->
                switch (answer(open, asked)) {
                    case Reading.Failed<Answer>(List<Finding> findings) ->
                        new Summary(Optional.of(ready), "", findings);
                    case Reading.Done<Answer>(Answer answer) ->
                        new Summary(Optional.of(ready), answer.sentences().replace('\u00a0', ' '), List.of());
                };
        };
    }

    private Reading<Answer> answer(OpenCase open, Asked asked) {
        return Answering.of(open, runs.facts(open).questions(), asked, null).then(answering -> {
            try (Flights.Flight flight = flights.begin("");
                    Runs.Growth growth = runs.growth(open, asked, List.of(), flight)) {
                return answering.answer(request -> growth.compute(request, Asked.MOST_FUTURES), Answers.Lines.NONE);
            }
        });
    }
}
