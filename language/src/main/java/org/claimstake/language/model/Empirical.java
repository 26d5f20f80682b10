package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * {@code empirical([3, 5, 8] mn USD)} and {@code empirical(r.price for r in history, by: r.weight)} draw one of the values
 * seen, each as often as its weight (all alike where none is given). The quantile is the inverse of their distribution:
 * the smallest value up to which, itself included, at least u of the weight lies, as {@code quantile} has it. The values
 * are known before the run, so that the draw is a search in a sorted list, written out as comparisons with u.
 */
final class Empirical {
    private static final String USAGE =
            "empirical([3, 5, 8] mn USD) or empirical(r.price for r in history, by: r.weight)";
    private static final int MOST_VALUES = 10_000;

    private final World world;
    private final Checker checker;
    private final Fitting fitting;

    Empirical(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
        this.fitting = checker.fitting();
    }

    /** What was seen, in any order. */
    private record Seen(double[] values, double[] weights, Type type) {}

    /** @param seen one for all rows of the draw, or one for each of them in their order */
    private record ByRow(
            List<Seen> seen, Type type, @Nullable Node coverage) {}

    /** @param u what the draw's name gives */
    Typed draw(Expr.Call call, Node u, Context context, @Nullable Type declared) {
        Arguments arguments = new Arguments(world, call, context);
        if (!arguments.counted(1, 1, USAGE, "by")) {
            return Typed.BROKEN;
        }
        Expr.Argument argument = arguments.plain().getFirst();
        Expr by = arguments.labelled("by");
        Seen one = argument.row() == null ? listed(argument.value(), by, context, declared) : null;
        ByRow all = argument.row() == null
                ? one == null ? null : new ByRow(List.of(one), one.type(), null)
                : ofRows(argument, argument.row(), by, call, context, declared);
        if (all == null) {
            return Typed.BROKEN;
        }
        for (Seen seen : all.seen()) {
            if (!weighs(seen, call, context)) {
                return Typed.BROKEN;
            }
        }
        Node quantile = quantile(all, u, context.ownRows());
        Node coverage = all.coverage();
        // never read, since the quantile is always there: it brings along which rows were left out
        return new Typed(
                coverage == null ? quantile : new Node.Binary(Node.BinaryOp.OTHERWISE, quantile, coverage), all.type());
    }

    /** Where the values hang on the row of the draw, those of each of its rows in turn; else those of all at once. */
    private static Node quantile(ByRow all, Node u, @Nullable Rows own) {
        Node result = quantile(all.seen().getLast(), u);
        for (int i = all.seen().size() - 2; i >= 0 && own != null; i--) {
            Node key = new Node.Cell(own.table(), own.data().keyColumn(), new Row.Slot(0));
            double here = own.data()
                    .columns()
                    .get(own.data().keyColumn())
                    .values()
                    .get(own.rows().get(i));
            result = new Node.Choose(
                    new Node.Binary(Node.BinaryOp.EQUAL, key, new Node.Constant(here)),
                    quantile(all.seen().get(i), u),
                    result);
        }
        return result;
    }

    private boolean weighs(Seen seen, Expr.Call call, Context context) {
        if (seen.values().length == 0 || seen.values().length > MOST_VALUES) {
            world.report(DrawFindings.seen(seen.values().length, MOST_VALUES, context.place(call)));
            return false;
        }
        boolean fine = Arrays.stream(seen.weights()).allMatch(weight -> weight >= 0 && weight < 1e300)
                && Arrays.stream(seen.weights()).sum() > 0;
        if (!fine) {
            world.report(DrawFindings.weights(context.place(call)));
        }
        return fine;
    }

    // ---- a list

    private @Nullable Seen listed(Expr text, @Nullable Expr by, Context context, @Nullable Type declared) {
        if (!(Keys.bare(text) instanceof Expr.Series series)) {
            world.report(CallFindings.argument(
                    "`empirical`",
                    "a list of values or rows",
                    fitting.describe(checker.check(text, context).type()),
                    context.place(text)));
            return null;
        }
        Listed values = numbers(series, context, declared);
        if (values == null) {
            return null;
        }
        double[] weights = new double[values.numbers().length];
        Arrays.fill(weights, 1);
        if (by != null) {
            Listed given = Keys.bare(by) instanceof Expr.Series list ? numbers(list, context, Type.number()) : null;
            if (given == null || given.numbers().length != weights.length || !(given.type() instanceof Type.Num)) {
                world.report(DrawFindings.weightEach(weights.length, context.place(by)));
                return null;
            }
            weights = given.numbers();
        }
        return new Seen(values.numbers(), weights, values.type());
    }

    private record Listed(double[] numbers, Type type) {}

    private @Nullable Listed numbers(Expr.Series series, Context context, @Nullable Type expected) {
        double[] numbers = new double[series.values().size()];
        Type type = null;
        Expr first = series.values().getFirst();
        for (int i = 0; i < numbers.length; i++) {
            Expr text = Literals.scaled(series.values().get(i), series);
            Typed typed = checker.check(text, context, expected);
            if (typed.broken()) {
                return null;
            }
            Double number = Checker.constant(typed.node());
            if (number == null) {
                world.report(DrawFindings.seenLater(context.words(text), context.place(text)));
                return null;
            }
            numbers[i] = number;
            type = type == null
                    ? typed.type()
                    : fitting.together(typed.withType(type), first, typed, text, "draw between", context);
            if (type == null) {
                return null;
            }
        }
        return type == null ? null : new Listed(numbers, type);
    }

    // ---- rows

