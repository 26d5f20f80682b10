package org.claimstake.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.report.Look;

/** The command without a process: where it is called is a folder of the test, what it says is kept. */
final class TestShell {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
    private final Shell shell;

    TestShell(Path here, Look look) {
        shell = new Shell(
                here,
                here.resolve("cases"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(talk, true, StandardCharsets.UTF_8),
                look,
                false);
    }

    static TestShell plain(Path here) {
        return new TestShell(here, Look.PLAIN);
    }

    int run(String... args) {
        return Stake.run(List.of(args), shell);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String talk() {
        return talk.toString(StandardCharsets.UTF_8);
    }

    /** A copy of the test's own cases, below {@code cases/}. */
    static void copyCases(Path here) throws IOException {
        Path from = Path.of(System.getProperty("claimstake.root", ".."), "cli", "src", "test", "cases");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = here.resolve("cases").resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
