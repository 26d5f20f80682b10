package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.jspecify.annotations.Nullable;

/**
 * A part of a formula as values of the graph, with the judge's operations in the judge's order. Both sides of a choice
 * are computed; what may go wrong on a side counts only where the judge would take it.
 */
final class Parts {
    private final Lowering all;
    private final Graph graph;
    private final Reads reads;
    private final Pasts pasts;
    private final Bands bands;
    private final RowSums rowSums;
    private final TimeSums timeSums;
    private final Worths worths;
    private final DateParts dates;

    Parts(Lowering all) {
        this.all = all;
        graph = all.graph;
        reads = new Reads(all, this);
        pasts = new Pasts(all, this, reads);
        bands = new Bands(all, this);
        rowSums = new RowSums(all, this);
        timeSums = new TimeSums(all, this);
        worths = new Worths(all, this, timeSums);
        dates = new DateParts(all, this);
    }

    TimeSums timeSums() {
        return timeSums;
    }

    Value of(Node node, Context context) {
        if (all.invariants.is(node) && !(context.guard() != null && Invariants.foldsRows(node))) {
            return known(node, context);
        }
        return switch (node) {
            case Node.Constant constant -> graph.constant(constant.value());
            case Node.Clock _, Node.Cell _, Node.InList _ -> known(node, context);
            case Node.Ref ref -> reads.ref(ref, context);
            case Node.Lag lag -> reads.lag(lag, context);
            case Node.Draw draw -> reads.draw(draw, context);
            case Node.Unary unary -> unary(unary, context);
            case Node.Binary binary -> binary(binary, context);
            case Node.Choose choose -> choose(choose, context);
            case Node.Total total -> total(total, context);
            case Node.BetaQuantile beta -> beta(beta, context);
            case Node.Settle settle -> pasts.settle(settle, context);
            case Node.Past past -> pasts.of(past, context);
            case Node.Layers layers -> pasts.layers(layers, context);
            case Node.AtSchedule at -> bands.of(at, context);
            case Node.RowFold fold -> rowSums.of(fold, context);
            case Node.TimeFold fold -> timeSums.of(fold, context);
            case Node.AtDate at -> dates.atDate(at, context);
            case Node.Npv npv -> worths.npv(npv, context);
            case Node.Irr irr -> worths.irr(irr, context);
            case Node.Series series -> dates.series(series, context);
            case Node.Dated dated -> dates.dated(dated, context);
            case Node.DateFloor floor -> dates.floor(floor, context);
            case Node.ShareOfPeriod share -> dates.share(share, context);
            case Node.HoldsDate holds -> dates.holds(holds, context);
            case Node.Days days -> dates.days(days, context);
            case Node.Elsewhen _ -> throw new Unsupported("a formula is read at a date that chance chooses");
            case Node.FutureFold _ -> throw new IllegalStateException("a figure within a future");
        };
    }

    /** What no chance touches. */
    private Value known(Node node, Context context) {
        if (!all.invariants.is(node)) {
            throw new Unsupported("a row of a table is chosen by chance");
        }
        Invariants.Computed computed = all.invariants.of(node, context);
        Value value = graph.table(computed.table(), context.domain());
        Table bad = computed.bad();
        if (bad != null) {
            all.suspicions.add(new Suspicion(
                    Suspicion.Kind.NOT_HELD,
                    graph.not(graph.truth(bad, context.domain())),
                    context.guard(),
                    List.of(),
                    0));
        }
        return value;
    }

    /** A truth: it is there and not no. */
    Value truth(Node node, Context context) {
        return graph.isYes(of(node, context));
    }

    /** The value, and the suspicion that it is no number. */
    Value finite(Value value, Context context, Value... inputs) {
        return finite(value, context, List.of(inputs));
    }

    Value finite(Value value, Context context, List<Value> inputs) {
        all.suspicions.add(new Suspicion(Suspicion.Kind.NOT_FINITE, value, context.guard(), inputs, 0));
        return value;
    }

