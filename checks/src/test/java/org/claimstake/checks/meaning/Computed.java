package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.Figure;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** A small case that was run, its values asked for by name. */
record Computed(Run run) {

    static Computed of(String text, long futures) {
        var small = new SmallCase("", "", text, Map.of());
        return switch (small.compile(Compiler.Request.BASE)) {
            case Compiler.Refused(var findings) -> throw new AssertionError(Rendering.PLAIN.of(findings));
            case Compiler.Ready ready -> of(ready.plan(), futures);
        };
    }

    private static Computed of(Plan plan, long futures) {
        Run run = new ReferenceRunner().run(plan, Settings.of(plan).withFutures(futures));
        assertThat(run.findings()).as(Rendering.PLAIN.of(run.findings())).isEmpty();
        return new Computed(run);
    }

    private int step(String name) {
        return run.plan().find(name).map(Step::id).orElseThrow(() -> new AssertionError("no value " + name));
    }

    /** Every future's value of a measure, in their order. */
    double[] values(String name) {
        return run.values(step(name), 0, -1).toArray();
    }

    double[] values(String name, int row) {
        return run.values(step(name), row, -1).toArray();
    }

    Figure figure(String name) {
        return run.figure(step(name), 0, -1);
    }

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Pearson's, of two rows of the same length. */
    static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - mx) * (y[k] - my);
            xx += (x[k] - mx) * (x[k] - mx);
            yy += (y[k] - my) * (y[k] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    static List<Integer> range(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }
}