    private @Nullable ByRow ofRows(
            Expr.Argument argument,
            Expr.RowText row,
            @Nullable Expr by,
            Expr.Call call,
            Context context,
            @Nullable Type declared) {
        Context.Loop loop = checker.folds().loop(row, context);
        if (loop == null) {
            return null;
        }
        Context inner = context.withLoop(loop);
        Folds.Conditions conditions = checker.folds().conditions(argument.where(), inner);
        if (conditions == null) {
            return null;
        }
        Context asked = inner.withKnown(conditions.known());
        Typed value = fitting.present(checker.check(argument.value(), asked, declared), argument.value(), asked);
        Typed weight = by == null
                ? new Typed(new Node.Constant(1), Type.number())
                : fitting.present(checker.check(by, asked), by, asked);
        if (value.broken() || weight.broken()) {
            return null;
        }
        boolean drawable = value.type() instanceof Type.Num
                || value.type() instanceof Type.Day
                || value.type() instanceof Type.Choice;
        if (!drawable || !(weight.type() instanceof Type.Num)) {
            Typed wrong = drawable ? weight : value;
            world.report(CallFindings.argument(
                    drawable ? "the weight" : "`empirical`",
                    "a number",
                    fitting.describe(wrong.type()),
                    context.place(call)));
            return null;
        }
        var rows = new Rowwise(loop, conditions, value, weight.node());
        Rows own = context.ownRows();
        var seen = new ArrayList<Seen>();
        boolean[] gaps = {false};
        try {
            seen.add(seen(rows, -1, gaps));
        } catch (RowEval.NotConstant notConstant) {
            // it may hang on the row of the draw itself
            if (own == null || own.data().keyColumn() < 0 || !ofEachRow(rows, own, seen, gaps)) {
                world.report(DrawFindings.seenLater(context.words(argument.value()), context.place(argument.value())));
                return null;
            }
        }
        return new ByRow(seen, value.type(), gaps[0] ? coverage(rows, call, context) : null);
    }

    private record Rowwise(Context.Loop loop, Folds.Conditions conditions, Typed value, Node weight) {}

    private boolean ofEachRow(Rowwise rows, Rows own, List<Seen> seen, boolean[] gaps) {
        try {
            for (int row : own.rows()) {
                seen.add(seen(rows, row, gaps));
            }
            return !seen.isEmpty();
        } catch (RowEval.NotConstant notConstant) {
            return false;
        }
    }

    /** @param own the row of the draw; -1 where it must not matter */
    private Seen seen(Rowwise rows, int own, boolean[] gaps) {
        Context.Loop loop = rows.loop();
        Folds.Conditions conditions = rows.conditions();
        var values = new ArrayList<Double>();
        var weights = new ArrayList<Double>();
        int[] slots = new int[loop.slot() + 1];
        Arrays.fill(slots, -1);
        slots[0] = own;
        var eval = new RowEval(world, slots);
        for (int row = 0; row < world.table(loop.table()).rows(); row++) {
            slots[loop.slot()] = row;
            if (conditions.where() != null && eval.value(conditions.where()) != 1) {
                continue;
            }
            double seen = conditions.asked() == null || eval.value(conditions.asked()) == 1
                    ? eval.value(rows.value().node())
                    : ValueType.MISSING;
            double weighs = Double.isNaN(seen) ? ValueType.MISSING : eval.value(rows.weight());
            if (Double.isNaN(seen) || Double.isNaN(weighs)) {
                gaps[0] = true;
            } else {
                values.add(seen);
                weights.add(weighs);
            }
        }
        return new Seen(
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                rows.value().type());
    }

    /** A count of the rows, kept once: with it the run knows how many were left out. */
    private Node coverage(Rowwise rows, Expr.Call call, Context context) {
        Node value = rows.value().node();
        Node count = new Node.RowFold(
                Node.FoldKind.COUNT,
                rows.loop().table(),
                rows.loop().slot(),
                rows.conditions().where(),
                rows.conditions().asked(),
                new Node.Binary(Node.BinaryOp.EQUAL, value, value),
                null);
        var counted = new Typed(count, Type.number());
        Def def = world.add(
                context.owner() + " ~ rows",
                Step.Kind.LINE,
                context.ownRows(),
                context.place(call),
                context.words(call),
                "",
                false,
                null,
                d -> counted);
        def.check();
        return new Node.Ref(def.id(), context.ownRows() == null ? null : new Row.Slot(0));
    }

    // ---- the quantile

    private static Node quantile(Seen seen, Node u) {
        int n = seen.values().length;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> seen.values()[i]));
        double total = 0;
        for (int i : order) {
            total += seen.weights()[i];
        }
        var values = new ArrayList<Double>();
        var upTo = new ArrayList<Double>(); // share of the weight up to the value, itself included
        double sum = 0;
        for (int i : order) {
            if (seen.weights()[i] == 0) {
                continue;
            }
            sum += seen.weights()[i];
            int end = values.size() - 1;
            if (end >= 0 && values.get(end) == seen.values()[i]) {
                upTo.set(end, sum / total);
            } else {
                values.add(seen.values()[i]);
                upTo.add(sum / total);
            }
        }
        return between(values, upTo, 0, values.size() - 1, u);
    }

    /** The search among the values from one place to another: half of them are left at each comparison. */
    private static Node between(List<Double> values, List<Double> upTo, int from, int to, Node u) {
        if (from == to) {
            return new Node.Constant(values.get(from));
        }
        int middle = (from + to) / 2;
        return new Node.Choose(
                new Node.Binary(Node.BinaryOp.AT_MOST, u, new Node.Constant(upTo.get(middle))),
                between(values, upTo, from, middle, u),
                between(values, upTo, middle + 1, to, u));
    }
}
