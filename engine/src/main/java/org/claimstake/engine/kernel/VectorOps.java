package org.claimstake.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.claimstake.engine.exact.Lanes;

/** Operations as calls of the vector module, exponential and logarithm written out in the order of {@code exact}. */
final class VectorOps {
    /** Of a vector. */
    static final int BYTES = 8 * Lanes.COUNT;

    private static final ClassDesc D = ChunkWriter.DOUBLE;
    private static final ClassDesc L = ChunkWriter.LONG;
    private static final ClassDesc V = ChunkWriter.VECTOR;
    private static final ClassDesc MASK = ChunkWriter.MASK;
    private static final ClassDesc OPERATORS = ChunkWriter.OPERATORS;

    private static final double ROUNDER = 6755399441055744.0;
    private static final double LOG2_E = 1.4426950408889634;
    private static final double EXP_HIGH = -0x1.62e42fefap-1;
    private static final double EXP_LOW = -0x1.cf79abc9e3b3ap-40;
    private static final double[] TAYLOR = {
        1,
        1,
        1 / 2.0,
        1 / 6.0,
        1 / 24.0,
        1 / 120.0,
        1 / 720.0,
        1 / 5_040.0,
        1 / 40_320.0,
        1 / 362_880.0,
        1 / 3_628_800.0,
        1 / 39_916_800.0,
        1 / 479_001_600.0,
        1 / 6_227_020_800.0
    };

    private static final long STEP = 0x3FE6A09E667F3BCDL;
    private static final long ROUNDER_BITS = 0x4338000000000000L;

    @SuppressWarnings("FloatingPointLiteralPrecision") // fdlibm's digits
    private static final double LN2_HIGH = 6.93147180369123816490e-01;

    @SuppressWarnings("FloatingPointLiteralPrecision")
    private static final double LN2_LOW = 1.90821492927058770002e-10;

    @SuppressWarnings("FloatingPointLiteralPrecision") // fdlibm's digits
    private static final double[] LG = {
        6.666666666666735130e-01,
        3.999999999940941908e-01,
        2.857142874366239149e-01,
        2.222219843214978396e-01,
        1.818357216161805012e-01,
        1.531383769920937332e-01,
        1.479819860511658591e-01
    };

    private final CodeBuilder code;
    private final DoubleConsumer constant;

    /** @param constant leaves a broadcast number on the stack */
    VectorOps(CodeBuilder code, DoubleConsumer constant) {
        this.code = code;
        this.constant = constant;
    }

    /** The numbers that an operation needs broadcast. */
    static List<Double> constants(Value value, Ranges ranges) {
        return switch (value.op) {
            case EXP -> {
                var needed = new ArrayList<Double>();
                for (int i = 2; i < TAYLOR.length; i++) {
                    needed.add(TAYLOR[i]);
                }
                needed.addAll(List.of(LOG2_E, ROUNDER, EXP_HIGH, EXP_LOW, 1.0));
                if (!isSafe(value, ranges)) {
                    needed.addAll(List.of(-708.0, 709.0, 0.0, Double.POSITIVE_INFINITY));
                }
                yield needed;
            }
            case LOG -> {
                var needed = new ArrayList<Double>();
                for (double each : LG) {
                    needed.add(each);
                }
                needed.addAll(List.of(1.0, 2.0, 0.5, LN2_HIGH, LN2_LOW, ROUNDER));
                yield needed;
            }
            case FLOOR -> List.of(ROUNDER, 1.0);
            case NUMBER, STORE, MARK, NOT, AND, OR, LESS, AT_MOST, EQUAL, MISSING -> List.of(0.0, 1.0);
            case FINITE -> List.of(0.0, 1.0, Double.MAX_VALUE);
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
                    SELECT,
                    CALL,
                    JOIN,
                    COVER -> List.of();
        };
    }

    private static boolean isSafe(Value exp, Ranges ranges) {
        Ranges.Range x = ranges.of(exp.args.getFirst());
        return x.low() >= -708 && x.high() <= 709;
    }

