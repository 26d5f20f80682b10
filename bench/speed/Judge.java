import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.draw.Streams;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;

/** The reference evaluator on cases/reference-model, whose bits all others must have. */
record Judge(Plan plan) {
    static final List<String> MEASURES =
            List.of("npv_investor", "npv_state", "npv_partner", "npv_lender", "irr", "payback");
    static final List<String> DRAWS = List.of("z1", "z2", "z3", "zc", "zg", "u");

    static Judge of(Path root) {
        Path cases = root.resolve("cases");
        CaseFolder folder = switch (CaseFolder.open(cases.resolve("reference-model").toString(), cases, cases)) {
            case CaseFolder.Open open -> open.folder();
            case CaseFolder.NotFound missing -> throw new IllegalStateException(Rendering.PLAIN.of(missing.finding()));
            case CaseFolder.Refused refused -> throw new IllegalStateException(Rendering.PLAIN.of(refused.findings()));
        };
        return new Judge(
                switch (Compiler.compile(folder, Compiler.Request.BASE)) {
                    case Compiler.Ready ready -> ready.plan();
                    case Compiler.Refused refused ->
                        throw new IllegalStateException(Rendering.PLAIN.of(refused.findings()));
                });
    }

    /** The keys of the case's names with its seed, in the order of {@link #DRAWS}. */
    long[] keys() {
        return DRAWS.stream()
                .mapToLong(name -> Streams.of(plan.seed(), name).key())
                .toArray();
    }

    /** [measure][future] of the first futures. */
    double[][] measures(int futures) {
        return measures(new ReferenceRunner().run(plan, new Settings(plan.seed(), futures, 1)));
    }

    /** [measure][future] of a run. */
    double[][] measures(Run run) {
        if (run.isRefused()) {
            throw new IllegalStateException(Rendering.PLAIN.of(run.findings()));
        }
        return MEASURES.stream()
                .map(name -> run.values(step(name), 0, 0).toArray())
                .toArray(double[][]::new);
    }

    /** [measure][future less the first] of futures anywhere, one by one. */
    double[][] measures(long first, int futures) {
        double[][] out = new double[MEASURES.size()][futures];
        for (int k = 0; k < futures; k++) {
            Trace trace = trace(first + k);
            for (int m = 0; m < out.length; m++) {
                out[m][k] = trace.value(step(MEASURES.get(m)), 0, 0);
            }
        }
        return out;
    }

    /** [draw][future] of the first futures: z1, z2, z3 by year, zc, zg, u. */
    double[][] draws(int futures) {
        List<double[]> rows = new ArrayList<>();
        for (String name : DRAWS) {
            rows.addAll(List.of(values(name, futures)));
        }
        return rows.toArray(double[][]::new);
    }

    /** [year][future] of the first futures, one row for what has no years. */
    double[][] values(String name, int futures) {
        int step = step(name);
        double[][] values = new double[plan.step(step).byPeriod() ? plan.axis().count() : 1][futures];
        for (int k = 0; k < futures; k++) {
            Trace trace = trace(k);
            for (int t = 0; t < values.length; t++) {
                values[t][k] = trace.value(step, 0, t);
            }
        }
        return values;
    }

    private Trace trace(long future) {
        return new ReferenceRunner().trace(plan, Settings.of(plan), future);
    }

    private int step(String name) {
        return plan.find(name)
                .orElseThrow(() -> new IllegalStateException("the case has no " + name))
                .id();
    }
}
