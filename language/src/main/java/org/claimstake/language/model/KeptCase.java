package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A case that was read with some values put from outside, in which other values can be put in their place without reading it
 * again. A formula names such a value and never holds its number, so that its step alone differs; the few places that look at a
 * number while reading (ranges, parameters of draws) are looked at again, and where that is not enough there is no answer and
 * the case has to be read.
 *
 * <p>Belongs to one thread at a time.
 */
public final class KeptCase {
    private final World world;
    private final Collection<CaseReader> readers;
    private final Plan plan;
    /** Set once what was read has been added to: then nothing can be put into it any more. */
    private final AtomicBoolean spoilt = new AtomicBoolean();

    KeptCase(World world, Collection<CaseReader> readers, Plan plan) {
        this.world = world;
        this.readers = List.copyOf(readers);
        this.plan = plan;
    }

    /**
     * The plan with these values.
     *
     * @param given of the names that were put when the case was read, in any order
     * @return the plan that reading it would give; empty where it must be read
     */
    public Optional<Plan> with(List<GivenValue> given) {
        if (spoilt.get()) {
            return Optional.empty();
        }
        int findings = world.findings.count();
        int defs = world.defs.size();
        Optional<Plan> moved = moved(given);
        // what is wrong with a value is told by who reads the case with it
        if (world.findings.count() > findings || world.defs.size() > defs) {
            spoilt.set(true);
            return Optional.empty();
        }
        return moved;
    }

    private Optional<Plan> moved(List<GivenValue> given) {
        var steps = new ArrayList<>(plan.steps());
        var grounds = new ArrayList<>(plan.grounds());
        for (GivenValue value : given) {
            if (!put(value, steps, grounds)) {
                return Optional.empty();
            }
        }
        return Optional.of(plan.with(steps, grounds));
    }

    /** False where the value is not one that was put, or not a plain number, word or date. */
    private boolean put(GivenValue value, List<Step> steps, List<Plan.Ground> grounds) {
        Expr path = Parser.parseExpression(new SourceText(value.origin(), value.name()), world.findings);
        Expr text = Parser.parseExpression(new SourceText(value.origin(), value.value()), world.findings);
        if (!(path instanceof Expr.Name) || text instanceof Expr.Unread) {
            return false;
        }
        Expr shifted = Shift.by(text, value.name().length() + 1);
        var file = new SourceText(value.origin(), value.name() + "=" + value.value());
        boolean any = false;
        for (CaseReader reader : readers) {
            Changes.Given set = reader.changes().given().get(value.name());
            if (reader.fillsBy(value.name())) {
                return false; // its tables are others
            }
            if (set != null) {
                var scope = new Scope(Objects.requireNonNull(reader.names()), file, "", false, null);
                Typed typed = reader.changes().again(set, path, shifted, scope);
                Double number = number(set, typed);
                if (number == null || !put(set, number, shifted, scope, steps, grounds)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private @Nullable Double number(Changes.Given set, Typed typed) {
        boolean plain = !typed.broken()
                && typed.node() instanceof Node.Constant
                && set.def().check().node() instanceof Node.Constant
                && !world.lookedAt.get(set.def().id());
        Double number = plain ? Checker.constant(typed.node()) : null;
        if (number == null || Double.isNaN(number)) {
            return null;
        }
        boolean held = world.held.stream()
                .filter(one -> one.def() == set.def().id())
                .allMatch(one -> number >= one.least() && number <= one.most());
        boolean text = typed.type() instanceof Type.Text;
        return held && !(text && number >= plan.texts().size()) ? number : null;
    }

    private boolean put(
            Changes.Given set, double number, Expr text, Scope scope, List<Step> steps, List<Plan.Ground> grounds) {
        List<Step> own = steps.stream()
                .filter(step -> step.kind() == set.def().kind()
                        && step.shown()
                        && step.name().equals(Planner.named(set.def())))
                .toList();
        if (own.isEmpty()) {
            return true; // of a scenario looked into, where nobody reads it
        }
        Step step = own.getFirst();
        if (own.size() > 1 || step.grounds().size() != 1) {
            return false;
        }
        String words = scope.file().slice(text.span());
        int at = step.grounds().getFirst();
        Plan.Ground was = grounds.get(at);
        steps.set(step.id(), step.with(new Node.Constant(number), words));
        var path = new org.claimstake.language.text.Span(0, was.name().length());
        grounds.set(
                at,
                new Plan.Ground(
                        was.name(), was.kind(), words, was.source(), was.at(), was.reason(), scope.place(path), false));
        return true;
    }
}
