package org.claimstake.language.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType;

/**
 * A condition on one row, decided while the plan is made: reads columns and constants only.
 */
final class RowEval {

    /** The condition reads something that is not known before the run. */
    static final class NotConstant extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotConstant() {
            super(null, null, false, false);
        }
    }

    private final World world;
    private final int[] rows; // [slot], -1 for none
    private final Map<Integer, Map<Double, Integer>> rowOfKey = new HashMap<>(); // [table][text]

    /** @param rows where each loop variable stands, -1 for none; looked at whenever a value is asked for */
    RowEval(World world, int[] rows) {
        this.world = world;
        this.rows = rows;
    }

    /** A row of its table; -1 where there is none. */
    int row(Row row) {
        return switch (row) {
            case Row.Slot(var slot) when slot < rows.length && rows[slot] >= 0 -> rows[slot];
            case Row.Slot s -> throw new NotConstant();
            case Row.Fixed(var fixed) -> fixed;
            case Row.ByKey(var table, var key) -> byKey(table, value(key));
            case Row.ByDate d -> throw new NotConstant();
            case Row.ByFields(var table, var parts, var orLast) -> byFields(table, parts);
        };
    }

    /** Where all parts but a date are known; a date is found by its period, while the run goes on. */
    private int byFields(int table, List<Node> parts) {
        Plan.Table data = world.table(table);
        double[] asked = new double[parts.size()];
        for (int i = 0; i < asked.length; i++) {
            if (data.columns().get(data.keyFields().get(i)).type().sort() == ValueType.Sort.DATE) {
                throw new NotConstant();
            }
            asked[i] = value(parts.get(i));
        }
        for (int row = 0; row < data.rows(); row++) {
            boolean same = true;
            for (int i = 0; i < asked.length; i++) {
                same &= data.columns().get(data.keyFields().get(i)).values().get(row) == asked[i];
            }
            if (same) {
                return row;
            }
        }
        return -1;
    }

    private int byKey(int table, double text) {
        return rowOfKey.computeIfAbsent(table, this::rowsByKey).getOrDefault(text, -1);
    }

    private Map<Double, Integer> rowsByKey(int table) {
        Plan.Table data = world.table(table);
        var rowOf = new HashMap<Double, Integer>();
        for (int row = 0; data.keyColumn() >= 0 && row < data.rows(); row++) {
            rowOf.putIfAbsent(data.columns().get(data.keyColumn()).values().get(row), row);
        }
        return rowOf;
    }

    double value(Node node) {
        return switch (node) {
            case Node.Constant(var value) -> value;
            case Node.Cell(var table, var column, var row) -> {
                int at = row(row);
                yield at < 0
                        ? ValueType.MISSING
                        : column(table, column).values().get(at);
            }
            case Node.InList(var table, var column, var row, var word) -> {
                int at = row(row);
                yield at >= 0 && column(table, column).lists().get(at).contains(word) ? 1 : 0;
            }
            case Node.Unary(var op, var operand) -> unary(op, value(operand));
            case Node.Binary binary -> binary(binary);
            case Node.Choose(var condition, var then, var otherwise) ->
                value(condition) != 0 ? value(then) : value(otherwise);
            case Node.DateFloor(var grain, var date) -> Calendar.floor(value(date), grain);
            default -> throw new NotConstant();
        };
    }

    private Plan.Column column(int table, int column) {
        return world.table(table).columns().get(column);
    }

    private static double unary(Node.UnaryOp op, double x) {
        return switch (op) {
            case NEGATE -> -x;
            case NOT -> x == 0 ? 1 : 0;
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case KNOWN -> Double.isNaN(x) ? 0 : 1;
            case SQRT, EXP, LOG, PHI -> throw new NotConstant();
        };
    }

    private double binary(Node.Binary binary) {
        double left = value(binary.left());
        return switch (binary.op()) {
            case AND -> left == 0 ? 0 : value(binary.right());
            case OR -> left != 0 ? 1 : value(binary.right());
            case OTHERWISE -> Double.isNaN(left) ? value(binary.right()) : left;
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    MIN,
                    MAX,
                    EQUAL,
                    UNEQUAL,
                    LESS,
                    AT_MOST,
                    MORE,
                    AT_LEAST,
                    DATE_PLUS,
                    YEARS_BETWEEN -> strict(binary.op(), left, value(binary.right()));
            case RATIO, POWER, MOD -> throw new NotConstant();
        };
    }

    private static double strict(Node.BinaryOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MIN -> a < b ? a : b;
            case MAX -> a > b ? a : b;
            case EQUAL -> a == b ? 1 : 0;
            case UNEQUAL -> a != b ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case AT_MOST -> a <= b ? 1 : 0;
            case MORE -> a > b ? 1 : 0;
            case AT_LEAST -> a >= b ? 1 : 0;
            case DATE_PLUS -> Calendar.plus(a, b);
            case YEARS_BETWEEN -> Calendar.years(a, b);
            case AND, OR, OTHERWISE, RATIO, POWER, MOD -> ValueType.MISSING;
        };
    }
}
