package org.claimstake.engine.bits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** One plan computed by the judge, in plain rows and in generated code, each value of each step looked at. */
final class Trial {
    /** No multiple of a vector, more than a tile of a large plan. */
    static final int FUTURES = 70;

    private static final ReferenceRunner JUDGE = new ReferenceRunner();

    private Trial() {}

    /** Where the readers differ from the judge, in words; empty for nowhere. */
    static List<String> differences(Plan plan, long seed) {
        List<String> differences = new ArrayList<>();
        var blocks = new BlockRunner();
        for (boolean goOn : List.of(true, false)) {
            Settings settings = new Settings(seed, FUTURES, 1, Computing.DEFAULT.goingOn(goOn));
            // once with every value of a future, once with no more than a run keeps by itself
            Set<Integer> kept = goOn ? byFuture(plan) : Set.of();
            Run judge = JUDGE.run(plan, settings, kept);
            for (Way way : List.of(Way.ROWS, Way.CHUNKS)) {
                Settings by = settings.with(settings.computing().withWay(way));
                try {
                    // code that is given up for plain rows would hide what is wrong with it
                    Watch heard = said(words -> differences.add(way + ": " + words));
                    SameBits.differences(
                                    judge, blocks.run(plan, by, kept, heard).orElseThrow())
                            .forEach(difference -> differences.add(way + ": " + difference));
                } catch (RuntimeException | StackOverflowError | AssertionError fault) {
                    differences.add(way + ": " + fault + at(fault));
                }
            }
        }
        return differences;
    }

    static Watch said(Consumer<String> each) {
        return new Watch() {
            @Override
            public void said(String words) {
                each.accept(words);
            }
        };
    }

    /** The smallest plan that still fails, with its seed and where it differs. */
    static String told(Plan plan, long seed, BiFunction<Plan, Long, List<String>> differences) {
        Plan smallest = Shrinking.smallest(
                plan, smaller -> !differences.apply(smaller, seed).isEmpty());
        return "seed %d of generator %d%nthe smallest plan that fails:%n%s%n%s"
                .formatted(
                        seed, RandomPlan.VERSION, text(smallest), String.join("\n", differences.apply(smallest, seed)));
    }

    /** The plan for whoever builds it again by hand. */
    static String text(Plan plan) {
        var text = new StringBuilder();
        text.append("%s, states %d%n".formatted(plan.axis(), plan.states()));
        plan.tables().forEach(table -> text.append("%s%n".formatted(table)));
        text.append("rows %s%nphases %s%n".formatted(plan.rowSets(), plan.phases()));
        for (int i = 0; i < plan.schedules().size(); i++) {
            text.append("schedule %d: %s%n".formatted(i, plan.schedules().get(i).bands()));
        }
        for (Step step : plan.steps()) {
            text.append("%d `%s` %s%s%s rows %d%s%s%s = %s%n"
                    .formatted(
                            step.id(),
                            step.name(),
                            step.kind(),
                            step.byPeriod() ? " by period" : "",
                            step.byFuture() ? " by future" : "",
                            step.rows(),
                            step.guard() == Step.Guard.NONE ? "" : " guarded " + step.guard(),
                            step.type().optional() ? " optional" : "",
                            step.shown() ? "" : " hidden",
                            step.formula()));
        }
        return text.toString();
    }

    static String at(Throwable fault) {
        Throwable first = fault;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        StackTraceElement[] trace = first.getStackTrace();
        return " " + first + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    static Set<Integer> byFuture(Plan plan) {
        Set<Integer> steps = new HashSet<>();
        for (Step step : plan.steps()) {
            if (step.byFuture()) {
                steps.add(step.id());
            }
        }
        return steps;
    }
}
