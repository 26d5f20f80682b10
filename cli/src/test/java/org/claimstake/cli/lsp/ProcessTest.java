package org.claimstake.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, as an editor starts it. */
final class ProcessTest {
    private static final Path ROOT =
            Path.of(System.getProperty("claimstake.root", "..")).toAbsolutePath();

    @TempDir
    private Path folder;

    private static ProcessBuilder stake(List<String> options, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Dstake.home=" + ROOT, "-cp", System.getProperty("java.class.path")));
        command.add("org.claimstake.cli.Stake");
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    @Test
    void anEditorIsServedFromItsGreetingToItsGoodbye() throws IOException, InterruptedException {
        Path main = folder.resolve("case.stake");
        Editor.write(main, """
                case "Two" { time 2026 .. 2027 by year  money USD(nominal) }
                party state "the State" discount 5%/year nominal  assumed
                outside buyers
                term share : percent = 10% in 0% .. 20% step 1%  "What the State takes"  assumed
                line income = 100 USD * share
                pay income from buyers to state "Share"
                measure state_value = npv(net(state))
                """);
        Path said = folder.resolve("said.txt");
        Process process = stake(List.of(), "lsp").redirectError(said.toFile()).start();
        var editor = new Editor(process.getInputStream(), process.getOutputStream());

        assertThat(editor.begin(folder).getServerInfo().getName()).isEqualTo("stake");
        assertThat(editor.open(main)).isEmpty();
        assertThat(editor.hover(main, "* sha|re")).contains("`percent`", "What the State takes", "assumed");
        assertThat(editor.words(main, "npv(net(")).contains("state");
        assertThat(editor.definition(main, "* sha|re")).containsExactly("case.stake:4");
        editor.save(editor.rename(main, "* sha|re", "states_part"));
        assertThat(editor.type(main, Editor.read(main))).isEmpty();
        assertThat(editor.type(main, Editor.read(main).replace("USD * states", "USD * state")))
                .singleElement()
                .satisfies(found -> assertThat(found.getCode().getLeft()).isEqualTo("name/unknown"));
        editor.type(main, Editor.read(main).replace("line income", "line   income"));
        assertThat(editor.format(main))
                .isEqualTo(org.claimstake.language.syntax.Formatter.format(
                        new org.claimstake.language.text.SourceText("case.stake", Editor.read(main)),
                        new org.claimstake.language.finding.Findings()));
        editor.end();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(said).isEmptyFile();
        assertThat(editor.logged).isEmpty();
    }

    @Test
    void anEditorThatGoesWithoutAWordLeavesNoProcessBehind() throws IOException, InterruptedException {
        Process process = stake(List.of(), "lsp").start();
        process.getOutputStream().close();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @Test
    void whatIsNoMessageIsAnsweredWithoutLinesOfCode() throws IOException, InterruptedException {
        Process process = stake(List.of(), "lsp").redirectErrorStream(true).start();
        try (var to = process.getOutputStream()) {
            String body =
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":5}}";
            to.write(("Content-Length: " + body.length() + "\r\n\r\n" + body + "Content-Length: 9\r\n\r\n{nonsense")
                    .getBytes(StandardCharsets.UTF_8));
            to.flush();
            Thread.sleep(500);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).doesNotContain("\tat ").doesNotContain("\\tat ");
    }

    @Test
    void theProtocolIsLoadedByNoOtherCommand() throws IOException, InterruptedException {
        for (String words : List.of("--help", "run")) {
            Process process = (words.equals("run")
                            ? stake(
                                    List.of("-Xlog:class+load"),
                                    "run",
                                    ROOT.resolve("cases/one-mine").toString(),
                                    "--futures",
                                    "2")
                            : stake(List.of("-Xlog:class+load"), words))
                    .redirectErrorStream(true)
                    .start();
            String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isZero();
            assertThat(loaded).contains("org.claimstake.cli.Stake").doesNotContain("lsp4j", "gson", "cli.lsp.");
        }
    }
}
