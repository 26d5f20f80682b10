package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.source.CaseText;

/** From text to figures in one call, for tests. */
public final class Chain {
    static final ReferenceRunner JUDGE = new ReferenceRunner();

    private Chain() {}

    /** A case that ships. */
    public static CaseFolder shipped(String name) {
        Path cases = root().resolve("cases");
        CaseFolder.Opened opened = CaseFolder.open(cases.resolve(name).toString(), cases, cases);
        return switch (opened) {
            case CaseFolder.Open open -> open.folder();
            case CaseFolder.NotFound missing -> fail(Rendering.PLAIN.of(missing.finding()));
            case CaseFolder.Refused refused -> fail(Rendering.PLAIN.of(refused.findings()));
        };
    }

    static Path root() {
        return Path.of(System.getProperty("claimstake.root", ".."));
    }

    static Plan plan(CaseText text) {
        return plan(text, "");
    }

    public static Plan plan(CaseText text, String scenario) {
        return ready(Compiler.compile(text, Compiler.Request.BASE.withScenario(scenario)));
    }

    public static Plan ready(Compiler.Compiled compiled) {
        return switch (compiled) {
            case Compiler.Ready ready -> ready.plan();
            case Compiler.Refused refused ->
                fail("a text that must be read is refused:\n%s".formatted(Rendering.PLAIN.of(refused.findings())));
        };
    }

    /** All futures, none of which may stop. */
    public static Run run(Plan plan, Settings settings) {
        Run run = JUDGE.run(plan, settings);
        if (run.isRefused()) {
            fail("a run that must go through stops:\n%s".formatted(Rendering.PLAIN.of(run.findings())));
        }
        return run;
    }

    /** One future, which may not stop. */
    public static Trace trace(Plan plan, Settings settings, long future) {
        Trace trace = JUDGE.trace(plan, settings, future);
        trace.stop().ifPresent(stop -> fail(Rendering.PLAIN.of(stop.finding())));
        return trace;
    }

    /** A step by the name it has in the text. */
    static Step step(Plan plan, String name) {
        return plan.find(name).orElseThrow(() -> new IllegalArgumentException("the plan has no " + name));
    }
}
