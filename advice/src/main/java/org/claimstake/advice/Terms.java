package org.claimstake.advice;

import java.util.OptionalDouble;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/** Finds the term that somebody names, if it is one that may be looked for. */
final class Terms {
    private final Compiler.Ready ready;
    private final Trace first;

    /** @param first a future of the case, by which the ends of ranges are read */
    Terms(Compiler.Ready ready, Trace first) {
        this.ready = ready;
        this.first = first;
    }

    Reading<Unknown> find(String name, String option) {
        Compiler.Outline outline = ready.outline();
        Plan.Term term = ready.plan().terms().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (term == null) {
            if (outline.filling().contains(name)) {
                return Reading.failed(SolveFindings.filling(name, outline.terms(), option));
            }
            return Reading.failed(
                    outline.inputs().contains(name)
                            ? SolveFindings.input(name, outline.terms(), option)
                            : SolveFindings.noTerm(name, outline.terms(), option));
        }
        Step step = ready.plan().step(term.step());
        return step.type().sort() == ValueType.Sort.NUMBER
                ? new Reading.Done<>(unknown(term, step))
                : Reading.failed(SolveFindings.noNumber(name, kind(step.type()), option));
    }

    private static String kind(ValueType type) {
        return switch (type.sort()) {
            case NUMBER -> "a number";
            case TRUTH -> "yes or no";
            case CHOICE -> "one of the words " + String.join(", ", type.words());
            case DATE -> "a date";
            case TEXT -> "a text";
        };
    }

    private Unknown unknown(Plan.Term term, Step step) {
        return new Unknown(
                term.name(),
                term.title(),
                step.type(),
                step.byPeriod() ? OptionalDouble.empty() : written(step.formula(), step),
                written(term.low(), step),
                written(term.high(), step),
                written(term.by(), step));
    }

    private OptionalDouble written(@Nullable Node node, Step step) {
        if (node == null) {
            return OptionalDouble.empty();
        }
        double plain = first.value(node, step.id(), 0, step.byPeriod() ? 0 : -1);
        return Double.isNaN(plain) ? OptionalDouble.empty() : OptionalDouble.of(Unknown.written(plain, step.type()));
    }

    /** What a run that has set a term made of the words. */
    static double set(Unknown term, Plan plan, Trace first) {
        Plan.Term found = plan.terms().stream()
                .filter(one -> one.name().equals(term.name()))
                .findFirst()
                .orElseThrow();
        Step step = plan.step(found.step());
        double plain = first.value(step.formula(), step.id(), 0, step.byPeriod() ? 0 : -1);
        return Unknown.written(plain, step.type());
    }
}
