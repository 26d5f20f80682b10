package org.claimstake.studio.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Computed;
import org.claimstake.report.LeftOuts;
import org.claimstake.studio.cases.OpenCase;

/**
 * Plans and runs of cases. What was compiled lately is not compiled again; one runner serves all, since what it has made for a
 * plan also serves the plan with a number changed.
 */
final class Runs {
    private static final int PLANS = 200;
    private static final int CASES = 16;

    private final Runner runner = ServiceLoader.load(Runner.class).findFirst().orElseThrow();
    private final Lately<Key, Compiler.Compiled> plans = Lately.of(PLANS);
    private final Lately<OpenCase, Facts> facts = Lately.of(CASES);
    private final int threads = Math.min(Runtime.getRuntime().availableProcessors(), 512);
    private final long memory = Math.min(Computing.MEMORY, Runtime.getRuntime().maxMemory() / 4);

    private record Key(String id, String version, Request request) {}

    Runner runner() {
        return runner;
    }

    /** What is read off the text of a case. */
    Facts facts(OpenCase open) {
        return facts.find(open).orElseGet(() -> {
            Facts made = Facts.of(open);
            facts.keep(open, made);
            return made;
        });
    }

    /** The plan of a case under some changes, or what is wrong with them. */
    Reading<Compiler.Ready> ready(OpenCase open, Request request) {
        var key = new Key(open.id(), open.version(), request);
        Compiler.Compiled compiled = plans.find(key).orElseGet(() -> {
            Compiler.Compiled made = open.theCase().compile(request);
            plans.keep(key, made);
            return made;
        });
        return switch (compiled) {
            case Compiler.Ready ready -> new Reading.Done<>(ready);
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
        };
    }

    /** How a plan is run for what was asked. */
    Settings settings(Asked asked, Compiler.Ready ready) {
        Settings settings = asked.settings(ready.plan(), threads);
        return settings.with(settings.computing().withMemory(memory));
    }

    /** What one request computes. Its runs grow: more futures are added to those that there are. */
    Growth growth(OpenCase open, Asked asked, Flights.Flight flight) {
        return new Growth(open, asked, flight);
    }

    /** The runs of one request. Belongs to one thread. */
    final class Growth {
        private final OpenCase open;
        private final Asked asked;
        private final Flights.Flight flight;
        private final Map<Request, Growing> growing = new HashMap<>();
        private LeftOuts leftOuts = new LeftOuts();

        private Growth(OpenCase open, Asked asked, Flights.Flight flight) {
            this.open = open;
            this.asked = asked;
            this.flight = flight;
        }

        /** What the runs since the last {@link #anew} left out. */
        LeftOuts leftOuts() {
            return leftOuts;
        }

        /** All runs are asked for once more, with more futures. */
        void anew() {
            leftOuts = new LeftOuts();
        }

        /**
         * A run of the case.
         *
         * @param futures how many at most; at least as many as the last time
         * @throws Flights.Cancelled where it is no longer wanted
         */
        Reading<Computed> compute(Request request, long futures) {
            flight.check();
            return ready(open, request).then(ready -> compute(request, ready, futures));
        }

        private Reading<Computed> compute(Request request, Compiler.Ready ready, long futures) {
            Settings whole = settings(asked, ready);
            // where nothing is left to chance one future is all
            Settings settings = whole.withFutures(Math.min(whole.futures(), futures));
            Run run = growing.computeIfAbsent(request, any -> runner.begin(ready.plan(), settings, Set.of()))
                    .grow(settings.futures(), flight)
                    .orElseThrow(Flights.Cancelled::new);
            leftOuts.asking(open.theCase(), request);
            leftOuts.add(run);
            return run.isRefused()
                    ? new Reading.Failed<>(run.findings())
                    : new Reading.Done<>(new Computed(ready.outline(), run, first(ready, settings)));
        }

        private LazyTrace first(Compiler.Ready ready, Settings settings) {
            Settings one = settings.withFutures(1);
            return new LazyTrace(ready.plan(), one, 0, () -> runner.trace(ready.plan(), one, 0));
        }
    }
}
