package org.claimstake.language.plan;

/**
 * A formula inside a fold over rows, as it stands for one of the rows: what reads the row of the loop reads that row. So
 * one row of a sum can be evaluated and explained by itself.
 */
public final class InRow {
    private final int slot;
    private final Row row;

    private InRow(int slot, int row) {
        this.slot = slot;
        this.row = new Row.Fixed(row);
    }

    /** @param row place in the table */
    public static Node of(Node node, int slot, int row) {
        return new InRow(slot, row).node(node);
    }

    private Node node(Node node) {
        return Nodes.rebuild(node, this::node, step -> step, this::known);
    }

    private Row known(Row of) {
        return switch (of) {
            case Row.Slot loop -> loop.slot() == slot ? row : loop;
            case Row.Fixed fixed -> fixed;
            case Row.ByKey key -> new Row.ByKey(key.table(), node(key.key()));
            case Row.ByFields fields ->
                new Row.ByFields(
                        fields.table(), fields.parts().stream().map(this::node).toList(), fields.orLast());
            case Row.ByDate date -> new Row.ByDate(date.table(), node(date.date()), date.orLast());
        };
    }
}
