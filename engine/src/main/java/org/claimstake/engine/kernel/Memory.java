package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everything lies: a row holds one value of every future of a tile. A slot has as many rows as somebody reads of its
 * past: all periods, the last two by turns, or one. A value that another block reads and no slot holds gets a row of its
 * own.
 */
final class Memory {
    private final int periods;
    private final Map<Value, Integer> blockOf = new HashMap<>();
    private final Map<Value, Access> homes = new HashMap<>();
    private final Set<Slot> slots;
    private final List<Slot> own = new ArrayList<>();
    private int rows;

    Memory(List<Block> blocks, Set<Slot> slots, int periods) {
        this.periods = periods;
        this.slots = slots;
        for (Block block : blocks) {
            block.values().forEach(value -> blockOf.put(value, block.number()));
        }
        blocks.forEach(this::homes);
        for (Slot slot : all()) {
            slot.base = rows;
            rows = Math.addExact(rows, Math.multiplyExact(slot.rows, slot.held(periods)));
        }
    }

    /** Without scratch. */
    int rows() {
        return rows;
    }

    private Collection<Slot> all() {
        var all = new ArrayList<>(slots);
        all.addAll(own);
        return all;
    }

    private void homes(Block block) {
        Set<Value> inside = new HashSet<>(block.values());
        for (Value value : block.values()) {
            for (Value arg : value.args) {
                if (!arg.isKnown() && !inside.contains(arg)) {
                    home(arg, block);
                }
            }
        }
    }

    private void home(Value value, Block reader) {
        Access home = homes.computeIfAbsent(value, this::home);
        // what is read is read where it is used, however early it could be
        int written = value.op == Op.READ ? home.slot().stage : value.stage;
        if (value.byPeriod && written != reader.stage()) {
            home.slot().history |= home.slot().byPeriod;
        }
    }

    private Access home(Value value) {
        if (value.op == Op.READ) {
            return value.at();
        }
        for (Slot slot : slots) {
            for (Value store : slot.stores) {
                if (!slot.folding
                        && store.args.getFirst() == value
                        && store.domain == value.domain
                        && store.op == Op.STORE
                        && isTogether(store, value)) {
                    return store.at();
                }
            }
        }
        var slot = new Slot("value", value.domain.size, value.byPeriod, false, periods);
        own.add(slot);
        return Access.of(slot, Pasts.order(value.domain), new When.Now());
    }

    private boolean isTogether(Value one, Value other) {
        return blockOf.getOrDefault(one, -1).equals(blockOf.getOrDefault(other, -2));
    }

    /** Has the value to be written to memory when it is computed, beside what it is stored in? */
    boolean isOwn(Value value) {
        Access home = homes.get(value);
        return home != null && own.contains(home.slot());
    }

    /** Where a value of another block is found. */
    Place home(Value value, Domain reader) {
        Access home = homes.get(value);
        if (home == null) {
            throw new IllegalStateException("no home: " + value);
        }
        return place(home).at(reader.indicesIn(value.domain));
    }

    /** Where a value of a block is written for others. */
    Place own(Value value) {
        return home(value, value.domain);
    }

    boolean isLocal(Value value, Block reader) {
        return blockOf.getOrDefault(value, -1) == reader.number();
    }

    Place place(Access access) {
        Slot slot = access.slot();
        int held = slot.held(periods);
        boolean moves = slot.history;
        return switch (access.when()) {
            case When.Now _ -> place(access, held, moves, slot.back, 0);
            case When.Back(int back) -> place(access, held, moves, slot.back - back, back & 1);
            case When.Fixed(int period) ->
                new Place(
                        slot.base + (moves ? slot.back + period : slot.state ? period & 1 : 0),
                        held,
                        access.places(),
                        -1,
                        0,
                        new int[0]);
            case When.ByPeriod(int[] of) ->
                new Place(
                        slot.base,
                        held,
                        access.places(),
                        -1,
                        0,
                        Arrays.stream(of).map(t -> slot.back + t).toArray());
        };
    }

    private static Place place(Access access, int held, boolean moves, int offset, int parity) {
        Slot slot = access.slot();
        int base = slot.base + (moves ? offset : 0);
        boolean turns = !moves && slot.state && slot.byPeriod;
        return new Place(base, held, access.places(), turns ? parity : -1, moves && slot.byPeriod ? 1 : 0, new int[0]);
    }

    /** The row of a slot in a period, for who reads it when all is done. */
    int row(Slot slot, int place, int period) {
        int held = slot.held(periods);
        int row = slot.base + place * held;
        if (!slot.byPeriod) {
            return row;
        }
        return slot.history ? row + slot.back + period : slot.state ? row + (period & 1) : row;
    }

    /** Rows that hold a number before the first future and are never written. @param each row, number */
    void before(Filling each) {
        for (Slot slot : all()) {
            for (int place = 0; place < slot.rows && slot.history; place++) {
                for (int back = 0; back < slot.back; back++) {
                    each.fill(slot.base + place * slot.held(periods) + back, slot.before);
                }
            }
        }
    }

    /** Rows that hold a number when a future begins. */
    void begin(Filling each) {
        for (Slot slot : all()) {
            boolean turns = slot.state && !slot.history;
            for (int place = 0; place < slot.rows && (turns || slot.running); place++) {
                each.fill(slot.base + place * slot.held(periods) + (turns ? 1 : 0), slot.before);
            }
        }
    }

    interface Filling {
        void fill(int row, double value);
    }
}
