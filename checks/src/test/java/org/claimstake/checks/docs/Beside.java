package org.claimstake.checks.docs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.checks.generated.Chain;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.report.CheckText;

/** The page of a published case: each figure that its source prints beside the one that the case computes. */
final class Beside {
    static final String FILE = "beside.md";

    private final StringBuilder text = new StringBuilder();
    private int figures;

    private Beside() {}

    /** How many figures are met, and the page. */
    record Page(int figures, String text) {}

    static Page of(Path published) {
        CaseFolder folder = Chain.shipped(Checkout.CASES.relativize(published).toString());
        var beside = new Beside();
        var scenarios = new ArrayList<>(List.of(""));
        scenarios.addAll(((Compiler.Ready) Compiler.compile(folder, Compiler.Request.BASE))
                .outline()
                .scenarios());
        for (String scenario : scenarios) {
            beside.scenario(Chain.plan(folder, scenario), scenario);
        }
        return new Page(beside.figures, """
                # The published figures beside ours

                <!-- Made of the case's expectations: change the case, then run PublishedCasesTest with -Dpublished.accept=yes. -->

                %s figures are compared. Where published and ours are both 0, they are counted and not shown.
                %s""".formatted(beside.figures, beside.text));
    }

    private void scenario(Plan plan, String scenario) {
        Settings settings = Settings.of(plan);
        Trace trace = Chain.trace(plan, settings, 0);
        for (CheckResult result : Chain.run(plan, settings).checks()) {
            Plan.Check check = result.check();
            if (!check.source().isEmpty() && check.kind() != Plan.Check.Kind.HOLDS) {
                table(trace, check, scenario);
            }
        }
    }

    // two digits tell how far they are apart; in plain units, where no scale makes a rounding look large
    private static String apart(double left, double right) {
        return new BigDecimal(Math.abs(left - right))
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toString();
    }

    private void table(Trace trace, Plan.Check check, String scenario) {
        String words = check.words().strip().replaceAll("\\s+", " ");
        text.append("\n**")
                .append(words.replace("expect ", "").replace("*", "\\*"))
                .append("**");
        text.append(scenario.isEmpty() ? "" : ", \"" + scenario + '"').append("\n\n");
        text.append("| | published | ours | apart |\n| --- | --- | --- | --- |\n");
        Plan plan = trace.plan();
        Step ours = plan.step(check.value());
        Step published = plan.step(check.to());
        int nothing = 0;
        int periods = ours.byPeriod() || published.byPeriod() ? plan.axis().count() : 1;
        for (int period = 0; period < periods; period++) {
            double left = trace.value(check.value(), 0, ours.byPeriod() ? period : 0);
            double right = trace.value(check.to(), 0, published.byPeriod() ? period : 0);
            figures++;
            if (left == 0 && right == 0 && periods > 1) {
                nothing++;
                continue;
            }
            text.append("| ")
                    .append(periods > 1 ? plan.axis().label(period) : "")
                    .append(" | ");
            text.append(CheckText.exact(right, published.type())).append(" | ");
            text.append(CheckText.exact(left, ours.type())).append(" | ");
            text.append(apart(left, right)).append(" |\n");
        }
        text.append(nothing == 0 ? "" : "\nIn " + nothing + " further periods both are 0.\n");
    }
}
