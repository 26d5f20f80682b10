package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/**
 * A formula inside a fold over rows, as it stands for one of the rows: what reads the row of the loop reads that row. So
 * one row of a sum can be evaluated and explained by itself.
 */
final class InRow {
    private final int slot;
    private final Row row;

    private InRow(int slot, int row) {
        this.slot = slot;
        this.row = new Row.Fixed(row);
    }

    /** @param row place in the table */
    static Node of(Node node, int slot, int row) {
        return new InRow(slot, row).node(node);
    }

    private Node node(Node node) {
        return switch (node) {
            case Node.Constant n -> n;
            case Node.Clock n -> n;
            case Node.Draw n -> n;
            case Node.FutureFold n -> n;
            case Node.Ref n -> new Node.Ref(n.step(), row(n.row()));
            case Node.Lag n -> new Node.Lag(n.step(), row(n.row()), n.back());
            case Node.Cell n -> new Node.Cell(n.table(), n.column(), known(n.row()));
            case Node.InList n -> new Node.InList(n.table(), n.column(), known(n.row()), n.word());
            case Node.Unary n -> new Node.Unary(n.op(), node(n.operand()));
            case Node.Binary n -> new Node.Binary(n.op(), node(n.left()), node(n.right()));
            case Node.Choose n -> new Node.Choose(node(n.condition()), node(n.then()), node(n.otherwise()));
            case Node.Series n -> new Node.Series(nodes(n.values()));
            case Node.DateFloor n -> new Node.DateFloor(n.grain(), node(n.date()));
            case Node.ShareOfPeriod n -> new Node.ShareOfPeriod(node(n.from()), node(n.to()));
            case Node.HoldsDate n -> new Node.HoldsDate(node(n.date()));
            case Node.Days n -> new Node.Days(node(n.from()), node(n.to()));
            case Node.Past n -> new Node.Past(n.kind(), n.step(), row(n.row()), some(n.years()));
            case Node.Settle n -> new Node.Settle(node(n.balance()), nodes(n.movements()));
            case Node.AtSchedule n -> new Node.AtSchedule(n.kind(), n.schedule(), node(n.x()));
            case Node.Total n ->
                new Node.Total(n.terms().stream()
                        .map(term -> new Node.Term(term.plus(), node(term.value())))
                        .toList());
            case Node.RowFold n ->
                new Node.RowFold(
                        n.kind(),
                        n.table(),
                        n.slot(),
                        some(n.where()),
                        some(n.asked()),
                        some(n.value()),
                        some(n.weight()));
            case Node.TimeFold n -> new Node.TimeFold(n.kind(), some(n.value()), some(n.where()));
            case Node.AtDate n -> new Node.AtDate(node(n.value()), node(n.date()));
            case Node.Npv n -> new Node.Npv(node(n.flow()), node(n.rate()), node(n.at()), n.timing());
            case Node.Irr n -> new Node.Irr(node(n.flow()));
        };
    }

    private List<Node> nodes(List<Node> nodes) {
        return nodes.stream().map(this::node).toList();
    }

    private @Nullable Node some(@Nullable Node node) {
        return node == null ? null : node(node);
    }

    private @Nullable Row row(@Nullable Row of) {
        return of == null ? null : known(of);
    }

    private Row known(Row of) {
        return switch (of) {
            case Row.Slot loop -> loop.slot() == slot ? row : loop;
            case Row.Fixed fixed -> fixed;
            case Row.ByKey key -> new Row.ByKey(key.table(), node(key.key()));
            case Row.ByDate date -> new Row.ByDate(date.table(), node(date.date()), date.orLast());
        };
    }
}
