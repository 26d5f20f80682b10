package org.claimstake.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one chunk: where its rows begin, numbers broadcast, then a loop that loads, computes and stores one vector after
 * another. Nothing is called but methods of the vector module, so that nothing is boxed.
 */
final class ChunkWriter {
    /** Weight of a chunk: about so many vector operations, which the compilers take well. */
    static final int MOST = 60;

    static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector.Vector");
    static final ClassDesc DOUBLE = ClassDesc.of("jdk.incubator.vector.DoubleVector");
    static final ClassDesc LONG = ClassDesc.of("jdk.incubator.vector.LongVector");
    static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector.VectorMask");
    static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
    static final ClassDesc OPERATORS = ClassDesc.of("jdk.incubator.vector.VectorOperators");
    static final ClassDesc COMPARISON = ClassDesc.of("jdk.incubator.vector.VectorOperators$Comparison");
    static final ClassDesc BINARY = ClassDesc.of("jdk.incubator.vector.VectorOperators$Binary");
    private static final ClassDesc LANES = ClassDesc.of("org.claimstake.engine.exact.Lanes");
    private static final ClassDesc ORDER = ClassDesc.of("java.nio.ByteOrder");

    private final ClassDesc self;
    private final Tape tape;
    private final Block block;
    private final Piece piece;
    private final Scratch scratch;
    private final Numbers numbers;

    ChunkWriter(ClassDesc self, Tape tape, Block block, Piece piece, Scratch scratch, Numbers numbers) {
        this.self = self;
        this.tape = tape;
        this.block = block;
        this.piece = piece;
        this.scratch = scratch;
        this.numbers = numbers;
        // what it reads and writes is found now: later blocks take over the scratch
        for (Value value : piece.values()) {
            for (Value arg : value.args) {
                if (!arg.isKnown() && !piece.values().contains(arg)) {
                    read.put(arg, scratch.operand(arg, block));
                }
            }
            if (value.op == Op.STORE || value.op == Op.JOIN) {
                written.put(value, tape.memory.place(value.at()));
            } else if (!value.op.isEffect() && scratch.isKept(value)) {
                Place place = scratch.of(value);
                if (place != null) {
                    written.put(value, place);
                }
            }
        }
    }

    private final Map<Value, Place> read = new LinkedHashMap<>();
    private final Map<Value, Place> written = new LinkedHashMap<>();

    void write(CodeBuilder code, Room room) {
        new Writing(code, room).all();
    }

    /** One method. Locals: 0 thread, 2 bytes, 3 period, 4 index, 5 numbers. */
    private final class Writing {
        private final CodeBuilder code;
        private final Room room;
        private final Map<Place, Integer> addresses = new HashMap<>();
        private final Map<Value, Integer> locals = new HashMap<>();
        private final Map<Place, Integer> loaded = new HashMap<>();
        private final Map<Long, Integer> constants = new HashMap<>();
        private final Map<Value, Integer> tables = new HashMap<>();
        private final List<Integer> marks = new ArrayList<>();
        private final VectorOps ops;
        private int at; // bytes into the rows

        Writing(CodeBuilder code, Room room) {
            this.code = code;
            this.room = room;
            ops = new VectorOps(code, this::constant);
        }

        void all() {
            at = code.allocateLocal(TypeKind.INT);
            read.values().forEach(this::address);
            written.values().forEach(this::address);
            boolean marked = piece.values().stream().anyMatch(value -> value.op == Op.MARK);
            Place mark = new Place(scratch.markRow(), 0, new int[block.domain().size], -1, 0, new int[0]);
            if (marked) {
                address(mark);
            }
            known();
            code.iload(2).loadConstant(room.most()).iand().istore(2);
            code.iconst_0().istore(at);
            Label loop = code.newLabel();
            Label end = code.newLabel();
            code.labelBinding(loop);
            code.iload(at).iload(2).if_icmpge(end);
            piece.values().forEach(this::value);
            if (marked) {
                mark(mark);
            }
            code.iinc(at, VectorOps.BYTES);
            code.goto_(loop);
            code.labelBinding(end);
            code.return_();
        }

        // --- before the loop

