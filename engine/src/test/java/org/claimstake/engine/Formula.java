package org.claimstake.engine;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/** Short words for nodes, so that a test's plan reads like a formula. */
public final class Formula {
    public static final Row SELF = new Row.Slot(0);
    public static final Row LOOP = new Row.Slot(1);

    private Formula() {}

    public static Node number(double value) {
        return new Node.Constant(value);
    }

    public static Node missing() {
        return new Node.Constant(Double.NaN);
    }

    public static Node ref(int step) {
        return new Node.Ref(step, null);
    }

    public static Node ref(int step, Row row) {
        return new Node.Ref(step, row);
    }

    public static Node lag(int step, int back) {
        return new Node.Lag(step, null, back);
    }

    public static Node now() {
        return new Node.Clock(Node.Clock.Hand.NOW);
    }

    public static Node periodNumber() {
        return new Node.Clock(Node.Clock.Hand.PERIOD_NUMBER);
    }

    public static Node binary(Node.BinaryOp op, Node left, Node right) {
        return new Node.Binary(op, left, right);
    }

    public static Node unary(Node.UnaryOp op, Node operand) {
        return new Node.Unary(op, operand);
    }

    public static Node plus(Node left, Node right) {
        return binary(Node.BinaryOp.ADD, left, right);
    }

    public static Node minus(Node left, Node right) {
        return binary(Node.BinaryOp.SUBTRACT, left, right);
    }

    public static Node times(Node left, Node right) {
        return binary(Node.BinaryOp.MULTIPLY, left, right);
    }

    public static Node over(Node left, Node right) {
        return binary(Node.BinaryOp.DIVIDE, left, right);
    }

    public static Node min(Node left, Node right) {
        return binary(Node.BinaryOp.MIN, left, right);
    }

    public static Node max(Node left, Node right) {
        return binary(Node.BinaryOp.MAX, left, right);
    }

    public static Node power(Node left, Node right) {
        return binary(Node.BinaryOp.POWER, left, right);
    }

    public static Node otherwise(Node left, Node right) {
        return binary(Node.BinaryOp.OTHERWISE, left, right);
    }

    public static Node more(Node left, Node right) {
        return binary(Node.BinaryOp.MORE, left, right);
    }

    public static Node less(Node left, Node right) {
        return binary(Node.BinaryOp.LESS, left, right);
    }

    public static Node choose(Node condition, Node then, Node otherwise) {
        return new Node.Choose(condition, then, otherwise);
    }

    public static Node known(Node operand) {
        return unary(Node.UnaryOp.KNOWN, operand);
    }

    public static Node series(double... values) {
        List<Node> nodes = new ArrayList<>();
        for (double value : values) {
            nodes.add(number(value));
        }
        return new Node.Series(nodes);
    }

    public static Node uniform(String name) {
        return new Node.Draw(name, false, false, false);
    }

    public static Node uniformByPeriod(String name) {
        return new Node.Draw(name, false, true, false);
    }

    public static Node normalByPeriod(String name) {
        return new Node.Draw(name, true, true, false);
    }

    public static Node unsure(String name) {
        return new Node.Draw(name, false, false, true);
    }

    public static Node cell(int table, int column, Row row) {
        return new Node.Cell(table, column, row);
    }

    public static Node sumRows(int table, Node value, @Nullable Node where) {
        return new Node.RowFold(Node.FoldKind.SUM, table, 1, where, null, value, null);
    }

    public static Node sum(Node value) {
        return new Node.TimeFold(Node.FoldKind.SUM, value, null);
    }

    public static Node fold(Node.FutureKind kind, int step) {
        return new Node.FutureFold(kind, step, -1, null);
    }

    public static Node quantile(int step, double p) {
        return new Node.FutureFold(Node.FutureKind.QUANTILE, step, -1, number(p));
    }

    public static Plan.Band below(double bound, double value, boolean whole) {
        return new Plan.Band(number(bound), false, number(value), whole);
    }

    public static Plan.Band upTo(double bound, double value, boolean whole) {
        return new Plan.Band(number(bound), true, number(value), whole);
    }

    public static Plan.Band above(double value, boolean whole) {
        return new Plan.Band(null, false, number(value), whole);
    }

    public static Plan.Band knot(double x, double y) {
        return new Plan.Band(number(x), false, number(y), false);
    }
}
