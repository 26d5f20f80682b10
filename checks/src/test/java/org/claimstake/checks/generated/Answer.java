package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.claimstake.engine.Figure;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.unit.UnitWords.Measure;

/**
 * All that a plan came to: every named value in every period of the first futures, measures in all of them, figures.
 *
 * @param values by a key that says which value, row, period and future it is
 */
record Answer(Map<String, Value> values) {
    static final int FUTURES = 13;
    private static final int TRACED = 3;

    /**
     * @param money  the power of money in its unit, so that of twice the money it is twice as much
     * @param drawn  it is a draw or what a distribution makes of one
     */
    record Value(double value, int money, boolean drawn) {
        boolean isSame(Value other) {
            return Double.doubleToLongBits(value) == Double.doubleToLongBits(other.value);
        }
    }

    static Answer of(Plan plan) {
        var values = new LinkedHashMap<String, Value>();
        Settings settings = Settings.of(plan).withFutures(FUTURES);
        for (int future = 0; future < TRACED; future++) {
            traced(plan, Chain.trace(plan, settings, future), values);
        }
        asked(Chain.run(plan, settings), values);
        return new Answer(values);
    }

    private static void traced(Plan plan, Trace trace, Map<String, Value> into) {
        for (Step step : plan.steps()) {
            if (!step.shown() || step.kind() == Step.Kind.CHECK || step.kind() == Step.Kind.FIGURE) {
                continue;
            }
            int periods = step.byPeriod() ? plan.axis().count() : 1;
            for (int row = 0; row < rows(plan, step); row++) {
                for (int period = 0; period < periods; period++) {
                    double value = trace.value(step.id(), row, step.byPeriod() ? period : -1);
                    put(
                            into,
                            plan.name(step, row) + " in period " + period + " of future " + trace.future(),
                            value,
                            step);
                }
            }
        }
    }

    private static void asked(Run run, Map<String, Value> into) {
        Plan plan = run.plan();
        for (Step step : plan.steps()) {
            if (step.shown() && step.kind() == Step.Kind.MEASURE) {
                double[] values = run.values(step.id(), 0, -1).toArray();
                for (int future = 0; future < values.length; future++) {
                    put(into, step.name() + " of future " + future, values[future], step);
                }
            }
        }
        for (int id : plan.figures()) {
            Step step = plan.step(id);
            if (step.shown()) {
                Figure figure = run.figure(id, 0, -1);
                put(into, step.name() + " over all futures", figure.value(), step);
                figure.error().ifPresent(error -> put(into, step.name() + ", its error", error, step));
            }
        }
    }

    static int rows(Plan plan, Step step) {
        return step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
    }

    private static void put(Map<String, Value> into, String key, double value, Step step) {
        int halves = step.type().unit().halves().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.MONEY)
                .mapToInt(Map.Entry::getValue)
                .sum();
        Value before = into.put(key, new Value(value, halves / 2, step.kind() == Step.Kind.RANDOM));
        if (before != null) {
            throw new IllegalStateException("two values have the name " + key);
        }
    }

    // ---- comparison

    /** The same bits in every value, and the same values. */
    void isSameAs(Answer other) {
        assertThat(other.values.keySet()).isEqualTo(values.keySet());
        isKeptIn(other, key -> true);
    }

    /** The same bits in every value of this answer that is asked for; the other may have more. */
    void isKeptIn(Answer other, Predicate<String> asked) {
        values.forEach((key, value) -> {
            Value theirs = other.values.get(key);
            if (asked.test(key) && (theirs == null || !value.isSame(theirs))) {
                fail("%s was %s and is %s", key, value.value, theirs == null ? "gone" : theirs.value);
            }
        });
    }

    /**
     * Each value to a rounding, draws to the bit.
     *
     * @param relative of the value, or of the largest in its unit where much of it was taken away again
     */
    void isNearTo(Answer other, double relative, UnaryOperator<Value> expected) {
        assertThat(other.values.keySet()).isEqualTo(values.keySet());
        var largest = new TreeMap<Integer, Double>();
        values.values().forEach(value -> {
            double size = Math.abs(expected.apply(value).value);
            if (size < Double.POSITIVE_INFINITY) {
                largest.merge(value.money, size, Math::max);
            }
        });
        values.forEach((key, value) -> {
            Value wanted = expected.apply(value);
            Value found = other.values.get(key);
            boolean near = wanted.isSame(found)
                    || Math.abs(wanted.value - found.value) <= relative * largest.getOrDefault(value.money, 0.0);
            if (!near) {
                fail("%s should be %s and is %s", key, wanted.value, found.value);
            }
            if (value.drawn && value.money == 0 && !value.isSame(found)) {
                fail("the draw %s was %s and is %s", key, value.value, found.value);
            }
        });
    }

    /** Every name changed. */
    Answer renamed(UnaryOperator<String> rename) {
        var renamed = new LinkedHashMap<String, Value>();
        values.forEach((key, value) -> renamed.put(rename.apply(key), value));
        return new Answer(renamed);
    }

    /** Every amount of money multiplied by a power of two, which rounds nothing. */
    Answer timesMoney(double factor) {
        var scaled = new LinkedHashMap<String, Value>();
        values.forEach((key, value) -> scaled.put(key, timesMoney(value, factor)));
        return new Answer(scaled);
    }

    static Value timesMoney(Value value, double factor) {
        return new Value(value.value * Math.pow(factor, value.money), value.money, value.drawn);
    }
}