        private void address(Place place) {
            if (addresses.containsKey(place)) {
                return;
            }
            int local = code.allocateLocal(TypeKind.LONG);
            addresses.put(place, local);
            // bounded by what it is made of, so that the compiler proves that every access lies in memory
            code.lload(0).loadConstant(room.threads() - 1L).land();
            code.loadConstant(room.ofThread()).lmul();
            row(place);
            code.loadConstant(room.rows() - 1).iand();
            code.i2l().loadConstant((long) room.stride()).lmul().ladd().lstore(local);
        }

        /** Leaves the row on the stack. */
        private void row(Place place) {
            code.loadConstant(place.base());
            index(place.places(), place.step());
            if (place.of().length > 0) {
                code.getstatic(self, "P", KernelWriter.INTS)
                        .iload(3)
                        .loadConstant(numbers.of(place.of()))
                        .iadd()
                        .iaload()
                        .iadd();
            } else if (place.parity() >= 0) {
                code.iload(3)
                        .loadConstant(place.parity())
                        .iadd()
                        .iconst_1()
                        .iand()
                        .iadd();
            } else if (place.byTime() != 0) {
                code.iload(3).iadd();
            }
        }

        /** Adds what the index adds. */
        private void index(int[] places, int step) {
            int slope = places.length > 1 ? places[1] - places[0] : 0;
            boolean even = true;
            for (int i = 0; i < places.length; i++) {
                even &= places[i] == places[0] + slope * i;
            }
            if (even) {
                if (places[0] * step != 0) {
                    code.loadConstant(places[0] * step).iadd();
                }
                if (slope * step != 0) {
                    code.iload(4).loadConstant(slope * step).imul().iadd();
                }
                return;
            }
            code.getstatic(self, "P", KernelWriter.INTS)
                    .iload(4)
                    .loadConstant(numbers.of(places))
                    .iadd()
                    .iaload();
            code.loadConstant(step).imul().iadd();
        }

        /** Numbers known before the run, and truths made of them. */
        private void known() {
            Set<Long> needed = new HashSet<>();
            for (Value value : piece.values()) {
                VectorOps.constants(value, tape.ranges).forEach(each -> needed.add(Double.doubleToRawLongBits(each)));
                for (Value arg : value.args) {
                    if (arg.table != null) {
                        if (arg.op.truth) {
                            needed.add(Double.doubleToRawLongBits(1));
                        }
                    } else if (arg.op.truth && !piece.values().contains(arg)) {
                        needed.add(Double.doubleToRawLongBits(1));
                    }
                }
            }
            needed.stream().sorted().forEach(bits -> {
                int local = code.allocateLocal(TypeKind.REFERENCE);
                species().loadConstant(Double.longBitsToDouble(bits));
                code.invokestatic(DOUBLE, "broadcast", MethodTypeDesc.of(DOUBLE, SPECIES, CD_double));
                code.astore(local);
                constants.put(bits, local);
            });
            for (Value value : piece.values()) {
                value.args.forEach(this::table);
            }
        }

        private void table(Value arg) {
            Table table = arg.table;
            if (table == null || tables.containsKey(arg)) {
                return;
            }
            int local = code.allocateLocal(TypeKind.REFERENCE);
            broadcast(arg, table);
            if (arg.op.truth) {
                compare("EQ", 1);
            }
            code.astore(local);
            tables.put(arg, local);
        }

        private void broadcast(Value arg, Table table) {
            int[] rows = block.domain().indicesIn(arg.domain);
            species();
            code.aload(5);
            code.loadConstant(numbers.of(arg));
            if (table.rows() > 1) {
                index(rows, table.periods());
            }
            if (table.periods() > 1) {
                code.iload(3).iadd();
            }
            code.daload().invokestatic(DOUBLE, "broadcast", MethodTypeDesc.of(DOUBLE, SPECIES, CD_double));
        }

        private void constant(double value) {
            Integer local = constants.get(Double.doubleToRawLongBits(value));
            if (local == null) {
                throw new IllegalStateException("not broadcast: " + value);
            }
            code.aload(local);
        }

        // --- in the loop

