package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a block into chunks small enough for the compiler, at those places where least goes through memory: dynamic
 * programming over the places between two values. Costs are loads, one and a half times stores, and something a chunk.
 */
final class Pieces {
    private static final double STORE = 1.5;
    private static final double CHUNK = 4;
    /** Added where a truth would cross: it would have to become a number and a truth again. */
    private static final double TRUTH = 3;

    private final Block block;
    private final Ranges ranges;
    private final int most;
    private final Map<Value, Integer> lastUse = new HashMap<>(); // place among the values
    private final Map<Value, Integer> placeOf = new HashMap<>();
    private List<Value> values = List.of();

    private Pieces(Block block, Ranges ranges, int most) {
        this.block = block;
        this.ranges = ranges;
        this.most = most;
    }

    /** @param most weight of a chunk */
    static List<Piece> of(Block block, Ranges ranges, int most) {
        return new Pieces(block, ranges, most).cut();
    }

    private List<Piece> cut() {
        values = storesFirst();
        for (int i = 0; i < values.size(); i++) {
            placeOf.put(values.get(i), i);
            for (Value arg : values.get(i).args) {
                lastUse.put(arg, i);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= values.size(); i++) {
            if (i == values.size() || isOutside(values.get(i), ranges)) {
                chunks(from, i, pieces);
                if (i < values.size()) {
                    pieces.add(new Piece(List.of(values.get(i)), true));
                }
                from = i + 1;
            }
        }
        return pieces;
    }

    /** What is stored is stored as soon as it is there, so that it need not be kept. */
    private List<Value> storesFirst() {
        Map<Value, List<Value>> storesOf = new HashMap<>();
        Set<Value> inside = new HashSet<>(block.values());
        List<Value> rest = new ArrayList<>();
        for (Value value : block.values()) {
            Value stored = value.op == Op.STORE ? value.args.getFirst() : value;
            if (value.op == Op.READ) {
                continue; // loaded where it is used
            }
            if (value.op == Op.STORE && inside.contains(stored) && stored.op != Op.READ) {
                storesOf.computeIfAbsent(stored, v -> new ArrayList<>()).add(value);
            } else {
                rest.add(value);
            }
        }
        List<Value> order = new ArrayList<>();
        for (Value value : rest) {
            order.add(value);
            order.addAll(storesOf.getOrDefault(value, List.of()));
        }
        return order;
    }

    /** It is no vector operation here. */
    static boolean isOutside(Value value, Ranges ranges) {
        return switch (value.op) {
            case CALL, COVER -> true;
            case LOG -> {
                Ranges.Range x = ranges.of(value.args.getFirst());
                yield value.mayBeMissing || !(x.low() >= Double.MIN_NORMAL && x.high() <= Double.MAX_VALUE);
            }
            case FLOOR -> {
                Ranges.Range x = ranges.of(value.args.getFirst());
                yield !(x.low() > -0x1p50 && x.high() < 0x1p50);
            }
            case EXP -> value.mayBeMissing;
            case CONSTANT,
                    TABLE,
                    READ,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    MIN,
                    MAX,
                    NEGATE,
                    ABS,
                    SQRT,
                    NUMBER,
                    SELECT,
                    LESS,
                    AT_MOST,
                    EQUAL,
                    MISSING,
                    FINITE,
                    AND,
                    OR,
                    NOT,
                    STORE,
                    JOIN,
                    MARK -> false;
        };
    }

    private void chunks(int from, int to, List<Piece> pieces) {
        if (from == to) {
            return;
        }
        double[] best = new double[to - from + 1];
        int[] cut = new int[to - from + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int start = from; start < to; start++) {
            if (best[start - from] < Double.POSITIVE_INFINITY) {
                reach(start, from, to, best, cut);
            }
        }
        List<Piece> found = new ArrayList<>();
        for (int end = to; end > from; end = from + cut[end - from]) {
            found.add(new Piece(values.subList(from + cut[end - from], end), false));
        }
        pieces.addAll(found.reversed());
    }

    /** Chunks that begin here, longer and longer. */
    private void reach(int start, int from, int to, double[] best, int[] cut) {
        Set<Object> loaded = new HashSet<>();
        int weight = 0;
        for (int end = start; end < to; end++) {
            Value value = values.get(end);
            weight += value.op.weight();
            if (weight > most && end > start) {
                return;
            }
            for (Value arg : value.args) {
                if (!arg.isKnown() && placeOf.getOrDefault(arg, -1) < start) {
                    loaded.add(arg.op == Op.READ ? arg.at() : arg);
                }
            }
            double cost = best[start - from] + CHUNK + loaded.size() + crossing(start, end);
            if (cost < best[end + 1 - from]) {
                best[end + 1 - from] = cost;
                cut[end + 1 - from] = start - from;
            }
        }
    }

    /** What is used behind the end and has to be kept. */
    private double crossing(int start, int end) {
        double cost = 0;
        for (int i = start; i <= end; i++) {
            Value value = values.get(i);
            if (!value.op.isEffect() && lastUse.getOrDefault(value, -1) > end) {
                cost += value.op.truth ? STORE + TRUTH : isStored(i) ? 0 : STORE;
            }
        }
        return cost;
    }

    // its store stands behind it
    private boolean isStored(int place) {
        return place + 1 < values.size()
                && values.get(place + 1).op == Op.STORE
                && values.get(place + 1).args.getFirst() == values.get(place);
    }
}
