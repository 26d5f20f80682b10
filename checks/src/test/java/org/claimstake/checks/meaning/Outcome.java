package org.claimstake.checks.meaning;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.PlanCheck;

/**
 * What became of a small case.
 *
 * @param words {@code holds}, {@code answers claim: cells}, {@code fails}, {@code finds …} or {@code stops …}
 * @param more  all that was said, for the reader of a failure
 */
record Outcome(String words, String more) {

    static Outcome of(SmallCase small) {
        Outcome base = of(small, "");
        return base.words.equals("holds") ? inScenarios(small, base) : base;
    }

    private static Outcome inScenarios(SmallCase small, Outcome base) {
        if (small.compile(Compiler.Request.BASE) instanceof Compiler.Ready ready) {
            for (String scenario : ready.outline().scenarios()) {
                Outcome outcome = of(small, scenario);
                if (!outcome.words.equals("holds")) {
                    return outcome;
                }
            }
        }
        return base;
    }

    private static Outcome of(SmallCase small, String scenario) {
        return switch (small.compile(Compiler.Request.BASE.withScenario(scenario))) {
            case Compiler.Refused(var findings) -> new Outcome("finds " + names(findings), words(findings));
            case Compiler.Ready ready -> ran(ready);
        };
    }

    private static Outcome ran(Compiler.Ready ready) {
        List<String> problems = PlanCheck.problems(ready.plan());
        if (!problems.isEmpty()) {
            return new Outcome("unsound", String.join("\n", problems));
        }
        Run run = new ReferenceRunner().run(ready.plan(), Settings.of(ready.plan()));
        if (run.isRefused()) {
            return new Outcome("stops " + names(run.findings()), words(run.findings()));
        }
        List<CheckResult> failed = run.checks().stream().filter(c -> !c.held()).toList();
        String told = failed.stream()
                .map(c -> c.check().words() + ": found " + c.found() + ", expected " + c.expected() + ", period "
                        + c.period() + ", row " + c.row())
                .collect(Collectors.joining("\n"));
        String claims = ready.plan().scenario().isEmpty() ? claims(run) : "";
        return new Outcome(failed.isEmpty() ? claims.isEmpty() ? "holds" : "answers " + claims : "fails", told);
    }

    /** {@code most: fails unknown; large: holds}: the cells of each claim in their order. */
    private static String claims(Run run) {
        return run.claims().stream()
                .map(said -> said.claim().name() + ": "
                        + said.cells().stream()
                                .map(cell -> cell.verdict().name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static String names(List<Finding> findings) {
        return findings.stream().map(Finding::name).collect(Collectors.joining(" "));
    }

    private static String words(List<Finding> findings) {
        return Rendering.PLAIN.of(findings);
    }

    /** Empty when it is what was asked for. */
    String differsFrom(String expected) {
        return words.equals(expected) ? "" : "expected: " + expected + "\nfound: " + words + "\n" + more;
    }
}
