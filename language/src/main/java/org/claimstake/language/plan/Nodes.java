package org.claimstake.language.plan;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Walking and rebuilding nodes: the one place that knows the operands of each.
 */
public final class Nodes {
    private Nodes() {}

    /** The operands of a node; those inside its rows too. */
    public static List<Node> children(Node node) {
        return Operands.of(node);
    }

    /** The rows a node itself reads by. */
    public static List<Row> rows(Node node) {
        Row row = switch (node) {
            case Node.Ref ref -> ref.row();
            case Node.Lag lag -> lag.row();
            case Node.Past past -> past.row();
            case Node.Layers layers -> layers.row();
            case Node.Cell cell -> cell.row();
            case Node.InList list -> list.row();
            case Node.Constant c -> null;
            case Node.Clock c -> null;
            case Node.Draw d -> null;
            case Node.BetaQuantile q -> null;
            case Node.Unary u -> null;
            case Node.Binary b -> null;
            case Node.Choose c -> null;
            case Node.Series s -> null;
            case Node.Dated d -> null;
            case Node.DateFloor d -> null;
            case Node.ShareOfPeriod s -> null;
            case Node.HoldsDate h -> null;
            case Node.Days d -> null;
            case Node.Settle s -> null;
            case Node.AtSchedule s -> null;
            case Node.Total t -> null;
            case Node.RowFold f -> null;
            case Node.TimeFold f -> null;
            case Node.AtDate a -> null;
            case Node.Elsewhen e -> null;
            case Node.Npv n -> null;
            case Node.Irr i -> null;
            case Node.FutureFold f -> null;
        };
        return row == null ? List.of() : List.of(row);
    }

    /** Every step that a node or anything inside it reads. */
    public static void steps(Node node, java.util.function.IntConsumer reader) {
        rebuild(
                node,
                child -> {
                    steps(child, reader);
                    return child;
                },
                step -> {
                    reader.accept(step);
                    return step;
                });
    }

    /** A copy with every child replaced and every step renumbered. */
    public static Node rebuild(Node node, UnaryOperator<Node> child, IntUnaryOperator step) {
        return rebuild(node, child, step, row -> some(row, child));
    }

