package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The studio as it is started and ended from a terminal. */
@Timeout(120)
final class StudioCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."))
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path folder;

    @BeforeEach
    void cases() throws IOException {
        TestShell.copyCases(folder);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a signal is sent with kill")
    void aWordThatLeadsToACaseOpensItAndCtrlCEndsItAtOnce() throws Exception {
        Path opened = folder.resolve("opened.txt");
        Path browser = program("browser", "echo \"$1\" > '" + opened + "'");
        Process process = stake(Map.of("CLAIMSTAKE_BROWSER", browser.toString()), "quarry");
        try {
            URI address = URI.create(line(process));
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            assertThat(address.getPath()).isEqualTo("/quarry/board");
            assertThat(status(address)).isEqualTo(303);

            while (!Files.exists(opened) || Files.size(opened) == 0) {
                Thread.sleep(20);
            }
            // other users of a machine see with what a browser was started
            URI once = URI.create(Files.readString(opened).strip());
            assertThat(once.getRawQuery()).isNotEqualTo(address.getRawQuery());
            assertThat(status(once)).isEqualTo(303);
            assertThat(status(once)).isEqualTo(403);

            new ProcessBuilder(List.of("kill", "-INT", String.valueOf(process.pid())))
                    .start()
                    .waitFor();
            // a busy machine is given its time
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.INTERRUPTED);
            assertThat(Files.readString(folder.resolve("talk.txt")))
                    .contains("Ctrl-C ends it, and so do two minutes without a page")
                    .doesNotContain("has ended", "Exception", "our fault");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program that stands for the command is a shell script")
    void pythonStartsOneThatEndsWithIt() throws Exception {
        Path command = program(
                "stake",
                "exec "
                        + String.join(
                                " ",
                                java().stream().map(word -> "'" + word + "'").toList()) + " \"$@\"");
        String script =
                "import stake, sys; s = stake.studio(); print(s._get('/api/openapi.json')['openapi'], s._process.pid)";
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder("python3", "-B", "-c", script)
                .directory(ROOT.resolve("clients/python").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("CLAIMSTAKE_STUDIO");
        builder.environment().put("CLAIMSTAKE_COMMAND", command.toString());

        int code = builder.start().waitFor();

        assertThat(code).as(Files.readString(said)).isZero();
        String[] words = Files.readString(said).strip().split(" ", -1);
        assertThat(words[0]).isEqualTo("3.1.0");
        assertThat(ProcessHandle.of(Long.parseLong(words[1])).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(refused("studio", "--no-browser", "--port", String.valueOf(taken.getLocalPort())))
                    .startsWith("stake: nothing can listen at port " + taken.getLocalPort() + "\n")
                    .contains("try: stake studio --port " + (taken.getLocalPort() % 65_535 + 1));
        }
    }

    @Test
    void whatCannotBeIsToldInPlainWords() {
        assertThat(refused("studio", "--allow", "vieww")).contains("--allow takes view or edit", "try: --allow=view");
        assertThat(refused("studio", "--lang", "fr")).contains("--lang takes en or uk");
        assertThat(refused("studio", "--port", "99999")).contains("--port is 99999, but must be from 0 to 65535");
        assertThat(refused("studio", "--token", "secret")).contains("--token wants 16 to 200 letters");
        assertThat(refused("studio", "quary")).contains("error[case/not-a-case]", "try: quarry");
        assertThat(refused("launch")).contains("there is no command and no case `launch`");
    }

    @Test
    void aCommandComesBeforeACaseOfItsName() throws IOException {
        Files.createDirectories(folder.resolve("doctor"));
        Files.copy(folder.resolve("cases/quarry/case.stake"), folder.resolve("doctor/case.stake"));
        TestShell shell = TestShell.plain(folder);

        assertThat(shell.run("doctor")).isEqualTo(Exit.FINE);
        assertThat(shell.out()).contains("ok   Java");
    }

    private String refused(String... words) {
        TestShell shell = TestShell.plain(folder);
        assertThat(shell.run(words)).as(shell.talk()).isEqualTo(Exit.WRONG_USE);
        assertThat(shell.out()).isEmpty();
        return shell.talk();
    }

    private Process stake(Map<String, String> environment, String... words) throws IOException {
        List<String> command = java();
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("talk.txt").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.claimstake.cli.Stake"));
    }

    private static String line(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return String.valueOf(lines.readLine());
    }

    private static int status(URI address) throws IOException {
        var http = (HttpURLConnection) address.toURL().openConnection();
        http.setInstanceFollowRedirects(false);
        return http.getResponseCode();
    }

    private Path program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