    /** Within this, what is computed counts only where the truth holds. */
    Context where(Value truth, Context context) {
        Value guard = context.guard();
        return context.when(guard == null ? truth : graph.and(guard, truth));
    }

    private Value unary(Node.Unary unary, Context context) {
        Value x = of(unary.operand(), context);
        return switch (unary.op()) {
            case NEGATE -> graph.unary(Op.NEGATE, x);
            case NOT -> x.mayBeMissing ? graph.subtract(graph.constant(1), x) : graph.number(graph.not(graph.isYes(x)));
            case ABS -> graph.unary(Op.ABS, x);
            case FLOOR -> graph.unary(Op.FLOOR, x);
            case SQRT -> finite(graph.unary(Op.SQRT, x), context, x);
            case EXP -> finite(graph.unary(Op.EXP, x), context, x);
            case LOG -> finite(graph.unary(Op.LOG, x), context, x);
            case PHI -> finite(graph.call(Routine.PHI, List.of(x)), context, x);
            case KNOWN -> graph.number(graph.not(graph.missing(x)));
        };
    }

    private Value binary(Node.Binary binary, Context context) {
        return switch (binary.op()) {
            case AND -> and(binary, context);
            case OR -> or(binary, context);
            case OTHERWISE -> otherwise(binary, context);
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> compare(binary, context);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, RATIO, POWER, MIN, MAX, MOD, DATE_PLUS, YEARS_BETWEEN ->
                arithmetic(binary, context);
        };
    }

    private Value arithmetic(Node.Binary binary, Context context) {
        Value a = of(binary.left(), context);
        Value b = of(binary.right(), context);
        return switch (binary.op()) {
            case ADD -> finite(graph.add(a, b), context, a, b);
            case SUBTRACT -> finite(graph.subtract(a, b), context, a, b);
            case MULTIPLY -> finite(graph.multiply(a, b), context, a, b);
            case DIVIDE -> finite(graph.divide(a, b), context, a, b);
            case RATIO -> ratio(a, b, context);
            case MIN -> graph.min(a, b);
            case MAX -> graph.max(a, b);
            case MOD ->
                finite(graph.subtract(a, graph.multiply(b, graph.unary(Op.FLOOR, graph.divide(a, b)))), context, a, b);
            case POWER -> finite(power(binary, a, b), context, a, b);
            case DATE_PLUS -> finite(graph.call(Routine.DATE_PLUS, List.of(a, b)), context, a, b);
            case YEARS_BETWEEN -> finite(graph.call(Routine.YEARS_BETWEEN, List.of(a, b)), context, a, b);
            case AND, OR, OTHERWISE, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
                throw new IllegalStateException("no arithmetic: " + binary.op());
        };
    }

    /** Missing where the right side is 0. */
    private Value ratio(Value a, Value b, Context context) {
        Value zero = graph.equal(b, graph.constant(0));
        Value quotient = graph.divide(a, b);
        finite(quotient, where(graph.not(zero), context), a, b);
        return graph.select(zero, graph.constant(MISSING), quotient);
    }

    private Value power(Node.Binary power, Value a, Value b) {
        if (!all.model.isWholePower(power)) {
            return graph.call(Routine.POWER, List.of(a, b));
        }
        Table exponent = b.table;
        double n = exponent == null || !exponent.isConstant() ? MISSING : exponent.values()[0];
        return Math.rint(n) == n && Math.abs(n) <= 64
                ? wholePower(a, (long) n)
                : graph.call(Routine.WHOLE_POWER, List.of(a, b));
    }

