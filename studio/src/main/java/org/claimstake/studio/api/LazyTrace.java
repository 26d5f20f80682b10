package org.claimstake.studio.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Irr;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/** One future that is computed when something is asked of it: most answers ask nothing. Belongs to one thread. */
final class LazyTrace implements Trace {
    private final Plan plan;
    private final Settings settings;
    private final long future;
    private final Supplier<Trace> make;
    private @Nullable Trace made;

    LazyTrace(Plan plan, Settings settings, long future, Supplier<Trace> make) {
        this.plan = plan;
        this.settings = settings;
        this.future = future;
        this.make = make;
    }

    private Trace made() {
        Trace there = made;
        if (there == null) {
            there = make.get();
            made = there;
        }
        return there;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public long future() {
        return future;
    }

    @Override
    public Optional<Stop> stop() {
        return made().stop();
    }

    @Override
    public double value(int step, int row, int period) {
        return made().value(step, row, period);
    }

    @Override
    public double value(Node part, int step, int row, int period) {
        return made().value(part, step, row, period);
    }

    @Override
    public <T> T parts(int step, int row, int period, Function<ToDoubleFunction<Node>, T> ask) {
        return made().parts(step, row, period, ask);
    }

    @Override
    public Optional<Irr> irr(Node part, int step, int row) {
        return made().irr(part, step, row);
    }

    @Override
    public Optional<Integer> tableRow(Row part, int step, int row, int period) {
        return made().tableRow(part, step, row, period);
    }

    @Override
    public Optional<Coverage> coverage(int step) {
        return made().coverage(step);
    }
}
