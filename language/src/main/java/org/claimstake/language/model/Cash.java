package org.claimstake.language.model;

import java.util.ArrayList;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a party gets and gives: sums of payments in the order of the text, and nothing else.
 */
final class Cash {
    private final World world;

    Cash(World world, Checker checker) {
        this.world = world;
    }

    /**
     * @param direction {@code net}, {@code received} or {@code paid}
     * @param other     only payments with this party, or null
     * @param label     only payments of this label, or null
     */
    Def step(
            String direction, int party, @Nullable Integer other, @Nullable String label, boolean inKind, Place place) {
        String name = direction + "(" + world.parties.get(party).name()
                + (other == null ? "" : ", with: " + world.parties.get(other).name())
                + (label == null ? "" : ", label: \"" + label + "\"")
                + (inKind ? "" : ", in_kind: no") + ")";
        Def known = world.cash.get(name);
        if (known != null) {
            return known;
        }
        Unit money = world.money == null ? Unit.NUMBER : world.money;
        Type type = Type.number(UnitTerm.of(money));
        // payments are all known only when every name is read: the sum is written last
        Def def = world.add(name, Step.Kind.CASH, null, place, name, "", true, type, d -> {
            if (label != null && !world.labels.contains(label)) {
                world.report(PaymentFindings.noLabel(label, world.labels, place));
                return Typed.BROKEN;
            }
            return new Typed(total(direction, party, other, label, inKind), type);
        });
        world.cash.put(name, def);
        return def;
    }

    private Node total(String direction, int party, @Nullable Integer other, @Nullable String label, boolean inKind) {
        var terms = new ArrayList<Node.Term>();
        for (World.Payment payment : world.payments) {
            boolean in = payment.to() == party && !direction.equals("paid");
            boolean out = payment.from() == party && !direction.equals("received");
            boolean meant = (label == null || label.equals(payment.label()))
                    && (inKind || !payment.inKind())
                    && (other == null || (in ? payment.from() : payment.to()) == other);
            if (meant && (in != out)) {
                terms.add(new Node.Term(in || direction.equals("paid"), amount(payment)));
            }
        }
        return new Node.Total(terms);
    }

    private static Node amount(World.Payment payment) {
        Rows rows = payment.def().rows();
        if (rows == null) {
            return new Node.Ref(payment.def().id(), null);
        }
        Node ref = new Node.Ref(payment.def().id(), new Row.Slot(1));
        // rows that have no such payment are no gap in what is known
        return new Node.RowFold(
                Node.FoldKind.SUM, rows.table(), 1, new Node.Unary(Node.UnaryOp.KNOWN, ref), null, ref, null);
    }
}
