package org.claimstake.studio.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.report.Answer;
import org.claimstake.report.Charts;
import org.claimstake.report.Computed;
import org.claimstake.report.LeftOuts;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.cases.OpenCase;

/**
 * Runs of cases. One runner serves all, since what it has made for a plan also serves the plan with a number changed. The last
 * runs stay: a page asks for few futures while a slider moves and for more of the same when it rests, for why a number is what
 * it is, and for what it had before.
 */
final class Runs {
    private static final int CASES = 16;
    private static final int ANSWERS = 40;
    /** Of what is kept of futures, beside what runs under way take. */
    private static final double SHARE_OF_HEAP = 0.15;

    private final Runner runner = ServiceLoader.load(Runner.class).findFirst().orElseThrow();
    private final Plans plans = new Plans();
    private final Lately<OpenCase, Facts> facts = Lately.of(CASES);
    private final Lately<Key, Held> held;
    private final Lately<Answered, Answer> answers = Lately.of(ANSWERS);
    private final int threads = Math.min(Runtime.getRuntime().availableProcessors(), 512);
    private final long memory;

    /**
     * A run by what it was asked for.
     *
     * @param lines whose values it keeps beside those that every run keeps
     */
    private record Key(String id, String version, Request request, long seed, boolean goOn, Set<Integer> lines) {}

    /** A run that can grow, and what it was on the way, by the number of futures. */
    private record Held(Growing growing, Map<Long, Run> runs) {}

    /** What an answer was given to. */
    record Answered(String id, String version, Optional<String> question, Asked asked, long futures) {}

    Runs() {
        long heap = Runtime.getRuntime().maxMemory();
        memory = Math.min(Computing.MEMORY, heap / 4);
        held = Lately.of((long) (heap * SHARE_OF_HEAP));
    }

    Runner runner() {
        return runner;
    }

    /** Answers that others are told against: a page has one baseline for many moves. */
    Lately<Answered, Answer> answers() {
        return answers;
    }

    /** What is read off the text of a case. */
    Facts facts(OpenCase open) {
        return facts.findOrMake(open, () -> Facts.of(open));
    }

    /** The plan of a case under some changes with all that it expects of itself, or what is wrong with it. */
    Reading<Compiler.Ready> ready(OpenCase open, Request request) {
        return plans.whole(open, request);
    }

    /** The plan that is run. */
    Reading<Compiler.Ready> lean(OpenCase open, Request request) {
        return plans.lean(open, request);
    }

    /** How a plan is run for what was asked. */
    Settings settings(Asked asked, Compiler.Ready ready) {
        return settings(asked, ready.plan());
    }

    /** The same of a plan. */
    Settings settings(Asked asked, Plan plan) {
        Settings settings = asked.settings(plan, threads);
        return settings.with(settings.computing().withMemory(memory));
    }

    /** Each claim of a plan under every reading. */
    Reading<List<Grid>> grids(Compiler.Ready ready) {
        Settings settings =
                settings(new Asked("", List.of(), "", OptionalLong.empty(), OptionalLong.empty(), false), ready);
        Run run = runner.run(ready.plan(), settings);
        return run.isRefused()
                ? new Reading.Failed<>(run.findings())
                : new Reading.Done<>(Grid.of(run, runner.trace(ready.plan(), settings.withFutures(1), 0)));
    }

    /** A run that nobody asks for again. */
    Reading<Computed> computed(Compiler.Ready ready, Settings settings, Flights.Flight flight) {
        Run run = runner.run(ready.plan(), settings, Set.of(), flight).orElseThrow(Flights.Cancelled::new);
        Settings one = settings.withFutures(1);
        var first = new LazyTrace(ready.plan(), one, 0, () -> runner.trace(ready.plan(), one, 0));
        return run.isRefused()
                ? new Reading.Failed<>(run.findings())
                : new Reading.Done<>(new Computed(ready.outline(), run, first));
    }

    /**
     * What one request computes. Its runs grow: more futures are added to those that there are.
     *
     * @param lines names of lines of which every future is kept, for their pictures; the money of parties always is
     */
    Growth growth(OpenCase open, Asked asked, List<String> lines, Flights.Flight flight) {
        return new Growth(open, asked, lines, flight);
    }

    /** The runs of one request. Belongs to one thread. Closed when it is answered. */
    final class Growth implements AutoCloseable {
        private final OpenCase open;
        private final Asked asked;
        private final List<String> lines;
        private final Flights.Flight flight;
        private final Map<Key, Held> mine = new LinkedHashMap<>();
        private final Map<Request, Computed> computed = new HashMap<>();
        private LeftOuts leftOuts = new LeftOuts();

