package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes values: what is the same is made once, and what is known before the run is computed at once. */
final class Graph {
    final Domain single = Domain.single();
    final int periods;
    final List<Value> values = new ArrayList<>();

    private final Map<Value.Key, Value> made = new HashMap<>();

    Graph(int periods) {
        this.periods = periods;
    }

    Value constant(double value) {
        return table(Table.of(value), single);
    }

    Value truth(boolean yes) {
        return truth(Table.of(yes ? 1 : 0), single);
    }

    Value table(Table table, Domain domain) {
        Table narrow = table.narrowed();
        Domain of = narrow.rows() == 1 ? single : domain;
        Op op = narrow.isConstant() ? Op.CONSTANT : Op.TABLE;
        return make(key(op, List.of(), of, narrow), of, narrow.periods() > 1, narrow.hasMissing());
    }

    /** A truth that is known before the run. */
    Value truth(Table table, Domain domain) {
        Value number = table(table, domain);
        return make(
                new Value.Key(
                        Op.EQUAL,
                        List.of(number, constant(1)),
                        number.domain,
                        number.table,
                        null,
                        null,
                        null,
                        List.of()),
                number.domain,
                number.byPeriod,
                false);
    }

    private static Value.Key key(Op op, List<Value> args, Domain domain, Table table) {
        return new Value.Key(op, args, domain, table, null, null, null, List.of());
    }

    private Value make(Value.Key key, Domain domain, boolean byPeriod, boolean mayBeMissing) {
        return made.computeIfAbsent(key, same -> {
            var value = new Value(values.size(), same, domain, byPeriod, mayBeMissing);
            values.add(value);
            return value;
        });
    }

    // --- numbers

    Value add(Value a, Value b) {
        return a.isAll(0) && isNeverZero(b) ? b : apply(Op.ADD, a, b);
    }

    Value subtract(Value a, Value b) {
        return apply(Op.SUBTRACT, a, b);
    }

    Value multiply(Value a, Value b) {
        if (a.isAll(1)) {
            return b;
        }
        return b.isAll(1) ? a : apply(Op.MULTIPLY, a, b);
    }

    Value divide(Value a, Value b) {
        return apply(Op.DIVIDE, a, b);
    }

    /** Missing where one of them is. */
    Value min(Value a, Value b) {
        return unlessMissing(a, apply(Op.MIN, a, b));
    }

    Value max(Value a, Value b) {
        return unlessMissing(a, apply(Op.MAX, a, b));
    }

    // where the second is missing these answer it as they are
    private Value unlessMissing(Value a, Value value) {
        return a.mayBeMissing ? select(missing(a), constant(MISSING), value) : value;
    }

    Value unary(Op op, Value a) {
        return apply(op, a);
    }

    Value select(Value truth, Value yes, Value no) {
        if (truth.isAll(1) || yes == no) {
            return yes;
        }
        return truth.isAll(0) ? no : apply(Op.SELECT, truth, yes, no);
    }

    /** A truth as a number. */
    Value number(Value truth) {
        return truth.table != null ? table(truth.table, truth.domain) : apply(Op.NUMBER, truth);
    }

    // --- truths

    Value less(Value a, Value b) {
        return apply(Op.LESS, a, b);
    }

    Value atMost(Value a, Value b) {
        return apply(Op.AT_MOST, a, b);
    }

    Value equal(Value a, Value b) {
        return apply(Op.EQUAL, a, b);
    }

    Value missing(Value a) {
        return a.mayBeMissing ? apply(Op.MISSING, a) : truth(false);
    }

    Value finite(Value a) {
        return apply(Op.FINITE, a);
    }

    Value and(Value a, Value b) {
        if (a.isAll(0) || b.isAll(0)) {
            return truth(false);
        }
        if (a.isAll(1)) {
            return b;
        }
        return b.isAll(1) || a == b ? a : apply(Op.AND, a, b);
    }

    Value or(Value a, Value b) {
        if (a.isAll(1) || b.isAll(1)) {
            return truth(true);
        }
        if (a.isAll(0)) {
            return b;
        }
        return b.isAll(0) || a == b ? a : apply(Op.OR, a, b);
    }

    Value not(Value a) {
        return a.op == Op.NOT ? a.args.getFirst() : apply(Op.NOT, a);
    }

    /** The number is a yes: it is there and not 0. */
    Value isYes(Value number) {
        if (number.op == Op.NUMBER) {
            return number.args.getFirst();
        }
        Value some = not(equal(number, constant(0)));
        return number.mayBeMissing ? and(some, not(missing(number))) : some;
    }

    // --- memory and routines

