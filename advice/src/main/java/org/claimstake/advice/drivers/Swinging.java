package org.claimstake.advice.drivers;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.claimstake.advice.Quantity;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Values;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;

/** Moves one input at a time, on the same futures: two runs an input and one of all as it stands. */
public final class Swinging {
    /** The standard normal quantile of 0.9 (M. J. Wichura, AS 241). */
    private static final double Z90 = 1.2815515655446004;

    private static final ValueType NUMBER = ValueType.number(UnitForm.NUMBER);

    private final Runner runner;
    private final Settings settings;
    private final Watch watch;

    public Swinging(Runner runner, Settings settings, Watch watch) {
        this.runner = runner;
        this.settings = settings;
        this.watch = watch;
    }

    /**
     * @param asked a number: a date or a truth has no mean
     * @return empty where the watch no longer wanted it, or where the value is none as things stand
     */
    public Optional<Swings> of(Plan plan, Quantity asked) {
        double base = mean(plan, asked);
        if (Double.isNaN(base)) {
            return Optional.empty();
        }
        var swings = new ArrayList<Swings.Swing>();
        var left = new ArrayList<Input>();
        for (Input input : Inputs.of(plan, asked.step().id())) {
            switch (input.form()) {
                case NUMBER, ROWS -> swings.add(swing(plan, asked, input));
                case PROCESS, JOINED -> left.add(input);
            }
            if (watch.isCancelled()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Swings(asked, Math.toIntExact(settings.futures()), base, swings, left));
    }

    private Swings.Swing swing(Plan plan, Quantity asked, Input input) {
        Plan low = Variants.holding(plan, input.streams(), Swings.TENTH, -Z90);
        Plan high = Variants.holding(plan, input.streams(), 1 - Swings.TENTH, Z90);
        return new Swings.Swing(input, held(low, input), mean(low, asked), held(high, input), mean(high, asked));
    }

    private OptionalDouble held(Plan plan, Input input) {
        return input.form() == Input.Form.NUMBER
                ? OptionalDouble.of(runner.trace(plan, settings.withFutures(1), 0)
                        .value(input.steps().getFirst().id(), 0, 0))
                : OptionalDouble.empty();
    }

    private double mean(Plan plan, Quantity asked) {
        Optional<Run> run = runner.run(plan, settings, kept(asked), watch).filter(one -> !one.isRefused());
        if (run.isEmpty()) {
            return Double.NaN;
        }
        double[] values = asked.values(run.get(), asked.isFigure());
        return new Values(values, NUMBER, 1).mean().orElse(Double.NaN);
    }

    private static Set<Integer> kept(Quantity asked) {
        return asked.step().byFuture() ? Set.of(asked.step().id()) : Set.of();
    }
}
