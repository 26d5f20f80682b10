package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever holds pages against the program must be able to find them wrong. */
final class LessonTest {

    @TempDir
    private Path folder;

    @Test
    void aWrongLineIsNamedWithItsPlace() {
        Lesson.Outcome outcome = follow("""
                Text.

                ```console
                $ stake --version
                stake 999
                ```
                """);

        assertThat(outcome.commands()).isEqualTo(1);
        assertThat(outcome.failures()).singleElement().asString().startsWith("""
                page.md:4  stake --version
                  should print: stake 999
                        prints: stake\s""");
    }

    @Test
    void aFigureThatIsWrongByOneDigitIsFound() {
        String right = lesson("2 mn USD(2026)");
        String wrong = lesson("3 mn USD(2026)");

        assertThat(follow(right).failures()).isEmpty();
        assertThat(follow(wrong).failures()).hasSize(1);
    }

    private static String lesson(String value) {
        return """
                ```stake file=deal/case.stake
                case "A deal" { time 2026 .. 2027 by year  money USD(2026) }
                ```
                ```stake file=deal/case.stake add
                measure worth = 2 mn USD(2026)  "Worth"
                ```
                ```console
                $ stake run deal
                …
                worth  Worth  %s
                …
                ```
                """.formatted(value);
    }

    @Test
    void aLineTooManyIsFoundOnEitherSide() {
        assertThat(new Screen(List.of("a", "b")).differs("a\n"))
                .contains("should print: b\n        prints: nothing more");
        assertThat(new Screen(List.of("a")).differs("a\nb\n")).contains("prints a line more: b");
    }

    @Test
    void dotsStandForAnyLinesAndForNone() {
        assertThat(new Screen(List.of("a", "…", "z")).differs("a\nb\nz\nb\nz\n"))
                .isEmpty();
        assertThat(new Screen(List.of("a", "…", "z")).differs("a\nz\n")).isEmpty();
        assertThat(new Screen(List.of("a", "…")).differs("a\n")).isEmpty();
        assertThat(new Screen(List.of("a", "…", "z")).differs("a\nb\n")).isPresent();
        assertThat(new Screen(List.of("a", "…", "b", "c")).differs("a\nb\nx\nc\n"))
                .isPresent();
    }

    @Test
    void spacesThatDoNotBreakAreSpaces() {
        assertThat(new Screen(List.of("5 mn USD")).differs("5\u00a0mn\u00a0USD\n"))
                .isEmpty();
    }

    @Test
    void wordsInQuotesAreOne() {
        assertThat(Command.words("stake run copper --scenario \"A steady price\" --set 'a=1 USD'"))
                .containsExactly("stake", "run", "copper", "--scenario", "A steady price", "--set", "a=1 USD");
    }

    private Lesson.Outcome follow(String text) {
        return Lesson.follow(Page.of("page.md", text), folder);
    }
}
