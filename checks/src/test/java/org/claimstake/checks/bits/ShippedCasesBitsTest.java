package org.claimstake.checks.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case that ships has the judge's bits whichever way it is computed. The judge is slow: a scenario has few futures here,
 * and a base that takes the judge long has no thousand. With {@code -Dbits.long=yes} all have them, the reference model
 * 100,003 futures; that takes some minutes.
 */
final class ShippedCasesBitsTest {
    private static final boolean LONG = System.getProperty("bits.long", "").equals("yes");
    private static final ReferenceRunner JUDGE = new ReferenceRunner();

    /** Futures of a scenario: the kernels take so many, and they are no multiple of a vector. */
    private static final int FEW = LONG ? 1_000 : 19;

    private static final long OTHER_SEED = 77;

    /** Around a leaf of the sums over futures, and more than one. */
    private static final List<Integer> FUTURES =
            LONG ? List.of(1, 17, 255, 256, 257, 1_000) : List.of(1, 17, 255, 256, 257);

    private static final List<Integer> THREADS = List.of(1, 2, 7);

    private final BlockRunner blocks = new BlockRunner();

    static List<String> cases() {
        return Shipped.cases();
    }

    @Test
    void someShippedCasesDependOnChance() {
        assertThat(cases()).hasSizeGreaterThan(5).contains("reference-model", "trials/conflict-clock");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyScenarioIsTheJudgesByEveryWay(String name) {
        for (Plan plan : Shipped.plans(name)) {
            Settings settings = new Settings(plan.seed(), FEW, 2);
            Run judge = JUDGE.run(plan, settings);
            for (Way way : plan.scenario().isEmpty() ? List.of(Way.values()) : List.of(Way.ROWS, Way.CHUNKS)) {
                SameBits.hold(name + " in \"" + plan.scenario() + "\"", judge, run(plan, by(way, settings), Set.of()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noNumberOfFuturesOrThreadsMovesABit(String name) {
        Plan plan = Shipped.plan(name);
        for (long seed : new long[] {plan.seed(), OTHER_SEED}) {
            Settings settings = new Settings(seed, 1, 1);
            Growing judge = JUDGE.begin(plan, settings, Set.of());
            for (int i = LONG || seed != OTHER_SEED ? 0 : FUTURES.size() - 1; i < FUTURES.size(); i++) {
                Run expected = judge.grow(FUTURES.get(i), Watch.NOBODY).orElseThrow();
                for (int threads : LONG ? THREADS : List.of(THREADS.get(i % THREADS.size()))) {
                    Settings all = settings.withFutures(FUTURES.get(i)).withThreads(threads);
                    SameBits.hold(name, expected, run(plan, by(Way.ROWS, all), Set.of()));
                    SameBits.hold(name, expected, run(plan, by(Way.CHUNKS, all), Set.of()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGrownRunIsTheRunBegunWithAsManyAndEarlierOnesStay(String name) {
        Plan plan = Shipped.plan(name);
        Settings settings = by(Way.CHUNKS, new Settings(OTHER_SEED, 1, 2));
        Growing growing = blocks.begin(plan, settings, Set.of());
        List<Run> grown = new ArrayList<>();
        List<Run> whole = new ArrayList<>();
        for (int futures : List.of(1, 300, 512, 1_000)) {
            grown.add(growing.grow(futures, SameBits.SILENT).orElseThrow());
            whole.add(blocks.run(plan, by(Way.ROWS, settings.withFutures(futures))));
            SameBits.hold(name + " grown", whole.getLast(), grown.getLast());
        }
        for (int i = 0; i < grown.size(); i++) {
            SameBits.hold(name + " after it was grown further", whole.get(i), grown.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whateverIsKeptIsTheJudges(String name) {
        Plan plan = Shipped.plan(name);
        Settings settings = new Settings(OTHER_SEED, FEW, 1);
        for (int every : new int[] {1, 3}) {
            Set<Integer> kept = kept(plan, every);
            Run judge = JUDGE.run(plan, settings, kept);
            SameBits.hold(name, judge, run(plan, by(Way.ROWS, settings), kept));
            SameBits.hold(name, judge, run(plan, by(Way.CHUNKS, settings), kept));
        }
    }

    /** Each so many-th of the steps that depend on chance, helpers of the plan among them. */
    private static Set<Integer> kept(Plan plan, int every) {
        List<Integer> steps = plan.steps().stream()
                .filter(step -> step.byFuture() && !plan.figures().contains(step.id()))
                .map(Step::id)
                .toList();
        var kept = new HashSet<Integer>();
        IntStream.range(0, steps.size()).filter(i -> i % every == 0).forEach(i -> kept.add(steps.get(i)));
        return kept;
    }

    @Test
    void generatedCodeOverManyLeavesIsThePlainRowsAndTheJudges() {
        Plan plan = Shipped.plan("reference-model");
        Settings settings = new Settings(OTHER_SEED, LONG ? 100_003 : 10_003, 2);
        Growing rows = blocks.begin(plan, by(Way.ROWS, settings), Set.of());
        Growing chunks = blocks.begin(plan, by(Way.CHUNKS, settings.withThreads(7)), Set.of());
        Settings first = settings.withFutures(2_000);
        Run judge = JUDGE.run(plan, first);

        SameBits.hold(
                "reference-model",
                judge,
                rows.grow(first.futures(), Watch.NOBODY).orElseThrow());
        SameBits.hold(
                "reference-model",
                judge,
                chunks.grow(first.futures(), SameBits.SILENT).orElseThrow());
        SameBits.hold(
                "reference-model, against plain rows",
                rows.grow(settings.futures(), Watch.NOBODY).orElseThrow(),
                chunks.grow(settings.futures(), SameBits.SILENT).orElseThrow());
    }

    private Run run(Plan plan, Settings settings, Set<Integer> kept) {
        return blocks.run(plan, settings, kept, SameBits.SILENT).orElseThrow();
    }

    private static Settings by(Way way, Settings settings) {
        return settings.with(Computing.DEFAULT.withWay(way));
    }
}
