package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that are far too large end in a plain sentence within seconds and 512 MB, through the command itself.
 * {@code -Dclaimstake.huge=all} (which {@code tools/huge} says) tries those too that take a while.
 */
class HugeInputsTest {
    private static final String HEAD = "case \"x\" { time 2026 .. 2027 by year   money USD(2026) }\n";
    private static final String TABLE =
            HEAD + "table f from \"f.csv\" { id : key  w : USD }\nmeasure all = sum(sum(d.w for d in f))\n";
    private static final int MILLION = 1_000_000;

    /** On an idle machine none takes five; other work may run beside it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** Writes a text of any length without holding it. */
    private interface Writing {
        void to(BufferedWriter file) throws IOException;
    }

    /**
     * @param table null where the case has none
     * @param says  the finding, or what a run prints
     */
    record Input(String name, Writing text, Writing table, int code, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Input text(String name, String before, String again, int times, String after, String says) {
        return new Input(
                name,
                file -> {
                    file.write(HEAD + before);
                    repeat(file, again, times);
                    file.write(after + "\n");
                },
                null,
                1,
                "error[" + says + "]");
    }

    private static Input table(String name, Writing table, String says) {
        return new Input(name, file -> file.write(TABLE), table, 1, "error[" + says + "]");
    }

    private static void repeat(BufferedWriter file, String again, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            file.write(again);
        }
    }

    private static Writing declarations(String each, int times) {
        return file -> {
            file.write(HEAD + "term a : number = 1 in 0 .. 2  assumed\nmeasure all = sum(a)\n");
            for (int i = 0; i < times; i++) {
                file.write(each.replace("#", Integer.toString(i)));
            }
        };
    }

    private static Writing rows(int count) {
        return file -> {
            file.write("id,w\n");
            for (int i = 0; i < count; i++) {
                file.write(i + ",1\n");
            }
        };
    }

    static Stream<Input> inputs() {
        return System.getProperty("claimstake.huge", "").equals("all") ? Stream.concat(ordinary(), slow()) : ordinary();
    }

    private static Stream<Input> ordinary() {
        return Stream.of(
                text("a text of 100 MB", "", "line a = 1\n", 9 * MILLION, "", "case/too-large"),
                text("one line of 50 MB", "line a = 1", " + 1", 50 * MILLION / 4, "", "case/too-large"),
                text("a million brackets", "line a = ", "(", MILLION, "1", "limit/nesting"),
                text("a name of a megabyte", "line ", "a", MILLION, " = 1", "limit/name"),
                text("a million powers", "line a = ", "2^", MILLION, "1", "limit/nesting"),
                new Input("a million declarations", declarations("line x# = 1\n", MILLION), null, 1, "case/too-large"),
                new Input(
                        "100,000 scenarios", declarations("scenario \"s#\" { a = 2 }\n", 100_000), null, 0, "rests on"),
                table("ten million rows", rows(10 * MILLION), "data/too-many-rows"),
                table("a cell of 50 MB", file -> repeatedCell(file, "x"), "data/long-cell"));
    }

    private static void repeatedCell(BufferedWriter file, String first) throws IOException {
        file.write("id,w\na," + first);
        repeat(file, "1234567890", 5 * MILLION);
        file.write("\n");
    }

    private static Stream<Input> slow() {
        return Stream.of(
                text("one line of 9 MB", "line a = 1", " + 1", 9 * MILLION / 4, "", "limit/size"),
                text("a text in quotes of 2 MB", "party a \"", "x", 2 * MILLION, "\"", "limit/text"),
                text("a million branches", "line a = ", "if yes then 1 else ", MILLION / 2, "1", "limit/nesting"),
                text("a million signs", "line a = ", "-", MILLION, "1", "limit/nesting"),
                text("a million lags", "line a = b", "[-1]", MILLION, "", "limit/size"),
                text("a number of a million digits", "line a = ", "1", MILLION, "", "limit/number"),
                new Input("400,000 declarations", declarations("line x# = 1\n", 400_000), null, 1, "limit/values"),
                table("a cell of 50 MB in quotes", file -> repeatedCell(file, "\""), "data/quote"),
                text("square brackets", "line a = ", "[", MILLION, "1", "limit/nesting"),
                text("braces", "", "model A \"a\" { ", MILLION / 2, "", "syntax/place"),
                text("calls", "line a = ", "abs(", MILLION, "1", "limit/nesting"),
                text("arguments", "line a = max(", "1, ", MILLION, "1)", "call/arguments"),
                text("values of a list", "line a = [", "1,", MILLION, "1]", "series/length"),
                text("negations", "line a = ", "not ", MILLION, "yes", "limit/nesting"),
                text("fallbacks", "line a = 1", " otherwise 1", MILLION / 2, "", "limit/formula"),
                text("dots", "line a = b", ".b", MILLION, "", "limit/nesting"),
                text("laws", "line a = ", "dated { 2020: ", MILLION / 2, "1", "limit/nesting"),
                text("levels", "waterfall w of 1 { ", "level { ", MILLION / 2, "", "syntax/unclosed"),
                text("braces that close nothing", "", "} ", MILLION, "", "syntax/unopened"),
                text("quotes", "", "\"\n", MILLION, "", "syntax/text"),
                text("keywords", "", "line\n", MILLION, "", "syntax/expected"),
                text("characters of control", "", "\u0001", MILLION, "", "syntax/character"),
                text("words of a choice", "choice c { ", "a ", MILLION, "}", "syntax/expected"),
                new Input(
                        "rows in the text",
                        file -> {
                            file.write(HEAD + "table f { id : key } rows {\n");
                            for (int i = 0; i < 900_000; i++) {
                                file.write("k" + i + "\n");
                            }
                            file.write("}\nmeasure all = sum(count(yes for d in f))\n");
                        },
                        null,
                        0,
                        "`all` is 1 800 000"),
                table(
                        "columns",
                        file -> {
                            file.write("id,w");
                            repeat(file, ",x", 10 * MILLION);
                        },
                        "data/too-many-columns"),
                table(
                        "a name of a column",
                        file -> {
                            file.write("id,w");
                            repeat(file, "wwwwwwwwww", 5 * MILLION);
                        },
                        "data/long-cell"),
                new Input("a million rows", file -> file.write(TABLE), rows(MILLION), 0, "2 mn USD"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatIsTooLargeEndsInASentence(Input input) throws Exception {
        write("case.stake", input.text());
        if (input.table() != null) {
            write("f.csv", input.table());
        }

        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command(folder))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).as("ended within %s", PATIENCE).isTrue();
        String said = Files.readString(out) + Files.readString(err);
        assertThat(said).contains(input.says()).doesNotContain("our fault", "Exception", "\tat ");
        assertThat(said.length()).as("what a person is given to read").isLessThan(200_000);
        assertThat(process.exitValue()).isEqualTo(input.code());
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.claimstake.cli.Stake",
                "run",
                folder.toString());
    }

    private void write(String name, Writing writing) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            writing.to(file);
        }
    }
}
