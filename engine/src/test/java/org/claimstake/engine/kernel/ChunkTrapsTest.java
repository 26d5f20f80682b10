package org.claimstake.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_void;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.ReferenceModel;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.bits.RandomPlan;
import org.claimstake.engine.bits.SameBits;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What generated code must be like to become fast, and where its arithmetic could part from the judge's. */
final class ChunkTrapsTest {
    private static final int PLANS = 60;

    private static final Set<String> VECTOR = Set.of(
            "jdk/incubator/vector/Vector",
            "jdk/incubator/vector/DoubleVector",
            "jdk/incubator/vector/LongVector",
            "jdk/incubator/vector/VectorMask",
            "jdk/incubator/vector/VectorSpecies");

    /** Of about 150 vector operations in a method the first compiler makes nothing. */
    private static final int MOST_OPERATIONS = 150;

    /** One call more, and the compiler puts every vector into an object. */
    @Test
    void aChunkCallsNothingButTheVectorModule() {
        assertThat(tapes().flatMap(tape -> strangers(written(tape)).stream())).isEmpty();
        assertThat(strangers(planted(code -> code.dconst_0()
                        .dconst_1()
                        .invokestatic(ClassDesc.of("java.lang.Math"), "min", MethodTypeDesc.ofDescriptor("(DD)D"))
                        .pop2())))
                .containsExactly("java/lang/Math");
    }

    private static List<String> strangers(ClassModel written) {
        return chunks(written).stream()
                .flatMap(ChunkTrapsTest::calls)
                .map(call -> call.owner().asInternalName())
                .filter(owner -> !VECTOR.contains(owner))
                .distinct()
                .toList();
    }

    @Test
    void aChunkIsNoHeavierThanTheCompilersTake() {
        assertThat(tapes().flatMap(tape -> tooHeavy(tape, ChunkWriter.MOST))).isEmpty();
        // uncut
        assertThat(tooHeavy(tape(ReferenceModel.drawn()), Integer.MAX_VALUE)).isNotEmpty();
    }

    private static Stream<Piece> tooHeavy(Tape tape, int most) {
        return tape.blocks.stream()
                .flatMap(block -> Pieces.of(block, tape.ranges, most).stream())
                .filter(piece -> !piece.outside() && piece.values().size() > 1)
                .filter(piece -> piece.values().stream()
                                .mapToInt(value -> value.op.weight())
                                .sum()
                        > ChunkWriter.MOST);
    }

    /** The weight is a guess: what is written counts. */
    @Test
    void aChunkHasFewerVectorOperationsThanTheFirstCompilerTakes() {
        long most = tapes().mapToLong(tape -> operations(written(tape))).max().orElseThrow();
        assertThat(most).isBetween(20L, MOST_OPERATIONS - 1L);
        assertThat(operations(planted(code -> {
                    for (int i = 0; i < MOST_OPERATIONS; i++) {
                        code.aconst_null().aconst_null();
                        code.invokevirtual(
                                ChunkWriter.DOUBLE, "add", MethodTypeDesc.of(ChunkWriter.DOUBLE, ChunkWriter.VECTOR));
                        code.pop();
                    }
                })))
                .isEqualTo(MOST_OPERATIONS);
    }

    private static final Set<String> MOVED = Set.of("fromMemorySegment", "intoMemorySegment", "broadcast");

    /** Of the chunk that has most of them: what computes, without loads, stores and numbers before the loop. */
    private static long operations(ClassModel written) {
        return chunks(written).stream()
                .mapToLong(chunk -> calls(chunk)
                        .filter(call -> VECTOR.contains(call.owner().asInternalName()))
                        .filter(call -> !MOVED.contains(call.name().stringValue()))
                        .count())
                .max()
                .orElse(0);
    }

    /** Memory that is handed in is no constant to the compiler, which then checks each access. */
    @Test
    void codeFindsItsMemoryInAConstant() {
        assertThat(tapes().map(ChunkTrapsTest::written).filter(written -> !findsItsMemoryInAConstant(written)))
                .isEmpty();
        assertThat(findsItsMemoryInAConstant(ClassFile.of()
                        .build(
                                ClassDesc.of("Planted"),
                                c -> c.withMethodBody(
                                                "chunk0",
                                                MethodTypeDesc.of(CD_void, KernelWriter.SEGMENT),
                                                ClassFile.ACC_STATIC,
                                                CodeBuilder::return_)
                                        .withField("M", KernelWriter.SEGMENT, ClassFile.ACC_STATIC))))
                .isFalse();
    }

    private static boolean findsItsMemoryInAConstant(byte[] bytes) {
        return findsItsMemoryInAConstant(ClassFile.of().parse(bytes));
    }

    private static boolean findsItsMemoryInAConstant(ClassModel written) {
        String segment = KernelWriter.SEGMENT.descriptorString();
        return written.methods().stream()
                        .noneMatch(method -> method.methodType().stringValue().contains(segment))
                && written.fields().stream()
                        .allMatch(field -> field.flags().has(AccessFlag.STATIC)
                                && field.flags().has(AccessFlag.FINAL));
    }

    /** A row of doubles in the heap begins anywhere, and every second access then takes two lines. */
    @Test
    void everyPartOfTheMemoryBeginsWithACacheLine() {
        Tape tape = tape(ReferenceModel.drawn());
        Code code = new Codes(3).of(tape, 64).code;

        assertThat(code.memory.isNative()).isTrue();
        for (int part = 0; part < code.room.threads(); part++) {
            assertThat((code.memory.address() + part * code.room.ofThread()) % Room.LINE)
                    .as("part %d", part)
                    .isZero();
        }
    }

