package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, as a person stops it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a signal is sent with kill")
final class CtrlCTest {
    private static final Path ROOT =
            Path.of(System.getProperty("claimstake.root", "..")).toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void aRunThatIsStoppedEndsSoonAndLeavesNoHalfLine() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path talk = folder.resolve("talk.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstake.talk=terminal",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.claimstake.cli.Stake",
                        "run",
                        ROOT.resolve("cases/reference-model").toString(),
                        "--futures",
                        "3_000_000",
                        "--way",
                        "judge")
                .redirectOutput(out.toFile())
                .redirectError(talk.toFile())
                .start();
        try {
            while (!Files.readString(talk).contains(" of 3 000 000 futures")) {
                assertThat(process.isAlive()).as(Files.readString(talk)).isTrue();
                Thread.sleep(50);
            }
            new ProcessBuilder(List.of("kill", "-INT", String.valueOf(process.pid())))
                    .start()
                    .waitFor();

            // a busy machine is given its time; a run to the end would take many minutes
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.INTERRUPTED);
            assertThat(Files.readString(talk)).endsWith("\r\u001b[K").doesNotContain("Exception", "our fault");
            assertThat(out).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }
}
