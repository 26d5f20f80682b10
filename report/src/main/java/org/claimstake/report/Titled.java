package org.claimstake.report;

import org.claimstake.engine.Run;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.Titles;
import org.claimstake.language.plan.ValueType;

/** Titles as they are shown: a blank holds what came out for the value it names, over all futures or in one. */
final class Titled {
    private interface Value {
        String of(Step step, int row);
    }

    private Titled() {}

    /** A number that differs from future to future is told by its mean. */
    static String of(Step step, int row, Run run) {
        return filled(step, row, run.plan(), (told, at) -> words(told, at, run));
    }

    static String of(Step step, int row, Trace trace) {
        return filled(step, row, trace.plan(), (told, at) -> amount(trace.value(told.id(), at, 0), told, trace.plan()));
    }

    private static String filled(Step step, int row, Plan plan, Value value) {
        return Titles.filled(
                step.title(),
                name -> Titles.step(plan, name).map(told -> value.of(told, told.rows() == step.rows() ? row : 0)));
    }

    private static String words(Step told, int row, Run run) {
        ValueType type = Types.told(told, run.plan());
        boolean differs = told.byFuture() && run.settings().futures() > 1;
        if (differs && type.sort() != ValueType.Sort.NUMBER) {
            return "…";
        }
        return amount(run.mean(told.id(), row, 0), told, run.plan()) + (differs ? " on average" : "");
    }

    /** A word of a choice as a sentence has it: {@code at_end} is told as "at end". */
    private static String amount(double value, Step told, Plan plan) {
        String words = Amount.of(value, Types.told(told, plan));
        return told.type().sort() == ValueType.Sort.CHOICE ? words.replace('_', ' ') : words;
    }

    /** As a sentence begins: the title, or the name where there is none. */
    static String plain(String title, String name) {
        return title.isEmpty() ? "`" + name + "`" : title;
    }
}