    Value read(Access access, Domain domain, boolean byPeriod, boolean mayBeMissing, List<Value> after) {
        return make(
                new Value.Key(Op.READ, List.of(), domain, null, access, null, null, after),
                domain,
                byPeriod,
                mayBeMissing);
    }

    /**
     * @param domain at least the value's own
     * @param byPeriod it is written in every period
     */
    Value store(Value value, Access access, Domain domain, boolean byPeriod, List<Value> after) {
        Value store = make(
                new Value.Key(Op.STORE, List.of(value), domain, null, access, null, null, after),
                domain,
                byPeriod,
                false);
        access.slot().stores.add(store);
        return store;
    }

    Value join(
            Joining joining,
            Value truth,
            Value value,
            Access access,
            Domain domain,
            boolean byPeriod,
            List<Value> after) {
        Value join = make(
                new Value.Key(Op.JOIN, List.of(truth, value), domain, null, access, null, joining, after),
                domain,
                byPeriod,
                false);
        access.slot().stores.add(join);
        return join;
    }

    /** @param worst has two rows: known, and wanted */
    void cover(Value truth, Value known, Value wanted, Slot worst, Domain domain, boolean byPeriod) {
        Access access = Access.of(worst, new int[domain.size], new When.Now());
        worst.stores.add(make(
                new Value.Key(Op.COVER, List.of(truth, known, wanted), domain, null, access, null, null, List.of()),
                domain,
                byPeriod,
                false));
    }

    Value mark(Value truth) {
        return make(
                new Value.Key(Op.MARK, List.of(truth), null, null, null, null, null, List.of()),
                truth.domain,
                truth.byPeriod,
                false);
    }

    Value call(Routine routine, List<Value> args) {
        boolean known = args.stream().allMatch(Value::isKnown);
        if (known) {
            return compute(args, (x, y, z) -> routine.ofKnown(x, y, z));
        }
        return make(
                new Value.Key(Op.CALL, args, null, null, null, new Call.Plain(routine), null, List.of()),
                Domain.deepest(single, args),
                args.stream().anyMatch(arg -> arg.byPeriod),
                args.stream().anyMatch(arg -> arg.mayBeMissing));
    }

    /** @param args what it needs beside memory */
    Value call(Call call, List<Value> args, Domain domain, boolean byPeriod) {
        return make(new Value.Key(Op.CALL, args, domain, null, null, call, null, List.of()), domain, byPeriod, true);
    }

    // --- one way to make an operation

    private Value apply(Op op, Value... operands) {
        List<Value> args = List.of(operands);
        if (args.stream().allMatch(Value::isKnown)) {
            Value known = compute(args, (x, y, z) -> Scalar.of(op, x, y, z));
            return op.truth ? truth(known.known(), known.domain) : known;
        }
        return make(
                new Value.Key(op, args, null, null, null, null, null, List.of()),
                Domain.deepest(single, args),
                args.stream().anyMatch(arg -> arg.byPeriod),
                mayBeMissing(op, args));
    }

    private static boolean mayBeMissing(Op op, List<Value> args) {
        return switch (op) {
            case MIN, MAX -> args.get(1).mayBeMissing;
            case SELECT -> args.get(1).mayBeMissing || args.get(2).mayBeMissing;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, ABS, FLOOR, SQRT, EXP, LOG ->
                args.stream().anyMatch(arg -> arg.mayBeMissing);
            case NUMBER, LESS, AT_MOST, EQUAL, MISSING, FINITE, AND, OR, NOT -> false;
            case CONSTANT, TABLE, READ, CALL, STORE, JOIN, COVER, MARK ->
                throw new IllegalArgumentException("no operation: " + op);
        };
    }

    private interface Three {
        double of(double x, double y, double z);
    }

    private Value compute(List<Value> args, Three operation) {
        Domain domain = Domain.deepest(single, args);
        boolean byPeriod = args.stream().anyMatch(arg -> arg.byPeriod);
        int columns = byPeriod ? periods : 1;
        double[] computed = new double[domain.size * columns];
        double[] x = new double[3];
        for (int index = 0; index < domain.size; index++) {
            for (int t = 0; t < columns; t++) {
                for (int i = 0; i < args.size(); i++) {
                    Value arg = args.get(i);
                    x[i] = arg.known().at(domain.indexIn(arg.domain, index), t);
                }
                computed[index * columns + t] = operation.of(x[0], x[1], x[2]);
            }
        }
        return table(new Table(domain.size, columns, computed), domain);
    }

    // a normal or uniform draw is no zero of either sign, so that nothing is lost when 0 is not added to it
    private static boolean isNeverZero(Value value) {
        return value.op == Op.READ && value.at().slot().drawn;
    }
}
