package org.claimstake.engine.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;

/** What comes before the first future, whoever computes them: the limits, and what is common to all. */
public final class Beginning {
    private Beginning() {}

    /** Makes the run that grows from what is common to all futures. */
    public interface Maker {
        Growing of(Shared shared, Settings settings);
    }

    public static Growing of(Plan plan, Settings settings, Set<Integer> kept, Maker maker) {
        // what a number of futures needs is asked again when there are more of them
        Optional<Finding> problem = Limits.problem(plan, settings.withFutures(1), kept);
        if (problem.isPresent()) {
            return new Refused(plan, problem.get(), List.of(), settings, maker);
        }
        Model model = Model.of(plan, settings.seed());
        var common = new Cells(new Formulas(model, Futures.empty(model.layout()), null));
        Optional<Stop> stop = Futures.common(plan, common);
        if (stop.isPresent()) {
            return new Refused(plan, stop.get().finding(), List.of(stop.get()), settings, maker);
        }
        var shared = new Shared(model, new Program(plan, true), new Keeping(model.layout(), kept), common);
        return new Limited(maker.of(shared, settings), settings, kept);
    }

    /** A run of which only the words are there why it is not begun. */
    private record Refused(Plan plan, Finding finding, List<Stop> stops, Settings settings, Maker maker)
            implements Growing {
        @Override
        public Optional<Run> change(Plan other, Set<Integer> kept, Watch watch) {
            return DeepStack.call(() -> of(other, settings, kept, maker)).grow(settings.futures(), watch);
        }

        @Override
        public long futures() {
            return 0;
        }

        @Override
        public Optional<Run> grow(long futures, Watch watch) {
            return Optional.of(
                    WholeRun.refused(plan, settings.withFutures(Math.max(1, futures)), List.of(finding), stops));
        }
    }

    /** Says in words that so many futures are too many, before they are computed. */
    private record Limited(Growing inner, Settings settings, Set<Integer> kept) implements Growing {
        @Override
        public Plan plan() {
            return inner.plan();
        }

        @Override
        public long futures() {
            return inner.futures();
        }

        @Override
        public Optional<Run> grow(long futures, Watch watch) {
            Settings all = settings.withFutures(Math.max(futures, inner.futures()));
            Optional<Finding> problem = DeepStack.call(() -> Limits.problem(plan(), all, kept));
            return problem.isPresent()
                    ? Optional.of(WholeRun.refused(plan(), all, List.of(problem.get()), List.of()))
                    : inner.grow(all.futures(), watch);
        }

        @Override
        public Optional<Run> change(Plan other, Set<Integer> of, Watch watch) {
            return inner.change(other, of, watch);
        }
    }
}