        private Growth(OpenCase open, Asked asked, List<String> lines, Flights.Flight flight) {
            this.open = open;
            this.asked = asked;
            this.lines = lines;
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

        /** The last run of a request, with every future of the lines that were asked for; it was computed before. */
        Computed whole(Request request) {
            Computed there = computed.get(request);
            if (there == null) {
                throw new IllegalStateException("nothing was computed for " + request);
            }
            return there;
        }

        /**
         * A run of the case.
         *
         * @param futures how many at most; at least as many as the last time
         * @throws Flights.Cancelled where it is no longer wanted
         */
        Reading<Computed> compute(Request request, long futures) {
            flight.check();
            return lean(open, request).then(ready -> compute(request, ready, futures));
        }

        private Reading<Computed> compute(Request request, Compiler.Ready ready, long futures) {
            Settings all = settings(asked, ready);
            // where nothing is left to chance one future is all
            Settings settings = all.withFutures(Math.min(all.futures(), futures));
            Set<Integer> kept = kept(ready.plan(), lines);
            Run run = run(request, ready.plan(), settings, kept);
            leftOuts.asking(open.theCase(), request);
            leftOuts.add(run);
            if (run.isRefused()) {
                return new Reading.Failed<>(run.findings());
            }
            LazyTrace first = first(ready, settings);
            computed.put(request, new Computed(ready.outline(), run, first));
            return new Reading.Done<>(new Computed(ready.outline(), plain(run, kept), first));
        }

        private Run run(Request request, Plan plan, Settings settings, Set<Integer> kept) {
            var key = new Key(
                    open.id(),
                    open.version(),
                    request,
                    settings.seed(),
                    settings.computing().goOn(),
                    kept);
            Held there = mine.computeIfAbsent(
                    key,
                    any -> held.take(key)
                            .orElseGet(() -> new Held(runner.begin(plan, settings, kept), new HashMap<>())));
            Run known = there.runs().get(settings.futures());
            if (known != null) {
                return known;
            }
            if (there.growing().futures() > settings.futures()) {
                there = new Held(runner.begin(plan, settings, kept), new HashMap<>());
                mine.put(key, there);
            }
            Run run = there.growing().grow(settings.futures(), flight).orElseThrow(Flights.Cancelled::new);
            there.runs().put(settings.futures(), run);
            return run;
        }

        private LazyTrace first(Compiler.Ready ready, Settings settings) {
            Settings one = settings.withFutures(1);
            return new LazyTrace(ready.plan(), one, 0, () -> runner.trace(ready.plan(), one, 0));
        }

        /** What was computed stays for the next request. */
        @Override
        public void close() {
            mine.forEach((key, one) -> {
                if (one.growing().futures() > 0) {
                    held.keep(key, one, bytes(one, key.lines()));
                }
            });
        }
    }

    private static long bytes(Held one, Set<Integer> kept) {
        Plan plan = one.growing().plan();
        long cells =
                kept.stream().mapToLong(step -> cells(plan, plan.step(step))).sum();
        for (Step step : plan.steps()) {
            cells += step.kind() == Step.Kind.MEASURE ? cells(plan, step) : 0;
        }
        return Double.BYTES * Math.max(1, cells) * one.growing().futures();
    }

    private static long cells(Plan plan, Step step) {
        long rows = step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
        return rows * (step.byPeriod() ? plan.axis().count() : 1);
    }

    /** The money of the parties, and these lines. */
    private static Set<Integer> kept(Plan plan, List<String> lines) {
        var kept = new TreeSet<>(Charts.kept(plan, lines));
        for (Plan.Party party : plan.parties()) {
            if (!party.outside() && party.net() >= 0 && plan.step(party.net()).byFuture()) {
                kept.add(party.net());
            }
        }
        return kept;
    }

    private static Run plain(Run run, Set<Integer> kept) {
        var extra = new TreeSet<>(kept);
        run.plan().steps().forEach(step -> {
            if (step.kind() == Step.Kind.MEASURE) {
                extra.remove(step.id());
            }
            Operands.walk(step.formula(), node -> {
                if (node instanceof Node.FutureFold fold) {
                    Operands.steps(fold).forEach(extra::remove);
                }
            });
        });
        return extra.isEmpty() || run.isRefused() ? run : new PlainRun(run, extra);
    }
}