    /** Rows a power of two apart fall on one another in the processor's memory. */
    @Test
    void rowsLieAnOddNumberOfCacheLinesApart() {
        for (int lanes = 8; lanes <= 1_024; lanes += 8) {
            int stride = Room.of(10, lanes, 2).stride();

            assertThat(stride).isGreaterThanOrEqualTo(lanes * Double.BYTES);
            assertThat(stride % Room.LINE).isZero();
            assertThat(stride / Room.LINE % 2).as("lines of %d lanes", lanes).isOne();
        }
    }

    @Test
    void theSignOfZeroAndOrderOfLeastAndGreatestAreTheJudges() {
        List<Node> formulas = new ArrayList<>();
        for (double left : new double[] {0.0, -0.0, 1}) {
            for (double right : new double[] {0.0, -0.0, -1}) {
                Node drawn = times(number(left), ref(0));
                formulas.add(min(drawn, number(right)));
                formulas.add(max(drawn, number(right)));
                formulas.add(min(number(right), drawn));
                formulas.add(max(number(right), drawn));
                formulas.add(plus(drawn, number(right)));
            }
        }
        same(formulas);
    }

    /** Least and greatest of a number and none give the number, where nobody looks. */
    @Test
    void whatIsNoNumberDoesNotVanish() {
        Node rootOfLess = unary(Node.UnaryOp.SQRT, minus(ref(0), number(0.5)));
        Node byZero = over(number(1), unary(Node.UnaryOp.FLOOR, times(number(3), ref(0))));
        same(List.of(
                min(rootOfLess, number(1)),
                max(number(1), rootOfLess),
                max(byZero, number(2)),
                min(number(2), byZero),
                choose(less(rootOfLess, number(2)), number(1), number(0))));
    }

    @Test
    void powersOfEAtTheEndsOfTheNumbersAreTheJudges() {
        List<Node> formulas = new ArrayList<>();
        for (double by :
                new double[] {1, -1, 700, -700, 708, -708, 709, 709.5, 710, -709, -745, -746, 1e5, -1e5, 1e300}) {
            formulas.add(unary(Node.UnaryOp.EXP, times(number(by), ref(0))));
            formulas.add(unary(Node.UnaryOp.EXP, plus(number(by), times(number(1e-3), ref(0)))));
        }
        same(formulas);
    }

    /** Measured, so only where somebody asks for it: what is boxed or left to the first compiler takes many times as long. */
    @Test
    @EnabledIfSystemProperty(named = "bits.long", matches = "yes")
    void generatedCodeTakesLessThanHalfTheTimeOfPlainRows() {
        Plan plan = ReferenceModel.drawn();
        var blocks = new BlockRunner();
        Settings settings = new Settings(7, 40_960, 1);
        double chunks = best(blocks, plan, settings.with(Computing.DEFAULT.withWay(Way.CHUNKS)));
        double rows = best(blocks, plan, settings.with(Computing.DEFAULT.withWay(Way.ROWS)));

        assertThat(chunks).as("nanoseconds; plain rows take %s", rows).isLessThan(rows / 2);
    }

    private static double best(BlockRunner blocks, Plan plan, Settings settings) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 12; i++) {
            long begin = System.nanoTime();
            blocks.run(plan, settings, Set.of());
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }

    private static Stream<Tape> tapes() {
        return Stream.concat(
                        Stream.of(ReferenceModel.drawn()),
                        java.util.stream.LongStream.range(0, PLANS).mapToObj(RandomPlan::of))
                .map(plan -> Taped.of(plan).tape())
                .filter(Objects::nonNull);
    }

    private static Tape tape(Plan plan) {
        return Objects.requireNonNull(Taped.of(plan).tape());
    }

    private static ClassModel written(Tape tape) {
        return ClassFile.of().parse(new KernelWriter(tape, 256, 1).write());
    }

    /** A class with one chunk, to see that what looks at chunks can fail. */
    private static ClassModel planted(Consumer<CodeBuilder> body) {
        return ClassFile.of()
                .parse(ClassFile.of()
                        .build(
                                ClassDesc.of("Planted"),
                                c -> c.withMethodBody(
                                        "chunk0", MethodTypeDesc.of(CD_void), ClassFile.ACC_STATIC, code -> {
                                            body.accept(code);
                                            code.return_();
                                        })));
    }

    private static List<MethodModel> chunks(ClassModel written) {
        return written.methods().stream()
                .filter(method -> method.methodName().stringValue().startsWith("chunk"))
                .toList();
    }

    private static Stream<InvokeInstruction> calls(MethodModel method) {
        return method.code()
                .orElseThrow()
                .elementStream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast);
    }

    /** Each formula is a plan of its own: one that stops would hide the others. The draw is step 0. */
    private static void same(List<Node> formulas) {
        var blocks = new BlockRunner();
        for (Node formula : formulas) {
            PlanDraft draft = PlanDraft.years(2026, 3);
            int drawn = draft.line("drawn", uniformByPeriod("d"));
            assertThat(drawn).isZero();
            draft.optional().line("x", formula);
            Plan plan = draft.plan();
            Settings settings = new Settings(7, 70, 1, Computing.DEFAULT.goingOn(true));
            Run judge = new ReferenceRunner().run(plan, settings, Set.of(1));
            for (Way way : List.of(Way.ROWS, Way.CHUNKS)) {
                Settings by = settings.with(settings.computing().withWay(way));
                SameBits.hold(formula.toString(), judge, blocks.run(plan, by, Set.of(1)));
            }
        }
    }
}