    /** A copy with every child and row replaced and every step renumbered. */
    public static Node rebuild(Node node, UnaryOperator<Node> child, IntUnaryOperator step, UnaryOperator<Row> rows) {
        return switch (node) {
            case Node.Constant constant -> constant;
            case Node.Clock clock -> clock;
            case Node.Draw draw -> draw;
            case Node.Ref(var id, var row) -> new Node.Ref(step.applyAsInt(id), row(row, rows));
            case Node.Lag(var id, var row, var back) -> new Node.Lag(step.applyAsInt(id), row(row, rows), back);
            case Node.Cell(var table, var column, var row) -> new Node.Cell(table, column, rows.apply(row));
            case Node.InList(var table, var column, var row, var word) ->
                new Node.InList(table, column, rows.apply(row), word);
            case Node.BetaQuantile(var u, var a, var b) -> {
                Node first = child.apply(u);
                Node second = child.apply(a);
                yield new Node.BetaQuantile(first, second, child.apply(b));
            }
            case Node.Unary(var op, var operand) -> new Node.Unary(op, child.apply(operand));
            case Node.Binary(var op, var left, var right) -> {
                Node first = child.apply(left);
                yield new Node.Binary(op, first, child.apply(right));
            }
            case Node.Choose(var condition, var then, var otherwise) -> {
                Node first = child.apply(condition);
                Node second = child.apply(then);
                yield new Node.Choose(first, second, child.apply(otherwise));
            }
            case Node.Series(var values) ->
                new Node.Series(values.stream().map(child).toList());
            case Node.Dated(var before, var laws, var byFirstDay) -> {
                Node first = maybe(before, child);
                yield new Node.Dated(
                        first,
                        laws.stream()
                                .map(law -> new Node.Law(law.from(), child.apply(law.value())))
                                .toList(),
                        byFirstDay);
            }
            case Node.DateFloor(var grain, var date) -> new Node.DateFloor(grain, child.apply(date));
            case Node.ShareOfPeriod(var from, var to) -> {
                Node first = child.apply(from);
                yield new Node.ShareOfPeriod(first, child.apply(to));
            }
            case Node.HoldsDate(var date) -> new Node.HoldsDate(child.apply(date));
            case Node.Days(var from, var to) -> {
                Node first = child.apply(from);
                yield new Node.Days(first, child.apply(to));
            }
            case Node.Past(var kind, var id, var row, var years) ->
                new Node.Past(kind, step.applyAsInt(id), row(row, rows), maybe(years, child));
            case Node.Layers(var kind, var row, var account, var movement) ->
                new Node.Layers(kind, row(row, rows), layered(account, child, step), movement);
            case Node.Settle(var balance, var movements) -> {
                Node first = child.apply(balance);
                yield new Node.Settle(first, movements.stream().map(child).toList());
            }
            case Node.AtSchedule(var kind, var schedule, var x) -> new Node.AtSchedule(kind, schedule, child.apply(x));
            case Node.Total(var terms) ->
                new Node.Total(terms.stream()
                        .map(term -> new Node.Term(term.plus(), child.apply(term.value())))
                        .toList());
            case Node.RowFold(var kind, var table, var slot, var where, var asked, var value, var weight) -> {
                Node first = maybe(where, child);
                Node second = maybe(asked, child);
                Node third = maybe(value, child);
                yield new Node.RowFold(kind, table, slot, first, second, third, maybe(weight, child));
            }
            case Node.TimeFold(var kind, var value, var where) -> {
                Node first = maybe(value, child);
                yield new Node.TimeFold(kind, first, maybe(where, child));
            }
            case Node.AtDate(var value, var date) -> {
                Node first = child.apply(value);
                yield new Node.AtDate(first, child.apply(date));
            }
            case Node.Elsewhen(var value, var date) -> {
                Node first = child.apply(value);
                yield new Node.Elsewhen(first, child.apply(date));
            }
            case Node.Npv(var flow, var rate, var at, var timing, var byDays) -> {
                Node first = child.apply(flow);
                Node second = child.apply(rate);
                yield new Node.Npv(first, second, child.apply(at), timing, byDays);
            }
            case Node.Irr(var flow, var byDays) -> new Node.Irr(child.apply(flow), byDays);
            case Node.FutureFold(var kind, var id, var where, var share) -> {
                int value = step.applyAsInt(id);
                int condition = where < 0 ? where : step.applyAsInt(where);
                yield new Node.FutureFold(kind, value, condition, maybe(share, child));
            }
        };
    }

    private static Node.Layered layered(Node.Layered account, UnaryOperator<Node> child, IntUnaryOperator step) {
        return new Node.Layered(
                step.applyAsInt(account.opening()),
                account.grown() < 0 ? -1 : step.applyAsInt(account.grown()),
                maybe(account.expires(), child),
                account.order(),
                account.moves().stream()
                        .map(move -> new Node.LayerMove(
                                move.plus(),
                                step.applyAsInt(move.amount()),
                                move.worth() < 0 ? -1 : step.applyAsInt(move.worth())))
                        .toList());
    }

    private static @Nullable Node maybe(@Nullable Node node, UnaryOperator<Node> child) {
        return node == null ? null : child.apply(node);
    }

    private static @Nullable Row row(@Nullable Row row, UnaryOperator<Row> rows) {
        return row == null ? null : rows.apply(row);
    }

    private static Row some(Row row, UnaryOperator<Node> child) {
        return switch (row) {
            case Row.Slot slot -> slot;
            case Row.Fixed fixed -> fixed;
            case Row.ByKey(var table, var key) -> new Row.ByKey(table, child.apply(key));
            case Row.ByDate(var table, var date, var orLast) -> new Row.ByDate(table, child.apply(date), orLast);
            case Row.ByFields(var table, var parts, var orLast) ->
                new Row.ByFields(table, parts.stream().map(child).toList(), orLast);
        };
    }
}
