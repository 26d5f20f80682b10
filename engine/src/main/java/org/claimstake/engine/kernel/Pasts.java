package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Step;

/** What a line has been until now, as running sums or as a few readings of earlier periods, and an account's balance. */
final class Pasts {
    private static final double ROUNDING = 1e-9;
    private static final double DUST = 1e-9;
    private static final int MOST_READ = 240;

    private final Lowering all;
    private final Graph graph;
    private final Parts parts;
    private final Reads reads;
    private final Map<Value, Value> sums = new HashMap<>();

    Pasts(Lowering all, Parts parts, Reads reads) {
        this.all = all;
        graph = all.graph;
        this.parts = parts;
        this.reads = reads;
    }

    Value of(Node.Past past, Context context) {
        if (!context.isEach()) {
            throw new Unsupported("the past of one period");
        }
        List<Value> inputs = List.of(now(past, context));
        return switch (past.kind()) {
            case CUMULATIVE -> parts.finite(cumulative(past, context), context, inputs);
            case TRAILING_SUM -> trailing(past, context, "trailing_sum", false);
            case TRAILING_MEAN -> trailing(past, context, "trailing_mean", true);
            case STRAIGHT_LINE -> straightLine(past, context);
            case EACH_YEAR -> eachYear(past, context);
        };
    }

    private Value now(Node.Past past, Context context) {
        return parts.of(new Node.Ref(past.step(), past.row()), context);
    }

    /** Oldest first, so that each period only adds to the sum before it. */
    private Value cumulative(Node.Past past, Context context) {
        String name = "cumulative " + all.plan.step(past.step()).name();
        return sums.computeIfAbsent(now(past, context), each -> running(name, each));
    }

    private Value running(String name, Value each) {
        Domain domain = each.domain;
        Slot slot = all.slot(name, domain.size, true);
        slot.asksBefore(0);
        Value before = graph.read(
                Access.of(slot, order(domain), new When.Back(1)), domain, true, each.mayBeMissing, List.of());
        Value sum = graph.add(before, each);
        graph.store(sum, Access.of(slot, order(domain), new When.Now()), domain, true, List.of());
        return sum;
    }

    static int[] order(Domain domain) {
        int[] order = new int[domain.size];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }

    /** The value of the line so many periods back, 0 before the first. */
    private Value back(Node.Past past, int back, Context context) {
        if (back == 0) {
            return now(past, context);
        }
        Step step = all.plan.step(past.step());
        int[] places = reads.places(past.step(), past.row(), context);
        if (!step.byFuture() || !step.byPeriod()) {
            // what no chance touches, or no period, is read as it stands
            Value known = parts.of(new Node.Lag(past.step(), past.row(), back), context);
            return graph.select(reads.before(back), graph.constant(0), known);
        }
        boolean holds = all.slot(past.step()).asksBefore(0);
        boolean mayBeNone = all.mayBeNone(step);
        Value read = reads.memory(past.step(), places, new When.Back(back), context, mayBeNone);
        return holds ? read : graph.select(reads.before(back), graph.constant(0), read);
    }

    private Value trailing(Node.Past past, Context context, String function, boolean mean) {
        int length = (int) Math.min(whole(past, context, function), graph.periods);
        Value sum = window(past, length, context);
        if (!mean) {
            return parts.finite(sum, context, now(past, context));
        }
        double[] counts = new double[graph.periods];
        for (int t = 0; t < counts.length; t++) {
            counts[t] = Math.min(length, t + 1);
        }
        Value count = graph.table(new Table(1, counts.length, counts), graph.single);
        return parts.finite(graph.divide(sum, count), context, sum);
    }

    /** The sum of so many periods, oldest first; zeros before the first period change no sum. */
    private Value window(Node.Past past, int length, Context context) {
        if (length > MOST_READ) {
            throw new Unsupported("a window of " + length + " periods");
        }
        Value sum = graph.constant(0);
        for (int back = length - 1; back >= 0; back--) {
            sum = graph.add(sum, back(past, back, context));
        }
        return sum;
    }

    private double whole(Node.Past past, Context context, String function) {
        double periods = years(past, context) / all.plan.axis().years();
        double whole = Math.rint(periods);
        if (!(Math.abs(periods - whole) <= DUST && whole >= 1)) {
            throw new Unsupported(function + " over a part of a period");
        }
        return whole;
    }

    /** Known before the run, and the same in all periods and rows. */
    private double years(Node.Past past, Context context) {
        Node years = past.years();
        if (years == null) {
            return MISSING;
        }
        Value value = parts.of(years, context);
        if (value.op != Op.CONSTANT) {
            throw new Unsupported("a length that changes");
        }
        return value.known().values()[0];
    }

