package org.claimstake.engine.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.Watch;
import org.claimstake.engine.draw.RowDraws;
import org.jspecify.annotations.Nullable;

/**
 * The plain tier: each operation goes over a whole row of futures in an array. Ready at once, without generated code and
 * without the vector module.
 */
final class RowTier implements Tier {
    private final Tape tape;
    private final int lanes;
    private final int stride;
    private final double[] m;
    private final MemorySegment segment;
    private final List<List<Step>> blocks = new ArrayList<>();
    private final Map<Long, Integer> constants = new HashMap<>(); // row of each number
    private final double[] marks;
    private final double[] column;
    private final RowDraws draws = RowDraws.inLoops();
    private final int markRow;
    private int rows;

    /** One operation: its rows are found by period and index. */
    private record Step(
            Value value, Place to, Place[] of, @Nullable Table filled) {}

    RowTier(Tape tape, int lanes) {
        this.tape = tape;
        this.lanes = lanes;
        stride = lanes + 8;
        rows = tape.memory.rows();
        markRow = rows++;
        int scratch = 0;
        for (Block block : tape.blocks) {
            var compiling = new Compiling(block);
            blocks.add(compiling.steps());
            scratch = Math.max(scratch, compiling.used);
        }
        // scratch lies behind the constants: its rows were numbered from -1 down
        int behind = rows;
        rows += scratch;
        for (List<Step> steps : blocks) {
            steps.replaceAll(step -> moved(step, behind));
        }
        m = new double[Math.multiplyExact(rows, stride)];
        marks = new double[lanes];
        column = new double[lanes];
        segment = MemorySegment.ofArray(m);
        tape.memory.before((row, value) -> Arrays.fill(m, row * stride, row * stride + lanes, value));
        constants.forEach(
                (bits, row) -> Arrays.fill(m, row * stride, row * stride + lanes, Double.longBitsToDouble(bits)));
    }

    private static Step moved(Step step, int behind) {
        Place[] of = step.of.clone();
        for (int i = 0; i < of.length; i++) {
            of[i] = moved(of[i], behind);
        }
        return new Step(step.value, moved(step.to, behind), of, step.filled);
    }

    private static Place moved(Place place, int behind) {
        return place.base() >= 0 ? place : new Place(behind - 1 - place.base(), 0, place.places(), -1, 0, place.of());
    }

    /** Finds rows for the values of a block. */
    private final class Compiling {
        private final Block block;
        private final Map<Value, Place> rowOf = new HashMap<>();
        private final Map<Value, Integer> lastUse = new HashMap<>();
        private final List<Integer> free = new ArrayList<>();
        private final int[] zeros;
        int used;

        Compiling(Block block) {
            this.block = block;
            zeros = new int[block.domain().size];
            for (int i = 0; i < block.values().size(); i++) {
                for (Value arg : block.values().get(i).args) {
                    lastUse.put(arg, i);
                }
            }
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            List<Value> values = block.values();
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                if (value.op == Op.READ) {
                    rowOf.put(value, tape.memory.place(value.at()));
                    continue;
                }
                Place[] of = new Place[value.args.size()];
                for (int k = 0; k < of.length; k++) {
                    of[k] = operand(value.args.get(k), steps);
                }
                release(value, i);
                steps.add(new Step(value, to(value), of, null));
            }
            return steps;
        }

        private Place operand(Value arg, List<Step> steps) {
            Table table = arg.table;
            if (table == null) {
                Place local = rowOf.get(arg);
                return local != null && tape.memory.isLocal(arg, block) ? local : tape.memory.home(arg, block.domain());
            }
            if (table.isConstant()) {
                long bits = Double.doubleToRawLongBits(table.values()[0]);
                return new Place(constants.computeIfAbsent(bits, b -> rows++), 0, zeros, -1, 0, new int[0]);
            }
            Place filled = rowOf.get(arg);
            if (filled == null) {
                filled = scratch();
                rowOf.put(arg, filled);
                steps.add(new Step(arg, filled, new Place[] {rowsOf(arg)}, table));
            }
            return filled;
        }

        // a table's own row by the block's index
        private Place rowsOf(Value arg) {
            return new Place(0, 1, block.domain().indicesIn(arg.domain), -1, 0, new int[0]);
        }

        private Place to(Value value) {
            if (value.op == Op.MARK) {
                return new Place(markRow, 0, zeros, -1, 0, new int[0]);
            }
            if (value.op.isEffect()) {
                return tape.memory.place(value.at());
            }
            Place place = tape.memory.isOwn(value) ? tape.memory.own(value) : scratch();
            rowOf.put(value, place);
            return place;
        }

