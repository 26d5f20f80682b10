package org.claimstake.engine.bits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Plan;

/** One plan grown step by step by every reader, and other plans on its futures, each run held against the judge's whole one. */
final class GrownTrial {
    /** Within a leaf, over its end, and further in one that was begun. */
    private static final List<Integer> FUTURES = List.of(1, 70, 290, 301);

    /** Where other plans are asked for, so that values at the edge of a change are there and then are too few. */
    private static final List<Integer> CHANGED = List.of(70, 301);

    private static final ReferenceRunner JUDGE = new ReferenceRunner();

    private final Plan plan;
    private final long seed;
    private final List<String> differences = new ArrayList<>();
    private final Map<Asked, Run> judged = new HashMap<>();

    /** What the judge is asked for once for all ways. */
    private record Asked(Plan plan, Settings settings, Set<Integer> kept) {}

    private GrownTrial(Plan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
    }

    /** Where a grown run differs from the judge's whole one, in words; empty for nowhere. */
    static List<String> differences(Plan plan, long seed) {
        var trial = new GrownTrial(plan, seed);
        for (Way way : List.of(Way.JUDGE, Way.ROWS, Way.CHUNKS)) {
            // all is kept, so that the edge of a change is there, or has to be computed; who stops goes on, or not
            for (boolean all : List.of(true, false)) {
                trial.hold(way, all);
            }
        }
        return List.copyOf(trial.differences);
    }

    private void hold(Way way, boolean all) {
        Settings settings =
                new Settings(seed, 1, 2, Computing.DEFAULT.withWay(way).goingOn(all));
        Set<Integer> kept = all ? Trial.byFuture(plan) : Set.of();
        try {
            Growing growing = new BlockRunner().begin(plan, settings, kept);
            List<Run> grown = new ArrayList<>();
            for (int futures : FUTURES) {
                cancelled(way, growing, futures);
                grown.add(growing.grow(futures, heard(way)).orElseThrow());
                if (CHANGED.contains(futures)) {
                    changed(way, growing, settings, all);
                }
            }
            for (Run run : grown) {
                hold(way + " grown to " + run.settings().futures(), plan, kept, run);
                if (run.settings().futures() != FUTURES.get(grown.indexOf(run))) {
                    differences.add(way + " grown: " + run.settings());
                }
            }
            stream(way, settings, kept);
        } catch (RuntimeException | StackOverflowError | AssertionError fault) {
            differences.add(way + ": " + fault + Trial.at(fault));
        }
    }

    /** Whoever gives up on a growing finds the run as it was. */
    private void cancelled(Way way, Growing growing, int futures) {
        long before = growing.futures();
        var asked = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        Optional<Run> run = growing.grow(futures, impatient);
        if (run.isEmpty() && growing.futures() != before) {
            differences.add(way + ": " + growing.futures() + " futures after a growing that was cancelled");
        }
    }

    /** A plan that differs in one thing, twice, and another altogether. */
    private void changed(Way way, Growing growing, Settings settings, boolean all) {
        List<Plan> others = new ArrayList<>();
        for (long each = 0; each < 2; each++) {
            Moved.of(plan, 31 * seed + each).ifPresent(others::add);
        }
        others.addAll(List.copyOf(others));
        others.add(RandomPlan.of(seed + 1));
        for (Plan other : others) {
            Set<Integer> kept = all ? Trial.byFuture(other) : Set.of();
            Run run = growing.change(other, kept, heard(way)).orElseThrow();
            String from = way + " changed on " + growing.futures() + " futures to\n" + Trial.text(other);
            hold(from, other, kept, run);
            long futures = Math.max(1, growing.futures()); // none where the run was refused
            if (run.settings().futures() != futures || run.settings().seed() != settings.seed()) {
                differences.add(from + ": " + run.settings());
            }
        }
    }

    private void stream(Way way, Settings settings, Set<Integer> kept) {
        if (way == Way.JUDGE || seed % 8 != 0) {
            return; // more than a thousand futures by the judge take long
        }
        List<Run> streamed = new ArrayList<>();
        new BlockRunner().begin(plan, settings, kept).stream(1_100, heard(way), streamed::add);
        if (streamed.isEmpty()) {
            differences.add(way + ": nothing was streamed");
        }
        streamed.forEach(run -> hold(way + " streamed", plan, kept, run));
    }

    private void hold(String what, Plan of, Set<Integer> kept, Run run) {
        Settings settings = run.settings().with(run.settings().computing().withWay(Way.JUDGE));
        Run judge = judged.computeIfAbsent(new Asked(of, settings, kept), asked -> JUDGE.run(of, settings, kept));
        SameBits.differences(judge, run).forEach(difference -> differences.add(what + ": " + difference));
    }

    private Watch heard(Way way) {
        return Trial.said(words -> differences.add(way + ": " + words));
    }
}
