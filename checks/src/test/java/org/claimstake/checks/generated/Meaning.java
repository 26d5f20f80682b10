package org.claimstake.checks.generated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** What a text comes to, so that two texts can be compared: its findings, its stop, or its values to the bit. */
sealed interface Meaning {

    /** Nothing is computed: the names of the findings, in order. */
    record Refused(List<String> findings) implements Meaning {}

    /** The run ends before its end: the names of its findings. */
    record Stopped(List<String> findings) implements Meaning {}

    /** @param bits of every value that is shown, of the first future and of measures in all of them, by its name */
    record Computed(Map<String, Long> bits) implements Meaning {}

    int FUTURES = 3;

    static Meaning of(Compiler.Compiled compiled) {
        return switch (compiled) {
            case Compiler.Refused(List<Finding> findings) -> {
                if (findings.isEmpty()) {
                    throw new AssertionError("a text is refused for no reason");
                }
                yield new Refused(told(findings));
            }
            case Compiler.Ready(Plan plan, var _) -> of(plan);
        };
    }

    private static List<String> told(List<Finding> findings) {
        if (Rendering.PLAIN.of(findings).isBlank()) {
            throw new AssertionError("a finding says nothing");
        }
        return findings.stream().map(Finding::name).toList();
    }

    private static Meaning of(Plan plan) {
        Settings settings = Settings.of(plan).withFutures(FUTURES);
        Trace trace = Chain.JUDGE.trace(plan, settings, 0);
        Run run = Chain.JUDGE.run(plan, settings);
        if (run.isRefused()) {
            return new Stopped(told(run.findings()));
        }
        if (trace.stop().isPresent()) {
            return new Stopped(told(List.of(trace.stop().get().finding())));
        }
        var bits = new LinkedHashMap<String, Long>();
        for (Step step : plan.steps()) {
            if (step.shown() && step.kind() != Step.Kind.CHECK && step.kind() != Step.Kind.FIGURE) {
                traced(plan, step, trace, bits);
            }
            if (step.shown() && step.kind() == Step.Kind.MEASURE) {
                measured(step, run, trace, bits);
            }
        }
        return new Computed(bits);
    }

    private static void traced(Plan plan, Step step, Trace trace, Map<String, Long> into) {
        int periods = step.byPeriod() ? plan.axis().count() : 1;
        for (int row = 0; row < Answer.rows(plan, step); row++) {
            for (int period = 0; period < periods; period++) {
                double value = trace.value(step.id(), row, step.byPeriod() ? period : -1);
                into.put(step.name() + " " + row + " " + period, Double.doubleToLongBits(value));
            }
        }
    }

    private static void measured(Step step, Run run, Trace trace, Map<String, Long> into) {
        double[] values = run.values(step.id(), 0, -1).toArray();
        for (int future = 0; future < values.length; future++) {
            into.put(step.name() + " of future " + future, Double.doubleToLongBits(values[future]));
        }
        double traced = trace.value(step.id(), 0, -1);
        if (Double.doubleToLongBits(traced) != Double.doubleToLongBits(values[0])) {
            throw new AssertionError(step.name() + " is " + values[0] + " in the run and " + traced + " in its trace");
        }
    }
}
