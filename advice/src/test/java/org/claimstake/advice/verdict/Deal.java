package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Rendering;

/** A case made for one test, and what its claims come to. */
final class Deal {
    private static final String HEAD = "case \"A case\" { time 2026 .. 2027 by year  money USD(2026) }\n";

    private final Path folder;

    Deal(Path here) {
        folder = here.resolve("deal");
        write("case.stake", HEAD);
    }

    Deal says(String text) {
        return write("case.stake", HEAD + text);
    }

    Deal write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RunnableCase open() {
        CaseFolder.Opened opened = CaseFolder.open("deal", folder.getParent(), null);
        assertThat(opened).isInstanceOf(CaseFolder.Open.class);
        return new RunnableCase(((CaseFolder.Open) opened).folder());
    }

    Compiler.Ready ready() {
        return switch (open().compile(Compiler.Request.BASE)) {
            case Compiler.Ready ready -> ready;
            case Compiler.Refused(List<Finding> findings) -> throw new AssertionError(Rendering.PLAIN.of(findings));
        };
    }

    List<Grid> grids() {
        Compiler.Ready ready = ready();
        Settings settings = new Settings(1, 1, 1);
        Runner runner = ServiceLoader.load(Runner.class).findFirst().orElseThrow();
        Run run = runner.run(ready.plan(), settings);
        assertThat(run.findings()).isEmpty();
        return Grid.of(run, runner.trace(ready.plan(), settings, 0));
    }

    List<StatedDocument> documents() {
        assertThat(open().statementFindings(ready())).isEmpty();
        return open().statements().all();
    }

    List<Checked> checked() {
        List<Grid> grids = grids();
        return documents().stream()
                .flatMap(document -> Checked.of(document, grids).stream())
                .toList();
    }
}
