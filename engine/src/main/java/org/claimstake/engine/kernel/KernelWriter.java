package org.claimstake.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the class of a tape: a static method a chunk, one a block that calls its chunks for each row, and one that finds
 * the block. Memory and places are static final fields, so that the compiler knows them;
 * numbers are handed in, so that plans which differ in numbers alone share a class.
 */
final class KernelWriter {
    static final ClassDesc SEGMENT = ClassDesc.of("java.lang.foreign.MemorySegment");
    static final ClassDesc DOUBLES = CD_double.arrayType();
    static final ClassDesc INTS = CD_int.arrayType();
    static final MethodTypeDesc CHUNK = MethodTypeDesc.of(CD_void, CD_long, CD_int, CD_int, CD_int, DOUBLES);

    private static final ClassDesc OUTSIDE = ClassDesc.of(Kernel.Outside.class.getName());
    private static final MethodTypeDesc BLOCK =
            MethodTypeDesc.of(CD_void, CD_int, OUTSIDE, DOUBLES, CD_long, CD_int, CD_int);
    private static final MethodTypeDesc ROWS = MethodTypeDesc.of(CD_void, OUTSIDE, DOUBLES, CD_long, CD_int, CD_int);
    private static final MethodTypeDesc OUTSIDE_CALL = MethodTypeDesc.of(CD_void, CD_int, CD_int, CD_int);

    private final Tape tape;
    private final ClassDesc self = ClassDesc.of(KernelWriter.class.getPackageName(), "Generated");
    private final Numbers numbers = new Numbers();
    private final List<Chunks.Outer> outside = new ArrayList<>();
    private final List<ChunkWriter> chunks = new ArrayList<>();
    private final List<List<Integer>> orders = new ArrayList<>();
    private final Scratch scratch;
    private final Room room;

    KernelWriter(Tape tape, int lanes, int threads) {
        this.tape = tape;
        scratch = new Scratch(tape);
        for (Block block : tape.blocks) {
            orders.add(order(block, Pieces.of(block, tape.ranges, ChunkWriter.MOST)));
        }
        room = Room.of(scratch.rows(), lanes, threads);
    }

    Room room() {
        return room;
    }

    /** The routines, by the number they are called by. */
    List<Chunks.Outer> outside() {
        return outside;
    }

    Numbers numbers() {
        return numbers;
    }

    Scratch scratch() {
        return scratch;
    }

    byte[] write() {
        return ClassFile.of().build(self, this::members);
    }

    /** Makes the class and one object of it. */
    Kernel define(byte[] bytes, MemorySegment memory) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes, new Object[] {memory, numbers.ints()}, true);
            return (Kernel) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a kernel cannot be made", e);
        }
    }

    private void members(ClassBuilder c) {
        c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
        c.withInterfaceSymbols(ClassDesc.of(Kernel.class.getName()));
        int fixed = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_PRIVATE;
        c.withField("M", SEGMENT, fixed);
        c.withField("P", INTS, fixed);
        c.withMethodBody(
                "<init>",
                MethodTypeDesc.of(CD_void),
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .invokespecial(CD_Object, "<init>", MethodTypeDesc.of(CD_void))
                        .return_());
        for (int i = 0; i < orders.size(); i++) {
            rows(c, i, orders.get(i));
        }
        c.withMethodBody("block", BLOCK, ClassFile.ACC_PUBLIC, this::dispatch);
        for (int i = 0; i < chunks.size(); i++) {
            ChunkWriter chunk = chunks.get(i);
            c.withMethodBody("chunk" + i, CHUNK, ClassFile.ACC_STATIC, code -> chunk.write(code, room));
        }
        c.withMethodBody("<clinit>", MethodTypeDesc.of(CD_void), ClassFile.ACC_STATIC, this::fields);
    }

    private void fields(CodeBuilder code) {
        ClassDesc handles = ClassDesc.of("java.lang.invoke.MethodHandles");
        code.invokestatic(handles, "lookup", MethodTypeDesc.of(CD_MethodHandles_Lookup));
        code.ldc("_");
        code.ldc(CD_Object.arrayType());
        code.invokestatic(
                handles,
                "classData",
                MethodTypeDesc.of(CD_Object, CD_MethodHandles_Lookup, CD_String, ClassDesc.of("java.lang.Class")));
        code.checkcast(CD_Object.arrayType());
        int data = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(data);
        field(code, data, 0, "M", SEGMENT);
        field(code, data, 1, "P", INTS);
        code.return_();
    }

    private void field(CodeBuilder code, int data, int place, String name, ClassDesc type) {
        code.aload(data).loadConstant(place).aaload().checkcast(type).putstatic(self, name, type);
    }

    private void dispatch(CodeBuilder code) {
        if (tape.blocks.isEmpty()) {
            code.return_(); // a switch without cases is none that can be written
            return;
        }
        List<SwitchCase> cases = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < tape.blocks.size(); i++) {
            Label label = code.newLabel();
            labels.add(label);
            cases.add(SwitchCase.of(i, label));
        }
        Label end = code.newLabel();
        code.iload(1);
        code.tableswitch(end, cases);
        for (int i = 0; i < labels.size(); i++) {
            code.labelBinding(labels.get(i));
            code.aload(2).aload(3).lload(4).iload(6).iload(7);
            code.invokestatic(self, "rows" + i, ROWS);
            code.return_();
        }
        code.labelBinding(end);
        code.return_();
    }

    /** What a block calls in its order, -1 - number for routines. */
    private List<Integer> order(Block block, List<Piece> pieces) {
        scratch.assign(block, pieces);
        List<Integer> order = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.outside()) {
                order.add(-1 - outside.size());
                outside.add(outer(piece.values().getFirst(), block));
            } else {
                order.add(chunks.size());
                chunks.add(new ChunkWriter(self, tape, block, piece, scratch, numbers));
            }
        }
        return order;
    }

    /** All rows of a block: {@code for (index = 0; index < size; index++) chunk(thread, bytes, period, index)}. */
    private void rows(ClassBuilder c, int number, List<Integer> order) {
        int size = tape.blocks.get(number).domain().size;
        c.withMethodBody("rows" + number, ROWS, ClassFile.ACC_STATIC, code -> {
            int index = code.allocateLocal(TypeKind.INT);
            Label loop = code.newLabel();
            Label end = code.newLabel();
            code.iconst_0().istore(index);
            code.labelBinding(loop);
            code.iload(index).loadConstant(size).if_icmpge(end);
            for (int each : order) {
                if (each >= 0) {
                    code.lload(2).iload(4).iload(5).iload(index).aload(1);
                    code.invokestatic(self, "chunk" + each, CHUNK);
                } else {
                    code.aload(0).loadConstant(-1 - each).iload(5).iload(index);
                    code.invokeinterface(OUTSIDE, "call", OUTSIDE_CALL);
                }
            }
            code.iinc(index, 1);
            code.goto_(loop);
            code.labelBinding(end);
            code.return_();
        });
    }

    private Chunks.Outer outer(Value value, Block block) {
        Place[] of = new Place[value.args.size()];
        for (int i = 0; i < of.length; i++) {
            Value arg = value.args.get(i);
            // what is known is read from its table: the place tells the row
            of[i] = arg.isKnown()
                    ? new Place(0, 1, block.domain().indicesIn(arg.domain), -1, 0, new int[0])
                    : scratch.operand(arg, block);
        }
        Place to = value.op == Op.COVER ? tape.memory.place(value.at()) : scratch.of(value);
        if (to == null) {
            throw new IllegalStateException("written nowhere: " + value);
        }
        return new Chunks.Outer(value, of, to);
    }
}
