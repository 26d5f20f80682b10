package org.claimstake.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.claimstake.casefile.Library;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.SourceText;
import org.claimstake.report.CheckText;
import org.claimstake.report.ModelDoc;

/** The tests of one model of the library, run as they stand. */
final class ModelTests {
    private final Shell shell;
    private final Runner runner = ServiceLoader.load(Runner.class).findFirst().orElseThrow();

    ModelTests(Shell shell) {
        this.shell = shell;
    }

    /** Those that do not hold, by their titles, with what is wrong. */
    Map<String, String> failed(ModelDoc doc, Library library) {
        CaseText text = library.asText(new SourceText("case.stake", ""));
        var failed = new LinkedHashMap<String, String>();
        text.model(doc.name())
                .ifPresent(file -> Compiler.tests(text, file).stream()
                        .filter(test -> test.model().equals(doc.name()))
                        .forEach(test -> judge(test, failed)));
        return failed;
    }

    private void judge(Compiler.ModelTest test, Map<String, String> failed) {
        switch (test.compiled()) {
            case Compiler.Refused refused ->
                failed.put(test.title(), what(refused.findings().getFirst()));
            case Compiler.Ready ready -> {
                Settings settings = Settings.of(ready.plan()).withFutures(Math.max(1, test.futures()));
                try (Progress progress = Progress.of(shell, false, "testing " + test.model())) {
                    Run run = progress.during(() -> runner.run(ready.plan(), settings));
                    judge(test, run, failed);
                }
            }
        }
    }

    private static void judge(Compiler.ModelTest test, Run run, Map<String, String> failed) {
        if (run.isRefused()) {
            failed.put(test.title(), what(run.findings().getFirst()));
            return;
        }
        run.checks().stream()
                .filter(check -> !check.held())
                .findFirst()
                .ifPresent(check -> failed.put(test.title(), words(run, check)));
    }

    private static String words(Run run, CheckResult check) {
        return CheckText.of(run.plan(), check, "").strip();
    }

    private static String what(Finding finding) {
        return finding.name() + ": " + finding.what();
    }
}
