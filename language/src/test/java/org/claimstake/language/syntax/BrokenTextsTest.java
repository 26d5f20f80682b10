package org.claimstake.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts with mistakes of every kind: never an exception, never a long wait, never a text that is quietly misread. */
@Timeout(120)
final class BrokenTextsTest {
    private static final long SEED = 20_260_701;
    private static final int TEXTS = 5_000;
    private static final long MOST_NANOS = 1_000_000_000L;
    private static final String SIGNS = "{}()[]\"#,;:.=+-*/^%?<>!_ \n\t$&'|\\@~0123456789eQabLINE\u00A0\u201C\u0441";

    @Test
    void noBrokenTextThrowsHangsOrIsMisread() {
        List<SourceText> trials = Texts.all("/trials", ".stake");
        var random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String text = trials.get(random.nextInt(trials.size())).text();
            int mistakes = 1 + random.nextInt(3);
            for (int m = 0; m < mistakes; m++) {
                text = broken(text, random);
            }
            String wrong = wrong(text);
            if (wrong != null) {
                String smallest = smallest(text);
                throw new AssertionError("text " + i + " of seed " + SEED + ": " + wrong + "\nsmallest:\n" + smallest
                        + "\n" + wrong(smallest));
            }
        }
    }

    @Test
    void noBrokenFormulaThrows() {
        var random = new Random(SEED);
        var formulas = List.of(
                "350 mn USD * overrun", "(d.start otherwise 2027-01-01) + wait[d]", "123bn", "40%", "[0, 300] mn USD");
        for (int i = 0; i < 2_000; i++) {
            String text = broken(formulas.get(random.nextInt(formulas.size())), random);
            Expr read = Parser.parseExpression(new SourceText("--set", text), new Findings());
            assertThat(read).as(text).isNotNull();
        }
    }

    // ---- mistakes

    private static String broken(String text, Random random) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        int length = Math.min(text.length() - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 5));
        String piece = text.substring(at, at + length);
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + piece + text.substring(at);
            case 2 -> text.substring(0, at) + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(at);
            case 3 -> text.substring(0, at) + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(at + 1);
            case 4 -> text.substring(0, at);
            case 5 -> lines(text, random);
            case 6 -> words(text, random);
            case 7 -> text.substring(at);
            default -> text.replaceFirst("[{}()\\[\\]]", pick(random, "{", "}", "(", ")", "[", "]", ""));
        };
    }

    private static String lines(String text, Random random) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int a = random.nextInt(lines.size());
        int b = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(a);
            case 1 -> lines.add(b, lines.get(a));
            default -> {
                String line = lines.get(a);
                lines.set(a, lines.get(b));
                lines.set(b, line);
            }
        }
        return String.join("\n", lines);
    }

    private static String words(String text, Random random) {
        var words = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)", -1)));
        int a = random.nextInt(words.size());
        int b = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.remove(a);
            case 1 -> words.add(b, words.get(a));
            default -> words.set(a, words.get(b));
        }
        return String.join("", words);
    }

    private static String pick(Random random, String... from) {
        return java.util.regex.Matcher.quoteReplacement(from[random.nextInt(from.length)]);
    }

    // ---- what must hold

    private static @Nullable String wrong(String text) {
        long start = System.nanoTime();
        try {
            var file = new SourceText("broken.stake", text);
            var findings = new Findings();
            SyntaxTree tree = Parser.parse(file, findings);
            Rendering.PLAIN.of(findings.all());
            if (findings.any()) {
                return slow(start);
            }
            String formatted = Formatter.format(tree);
            SyntaxTree again = Parser.parse(new SourceText("formatted", formatted), findings);
            if (findings.any() || !SyntaxShape.of(again).equals(SyntaxShape.of(tree))) {
                return "formatted, it means something else";
            }
            return slow(start);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(5, e.getStackTrace().length));
        }
    }

    private static @Nullable String slow(long start) {
        long nanos = System.nanoTime() - start;
        return nanos > MOST_NANOS ? "took " + nanos / 1_000_000 + " ms" : null;
    }

    /** Lines and then characters left out as long as something is still wrong. */
    private static String smallest(String text) {
        String small = text;
        for (int length = Math.max(1, small.length() / 2); length >= 1; length /= 2) {
            for (int at = 0; at + length <= small.length(); ) {
                String tried = small.substring(0, at) + small.substring(at + length);
                if (wrong(tried) != null) {
                    small = tried;
                } else {
                    at += length;
                }
            }
        }
        return small;
    }
}
