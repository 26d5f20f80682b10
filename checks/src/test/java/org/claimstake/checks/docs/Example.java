package org.claimstake.checks.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimstake.checks.docs.Page.Block;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Compiled;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.SourceText;

/**
 * One block of a reference page. {@code stake} must run with every {@code expect} and every {@code test} holding, in each
 * of its scenarios; {@code stake refused a/b c/d} must give exactly these findings, {@code stake stops a/b} be stopped
 * while it runs, {@code stake fails} run with an {@code expect} that does not hold, {@code stake answers most: fails holds}
 * answer its claims so, cell by cell. A block without a case stands in {@link #HEAD}.
 *
 * @param place page and line, for failures
 * @param block as it stands on the page
 * @param wants what must become of it, {@code holds} where nothing is said
 */
record Example(String place, String block, String wants, ExampleText text) {
    /** The little case around a block that has none; the page shows it. */
    static final String HEAD = "case \"Example\" { time 2026 .. 2028 by year  money USD(2026) }";

    private static final String LANGUAGE = "stake";
    private static final String FILE = "csv";

    /** The examples of a page, in order; a file shown in a {@code csv PATH} block is there for all that follow. */
    static List<Example> of(Page page) {
        var examples = new ArrayList<Example>();
        var files = new LinkedHashMap<String, List<String>>();
        for (Block block : page.blocks()) {
            if (block.language().equals(FILE)) {
                files.put(block.info().substring(FILE.length()).strip(), block.lines());
            } else if (block.language().equals(LANGUAGE)) {
                examples.add(of(page, block, files));
            }
        }
        return examples;
    }

    private static Example of(Page page, Block block, Map<String, List<String>> files) {
        String text = String.join("\n", block.lines()) + "\n";
        boolean whole = block.lines().stream().anyMatch(line -> line.startsWith("case "));
        String wants = block.info().substring(LANGUAGE.length()).strip();
        return new Example(
                page.name() + ":" + block.line(),
                text,
                wants.isEmpty() ? "holds" : wants,
                new ExampleText(whole ? text : HEAD + "\n" + text, files));
    }

    /** As {@code stake fmt} would write it; itself where it cannot be read. */
    String canonical() {
        return Formatter.format(new SourceText(place, block), new Findings());
    }

    boolean showsAValue() {
        return !wants.equals("holds") || text.main().text().contains("expect ");
    }

    /** Empty where it does what it says. */
    String differs() {
        Outcome outcome = outcome();
        return outcome.words.equals(wants)
                ? ""
                : "%s  should be: %s\n  is: %s\n%s".formatted(place, wants, outcome.words, outcome.more);
    }

    private record Outcome(String words, String more) {
        static final Outcome HOLDS = new Outcome("holds", "");

        boolean ran() {
            return words.equals(HOLDS.words) || words.startsWith("answers ");
        }
    }

    private Outcome outcome() {
        Outcome base = in("");
        Outcome outcome = base;
        if (outcome.ran() && Compiler.compile(text, Compiler.Request.BASE) instanceof Compiler.Ready ready) {
            for (String scenario : ready.outline().scenarios()) {
                outcome = outcome.ran() ? in(scenario) : outcome;
            }
            for (Compiler.ModelTest test : Compiler.tests(text, text.own())) {
                outcome = outcome.ran() ? ran(test.compiled()) : outcome;
            }
        }
        return outcome.ran() ? base : outcome;
    }

    private Outcome in(String scenario) {
        return ran(Compiler.compile(text, Compiler.Request.BASE.withScenario(scenario)));
    }

    private static Outcome ran(Compiled compiled) {
        return switch (compiled) {
            case Compiler.Refused(var findings) -> told("refused", findings);
            case Compiler.Ready ready -> ran(ready);
        };
    }

    private static Outcome ran(Compiler.Ready ready) {
        List<String> unsound = PlanCheck.problems(ready.plan());
        if (!unsound.isEmpty()) {
            return new Outcome("unsound", String.join("\n", unsound));
        }
        Run run = new ReferenceRunner().run(ready.plan(), Settings.of(ready.plan()));
        if (run.isRefused()) {
            return told("stops", run.findings());
        }
        String failed = run.checks().stream()
                .filter(check -> !check.held())
                .map(Example::words)
                .collect(Collectors.joining("\n"));
        return failed.isEmpty() ? answered(run.claims()) : new Outcome("fails", failed);
    }

    private static Outcome answered(List<ClaimResult> claims) {
        String words = claims.stream()
                .map(said -> said.claim().name() + ": "
                        + said.cells().stream()
                                .map(cell -> cell.verdict().name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Outcome.HOLDS : new Outcome("answers " + words, "");
    }

    private static String words(CheckResult check) {
        return "  %s: found %s, expected %s, period %s, row %s"
                .formatted(check.check().words(), check.found(), check.expected(), check.period(), check.row());
    }

    private static Outcome told(String how, List<Finding> findings) {
        String names = findings.stream().map(Finding::name).collect(Collectors.joining(" "));
        return new Outcome(how + " " + names, Rendering.PLAIN.of(findings));
    }
}
