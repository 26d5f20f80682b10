package org.claimstake.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.CheckText;
import org.claimstake.report.Repeated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake check}: everything that a case claims of itself. */
@Command(
        header = "stake check one-mine",
        description =
                "Checks units and sources, every expectation in its scenario, the questions, the tests of the models, and that what is "
                        + "computed of a statement is still what its verdict was given on.",
        sortOptions = false)
final class CheckCommand implements org.claimstake.cli.Command {
    private final Shell shell;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int held;
    private int reviewed;
    private int tests;

    @Parameters(index = "0", paramLabel = "CASE", description = "A folder, or the name of a case.")
    private String word = ".";

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    @Option(names = "--quiet", description = "Say nothing but what failed.")
    private boolean quiet;

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        chance.check();
        return switch (CaseOptions.open(word, shell.here(), shell.shipped())) {
            case Reading.Done<RunnableCase>(RunnableCase theCase) -> check(theCase);
            case Reading.Failed<RunnableCase>(List<Finding> wrong) -> {
                Refusal.tell(wrong, shell);
                yield Exit.WRONG_CASE;
            }
        };
    }

    private int check(RunnableCase theCase) {
        findings.addAll(theCase.questions().findings());
        findings.addAll(theCase.statements().findings());
        var computing = new Computing(shell, chance, quiet);
        switch (Computing.ready(theCase, Compiler.Request.BASE)) {
            case Reading.Done<Compiler.Ready>(Compiler.Ready base) -> scenarios(theCase, base, computing);
            case Reading.Failed<Compiler.Ready>(List<Finding> wrong) -> findings.addAll(wrong);
        }
        computing.leftOuts().all().ifPresent(futures -> shell.out().print(futures.text(shell.look())));
        return tell();
    }

    private void scenarios(RunnableCase theCase, Compiler.Ready base, Computing computing) {
        add(theCase.settingsFindings(base));
        add(theCase.statementFindings(base));
        computing.leftOuts().asking(theCase, Compiler.Request.BASE);
        compute("", base, computing).ifPresent(run -> statements(theCase, run, computing));
        var others = new LinkedHashSet<>(base.outline().scenarios());
        others.addAll(base.outline().expectIn());
        others.remove("");
        for (String scenario : others) {
            switch (Computing.ready(theCase, Compiler.Request.BASE.withScenario(scenario))) {
                case Reading.Done<Compiler.Ready>(Compiler.Ready ready) -> compute(scenario, ready, computing);
                case Reading.Failed<Compiler.Ready>(List<Finding> wrong) -> add(wrong);
            }
        }
        roles.addAll(base.outline().roles());
        computing.leftOuts().searching();
        theCase.tests(base.outline().models()).forEach(test -> test(test, computing));
        held += QuestionChecks.of(theCase, computing, failed, findings);
    }

    /** The run, if it went through. */
    private Optional<Run> compute(String scenario, Compiler.Ready ready, Computing computing) {
        Run run = computing.run(ready, chance.settings(ready.plan()));
        add(Repeated.ofCase(run.findings(), word, ""));
        if (run.isRefused()) {
            return Optional.empty();
        }
        judge(scenario.isEmpty() ? "" : "in \"" + scenario + "\"", run);
        return Optional.of(run);
    }

    private void statements(RunnableCase theCase, Run run, Computing computing) {
        StatementChecks checks = StatementChecks.of(theCase, run, computing.runner());
        failed.addAll(checks.moved());
        notes.addAll(checks.notes());
        reviewed += checks.reviewed();
    }

    private void judge(String of, Run run) {
        for (CheckResult result : run.checks()) {
            if (result.held()) {
                held++;
            } else {
                failed.add(CheckText.of(run.plan(), result, of));
            }
        }
    }

    private void test(Compiler.ModelTest test, Computing computing) {
        tests++;
        switch (test.compiled()) {
            case Compiler.Refused(List<Finding> wrong) -> add(wrong);
            case Compiler.Ready ready -> {
                Settings settings = chance.settings(ready.plan()).withFutures(Math.max(1, test.futures()));
                Run run = computing.run(ready, settings);
                add(run.findings().stream().map(Refusal::ofTest).toList());
                if (!run.isRefused()) {
                    judge("in the test \"" + test.title() + "\" of " + test.model(), run);
                }
            }
        }
    }

    // a fault in a shared line shows in every scenario: it is told once
    private void add(List<Finding> wrong) {
        wrong.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
    }

    // a party that only happens to have the name of a role should be seen
    private void tellRoles() {
        if (!roles.isEmpty()) {
            shell.out()
                    .println("roles of which nothing was said, played by the party of the same name: "
                            + String.join(", ", roles));
        }
    }

    private int tell() {
        failed.forEach(shell.out()::println);
        if (!quiet) {
            notes.forEach(shell.out()::println);
        }
        if (!findings.isEmpty()) {
            Refusal.tell(findings, shell);
        }
        if (!failed.isEmpty()) {
            shell.out().println(failed.size() + " failed, " + held + " held; " + tests + " tests of models");
            return findings.isEmpty() ? Exit.CHECKS_FAILED : Exit.WRONG_CASE;
        }
        if (!findings.isEmpty()) {
            return Exit.WRONG_CASE;
        }
        if (!quiet) {
            String statements = reviewed == 0
                    ? ""
                    : reviewed == 1 ? ", one verdict on a statement" : ", " + reviewed + " verdicts on statements";
            shell.out().println("all well: " + held + " expectations hold, " + tests + " tests of models" + statements);
            tellRoles();
        }
        return Exit.FINE;
    }
}
