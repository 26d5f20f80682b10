package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * Texts that somebody broke: whatever is lost, doubled or put in the wrong place, the answer is findings or a plan that
 * can be run, and it comes soon.
 */
class BrokenTextsTest {
    private static final int TEXTS = 5_000 * Drafts.MORE;
    private static final long SEED = 20_251_125;

    /** For one text; it is given three times as long before it counts as hung, for the sake of a busy machine. */
    private static final int SECONDS = 2;

    private static final int PATIENCE = 3;

    private enum Came {
        REFUSED,
        RUN
    }

    /** @param failure empty where none */
    private record Outcome(Came came, String failure) {}

    @Test
    void aBrokenTextIsAnsweredByFindingsOrByAPlanThatRuns() throws IOException {
        List<TextAndTable> whole = whole();

        List<Outcome> outcomes = IntStream.range(0, TEXTS)
                .parallel()
                .mapToObj(number -> outcome(whole, number))
                .toList();

        assertThat(outcomes.stream()
                        .map(Outcome::failure)
                        .filter(failure -> !failure.isEmpty())
                        .limit(5))
                .isEmpty();
        // texts that are broken beyond reading prove little of what comes after reading
        long run = outcomes.stream().filter(outcome -> outcome.came == Came.RUN).count();
        assertThat(run).as("texts that still had a meaning, of %d", TEXTS).isBetween(TEXTS / 20L, TEXTS / 2L);
    }

    /** Each text has a seed of its own, so that it is the same text whoever comes first. */
    private static Outcome outcome(List<TextAndTable> whole, int number) {
        var random = new SplittableRandom(SEED + number);
        TextAndTable from = whole.get(random.nextInt(whole.size()));
        String broken = broken(from.text(), random);
        try {
            return new Outcome(within(() -> readAndRun(from.with(broken))), "");
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            return new Outcome(Came.REFUSED, "seed %d: %s%n%s".formatted(SEED + number, told(failure), broken));
        }
    }

    private static String told(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        var told = new StringBuilder(cause.toString());
        StackTraceElement[] stack = cause.getStackTrace();
        for (int i = 0; i < Math.min(6, stack.length); i++) {
            told.append("\n  at ").append(stack[i]);
        }
        return told.toString();
    }

    private static Came readAndRun(TextCase text) {
        return switch (Compiler.compile(text, Compiler.Request.BASE)) {
            case Compiler.Refused(var findings) -> {
                assertThat(findings).as("a text is refused for a reason").isNotEmpty();
                yield Came.REFUSED;
            }
            case Compiler.Ready(Plan plan, var _) -> {
                Settings one = Settings.of(plan).withFutures(1);
                Chain.JUDGE.trace(plan, one, 0);
                Chain.JUDGE.run(plan, one);
                yield Came.RUN;
            }
        };
    }

    private static Came within(Callable<Came> work) throws ExecutionException, TimeoutException, InterruptedException {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "broken text");
        thread.setDaemon(true);
        thread.start();
        return task.get((long) SECONDS * PATIENCE, TimeUnit.SECONDS);
    }

    // ---- whole texts

    record TextAndTable(String text, String[] table) {
        TextCase with(String broken) {
            return table.length == 0 ? TextCase.of(broken) : TextCase.of(broken).with(Rows.FILE, table);
        }
    }

    private static List<TextAndTable> whole() throws IOException {
        var whole = new ArrayList<TextAndTable>();
        for (long seed = 0; seed < 40; seed++) {
            Draft draft = Drafting.of(seed);
            whole.add(new TextAndTable(draft.text(Style.PLAIN), draft.rows().lines(Style.PLAIN)));
        }
        for (String shipped : List.of("one-mine", "reference-model", "reference-model-in-money")) {
            Path file = Chain.root().resolve("cases").resolve(shipped).resolve("case.stake");
            whole.add(new TextAndTable(Files.readString(file), new String[0]));
        }
        return whole;
    }

    // ---- breaking them

    private static final List<String> WORDS = List.of(
            "line",
            "account",
            "pay",
            "use",
            "for",
            "in",
            "where",
            "measure",
            "figure",
            "random",
            "unsure",
            "term",
            "scenario",
            "table",
            "party",
            "model",
            "schedule",
            "expect",
            "if",
            "then",
            "else",
            "otherwise",
            "and",
            "not",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "[-1]",
            "[*]",
            "=",
            "==",
            "<",
            "+",
            "-",
            "*",
            "/",
            "^",
            ".",
            ",",
            ":",
            ";",
            "..",
            "0",
            "1",
            "-1",
            "1e400",
            "0.1",
            "5%",
            "2026",
            "2026-02-30",
            "10 USD",
            "3 t(ore)",
            "mn",
            "USD",
            "t(ore)",
            "years",
            "now",
            "period",
            "forever",
            "yes",
            "known(",
            "sum(",
            "npv(",
            "irr(",
            "cumulative(",
            "ratio(",
            "mean(",
            "first(",
            "\"text\"",
            "\"",
            "#",
            "é",
            "\u0000",
            "\t",
            "waterfall",
            "dated",
            "correlate",
            "claim",
            "source",
            "assumed");

    private static String broken(String text, SplittableRandom random) {
        String broken = text;
        int breaks = 1 + random.nextInt(2);
        for (int i = 0; i < breaks && broken.length() > 10; i++) {
            broken = switch (random.nextInt(12)) {
                case 0 -> withoutLetters(broken, random);
                case 1 -> withWord(broken, random);
                case 2 -> withoutLine(broken, random);
                case 3 -> lineTwice(broken, random);
                case 4 -> broken.substring(0, random.nextInt(broken.length()));
                case 5, 6 -> wordForWord(broken, random);
                case 7, 8 -> wordOfTheText(broken, random);
                // what a plan may survive
                default -> oneForAnother(broken, random);
            };
        }
        return broken;
    }

    private static String withoutLetters(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
    }

    private static String withWord(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(at);
    }

    private static String withoutLine(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private static String lineTwice(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        return String.join("\n", lines);
    }

    private static String wordForWord(String text, SplittableRandom random) {
        return replaced(text, WORDS.get(random.nextInt(WORDS.size())), random);
    }

    /** What fits the place better than a word by chance: a name or number from elsewhere in the text. */
    private static String wordOfTheText(String text, SplittableRandom random) {
        String[] words = text.split("\\s+");
        return replaced(text, words[random.nextInt(words.length)], random);
    }

    private static final Pattern ALIKE = Pattern.compile("[a-z]+\\d+|\\d[\\d_.]*|[-+*/<]");

    /** A name for a name, a number for a number, a sign for a sign. */
    private static String oneForAnother(String text, SplittableRandom random) {
        List<MatchResult> found = ALIKE.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult place = found.get(random.nextInt(found.size()));
        List<String> others = found.stream()
                .map(MatchResult::group)
                .filter(other -> sort(other) == sort(place.group()))
                .toList();
        String by = others.get(random.nextInt(others.size()));
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    private static int sort(String word) {
        char first = word.charAt(0);
        return Character.isLetter(first) ? 0 : Character.isDigit(first) ? 1 : 2;
    }

    private static String replaced(String text, String by, SplittableRandom random) {
        int from = random.nextInt(text.length());
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(0, from) + by + text.substring(to);
    }
}
