package org.claimstake.checks.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.checks.generated.Chain;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Some futures stop, each way in which a future can: the others' figures, and who is missing, are the judge's. */
final class StoppedFuturesBitsTest {
    private static final ReferenceRunner JUDGE = new ReferenceRunner();
    private static final int FUTURES = 600;

    private static final String HEAD = """
            case "x" { time 2026 .. 2030 by year   money USD(2026)   seed 3 }
            random z : number line = normal(mean: 0, sd: 1)  assumed
            """;

    /** The sentence of each says who stops. */
    private enum Stopping {
        BY_ZERO("line x = 1 / floor(z + 3)\nmeasure total = sum(x)\n"),
        BY_A_ROOT_OF_WHAT_IS_BELOW_ZERO("line x = sqrt(z + 2.5)\nmeasure total = sum(x)\n"),
        BY_A_LOGARITHM("line x = log(z + 2.5)\nmeasure total = sum(x)\n"),
        BY_OVERFLOW("line x = exp(400 * z)\nline y = x * x\nmeasure total = last(y)\n"),
        OVERDRAWN(
                "account a : USD { opening 30 USD  less taken = 5 USD + z * 3 USD }\nmeasure total = last(a.closing)\n"),
        MISSING(
                "line x = (z[-1] otherwise 0) + (if z > -2 then z else last(z where z > 3) otherwise 1)\nmeasure total = sum(x)\n"),
        REQUIRED("require z < 2 \"The shock is small.\"\nmeasure total = sum(z)\n");

        private final String text;

        Stopping(String text) {
            this.text = text;
        }

        Plan plan() {
            return Chain.plan(
                    new Text(new SourceText(
                            "case.stake", HEAD + text + "figure f = mean(total)\nfigure q = quantile(total, 10%)\n")),
                    "");
        }
    }

    @ParameterizedTest
    @EnumSource(Stopping.class)
    void whoeverStopsTheOthersFiguresAreTheJudges(Stopping stopping) {
        Plan plan = stopping.plan();
        var blocks = new BlockRunner();
        for (boolean goOn : new boolean[] {false, true}) {
            Settings settings = new Settings(3, FUTURES, 1, Computing.DEFAULT.goingOn(goOn));
            Run judge = JUDGE.run(plan, settings);
            assertThat(judge.stopped())
                    .as("futures that stop")
                    .isBetween(stopping == Stopping.MISSING ? 0L : 1L, FUTURES - 1L);
            for (Way way : List.of(Way.ROWS, Way.CHUNKS)) {
                for (int threads : List.of(1, 2, 7)) {
                    Settings all = settings.withThreads(threads)
                            .with(settings.computing().withWay(way));
                    Run run = blocks.run(plan, all, Set.of(), SameBits.SILENT).orElseThrow();
                    SameBits.hold(stopping.name(), judge, run);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stopping.class)
    void whoeverStopsAGrownRunIsTheJudges(Stopping stopping) {
        Plan plan = stopping.plan();
        Settings settings =
                new Settings(3, 1, 2, Computing.DEFAULT.goingOn(true).withWay(Way.CHUNKS));
        Growing growing = new BlockRunner().begin(plan, settings, Set.of());
        List<Run> grown = new ArrayList<>();
        for (int futures : List.of(40, 300, FUTURES)) {
            grown.add(growing.grow(futures, SameBits.SILENT).orElseThrow());
        }
        for (Run run : grown) {
            SameBits.hold(stopping.name(), JUDGE.run(plan, run.settings()), run);
        }
    }

    /** A case without files. */
    private record Text(SourceText main) implements CaseText {
        @Override
        public Optional<ModelFile> model(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> modelNames() {
            return Set.of();
        }

        @Override
        public @Nullable RawTable table(String path, Place place, Findings findings) {
            return null;
        }

        @Override
        public @Nullable Set<String> sources() {
            return null;
        }
    }
}
