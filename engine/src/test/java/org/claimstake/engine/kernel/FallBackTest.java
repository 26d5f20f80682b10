package org.claimstake.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Growing;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.bits.SameBits;
import org.claimstake.engine.exact.VectorUnit;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated code that a machine will not make, or that stops: plain rows compute instead, with the judge's bits, and whoever
 * follows the run hears it once, however many threads and leaves met it.
 */
final class FallBackTest {
    private static final int FUTURES = 2_000;

    private static final String INSTEAD = "; plain rows compute instead, with the same digits, and slower";

    /** So many rows that a leaf has several tiles; some futures stop, so that the judge has a hand in it. */
    private static final Plan PLAN = plan(2.5);

    private static Plan plan(double lift) {
        PlanDraft draft = PlanDraft.periods(2026, 1, 1, 480);
        int first = draft.line("first", normalByPeriod("a"));
        int second = draft.line("second", uniformByPeriod("b"));
        int once = draft.once("once", uniform("c"));
        int root = draft.once("root", unary(Node.UnaryOp.SQRT, minus(ref(once), number(0.01))));
        int line = draft.line("line", plus(times(ref(first), number(lift)), times(ref(second), ref(root))));
        int total = draft.measure("total", sum(ref(line)));
        draft.figure("mean", fold(Node.FutureKind.MEAN, total));
        return draft.plan();
    }

    private static final class Heard implements Watch {
        private final List<String> sentences = new CopyOnWriteArrayList<>();

        @Override
        public void said(String words) {
            sentences.add(words);
        }
    }

    private static Settings settings(Plan plan, Way way, int threads) {
        return new Settings(
                plan.seed(), FUTURES, threads, Computing.DEFAULT.goingOn(true).withWay(way));
    }

    private static final Run JUDGE = new ReferenceRunner().run(PLAN, settings(PLAN, Way.JUDGE, 2));

    private static void holdsTheJudges(Plan plan, Run run) {
        Run judge = plan == PLAN ? JUDGE : new ReferenceRunner().run(plan, run.settings());
        assertThat(judge.stopped()).isBetween(1L, run.settings().futures() - 1);
        SameBits.hold("fallen back", judge, run);
    }

    @Test
    void aLeafOfThePlanHasSeveralTiles() {
        Tape tape = Taped.of(PLAN).tape();
        assertThat(tape).isNotNull();
        assertThat(new Prepared(tape, new Codes(1)).lanes).isLessThan(Futures.LEAF);
    }

    private static Codes refusing(Throwable why) {
        return new Codes(8, (writer, bytes, memory) -> {
            switch (why) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalArgumentException(why);
            }
        });
    }

    @Test
    void codeThatCannotBeMadeIsReplacedByPlainRowsAndSaidOnce() {
        for (Throwable why : List.of(
                new IllegalStateException("planted"),
                new VerifyError("planted"),
                new NoClassDefFoundError("planted"),
                new OutOfMemoryError("planted"))) {
            var heard = new Heard();
            Run run = new BlockRunner(refusing(why))
                    .run(PLAN, settings(PLAN, Way.CHUNKS, 7), Set.of(), heard)
                    .orElseThrow();

            assertThat(heard.sentences).containsExactly("generated code could not be made: " + why + INSTEAD);
            holdsTheJudges(PLAN, run);
        }
    }

    /** Of each class the block that is called as the so-many-th stops, and all after it. */
    private static Codes stoppingAt(int call) {
        return new Codes(8, (writer, bytes, memory) -> {
            Kernel kernel = writer.define(bytes, memory);
            var calls = new AtomicInteger();
            return (number, outside, numbers, thread, length, period) -> {
                if (calls.incrementAndGet() >= call) {
                    throw new IndexOutOfBoundsException("planted");
                }
                kernel.block(number, outside, numbers, thread, length, period);
            };
        });
    }

    /** In the first tile, in the second of a leaf, late: what was handed on before is not handed on again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 700, 1_100, 5_000})
    void codeThatStopsIsReplacedFromItsTileOnAndSaidOnce(int call) {
        for (int threads : List.of(1, 7)) {
            var heard = new Heard();
            Run run = new BlockRunner(stoppingAt(call))
                    .run(PLAN, settings(PLAN, Way.CHUNKS, threads), Set.of(), heard)
                    .orElseThrow();

            assertThat(heard.sentences)
                    .containsExactly("generated code stopped: java.lang.IndexOutOfBoundsException: planted" + INSTEAD);
            holdsTheJudges(PLAN, run);
        }
    }

    @Test
    void aRunThatGrowsAndIsChangedSaysItOnce() {
        var heard = new Heard();
        Settings settings = new Settings(1, 1, 2).with(Computing.DEFAULT.withWay(Way.CHUNKS));
        Growing growing =
                new BlockRunner(refusing(new IllegalStateException("planted"))).begin(small(1), settings, Set.of());
        growing.grow(40, heard);
        growing.grow(500, heard);
        growing.change(small(2), Set.of(), heard);

        assertThat(heard.sentences).hasSize(1);
    }

    /** Nothing was wrong with the first plan's code, and the other's cannot be made. */
    @Test
    void aChangeSaysItWhereTheRunBeforeHadNothingToSay() {
        var heard = new Heard();
        var made = new AtomicInteger();
        var runner = new BlockRunner(new Codes(8, (writer, bytes, memory) -> {
            if (made.incrementAndGet() > 1) {
                throw new IllegalStateException("planted");
            }
            return writer.define(bytes, memory);
        }));
        Growing growing =
                runner.begin(small(1), new Settings(1, 1, 2).with(Computing.DEFAULT.withWay(Way.CHUNKS)), Set.of());
        growing.grow(500, heard);
        assertThat(heard.sentences).isEmpty();

        Run changed = growing.change(small(2), Set.of(), heard).orElseThrow();

        assertThat(heard.sentences).hasSize(1);
        SameBits.hold("changed", new ReferenceRunner().run(small(2), changed.settings()), changed);
    }

    /** Other numbers find the class of the first, and must not be silent about it. */
    @Test
    void aPlanThatSharesCodeWhichStoppedSaysItToo() {
        var runner = new BlockRunner(stoppingAt(1));
        for (Plan plan : List.of(PLAN, plan(3.5))) {
            var heard = new Heard();
            Run run = runner.run(plan, settings(plan, Way.CHUNKS, 1), Set.of(), heard)
                    .orElseThrow();

            assertThat(heard.sentences).hasSize(1);
            holdsTheJudges(plan, run);
        }
    }

    @Test
    void codeThatCannotBeMadeInTheBackgroundIsSaidOnceAsSoonAsItIsKnown() throws InterruptedException {
        assumeTrue(VectorUnit.pays(), "nothing is made in the background without vectors");
        Plan plan = small(1);
        var heard = new Heard();
        Growing growing = new BlockRunner(refusing(new IllegalStateException("planted")))
                .begin(plan, new Settings(1, 1, 2), Set.of());
        growing.grow(8_192, heard);
        for (int more = 1; heard.sentences.isEmpty() && more < 1_000; more++) {
            Thread.sleep(5);
            growing.grow(8_192 + more, heard);
        }
        growing.grow(10_000, heard);

        assertThat(heard.sentences)
                .containsExactly(
                        "generated code could not be made: java.lang.IllegalStateException: planted" + INSTEAD);
    }

    private static Plan small(double times) {
        PlanDraft draft = PlanDraft.years(2026, 2);
        int drawn = draft.line("drawn", normalByPeriod("a"));
        draft.measure("total", times(sum(ref(drawn)), number(times)));
        return draft.plan();
    }
}