        private void value(Value value) {
            switch (value.op) {
                case MARK -> {
                    int local = code.allocateLocal(TypeKind.REFERENCE);
                    operand(value.args.getFirst());
                    code.astore(local);
                    marks.add(local);
                }
                case STORE -> {
                    operand(value.args.getFirst());
                    if (value.args.getFirst().op.truth) {
                        ops.number();
                    }
                    store(written(value));
                }
                case JOIN -> join(value);
                default -> {
                    for (Value arg : value.args) {
                        prepare(arg);
                    }
                    ops.write(value, tape.ranges, this::operand);
                    keep(value);
                }
            }
        }

        private void keep(Value value) {
            int local = code.allocateLocal(TypeKind.REFERENCE);
            code.astore(local);
            locals.put(value, local);
            Place place = written.get(value);
            if (place != null) {
                code.aload(local);
                if (value.op.truth) {
                    ops.number();
                }
                store(place);
            }
        }

        private Place written(Value value) {
            Place place = written.get(value);
            if (place == null) {
                throw new IllegalStateException("written nowhere: " + value);
            }
            return place;
        }

        private void join(Value join) {
            Value truth = join.args.get(0);
            Value next = join.args.get(1);
            prepare(truth);
            prepare(next);
            int before = code.allocateLocal(TypeKind.REFERENCE);
            Place place = written(join);
            load(place);
            code.astore(before);
            ops.join(join.joining(), before, () -> operand(next));
            if (!truth.isAll(1)) {
                int joined = code.allocateLocal(TypeKind.REFERENCE);
                code.astore(joined);
                code.aload(before).aload(joined);
                operand(truth);
                ops.blend();
            }
            store(place);
        }

        /** Loads a value of memory that is used here for the first time. */
        private void prepare(Value arg) {
            Place place = read.get(arg);
            if (place == null || locals.containsKey(arg)) {
                return;
            }
            int local = loaded.computeIfAbsent(place, p -> {
                int fresh = code.allocateLocal(TypeKind.REFERENCE);
                load(p);
                code.astore(fresh);
                return fresh;
            });
            if (arg.op.truth) {
                int truth = code.allocateLocal(TypeKind.REFERENCE);
                code.aload(local);
                compare("EQ", 1);
                code.astore(truth);
                local = truth;
            }
            locals.put(arg, local);
        }

        /** Leaves the vector or mask on the stack. */
        private void operand(Value arg) {
            if (arg.table != null) {
                table(arg);
            }
            prepare(arg);
            Integer local = arg.table == null ? locals.get(arg) : tables.get(arg);
            if (local == null) {
                throw new IllegalStateException("not there: " + arg);
            }
            code.aload(local);
        }

        private void compare(String how, double with) {
            code.getstatic(OPERATORS, how, COMPARISON);
            constant(with);
            code.invokevirtual(DOUBLE, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        }

        private void load(Place place) {
            species().getstatic(self, "M", KernelWriter.SEGMENT);
            code.lload(addressOf(place)).iload(at).i2l().ladd();
            order();
            code.invokestatic(
                    DOUBLE,
                    "fromMemorySegment",
                    MethodTypeDesc.of(DOUBLE, SPECIES, KernelWriter.SEGMENT, CD_long, ORDER));
        }

        private void store(Place place) {
            code.getstatic(self, "M", KernelWriter.SEGMENT);
            code.lload(addressOf(place)).iload(at).i2l().ladd();
            order();
            code.invokevirtual(
                    DOUBLE, "intoMemorySegment", MethodTypeDesc.of(CD_void, KernelWriter.SEGMENT, CD_long, ORDER));
        }

        private CodeBuilder species() {
            return code.getstatic(LANES, "DOUBLES", SPECIES);
        }

        private int addressOf(Place place) {
            Integer local = addresses.get(place);
            if (local == null) {
                throw new IllegalStateException("no address: " + place);
            }
            return local;
        }

        private void order() {
            boolean little = ByteOrder.nativeOrder().equals(ByteOrder.LITTLE_ENDIAN);
            code.getstatic(ORDER, little ? "LITTLE_ENDIAN" : "BIG_ENDIAN", ORDER);
        }

        private void mark(Place place) {
            load(place);
            constant(1);
            code.aload(marks.getFirst());
            for (int each : marks.subList(1, marks.size())) {
                code.aload(each).invokevirtual(MASK, "or", MethodTypeDesc.of(MASK, MASK));
            }
            ops.blend();
            store(place);
        }
    }
}
