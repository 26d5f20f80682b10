package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/** Dates that chance moves, and formulas that change with the date. */
final class DateParts {
    private final Graph graph;
    private final Parts parts;
    private final Axis axis;

    DateParts(Lowering all, Parts parts) {
        graph = all.graph;
        this.parts = parts;
        axis = all.plan.axis();
    }

    Value floor(Node.DateFloor floor, Context context) {
        Value date = parts.of(floor.date(), context);
        return graph.call(Routine.floorTo(floor.grain()), List.of(date));
    }

    Value days(Node.Days days, Context context) {
        return graph.call(Routine.DAYS, List.of(parts.of(days.from(), context), parts.of(days.to(), context)));
    }

    Value share(Node.ShareOfPeriod share, Context context) {
        Value from = parts.of(share.from(), context);
        Value to = parts.of(share.to(), context);
        Value begin = graph.max(from, start(context, 0));
        Value end = graph.min(to, start(context, 1));
        Value part = graph.divide(graph.subtract(end, begin), graph.constant(axis.months()));
        Value between = graph.select(graph.atMost(end, begin), graph.constant(0), part);
        Value missing = graph.or(graph.missing(from), graph.missing(to));
        return graph.select(missing, graph.constant(MISSING), between);
    }

    /** First day of this period or the next. */
    private Value start(Context context, int ahead) {
        if (!context.isEach()) {
            return graph.constant(axis.now(context.period() + ahead));
        }
        double[] starts = new double[graph.periods];
        for (int t = 0; t < starts.length; t++) {
            starts[t] = axis.now(t + ahead);
        }
        return graph.table(new Table(1, starts.length, starts), graph.single);
    }

    Value holds(Node.HoldsDate holds, Context context) {
        Value date = parts.of(holds.date(), context);
        Value since = graph.add(graph.subtract(date, graph.constant(axis.first())), graph.constant(1e-8));
        Value place = graph.unary(Op.FLOOR, graph.divide(since, graph.constant(axis.months())));
        Value now = period(context);
        Value here = graph.number(graph.equal(place, now));
        return context.inRows() ? graph.select(graph.missing(date), graph.constant(MISSING), here) : here;
    }

    private Value period(Context context) {
        if (!context.isEach()) {
            return graph.constant(context.period());
        }
        double[] periods = new double[graph.periods];
        for (int t = 0; t < periods.length; t++) {
            periods[t] = t;
        }
        return graph.table(new Table(1, periods.length, periods), graph.single);
    }

    /** The date is known; what is read at it is not. */
    Value atDate(Node.AtDate at, Context context) {
        Value date = parts.of(at.date(), context);
        if (date.op != Op.CONSTANT) {
            return byFuture(at, date, context);
        }
        double day = date.known().values()[0];
        int there = Double.isNaN(day) ? -1 : axis.period(day);
        return there < 0 || there >= axis.count() ? graph.constant(MISSING) : parts.of(at.value(), context.at(there));
    }

    /** Each period's value is kept where it is the one that is meant. */
    private Value byFuture(Node.AtDate at, Value date, Context context) {
        if (date.byPeriod) {
            throw new Unsupported("a date that changes with the period");
        }
        Context each = TimeSums.each(context);
        Value since = graph.add(graph.subtract(date, graph.constant(axis.first())), graph.constant(1e-8));
        Value place = graph.unary(Op.FLOOR, graph.divide(since, graph.constant(axis.months())));
        Value here = graph.equal(place, period(each));
        Value value = parts.of(at.value(), parts.where(here, each));
        return parts.timeSums()
                .last("at a date", MISSING, context.domain(), before -> graph.select(here, value, before), true);
    }

    Value series(Node.Series series, Context context) {
        if (!context.isEach()) {
            return parts.of(series.values().get(context.period()), context);
        }
        Map<Node, double[]> periods = new LinkedHashMap<>();
        for (int t = 0; t < graph.periods; t++) {
            periods.computeIfAbsent(series.values().get(t), node -> new double[graph.periods])[t] = 1;
        }
        return chosen(periods.entrySet().stream()
                .map(entry ->
                        new Chosen(entry.getValue(), where -> parts.of(entry.getKey(), parts.where(where, context))))
                .toList());
    }

    private interface Made {
        Value of(Value where);
    }

    private record Chosen(double[] periods, Made value) {}

    /** One of them in each period. */
    private Value chosen(List<Chosen> choices) {
        if (choices.size() > 64) {
            throw new Unsupported("more than 64 formulas by period");
        }
        Value chosen = graph.constant(MISSING);
        for (Chosen choice : choices) {
            Value where = graph.truth(new Table(1, graph.periods, choice.periods()), graph.single);
            chosen = graph.select(where, choice.value().of(where), chosen);
        }
        return chosen;
    }

    /** The laws of a period and how each is weighed; alone where none is. */
    private record Weights(List<Integer> laws, List<Double> weights) {}

    Value dated(Node.Dated dated, Context context) {
        if (!context.isEach()) {
            return weighed(dated, weights(dated, context.period()), context);
        }
        Map<Weights, double[]> periods = new LinkedHashMap<>();
        for (int t = 0; t < graph.periods; t++) {
            periods.computeIfAbsent(weights(dated, t), weights -> new double[graph.periods])[t] = 1;
        }
        return chosen(periods.entrySet().stream()
                .map(entry -> new Chosen(
                        entry.getValue(), where -> weighed(dated, entry.getKey(), parts.where(where, context))))
                .toList());
    }

    /** As the judge: @see org.claimstake.engine.reference.Dates */
    private Weights weights(Node.Dated dated, int period) {
        double start = axis.now(period);
        double end = axis.now(period + 1);
        int first = last(dated, start, true);
        if (dated.byFirstDay() || first == last(dated, end, false)) {
            return new Weights(List.of(first), List.of());
        }
        double days = Calendar.days(start, end);
        List<Integer> laws = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = first; i < dated.laws().size(); i++) {
            double from = i < 0 ? start : Math.max(start, dated.laws().get(i).from());
            double to = i + 1 < dated.laws().size()
                    ? Math.min(end, dated.laws().get(i + 1).from())
                    : end;
            if (to > from && (i >= 0 || dated.before() != null)) {
                laws.add(i);
                weights.add(Calendar.days(from, to) / days);
            }
        }
        return new Weights(laws, weights);
    }

    /** The last law that begins before the date, or on it. */
    private static int last(Node.Dated dated, double date, boolean orOn) {
        int index = -1;
        while (index + 1 < dated.laws().size()) {
            double from = dated.laws().get(index + 1).from();
            if (!(from < date || orOn && from == date)) {
                break;
            }
            index++;
        }
        return index;
    }

    private Value weighed(Node.Dated dated, Weights weights, Context context) {
        if (weights.weights().isEmpty() && weights.laws().size() == 1) {
            return law(dated, weights.laws().getFirst(), context);
        }
        Value sum = graph.constant(0);
        for (int i = 0; i < weights.laws().size(); i++) {
            Value part = law(dated, weights.laws().get(i), context);
            sum = graph.add(
                    sum, graph.multiply(part, graph.constant(weights.weights().get(i))));
        }
        return sum;
    }

    private Value law(Node.Dated dated, int index, Context context) {
        Node law = index >= 0 ? dated.laws().get(index).value() : dated.before();
        return law == null ? graph.constant(MISSING) : parts.of(law, context);
    }
}