    /** As {@link org.claimstake.engine.exact.Exact#wholePower}, multiplication by multiplication. */
    private Value wholePower(Value x, long n) {
        Value power = graph.constant(1);
        Value square = x;
        for (long left = Math.abs(n); left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                power = graph.multiply(power, square);
            }
            square = graph.multiply(square, square);
        }
        Value value = n < 0 ? graph.divide(graph.constant(1), power) : power;
        // 1 whatever x is, but missing where x is
        return n == 0 ? graph.select(graph.missing(x), graph.constant(MISSING), value) : value;
    }

    private Value compare(Node.Binary binary, Context context) {
        Value a = of(binary.left(), context);
        Value b = of(binary.right(), context);
        Value truth = compare(binary.op(), a, b);
        Value missing = graph.or(graph.missing(a), graph.missing(b));
        return context.inRows()
                ? graph.select(missing, graph.constant(MISSING), graph.number(truth))
                : graph.number(truth);
    }

    /** No where one of them is missing. */
    private Value compare(BinaryOp op, Value a, Value b) {
        return switch (op) {
            case LESS -> graph.less(a, b);
            case AT_MOST -> graph.atMost(a, b);
            case MORE -> graph.less(b, a);
            case AT_LEAST -> graph.atMost(b, a);
            case EQUAL -> graph.equal(a, b);
            case UNEQUAL ->
                graph.and(graph.not(graph.equal(a, b)), graph.not(graph.or(graph.missing(a), graph.missing(b))));
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    RATIO,
                    POWER,
                    MIN,
                    MAX,
                    MOD,
                    AND,
                    OR,
                    OTHERWISE,
                    DATE_PLUS,
                    YEARS_BETWEEN -> throw new IllegalStateException("no comparison: " + op);
        };
    }

    private Value and(Node.Binary binary, Context context) {
        Value a = of(binary.left(), context);
        Value no = graph.equal(a, graph.constant(0));
        Value b = of(binary.right(), where(graph.not(no), context));
        if (!a.mayBeMissing && !b.mayBeMissing) {
            return graph.number(graph.and(graph.isYes(a), graph.isYes(b)));
        }
        Value zero = graph.constant(0);
        return graph.select(no, zero, graph.select(graph.equal(b, zero), zero, graph.multiply(a, b)));
    }

    private Value or(Node.Binary binary, Context context) {
        Value a = of(binary.left(), context);
        Value one = graph.constant(1);
        Value yes = graph.equal(a, one);
        Value b = of(binary.right(), where(graph.not(yes), context));
        if (!a.mayBeMissing && !b.mayBeMissing) {
            return graph.number(graph.or(graph.isYes(a), graph.isYes(b)));
        }
        return graph.select(yes, one, graph.select(graph.equal(b, one), one, graph.add(a, b)));
    }

    private Value otherwise(Node.Binary binary, Context context) {
        if (binary.left() instanceof Node.Lag lag) {
            Value opened = reads.opened(lag, binary.right(), context);
            if (opened != null) {
                return opened;
            }
        }
        Value a = of(binary.left(), context);
        if (!a.mayBeMissing) {
            return a;
        }
        Value missing = graph.missing(a);
        return graph.select(missing, of(binary.right(), where(missing, context)), a);
    }

    private Value choose(Node.Choose choose, Context context) {
        Value condition = of(choose.condition(), context);
        Value missing = graph.missing(condition);
        Value yes = graph.isYes(condition);
        Value no = graph.and(graph.not(yes), graph.not(missing));
        // a side that is nowhere taken is not looked at: what is wrong there never happens
        @Nullable Value then = yes.isAll(0) ? null : of(choose.then(), where(yes, context));
        @Nullable Value otherwise = no.isAll(0) ? null : of(choose.otherwise(), where(no, context));
        Value none = graph.constant(MISSING);
        Value chosen = graph.select(yes, then == null ? none : then, otherwise == null ? none : otherwise);
        return graph.select(missing, none, chosen);
    }

    private Value total(Node.Total total, Context context) {
        Value sum = graph.constant(0);
        List<Value> values = new ArrayList<>();
        for (Node.Term term : total.terms()) {
            Value value = of(term.value(), context);
            values.add(value);
            sum = term.plus() ? graph.add(sum, value) : graph.subtract(sum, value);
        }
        return finite(sum, context, values);
    }

    private Value beta(Node.BetaQuantile beta, Context context) {
        Value u = of(beta.u(), context);
        Value a = of(beta.a(), context);
        Value b = of(beta.b(), context);
        return finite(graph.call(Routine.BETA_QUANTILE, List.of(u, a, b)), context, u, a, b);
    }
}
