package org.claimstake.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** One call more, and the compiler puts every vector into an object. */
    @Test
    void aChunkCallsNothingButTheVectorModule() {
        List<String> others = tapes().flatMap(tape -> chunks(tape).stream())
                .flatMap(chunk -> chunk.code().orElseThrow().elementStream())
                .filter(InvokeInstruction.class::isInstance)
                .map(call -> ((InvokeInstruction) call).owner().asInternalName())
                .filter(owner -> !VECTOR.contains(owner) && !isOnceAChunk(owner))
                .distinct()
                .toList();

        assertThat(others).isEmpty();
    }

    /** Order of bytes, and the segment's class: asked before the loop, of no vector. */
    private static boolean isOnceAChunk(String owner) {
        return owner.equals("java/nio/ByteOrder");
    }

    @Test
    void aChunkIsNoHeavierThanTheCompilersTake() {
        tapes().forEach(tape -> {
            for (Block block : tape.blocks) {
                for (Piece piece : Pieces.of(block, tape.ranges, ChunkWriter.MOST)) {
                    int weight = piece.values().stream()
                            .mapToInt(value -> value.op.weight())
                            .sum();
                    assertThat(piece.outside()
                                    || weight <= ChunkWriter.MOST
                                    || piece.values().size() == 1)
                            .as("weight %d of %s", weight, piece)
                            .isTrue();
                }
            }
        });
        // of about 150 vector operations the first compiler makes nothing
        assertThat(ChunkWriter.MOST).isLessThanOrEqualTo(100);
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

    private static List<MethodModel> chunks(Tape tape) {
        ClassModel written = ClassFile.of().parse(new KernelWriter(tape, 256, 1).write());
        return written.methods().stream()
                .filter(method -> method.methodName().stringValue().startsWith("chunk"))
                .toList();
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