    /** Leaves the result on the stack. */
    void write(Value value, Ranges ranges, Consumer<Value> operand) {
        List<Value> args = value.args;
        switch (value.op) {
            case ADD -> two("add", args, operand);
            case SUBTRACT -> two("sub", args, operand);
            case MULTIPLY -> two("mul", args, operand);
            case DIVIDE -> two("div", args, operand);
            case MIN -> lesser("LT", args, operand);
            case MAX -> lesser("GT", args, operand);
            case NEGATE -> one("neg", args, operand);
            case ABS -> one("abs", args, operand);
            case SQRT -> one("sqrt", args, operand);
            case FLOOR -> {
                operand.accept(args.getFirst());
                floor();
            }
            case EXP -> {
                operand.accept(args.getFirst());
                exp(isSafe(value, ranges));
            }
            case LOG -> {
                operand.accept(args.getFirst());
                log();
            }
            case NUMBER -> {
                operand.accept(args.getFirst());
                number();
            }
            case SELECT -> {
                operand.accept(args.get(2));
                operand.accept(args.get(1));
                operand.accept(args.get(0));
                blend();
            }
            case LESS -> compare("LT", args, operand);
            case AT_MOST -> compare("LE", args, operand);
            case EQUAL -> compare("EQ", args, operand);
            case MISSING -> compare("NE", List.of(args.getFirst(), args.getFirst()), operand);
            case FINITE -> {
                one("abs", args, operand);
                code.getstatic(OPERATORS, "LE", ChunkWriter.COMPARISON);
                constant.accept(Double.MAX_VALUE);
                compare();
            }
            case AND -> masks("and", args, operand);
            case OR -> masks("or", args, operand);
            case NOT -> {
                operand.accept(args.getFirst());
                code.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK));
            }
            case CONSTANT, TABLE, READ, CALL, STORE, JOIN, COVER, MARK ->
                throw new IllegalArgumentException("no vector operation: " + value);
        }
    }

    void join(Joining joining, int before, Runnable next) {
        switch (joining) {
            case SUM -> {
                code.aload(before);
                next.run();
                call(D, "add", D, V);
            }
            case LEAST -> pick("LT", before, next);
            case GREATEST -> pick("GT", before, next);
            case FIRST -> {
                code.aload(before);
                next.run();
                code.aload(before)
                        .getstatic(OPERATORS, "NE", ChunkWriter.COMPARISON)
                        .aload(before);
                compare();
                blend();
            }
            case LAST -> next.run();
        }
    }

    // before where it compares so with the next, else the next
    private void pick(String how, int before, Runnable next) {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        next.run();
        code.astore(local);
        code.aload(local).aload(before);
        code.aload(before).getstatic(OPERATORS, how, ChunkWriter.COMPARISON).aload(local);
        compare();
        blend();
    }

    /** A mask on the stack becomes ones and zeros. */
    void number() {
        int mask = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(mask);
        constant.accept(0);
        constant.accept(1);
        code.aload(mask);
        blend();
    }

    void blend() {
        code.invokevirtual(D, "blend", MethodTypeDesc.of(D, V, MASK));
    }

    private void one(String name, List<Value> args, Consumer<Value> operand) {
        operand.accept(args.getFirst());
        code.invokevirtual(D, name, MethodTypeDesc.of(D));
    }

    private void two(String name, List<Value> args, Consumer<Value> operand) {
        operand.accept(args.get(0));
        operand.accept(args.get(1));
        call(D, name, D, V);
    }

    private void masks(String name, List<Value> args, Consumer<Value> operand) {
        operand.accept(args.get(0));
        operand.accept(args.get(1));
        call(MASK, name, MASK, MASK);
    }

    /** The first where it compares so with the second, else the second: {@code a < b ? a : b}. */
    private void lesser(String how, List<Value> args, Consumer<Value> operand) {
        operand.accept(args.get(1));
        operand.accept(args.get(0));
        compare(how, args, operand);
        blend();
    }

    private void compare(String how, List<Value> args, Consumer<Value> operand) {
        operand.accept(args.get(0));
        code.getstatic(OPERATORS, how, ChunkWriter.COMPARISON);
        operand.accept(args.get(1));
        compare();
    }

    private void compare() {
        code.invokevirtual(D, "compare", MethodTypeDesc.of(MASK, ChunkWriter.COMPARISON, V));
    }

    private void call(ClassDesc owner, String name, ClassDesc result, ClassDesc argument) {
        code.invokevirtual(owner, name, MethodTypeDesc.of(result, argument));
    }

    private int keep() {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(local);
        return local;
    }

    private void fma(int a, int b, Runnable c) {
        code.aload(a).aload(b);
        c.run();
        code.invokevirtual(D, "fma", MethodTypeDesc.of(D, V, V));
    }

    private int fmaTo(int a, int b, int c) {
        fma(a, b, () -> code.aload(c));
        return keep();
    }

    private int number(double value) {
        constant.accept(value);
        return keep();
    }

    private int product(int a, int b) {
        code.aload(a).aload(b);
        call(D, "mul", D, V);
        return keep();
    }

    private int sum(int a, int b) {
        code.aload(a).aload(b);
        call(D, "add", D, V);
        return keep();
    }

    private int difference(int a, int b) {
        code.aload(a).aload(b);
        call(D, "sub", D, V);
        return keep();
    }

    /** As {@code exact.Exponential}, of what is not missing. */
    private void exp(boolean safe) {
        int x = keep();
        int clamped = safe ? x : clamped(x);
        int rounder = number(ROUNDER);
        int t = fmaTo(clamped, number(LOG2_E), rounder);
        int n = difference(t, rounder);
        int coarse = fmaTo(n, number(EXP_HIGH), clamped);
        int r = fmaTo(n, number(EXP_LOW), coarse);
        int r2 = product(r, r);
        int r4 = product(r2, r2);
        int r8 = product(r4, r4);
        int a = fmaTo(number(TAYLOR[3]), r, number(TAYLOR[2]));
        int b = fmaTo(number(TAYLOR[5]), r, number(TAYLOR[4]));
        int c = fmaTo(number(TAYLOR[7]), r, number(TAYLOR[6]));
        int d = fmaTo(number(TAYLOR[9]), r, number(TAYLOR[8]));
        int e = fmaTo(number(TAYLOR[11]), r, number(TAYLOR[10]));
        int f = fmaTo(number(TAYLOR[13]), r, number(TAYLOR[12]));
        a = fmaTo(b, r2, a);
        c = fmaTo(d, r2, c);
        e = fmaTo(f, r2, e);
        a = fmaTo(c, r4, a);
        a = fmaTo(e, r8, a);
        int p = sum(fmaTo(a, r2, r), number(1));
        code.aload(p);
        longs();
        code.aload(t);
        longs();
        shift("LSHL", 52);
        call(L, "add", L, V);
        doubles();
        if (!safe) {
            outside(x);
        }
    }

    private int clamped(int x) {
        int low = number(-708);
        int high = number(709);
        code.aload(low).aload(x);
        code.aload(x).getstatic(OPERATORS, "GT", ChunkWriter.COMPARISON).aload(low);
        compare();
        blend();
        int above = keep();
        code.aload(high).aload(above);
        code.aload(above).getstatic(OPERATORS, "LT", ChunkWriter.COMPARISON).aload(high);
        compare();
        blend();
        return keep();
    }

    // 0 below the lowest, more than any number above the highest
    private void outside(int x) {
        constant.accept(0);
        code.aload(x).getstatic(OPERATORS, "LT", ChunkWriter.COMPARISON);
        constant.accept(-708);
        compare();
        blend();
        constant.accept(Double.POSITIVE_INFINITY);
        code.aload(x).getstatic(OPERATORS, "GT", ChunkWriter.COMPARISON);
        constant.accept(709);
        compare();
        blend();
    }

    /** As {@code exact.Logarithm}, of normal positive numbers. */
    private void log() {
        longs();
        int bits = keep();
        code.aload(bits).loadConstant(STEP);
        code.invokevirtual(L, "sub", MethodTypeDesc.of(L, CD_long));
        shift("ASHR", 52);
        int k = keep();
        code.aload(bits).aload(k);
        shift("LSHL", 52);
        call(L, "sub", L, V);
        doubles();
        int f = difference(keep(), number(1));
        code.aload(k).loadConstant(ROUNDER_BITS);
        code.invokevirtual(L, "add", MethodTypeDesc.of(L, CD_long));
        doubles();
        int dk = difference(keep(), number(ROUNDER));
        code.aload(f).aload(sum(number(2), f));
        call(D, "div", D, V);
        int s = keep();
        int z = product(s, s);
        int h = product(product(number(0.5), f), f);
        int p = fmaTo(z, number(LG[6]), number(LG[5]));
        for (int i = 4; i >= 0; i--) {
            p = fmaTo(z, p, number(LG[i]));
        }
        int r = product(z, p);
        int inner = sum(product(s, sum(h, r)), product(dk, number(LN2_LOW)));
        code.aload(difference(product(dk, number(LN2_HIGH)), difference(difference(h, inner), f)));
    }

    private void longs() {
        code.invokevirtual(D, "reinterpretAsLongs", MethodTypeDesc.of(L));
    }

    private void doubles() {
        code.invokevirtual(L, "reinterpretAsDoubles", MethodTypeDesc.of(D));
    }

    private void shift(String how, int bits) {
        int local = keep();
        code.aload(local).getstatic(OPERATORS, how, ChunkWriter.BINARY).loadConstant((long) bits);
        code.invokevirtual(L, "lanewise", MethodTypeDesc.of(L, ChunkWriter.BINARY, CD_long));
    }

    /** Of numbers below 2^50: rounded to a whole one, and one less where that is above; itself where it is whole. */
    private void floor() {
        int x = keep();
        int rounder = number(ROUNDER);
        int whole = difference(sum(x, rounder), rounder);
        code.aload(whole).aload(difference(whole, number(1)));
        code.aload(whole).getstatic(OPERATORS, "GT", ChunkWriter.COMPARISON).aload(x);
        compare();
        blend();
        int floor = keep();
        code.aload(floor).aload(x);
        code.aload(x).getstatic(OPERATORS, "EQ", ChunkWriter.COMPARISON).aload(floor);
        compare();
        blend();
    }
}