        private Place scratch() {
            int row = free.isEmpty() ? -1 - used++ : free.removeLast();
            return new Place(row, 0, zeros, -1, 0, new int[0]);
        }

        private void release(Value value, int at) {
            for (Value arg : value.args) {
                Place place = rowOf.get(arg);
                if (place != null && place.base() < 0 && lastUse.getOrDefault(arg, -1) == at) {
                    rowOf.remove(arg);
                    free.add(place.base());
                }
            }
        }
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public boolean run(List<? extends Filling> drawn, long firstFuture, int futures, Watch watch) {
        tape.memory.begin((row, value) -> Rows.fill(m, row * stride, value, futures));
        Rows.fill(m, markRow * stride, 0, futures);
        for (Filling each : drawn) {
            each.fill(draws, segment, 0, 8L * stride, tape, firstFuture, futures);
        }
        for (int from = 0; from < tape.blocks.size(); ) {
            int to = tape.sectionEnd(from);
            int periods = tape.blocks.get(from).isLoop() ? tape.periods : 1;
            for (int t = 0; t < periods; t++) {
                if (watch.isCancelled()) {
                    return false;
                }
                for (int block = from; block < to; block++) {
                    block(block, t, futures);
                }
            }
            from = to;
        }
        System.arraycopy(m, markRow * stride, marks, 0, futures);
        return true;
    }

    private void block(int number, int period, int n) {
        List<Step> steps = blocks.get(number);
        int size = tape.blocks.get(number).domain().size;
        for (int index = 0; index < size; index++) {
            for (Step step : steps) {
                step(step, period, index, n);
            }
        }
    }

    private void step(Step step, int t, int index, int n) {
        int d = step.to.row(t, index) * stride;
        Place[] of = step.of;
        if (step.filled != null) {
            Rows.fill(m, d, step.filled.at(of[0].row(t, index), t), n);
            return;
        }
        Op op = step.value.op;
        switch (op) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, LESS, AT_MOST, EQUAL, AND, OR ->
                Rows.two(op, m, d, at(of[0], t, index), at(of[1], t, index), n);
            case NEGATE, ABS, FLOOR, SQRT, EXP, LOG, NUMBER, MISSING, FINITE, NOT, STORE ->
                Rows.one(op, m, d, at(of[0], t, index), n);
            case SELECT -> Rows.select(m, d, at(of[0], t, index), at(of[1], t, index), at(of[2], t, index), n);
            case JOIN -> Rows.join(step.value.joining(), m, d, at(of[0], t, index), at(of[1], t, index), n);
            case COVER ->
                Rows.cover(m, d, d + stride, at(of[0], t, index), at(of[1], t, index), at(of[2], t, index), n);
            case MARK -> Rows.mark(m, d, at(of[0], t, index), n);
            case CALL -> call(step, d, t, index, n);
            case CONSTANT, TABLE, READ -> throw new IllegalStateException("nothing to do: " + step.value);
        }
    }

    private int at(Place place, int t, int index) {
        return place.row(t, index) * stride;
    }

    private void call(Step step, int d, int t, int index, int n) {
        switch (step.value.routine()) {
            case Call.Plain(Routine routine) -> plain(routine, step, d, t, index, n);
            case Call.Irr irr -> {
                Calls.irr(irr, tape.memory, this::at, index, n, column);
                System.arraycopy(column, 0, m, d, n);
            }
            case Call.DatedIrr irr -> {
                Calls.irr(irr, tape.memory, this::at, index, n, column);
                System.arraycopy(column, 0, m, d, n);
            }
            case Call.Layered layered -> {
                Calls.layered(layered.places(), tape.memory, this::at, t, index, n, column);
                System.arraycopy(column, 0, m, d, n);
            }
        }
    }

    private void plain(Routine routine, Step step, int d, int t, int index, int n) {
        int a = at(step.of[0], t, index);
        int b = step.of.length > 1 ? at(step.of[1], t, index) : a;
        int c = step.of.length > 2 ? at(step.of[2], t, index) : a;
        for (int i = 0; i < n; i++) {
            m[d + i] = routine.ofKnown(m[a + i], m[b + i], m[c + i]);
        }
    }

    @Override
    public void copy(int row, double[] into, int at, int futures) {
        System.arraycopy(m, row * stride, into, at, futures);
    }

    @Override
    public double at(int row, int lane) {
        return m[row * stride + lane];
    }

    @Override
    public double[] marks() {
        return marks;
    }
}
