package org.claimstake.checks.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Another scenario on the futures of the base is the scenario computed whole: once when the values at the edge have to be
 * computed, once when they are there, and once where memory does not hold them.
 */
final class ChangedCasesBitsTest {
    private static final int FUTURES = 300;

    static List<String> cases() {
        return Shipped.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aScenarioOnTheFuturesOfTheBaseIsTheScenarioWhole(String name) {
        var blocks = new BlockRunner();
        List<Plan> plans = Shipped.plans(name);
        Plan base = plans.getFirst();
        Settings settings = new Settings(base.seed(), FUTURES, 2).with(Computing.DEFAULT.withWay(Computing.Way.ROWS));
        Growing growing = blocks.begin(base, settings, Set.of());
        growing.grow(FUTURES, Watch.NOBODY);
        for (Plan plan : plans.subList(1, plans.size())) {
            Run whole = blocks.run(plan, settings);
            for (int time = 0; time < 2; time++) {
                Run changed = growing.change(plan, Set.of(), SameBits.SILENT).orElseThrow();
                SameBits.hold(name + " changed to \"" + plan.scenario() + "\"", whole, changed);
            }
        }
    }

    @Test
    void severalPlansOnTheSameFuturesAreEachAsIfAlone() {
        var blocks = new BlockRunner();
        List<Plan> plans = Shipped.plans("regimes").subList(0, 3);
        Settings settings = new Settings(5, FUTURES, 1).with(Computing.DEFAULT.withMemory(1 << 20));
        List<Run> runs = blocks.compare(plans, settings, List.of(Set.of(), Set.of(), Set.of()));
        assertThat(runs).hasSize(3);
        for (int i = 0; i < runs.size(); i++) {
            SameBits.hold(plans.get(i).scenario(), blocks.run(plans.get(i), settings), runs.get(i));
        }
    }
}
