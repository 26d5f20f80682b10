package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** A hundred million deals. */
    private static final String LEASE = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term rent  : percent = 50% in 0% .. 100% step 1%  assumed
            term road  : percent = 50% in 0% .. 100% step 1%  assumed
            term fence : percent = 50% in 0% .. 100% step 1%  assumed
            term hedge : percent = 50% in 0% .. 100% step 1%  assumed
            pay (3 * rent + road) * 100 USD             from buyers to owner  "Rent and road"
            pay ((1 - rent) + 2 * (1 - road * road)) * 100 USD from buyers to tenant "What is left of them"
            pay (fence + 2 * hedge) * 100 USD           from buyers to owner  "Fence and hedge"
            pay (2 * (1 - fence) + (1 - hedge)) * 100 USD from buyers to tenant "What is left of those"
            scenario "None" is impasse { rent = 0%  road = 100%  fence = 0%  hedge = 100% }
            """;

    @TempDir
    Path folder;

    @Test
    void aBargainThatIsStoppedWritesWhatItFound() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("case.stake"), LEASE);
        Path out = folder.resolve("out.json");
        Path talk = folder.resolve("talk.txt");
        Process process = begun(out, talk, "bargain", folder.toString(), "--deals", "1000000", "--json");
        try {
            until(" left; Ctrl-C keeps them", talk, process);
            interrupt(process);

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.INTERRUPTED);
            assertThat(Files.readString(talk)).endsWith("\r\u001b[K").doesNotContain("Exception", "our fault");
            assertThat(Files.readString(out).replaceAll("\\s", ""))
                    .contains("\"complete\":false", "\"frontier\":[[", "\"nash\":[[")
                    .endsWith("}");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aRunThatIsStoppedEndsSoonAndLeavesNoHalfLine() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path talk = folder.resolve("talk.txt");
        Process process = begun(
                out,
                talk,
                "run",
                ROOT.resolve("cases/reference-model").toString(),
                "--futures",
                "3_000_000",
                "--way",
                "judge");
        try {
            until(" of 3 000 000 futures", talk, process);
            interrupt(process);

            // a busy machine is given its time; a run to the end would take many minutes
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.INTERRUPTED);
            assertThat(Files.readString(talk)).endsWith("\r\u001b[K").doesNotContain("Exception", "our fault");
            assertThat(out).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process begun(Path out, Path talk, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstake.talk=terminal",
                "-cp",
                System.getProperty("java.class.path"),
                "org.claimstake.cli.Stake"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(talk.toFile())
                .start();
    }

    /** Waits for words on the terminal. */
    private static void until(String words, Path talk, Process process) throws IOException, InterruptedException {
        while (!Files.readString(talk).contains(words)) {
            assertThat(process.isAlive()).as(Files.readString(talk)).isTrue();
            Thread.sleep(50);
        }
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder(List.of("kill", "-INT", String.valueOf(process.pid())))
                .start()
                .waitFor();
    }
}
