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
     * Which payments of a party are meant; what is null asks nothing.
     *
     * @param other  those with this party
     * @param label  those of this label
     * @param code   those of this code
     * @param level  those whose receiver, or where it has none whose payer, is of this level
     * @param inKind those in goods too
     */
    record Wanted(
            @Nullable Integer other,
            @Nullable String label,
            @Nullable String code,
            @Nullable String level,
            boolean inKind) {
        static final Wanted ALL = new Wanted(null, null, null, null, true);
    }

    /** @param direction {@code net}, {@code received} or {@code paid} */
    Def step(String direction, int party, Wanted wanted, Place place) {
        String name = direction + "(" + world.parties.get(party).name() + words(wanted) + ")";
        Def known = world.cash.get(name);
        if (known != null) {
            return known;
        }
        Unit money = world.money == null ? Unit.NUMBER : world.money;
        Type type = Type.number(UnitTerm.of(money));
        // payments are all known only when every name is read: the sum is written last
        Def def = world.add(name, Step.Kind.CASH, null, place, name, "", true, type, d -> {
            String label = wanted.label();
            if (label != null && !world.labels.contains(label)) {
                world.report(PaymentFindings.noLabel(label, world.labels, place));
                return Typed.BROKEN;
            }
            return new Typed(total(direction, party, wanted), type);
        });
        world.cash.put(name, def);
        return def;
    }

    private String words(Wanted wanted) {
        return (wanted.other() == null
                        ? ""
                        : ", with: " + world.parties.get(wanted.other()).name())
                + quoted("label", wanted.label())
                + quoted("code", wanted.code())
                + quoted("level", wanted.level())
                + (wanted.inKind() ? "" : ", in_kind: no");
    }

    private static String quoted(String word, @Nullable String text) {
        return text == null ? "" : ", " + word + ": \"" + text + "\"";
    }

    private Node total(String direction, int party, Wanted wanted) {
        var terms = new ArrayList<Node.Term>();
        for (World.Payment payment : world.payments) {
            boolean in = payment.to() == party && !direction.equals("paid");
            boolean out = payment.from() == party && !direction.equals("received");
            int other = in ? payment.from() : payment.to();
            if (in != out && isMeant(payment, other, wanted)) {
                terms.add(new Node.Term(in || direction.equals("paid"), amount(payment)));
            }
        }
        return new Node.Total(terms);
    }

    private boolean isMeant(World.Payment payment, int other, Wanted wanted) {
        return (wanted.label() == null || wanted.label().equals(payment.label()))
                && (wanted.code() == null || wanted.code().equals(payment.code()))
                && (wanted.level() == null || wanted.level().equals(level(payment)))
                && (wanted.inKind() || !payment.inKind())
                && (wanted.other() == null || wanted.other() == other);
    }

    private String level(World.Payment payment) {
        String paid = world.parties.get(payment.to()).level();
        return paid.isEmpty() ? world.parties.get(payment.from()).level() : paid;
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
