package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimstake.language.plan.Node;

/** Folds over the periods: what has been folded so far is one value a period, the last of them the answer. */
final class TimeSums {
    private final Lowering all;
    private final Graph graph;
    private final Parts parts;

    TimeSums(Lowering all, Parts parts) {
        this.all = all;
        graph = all.graph;
        this.parts = parts;
    }

    /** In each period of a loop, whatever period the reader stands in. */
    static Context each(Context context) {
        Value guard = context.guard();
        return context.at(Context.EACH).when(guard == null || guard.byPeriod ? null : guard);
    }

    Value of(Node.TimeFold fold, Context context) {
        Node value = fold.value();
        if (fold.kind() == Node.FoldKind.LAST && fold.where() == null && value != null) {
            return parts.of(value, context.at(graph.periods - 1));
        }
        Context each = each(context);
        Value where = fold.where() == null ? graph.truth(true) : parts.truth(fold.where(), each);
        Context at = parts.where(where, each);
        Value of = value == null ? graph.constant(1) : parts.of(value, at);
        Value folded = folded(fold.kind(), where, of, context.domain());
        return parts.finite(folded, context.when(null), folded);
    }

    private Value folded(Node.FoldKind kind, Value where, Value of, Domain domain) {
        return switch (kind) {
            case SUM -> last("sum", 0, domain, s -> graph.select(where, graph.add(s, of), s), of.mayBeMissing);
            case COUNT -> unlessMissing(where, of, domain, count(graph.and(where, graph.isYes(of)), domain));
            case SHARE -> {
                Value whole = count(where, domain);
                Value part = count(graph.and(where, graph.isYes(of)), domain);
                Value none = graph.equal(whole, graph.constant(0));
                Value share = graph.select(none, graph.constant(MISSING), graph.divide(part, whole));
                yield unlessMissing(where, of, domain, share);
            }
            case MIN -> unlessMissing(where, of, domain, extreme(where, of, domain, true));
            case MAX -> unlessMissing(where, of, domain, extreme(where, of, domain, false));
            case FIRST -> first(where, of, domain);
            case LAST -> last("last", MISSING, domain, s -> graph.select(where, of, s), true);
            case IRR -> throw new Unsupported("a rate of return of periods");
        };
    }

    private Value count(Value where, Domain domain) {
        return last("count", 0, domain, s -> graph.select(where, graph.add(s, graph.constant(1)), s), false);
    }

    private Value extreme(Value where, Value of, Domain domain, boolean least) {
        return last(
                "extreme",
                MISSING,
                domain,
                s -> {
                    Value keeps = least ? graph.less(s, of) : graph.less(of, s);
                    return graph.select(graph.and(where, graph.not(keeps)), of, s);
                },
                true);
    }

    private Value first(Value where, Value of, Domain domain) {
        if (!of.mayBeMissing) {
            return last("first", MISSING, domain, s -> graph.select(graph.and(where, graph.missing(s)), of, s), true);
        }
        Slot found = slot("found", 0, domain);
        Value before = before(found, domain, false);
        Value none = graph.equal(before, graph.constant(0));
        store(found, graph.select(where, graph.constant(1), before), domain);
        return last("first", MISSING, domain, s -> graph.select(graph.and(where, none), of, s), true);
    }

    /** A missing value among those folded makes the fold missing. */
    private Value unlessMissing(Value where, Value of, Domain domain, Value folded) {
        if (!of.mayBeMissing) {
            return folded;
        }
        Value lacking = graph.and(where, graph.missing(of));
        Value any = last("missing", 0, domain, s -> graph.select(lacking, graph.constant(1), s), false);
        return graph.select(graph.equal(any, graph.constant(1)), graph.constant(MISSING), folded);
    }

    /** What a sum has come to in the last period. */
    Value last(String name, double start, Domain domain, UnaryOperator<Value> next, boolean mayBeMissing) {
        Slot slot = slot(name, start, domain);
        store(slot, next.apply(before(slot, domain, mayBeMissing)), domain);
        return graph.read(
                Access.of(slot, Pasts.order(domain), new When.Fixed(graph.periods - 1)),
                domain,
                false,
                mayBeMissing,
                List.of());
    }

    private Slot slot(String name, double start, Domain domain) {
        Slot slot = all.slot(name, domain.size, true);
        slot.asksBefore(start);
        return slot;
    }

    private Value before(Slot slot, Domain domain, boolean mayBeMissing) {
        return graph.read(
                Access.of(slot, Pasts.order(domain), new When.Back(1)), domain, true, mayBeMissing, List.of());
    }

    private void store(Slot slot, Value value, Domain domain) {
        graph.store(value, Access.of(slot, Pasts.order(domain), new When.Now()), domain, true, List.of());
    }
}
