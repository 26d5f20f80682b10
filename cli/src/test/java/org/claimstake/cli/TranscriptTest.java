package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the command says, in files that anyone can read and write: a line that begins with {@code $ stake} is typed, what
 * follows is what it answers; {@code !} marks standard error, {@code ~} a no-break space, {@code [2]} an exit code that
 * is not 0. All commands of a file run one after another in one folder. New output is accepted for one file at a time:
 * {@code -Dtranscripts.accept=good/run}.
 */
final class TranscriptTest {
    private static final Path FILES =
            Path.of(System.getProperty("claimstake.root", ".."), "cli", "src", "test", "transcripts");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyTranscriptIsWhatTheCommandSays() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                String name = FILES.relativize(file).toString().replace('\\', '/').replace(".txt", "");
                tests.add(DynamicTest.dynamicTest(name, () -> check(name, file)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private void check(String name, Path file) throws IOException {
        Path here = Files.createDirectories(folder.resolve(name));
        TestShell.copyCases(here);
        String expected = Files.readString(file);
        var said = new StringBuilder();
        for (String line : expected.lines().toList()) {
            if (line.startsWith("$ stake")) {
                said.append(line).append('\n').append(run(here, line.substring("$ stake".length()).strip()));
            } else if (line.startsWith("#")) {
                said.append(line).append('\n');
            }
        }
        if (name.equals(System.getProperty("transcripts.accept"))) {
            Files.writeString(file, said);
        } else {
            assertThat(said.toString()).isEqualTo(expected);
        }
    }

    private static String run(Path here, String words) {
        TestShell shell = TestShell.plain(here);
        int exit = shell.run(words(words).toArray(String[]::new));
        var said = new StringBuilder(shell.out());
        shell.talk().lines().forEach(line -> said.append("! ").append(line).append('\n'));
        String code = exit == 0 ? "" : "[" + exit + "]\n";
        return said.toString().replace('\u00a0', '~') + code + "\n";
    }

    // as a shell parts words: by spaces, not within quotes
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                add(words, word);
            } else {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
