package org.claimstake.engine.kernel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Watch;
import org.claimstake.engine.draw.RowDraws;
import org.claimstake.engine.exact.Exact;
import org.claimstake.engine.kernel.rates.RowRates;
import org.jspecify.annotations.Nullable;

/** The fast tier: generated chunks of vector operations on rows outside the heap. */
final class ChunkTier implements Tier, Kernel.Outside, Calls.Lanes {
    private static final int PADDED = 8;

    private final Chunks chunks;
    private final Tape tape;
    private final MemorySegment memory;
    private final Kernel kernel;
    private final int part;
    private final long base;
    private final RowDraws draws = RowDraws.fastest();
    private final RowRates rates = RowRates.fastest();
    private final double[] marks;
    private final double[][] columns;
    private final double[] result;
    private final @Nullable NoneReason[] reasons;
    private int n;
    private boolean withoutRates;

    /** @param part of the memory, taken from the code */
    ChunkTier(Chunks chunks, int part) {
        this.chunks = chunks;
        tape = chunks.tape;
        memory = chunks.code.memory;
        kernel = chunks.code.kernel;
        this.part = part;
        base = part * chunks.code.room.ofThread();
        marks = new double[chunks.lanes];
        columns = new double[3][chunks.lanes];
        result = new double[chunks.lanes];
        reasons = new NoneReason[chunks.lanes];
        tape.memory.before(this::fill);
    }

    private long at(int row) {
        return base + (long) row * chunks.code.room.stride();
    }

    private void fill(int row, double value) {
        long at = at(row);
        for (int i = 0; i < chunks.lanes; i++) {
            memory.set(JAVA_DOUBLE, at + 8L * i, value);
        }
    }

    @Override
    public int lanes() {
        return chunks.lanes;
    }

    @Override
    public boolean run(List<? extends Filling> drawn, long firstFuture, int futures, Watch watch) {
        n = futures;
        int bytes = (futures + PADDED - 1) / PADDED * PADDED * Double.BYTES;
        tape.memory.begin(this::fill);
        if (tape.marks) {
            fill(chunks.markRow, 0);
        }
        draw(drawn, firstFuture, futures);
        for (int from = 0; from < tape.blocks.size(); ) {
            int to = tape.sectionEnd(from);
            int periods = tape.blocks.get(from).isLoop() ? tape.periods : 1;
            for (int t = 0; t < periods; t++) {
                if (watch.isCancelled()) {
                    return false;
                }
                for (int block = from; block < to; block++) {
                    kernel.block(block, this, chunks.numbers, part, bytes, t);
                }
            }
            from = to;
        }
        if (tape.marks) {
            copy(chunks.markRow, marks, 0, futures);
        }
        return true;
    }

    @Override
    public void call(int number, int period, int index) {
        Chunks.Outer outer = chunks.outside.get(number);
        Value value = outer.value();
        long to = at(outer.to().row(period, index));
        switch (value.op) {
            case CALL -> call(value.routine(), outer, period, index, to);
            case COVER -> cover(outer, period, index);
            case EXP, LOG, FLOOR -> {
                double[] x = column(outer, 0, period, index);
                for (int i = 0; i < n; i++) {
                    result[i] = switch (value.op) {
                        case EXP -> Exact.exp(x[i]);
                        case LOG -> Exact.log(x[i]);
                        default -> Math.floor(x[i]);
                    };
                }
                put(result, to);
            }
            default -> throw new IllegalStateException("no routine: " + value);
        }
    }

    private void call(Call call, Chunks.Outer outer, int period, int index, long to) {
        switch (call) {
            case Call.Plain(Routine routine) -> {
                for (int k = 0; k < outer.of().length; k++) {
                    column(outer, k, period, index);
                }
                int last = outer.of().length - 1;
                double[] a = columns[0];
                double[] b = columns[Math.min(1, last)];
                double[] c = columns[Math.min(2, last)];
                for (int i = 0; i < n; i++) {
                    result[i] = routine.ofKnown(a[i], b[i], c[i]);
                }
                put(result, to);
            }
            case Call.Irr irr -> {
                if (!withoutRates) {
                    rate(irr, index, to);
                }
            }
            case Call.DatedIrr irr -> {
                Calls.irr(irr, tape.memory, this, index, n, result);
                put(result, to);
            }
            case Call.Layered layered -> {
                Calls.layered(layered.places(), tape.memory, this, period, index, n, result);
                put(result, to);
            }
        }
    }

    private void rate(Call.Irr irr, int index, long to) {
        Slot slot = irr.flows().slot();
        long flows = at(tape.memory.row(slot, irr.flows().places()[index], 0));
        long step = slot.history ? chunks.code.room.stride() : 0;
        rates.rates(memory, flows, step, n, irr.periods(), irr.months(), to, reasons);
        for (int i = 0; i < n; i++) {
            NoneReason reason = reasons[i];
            if (reason != null) {
                memory.set(JAVA_DOUBLE, to + 8L * i, Calls.none(reason));
            }
        }
    }

    void withoutRates(boolean without) {
        withoutRates = without;
    }

    void draw(List<? extends Filling> drawn, long firstFuture, int futures) {
        for (Filling each : drawn) {
            each.fill(draws, memory, base, chunks.code.room.stride(), tape, firstFuture, futures);
        }
    }

    private void cover(Chunks.Outer outer, int period, int index) {
        for (int k = 0; k < 3; k++) {
            column(outer, k, period, index);
        }
        int known = outer.to().row(period, index);
        double[] m = new double[5 * n];
        copy(known, m, 0, n);
        copy(known + 1, m, n, n);
        for (int k = 0; k < 3; k++) {
            System.arraycopy(columns[k], 0, m, (2 + k) * n, n);
        }
        Rows.cover(m, 0, n, 2 * n, 3 * n, 4 * n, n);
        MemorySegment.copy(m, 0, memory, JAVA_DOUBLE, at(known), n);
        MemorySegment.copy(m, n, memory, JAVA_DOUBLE, at(known + 1), n);
    }

    private double[] column(Chunks.Outer outer, int place, int period, int index) {
        double[] column = columns[place];
        Table table = outer.value().args.get(place).table;
        int row = outer.of()[place].row(table == null ? period : 0, index);
        if (table == null) {
            copy(row, column, 0, n);
        } else {
            Arrays.fill(column, 0, n, table.at(row, period));
        }
        return column;
    }

    private void put(double[] values, long to) {
        MemorySegment.copy(values, 0, memory, JAVA_DOUBLE, to, n);
    }

    @Override
    public void copy(int row, double[] into, int at, int futures) {
        MemorySegment.copy(memory, JAVA_DOUBLE, at(row), into, at, futures);
    }

    @Override
    public double at(int row, int lane) {
        return memory.get(JAVA_DOUBLE, at(row) + 8L * lane);
    }

    @Override
    public double[] marks() {
        return marks;
    }
}
