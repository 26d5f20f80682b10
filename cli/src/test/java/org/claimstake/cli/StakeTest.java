package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimstake.report.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StakeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void cases() throws IOException {
        TestShell.copyCases(folder);
    }

    @Test
    void aBuildFromClassFilesSaysThatItIsUnpackaged() {
        assertThat(Version.line()).isEqualTo("stake unpackaged");
    }

    @Test
    void threadsChangeNoByteOfAnyForm() {
        for (String form : List.of("json", "csv", "text", "html")) {
            String one = out("run", "quarry", "--futures", "700", "-O", form, "--threads", "1");
            for (String threads : List.of("2", "7")) {
                assertThat(out("run", "quarry", "--futures", "700", "-O", form, "--threads", threads))
                        .as("%s with %s threads", form, threads)
                        .isEqualTo(one);
            }
        }
    }

    @Test
    void theSameFuturesComeFirstInALongerRun() {
        assertThat(out("why", "quarry", "price", "--future", "3", "--futures", "10"))
                .isEqualTo(out("why", "quarry", "price", "--future", "3", "--futures", "500"));
    }

    @Test
    void aTerminalSeesColourAndAChartAndAPipeNeither() {
        var terminal = new TestShell(folder, new Look(true, true, 80));
        terminal.run("run", "quarry", "--futures", "10");
        assertThat(terminal.out()).contains("\u001b[1m", "█", "cash by party");
        assertThat(out("run", "quarry", "--futures", "10")).doesNotContain("\u001b", "█");
    }

    @Test
    void aNarrowTerminalKeepsItsTableOnOneLineEach() {
        var terminal = new TestShell(folder, new Look(true, false, 88));
        terminal.run("run", "quarry", "--futures", "50");
        assertThat(terminal.out().lines().filter(line -> line.contains("owner_value")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(88));
    }

    @Test
    void allIsSilentWhenAskedToBe() {
        TestShell shell = TestShell.plain(folder);
        assertThat(shell.run("run", "quarry", "--futures", "1", "--quiet", "-o", "a.html"))
                .isEqualTo(Exit.FINE);
        assertThat(shell.out() + shell.talk()).isEmpty();
    }

    @Test
    void ourFaultHasItsOwnFaceAndNoStack() {
        var fault = new IllegalStateException("step 7 has no row 12");
        fault.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "get", "List.java", 1),
            new StackTraceElement("org.claimstake.engine.Run", "value", "Run.java", 42)
        });
        assertThat(OurFault.words(List.of("run", "one-mine"), fault))
                .contains("this is our fault")
                .contains("while running: stake run one-mine")
                .contains("IllegalStateException: step 7 has no row 12 (engine.Run.value, line 42)")
                .contains("stake unpackaged, Java")
                .doesNotContain("\tat ", "java.util.List");
    }

    @Test
    void doctorSaysWhatIsThere() {
        TestShell shell = TestShell.plain(folder);
        assertThat(shell.run("doctor")).isEqualTo(Exit.FINE);
        assertThat(shell.out()).contains("ok   Java", "ok   cases", "quarry").doesNotContain("no   ");
    }

    private String out(String... args) {
        TestShell shell = TestShell.plain(folder);
        assertThat(shell.run(args)).isEqualTo(Exit.FINE);
        return shell.out();
    }
}
