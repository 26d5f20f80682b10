package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.ModelTest;
import org.junit.jupiter.api.Test;

/** The library is whole, and what its models claim of themselves holds. */
final class ShippedModelsTest {
    private final Runner runner = ServiceLoader.load(Runner.class).findFirst().orElseThrow();

    @Test
    void theIndexNamesEveryFileOfTheFolderAndNoOther() {
        List<String> files = Checkout.files(Checkout.LIBRARY, ".stake").stream()
                .map(file -> Checkout.LIBRARY.relativize(file).toString().replace('\\', '/'))
                .toList();

        assertThat(Checkout.text(Checkout.LIBRARY.resolve("index.txt")).lines()).containsExactlyElementsOf(files);
    }

    @Test
    void everyModelIsTestedAndEveryTestHolds() {
        CaseFolder one = ((CaseFolder.Open) CaseFolder.open("one-mine", Checkout.ROOT, null)).folder();
        List<ModelTest> tests = new RunnableCase(one).tests(List.copyOf(one.modelNames()));
        var failed = new ArrayList<String>();
        tests.forEach(test -> failed.addAll(failed(test)));

        assertThat(failed).isEmpty();
        for (Path file : Checkout.files(Checkout.LIBRARY, ".stake")) {
            assertThat(Checkout.text(file)).as(file.toString()).contains("test \"");
        }
        assertThat(tests.stream().map(ModelTest::model)).containsAll(one.modelNames());
    }

    private List<String> failed(ModelTest test) {
        String name = test.model() + ": " + test.title() + ": ";
        return switch (test.compiled()) {
            case Compiler.Refused refused -> List.of(name + refused.findings());
            case Compiler.Ready ready -> {
                Run run = runner.run(ready.plan(), Settings.of(ready.plan()).withFutures(Math.max(1, test.futures())));
                yield run.isRefused()
                        ? List.of(name + run.findings())
                        : run.checks().stream()
                                .filter(check -> !check.held())
                                .map(check -> name + words(check))
                                .toList();
            }
        };
    }

    private static String words(CheckResult check) {
        return check.check().words() + " found " + check.found();
    }
}
