package org.claimstake.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The file for Python, run by python3 against a studio. */
@Timeout(300)
final class PythonTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Path CLIENT = ROOT.resolve("clients/python");

    @TempDir
    private Path folder;

    @Test
    void itsOwnTestsHold() throws Exception {
        try (Studio studio = open()) {
            Ended ended = python(
                    Map.of("CLAIMSTAKE_STUDIO", studio.address().toString()), "-m", "unittest", "-v", "stake_test");

            assertThat(ended.code()).as(ended.said()).isZero();
            assertThat(ended.said()).containsPattern("Ran [1-9]\\d* tests");
        }
    }

    @Test
    void theExampleRunsAsItStands() throws Exception {
        try (Studio studio = open()) {
            Ended ended = python(Map.of("CLAIMSTAKE_STUDIO", studio.address().toString()), "example.py");

            assertThat(ended.code()).as(ended.said()).isZero();
            assertThat(ended.said())
                    .contains("royalty   5%: the State ", "state_value = ")
                    .contains("`royalty_rate`");
        }
    }

    @Test
    void whereNoneCanBeStartedItSaysWhatToDo() throws Exception {
        Ended ended = python(
                Map.of("CLAIMSTAKE_COMMAND", folder.resolve("nothing").toString()),
                "-c",
                "import stake; stake.Case('one-mine')");

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("no studio could be started", "CLAIMSTAKE_STUDIO=ADDRESS");
    }

    private static Studio open() throws IOException {
        var options = Options.of(ROOT.resolve("cases"), ROOT.resolve("cases"));
        return switch (Studio.open(options)) {
            case Reading.Done<Studio>(Studio studio) -> studio;
            case Reading.Failed<Studio>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    private record Ended(int code, String said) {}

    private Ended python(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(List.of(words));
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("CLAIMSTAKE_STUDIO");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(said));
    }
}
