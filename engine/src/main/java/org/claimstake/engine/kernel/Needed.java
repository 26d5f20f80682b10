package org.claimstake.engine.kernel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What has to be computed for the sake of what is asked for; and how much of the past memory keeps. */
final class Needed {
    final Set<Value> values = new LinkedHashSet<>();
    final Set<Slot> slots = new LinkedHashSet<>();
    private final Deque<Value> open = new ArrayDeque<>();

    private Needed() {}

    /**
     * @param roots effects
     * @param kept  memory that is read when all is done
     */
    static Needed of(Collection<Value> roots, Collection<Slot> kept) {
        var needed = new Needed();
        kept.forEach(needed::slot);
        roots.forEach(needed::add);
        while (!needed.open.isEmpty()) {
            needed.visit(needed.open.pop());
        }
        for (Slot slot : kept) {
            slot.history |= slot.byPeriod;
        }
        return needed;
    }

    private void add(Value value) {
        if (!value.isKnown() && values.add(value)) {
            open.push(value);
        }
    }

    private void slot(Slot slot) {
        if (slots.add(slot)) {
            slot.stores.forEach(this::add);
        }
    }

    private void visit(Value value) {
        value.args.forEach(this::add);
        value.after.forEach(this::add);
        if (value.access != null) {
            read(value.access, value.op);
        }
        Call call = value.call;
        if (call != null) {
            for (Access access : Reading.of(call)) {
                slot(access.slot());
                access.slot().history |= access.slot().byPeriod;
            }
        }
    }

    private void read(Access access, Op op) {
        Slot slot = access.slot();
        slot(slot);
        if (op != Op.READ) {
            return;
        }
        switch (access.when()) {
            case When.Now _ -> {}
            case When.Back(int back) -> {
                slot.back = Math.max(slot.back, back);
                slot.state |= back == 1;
                slot.history |= back > 1;
            }
            case When.Fixed _, When.ByPeriod _ ->
                slot.history |= slot.byPeriod && (slot.drawn || !isLast(access, slot));
        }
    }

    // the last period's value stands there when the loop is over
    private static boolean isLast(Access access, Slot slot) {
        return access.when() instanceof When.Fixed(int period) && period == slot.lastPeriod;
    }
}
