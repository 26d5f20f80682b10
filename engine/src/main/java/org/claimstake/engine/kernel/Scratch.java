package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows for what one chunk leaves to another of the same block, given back when nobody reads them any more. Behind the
 * tape's memory stand the row of marks and these.
 */
final class Scratch {
    private final Tape tape;
    private final int first;
    private final Map<Value, Place> places = new HashMap<>();
    private int most;

    Scratch(Tape tape) {
        this.tape = tape;
        first = tape.memory.rows() + 1;
    }

    int rows() {
        return first + most;
    }

    int markRow() {
        return first - 1;
    }

    void assign(Block block, List<Piece> pieces) {
        Map<Value, Integer> made = new HashMap<>();
        Map<Value, Integer> last = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (Value value : pieces.get(i).values()) {
                made.put(value, i);
                for (Value arg : value.args) {
                    last.put(arg, i);
                }
            }
        }
        List<Integer> free = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Set<Value> done = new HashSet<>();
            for (Value value : pieces.get(i).values()) {
                boolean crosses = !value.op.isEffect()
                        && (last.getOrDefault(value, -1) > i || pieces.get(i).outside());
                if (crosses && home(value, pieces.get(i)) == null) {
                    int row = free.isEmpty() ? used++ : free.removeLast();
                    places.put(value, row(row, block));
                }
            }
            for (Value value : pieces.get(i).values()) {
                for (Value arg : value.args) {
                    Place place = places.get(arg);
                    boolean over = last.getOrDefault(arg, -1) == i && made.containsKey(arg);
                    if (place != null && place.base() >= first && over && done.add(arg)) {
                        free.add(place.base() - first);
                    }
                }
            }
        }
        most = Math.max(most, used);
    }

    private Place row(int row, Block block) {
        return new Place(first + row, 0, new int[block.domain().size], -1, 0, new int[0]);
    }

    /** The place where a value of a piece is written in any case; null for none. */
    private @Nullable Place home(Value value, Piece piece) {
        if (tape.memory.isOwn(value)) {
            return tape.memory.own(value);
        }
        for (Value store : piece.values()) {
            if (store.op == Op.STORE
                    && store.args.getFirst() == value
                    && !store.at().slot().folding) {
                Place place = tape.memory.place(store.at());
                places.put(value, place);
                return place;
            }
        }
        return null;
    }

    /** Where another piece of the block finds a value; null for one that is kept nowhere. */
    @Nullable
    Place of(Value value) {
        return tape.memory.isOwn(value) ? tape.memory.own(value) : places.get(value);
    }

    /** Where a value that a block reads stands in memory; it is not made by the same chunk. */
    Place operand(Value arg, Block block) {
        if (arg.op == Op.READ) {
            return tape.memory.place(arg.at()).at(block.domain().indicesIn(arg.domain));
        }
        if (!tape.memory.isLocal(arg, block)) {
            return tape.memory.home(arg, block.domain());
        }
        Place place = of(arg);
        if (place == null) {
            throw new IllegalStateException("kept nowhere: " + arg);
        }
        return place;
    }

    /** It has to be written by the chunk that makes it, and no store of the tape does. */
    boolean isKept(Value value) {
        Place place = places.get(value);
        return tape.memory.isOwn(value) || place != null && place.base() >= first;
    }
}
