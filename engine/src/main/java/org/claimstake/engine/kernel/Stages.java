package org.claimstake.engine.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order whole sections are gone through: even stages once, odd stages period by period. What a loop has kept of
 * all its periods is read in a later stage; steps of one phase that are computed period by period share a loop.
 */
final class Stages {
    private static final int MOST_ROUNDS = 10_000;

    private Stages() {}

    static void assign(List<Value> values, List<Slot> slots) {
        values.forEach(value -> value.stage = value.byPeriod ? 1 : 0);
        slots.forEach(slot -> slot.stage = 0);
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > MOST_ROUNDS) {
                throw new IllegalStateException("no order of stages: the plan reads in a circle");
            }
            changed = false;
            for (Value value : values) {
                int stage = Math.max(value.stage, least(value));
                changed |= stage != value.stage;
                value.stage = stage;
            }
            changed |= slots(slots);
        }
    }

    private static boolean slots(List<Slot> slots) {
        boolean changed = false;
        Map<Integer, Integer> ofGroup = new HashMap<>();
        for (Slot slot : slots) {
            if (slot.stores.isEmpty()) {
                continue; // of a step over no rows: nobody reads it
            }
            int stage =
                    slot.stores.stream().mapToInt(store -> store.stage).max().orElse(0);
            changed |= stage != slot.stage;
            slot.stage = stage;
            if (slot.folding) {
                // what begins a sum stands where it is added to, else it would begin only once
                slot.stores.forEach(store -> store.stage = slot.stage);
            }
            if (slot.group >= 0) {
                ofGroup.merge(slot.group, stage, Math::max);
            }
        }
        for (Slot slot : slots) {
            if (slot.group >= 0) {
                int stage = ofGroup.getOrDefault(slot.group, 0);
                for (Value store : slot.stores) {
                    changed |= store.stage != stage;
                    store.stage = stage;
                }
                slot.stage = stage;
            }
        }
        return changed;
    }

    private static int least(Value value) {
        int least = value.byPeriod ? 1 : 0;
        for (Value arg : value.args) {
            least = Math.max(least, after(arg, value));
        }
        for (Value before : value.after) {
            least = Math.max(least, after(before, value));
        }
        if (value.op == Op.READ) {
            least = Math.max(least, after(value.at(), value.byPeriod));
        }
        Call call = value.call;
        if (call != null) {
            for (Access access : Reading.of(call)) {
                least = Math.max(least, after(access, value.byPeriod));
            }
        }
        return least;
    }

    private static int after(Value arg, Value value) {
        if (arg.isKnown()) {
            return 0;
        }
        return arg.byPeriod == value.byPeriod ? arg.stage : arg.stage + 1;
    }

    private static int after(Access access, boolean byPeriod) {
        Slot slot = access.slot();
        if (slot.drawn) {
            return 0;
        }
        if (!slot.byPeriod) {
            return byPeriod ? slot.stage + 1 : slot.stage;
        }
        boolean past = access.when() instanceof When.Now || access.when() instanceof When.Back;
        return byPeriod ? past ? slot.stage : slot.stage + 2 : slot.stage + 1;
    }
}