    private Value eachYear(Node.Past past, Context context) {
        int begins = (int) years(past, context);
        int length = 12 / all.plan.axis().months();
        double[] ends = new double[graph.periods];
        for (int t = 0; t < ends.length; t++) {
            ends[t] = Calendar.month(all.plan.axis().now(t + 1)) == begins ? 1 : 0;
        }
        Value end = graph.truth(new Table(1, ends.length, ends), graph.single);
        Value sum = parts.finite(window(past, length, context), parts.where(end, context), now(past, context));
        return graph.select(end, sum, graph.constant(0));
    }

    /** What was spent in each period, in equal parts from that period on, the last what the others leave. */
    private Value straightLine(Node.Past past, Context context) {
        double life = years(past, context);
        double length = all.plan.axis().years();
        double counted = Math.ceil(life / length - DUST);
        if (!(life > 0 && counted <= MOST_READ)) {
            throw new Unsupported("a life of " + life + " years");
        }
        int count = (int) Math.max(counted, 1);
        Value now = now(past, context);
        Value part = count == 1 ? now : graph.divide(graph.multiply(now, graph.constant(length)), graph.constant(life));
        int oldest = Math.min(count, graph.periods) - 1;
        Function<Integer, Value> partBack = oldest == 0 ? back -> part : kept(part);
        Value sum = graph.constant(0);
        for (int back = oldest; back >= 0; back--) {
            Value each = partBack.apply(back);
            if (back == count - 1) {
                Value others = graph.multiply(graph.constant(count - 1), each);
                each = graph.subtract(back(past, back, context), others);
            }
            sum = graph.add(sum, each);
        }
        return parts.finite(sum, context, now);
    }

    /** Keeps a value of every period; what is answered reads it so many periods back, 0 before the first. */
    private Function<Integer, Value> kept(Value value) {
        Domain domain = value.domain;
        Slot slot = all.slot("part " + value.id, domain.size, true);
        slot.asksBefore(0);
        graph.store(value, Access.of(slot, order(domain), new When.Now()), domain, true, List.of());
        return back -> back == 0
                ? value
                : graph.read(
                        Access.of(slot, order(domain), new When.Back(back)),
                        domain,
                        true,
                        value.mayBeMissing,
                        List.of());
    }

    Value settle(Node.Settle settle, Context context) {
        Value balance = parts.of(settle.balance(), context);
        Value largest = graph.constant(0);
        for (Node movement : settle.movements()) {
            Value size = graph.unary(Op.ABS, parts.of(movement, context));
            largest = graph.select(graph.less(largest, size), size, largest);
        }
        Value dust = graph.atMost(graph.unary(Op.ABS, balance), graph.multiply(graph.constant(ROUNDING), largest));
        return graph.select(dust, graph.constant(0), balance);
    }

    Value layers(Node.Layers layers, Context context) {
        if (!context.isEach()) {
            throw new Unsupported("the layers of one period");
        }
        Node.Layered account = layers.account();
        Node expires = account.expires();
        Value life = expires == null ? graph.constant(MISSING) : parts.of(expires, context);
        if (!life.isKnown()) {
            throw new Unsupported("a layer's life that chance decides");
        }
        Set<Integer> now = Set.copyOf(Operands.inPeriod(layers));
        List<LayerPlaces.Move> moves = new ArrayList<>();
        for (Node.LayerMove move : account.moves()) {
            LayerPlaces.Source amount = source(move.amount(), layers, context, now);
            LayerPlaces.Source worth = move.worth() < 0 ? null : source(move.worth(), layers, context, now);
            moves.add(new LayerPlaces.Move(move.plus(), amount, worth));
        }
        LayerPlaces.Source grown = account.grown() < 0 ? null : source(account.grown(), layers, context, now);
        var places = new LayerPlaces(
                layers,
                source(account.opening(), layers, context, now),
                grown,
                moves,
                life.known(),
                context.domain().indicesIn(life.domain),
                all.plan.axis().years());
        return graph.call(new Call.Layered(places), List.of(), context.domain(), true);
    }

    /** @param now steps that are read in this period too, not only in those before */
    private LayerPlaces.Source source(int step, Node.Layers layers, Context context, Set<Integer> now) {
        int[] places = reads.places(step, layers.row(), context);
        Step of = all.plan.step(step);
        if (!of.byFuture()) {
            int columns = of.byPeriod() ? graph.periods : 1;
            double[] values = new double[places.length * columns];
            for (int i = 0; i < places.length; i++) {
                for (int t = 0; t < columns; t++) {
                    values[i * columns + t] = places[i] < 0
                            ? MISSING
                            : all.invariants.formulas().cell(all.layout.cell(step, places[i], t));
                }
            }
            return new LayerPlaces.Source(null, new Table(places.length, columns, values));
        }
        for (int place : places) {
            if (place < 0) {
                throw new Unsupported("an account without a row");
            }
        }
        When when = now.contains(step) ? new When.Now() : new When.Back(1);
        return new LayerPlaces.Source(Access.of(all.slot(step), places, when), null);
    }
}
