package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Bands and knots of a schedule, read at a value. */
final class Bands {
    private final Lowering all;
    private final Graph graph;
    private final Parts parts;

    Bands(Lowering all, Parts parts) {
        this.all = all;
        graph = all.graph;
        this.parts = parts;
    }

    Value of(Node.AtSchedule at, Context outer) {
        Value x = parts.of(at.x(), outer);
        Context context = parts.where(graph.not(graph.missing(x)), outer);
        List<Plan.Band> bands = all.plan.schedules().get(at.schedule()).bands();
        List<Value> bounds = bounds(bands, context);
        Value value = switch (at.kind()) {
            case RATE -> rate(bands, holding(bands, bounds, x), context);
            case CHARGE -> charge(bands, bounds, holding(bands, bounds, x), x, context);
            case BETWEEN -> between(bands, bounds, x, context);
        };
        Value known = x.mayBeMissing ? graph.select(graph.missing(x), graph.constant(Double.NaN), value) : value;
        return parts.finite(known, context, x);
    }

    /** The last may have none. That they do not rise is what the judge stops for. */
    private List<Value> bounds(List<Plan.Band> bands, Context context) {
        List<Value> bounds = new ArrayList<>();
        @Nullable Value before = null;
        for (Plan.Band band : bands) {
            Node formula = band.bound();
            Value bound = formula == null ? graph.constant(Double.POSITIVE_INFINITY) : parts.of(formula, context);
            Value rises = before == null ? graph.not(graph.missing(bound)) : graph.less(before, bound);
            all.suspicions.add(new Suspicion(Suspicion.Kind.NOT_HELD, rises, context.guard(), List.of(), 0));
            bounds.add(bound);
            before = bound;
        }
        return bounds;
    }

    /** [band] this is the one that holds x, the earlier ones do not. */
    private List<Value> holding(List<Plan.Band> bands, List<Value> bounds, Value x) {
        List<Value> holding = new ArrayList<>();
        Value none = graph.truth(true);
        for (int i = 0; i < bands.size(); i++) {
            Value holds = i == bands.size() - 1
                    ? graph.truth(true)
                    : bands.get(i).upTo() ? graph.atMost(x, bounds.get(i)) : graph.less(x, bounds.get(i));
            holding.add(graph.and(none, holds));
            none = graph.and(none, graph.not(holds));
        }
        return holding;
    }

    private Value rate(List<Plan.Band> bands, List<Value> holding, Context context) {
        int last = bands.size() - 1;
        Value rate = parts.of(bands.get(last).value(), parts.where(holding.get(last), context));
        for (int i = last - 1; i >= 0; i--) {
            Value each = parts.of(bands.get(i).value(), parts.where(holding.get(i), context));
            rate = graph.select(holding.get(i), each, rate);
        }
        return rate;
    }

    private Value charge(List<Plan.Band> bands, List<Value> bounds, List<Value> holding, Value x, Context context) {
        Value charge = graph.constant(0);
        Value from = graph.constant(0);
        Value reached = graph.truth(true); // x lies in this band or a later one
        Value whole = graph.constant(0);
        Value isWhole = graph.truth(false);
        for (int i = 0; i < bands.size(); i++) {
            Value rate = parts.of(bands.get(i).value(), parts.where(reached, context));
            Value here = holding.get(i);
            if (bands.get(i).whole()) {
                whole = graph.select(here, graph.multiply(rate, x), whole);
                isWhole = graph.or(isWhole, here);
            } else {
                Value to = i == bands.size() - 1 ? x : graph.select(here, x, bounds.get(i));
                Value more = graph.add(charge, graph.multiply(rate, graph.subtract(to, from)));
                charge = graph.select(reached, more, charge);
                from = graph.select(reached, to, from);
            }
            reached = graph.and(reached, graph.not(here));
        }
        return graph.select(isWhole, whole, charge);
    }

    /** Straight lines between the knots, flat outside; the value of a knot at the knot itself. */
    private Value between(List<Plan.Band> knots, List<Value> bounds, Value x, Context context) {
        int last = knots.size() - 1;
        Value value = parts.of(knots.get(last).value(), context); // beyond the last
        for (int i = last; i >= 0; i--) {
            Value bound = bounds.get(i);
            Value here = graph.not(graph.less(bound, x)); // of those that hold, the first counts
            Value y1 = parts.of(knots.get(i).value(), parts.where(here, context));
            Value line = y1;
            if (i > 0) {
                Value x0 = bounds.get(i - 1);
                Value y0 = parts.of(knots.get(i - 1).value(), parts.where(here, context));
                Value share = graph.divide(graph.subtract(x, x0), graph.subtract(bound, x0));
                Value on = graph.add(y0, graph.multiply(graph.subtract(y1, y0), share));
                line = graph.select(graph.equal(bound, x), y1, on);
            }
            value = graph.select(here, line, value);
        }
        return value;
    }
}
