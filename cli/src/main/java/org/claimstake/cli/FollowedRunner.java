package org.claimstake.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Plan;

/**
 * The engine as somebody at a screen has it: the futures of the run under way are counted, what the engine says is passed on
 * once, and a run ends when the process does.
 */
final class FollowedRunner implements Runner {
    /** Fewer are over before a line could be shown. */
    private static final long FEW = 1_000;

    private final Runner engine;
    private final Consumer<String> say;
    private final Consumer<Run> computed;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private volatile Count count = new Count(0);
    private volatile boolean ended;

    /** The run was no longer wanted. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("interrupted");
        }
    }

    /**
     * @param say      is given a sentence that a person may want to know, each once
     * @param computed is given every run
     */
    FollowedRunner(Runner engine, Consumer<String> say, Consumer<Run> computed) {
        this.engine = engine;
        this.say = say;
        this.computed = computed;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended = true));
    }

    /** How far the run under way is. */
    Count count() {
        return count;
    }

    @Override
    public Run run(Plan plan, Settings settings, Set<Integer> kept) {
        Run run = settings.futures() < FEW ? engine.run(plan, settings, kept) : followed(plan, settings, kept);
        computed.accept(run);
        return run;
    }

    private Run followed(Plan plan, Settings settings, Set<Integer> kept) {
        var watch = new Watching(new Count(settings.futures()));
        count = watch.count;
        return engine.run(plan, settings, kept, watch).orElseThrow(Interrupted::new);
    }

    /** Of runs that somebody else begins: what is said is passed on, and they end when the process does. */
    Watch watch() {
        return new Watching(new Count(0));
    }

    private final class Watching implements Watch {
        private final Count count;

        Watching(Count count) {
            this.count = count;
        }

        @Override
        public void done(int futures) {
            count.add(futures);
        }

        @Override
        public void said(String words) {
            if (said.add(words)) {
                say.accept(words);
            }
        }

        @Override
        public boolean isCancelled() {
            return ended;
        }
    }

    @Override
    public Growing begin(Plan plan, Settings settings, Set<Integer> kept) {
        return engine.begin(plan, settings, kept);
    }

    @Override
    public List<Run> compare(List<Plan> deals, Settings settings, List<Set<Integer>> kept) {
        return engine.compare(deals, settings, kept);
    }

    @Override
    public Trace trace(Plan plan, Settings settings, long future) {
        return engine.trace(plan, settings, future);
    }
}
